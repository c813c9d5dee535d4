//! A million answers that no service has sent.

use std::time::{Duration, Instant};

use platform_error::RequestError;
use platform_error_wire::{Answer, FromAnswer, Idempotent};

use crate::corpus::foreign;

/// How many inputs are tried, unless `PROPTEST_CASES` asks for more than its usual 256.
fn inputs() -> u64 {
    let cases = std::env::var("PROPTEST_CASES").ok();
    let cases = cases.and_then(|cases| cases.parse::<u64>().ok());
    1_000_000 * cases.unwrap_or(256).max(256) / 256
}

/// Pieces that readers look for.
const PIECES: [&str; 32] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\ud800",
    "\\u0000",
    "null",
    "true",
    "1e999",
    "-0",
    "NaN",
    "\u{FEFF}",
    "<",
    ">",
    "</Error>",
    "&#x0;",
    "&amp;",
    "<![CDATA[",
    "]]>",
    "\"code\":",
    "\"error\":{",
    "\"errors\":[",
    "\"details\":[",
    "\"extensions\":{",
    "\"params\":{",
    "\"@type\":",
    "<title>",
    "\0",
];

const CONTENT_TYPES: [&str; 8] = [
    "application/problem+json",
    "application/json; charset=utf-16",
    "application/problem+xml",
    "application/graphql-response+json",
    "text/html; charset=ISO-8859-1",
    "text/plain",
    "application/grpc",
    ";",
];

/// Xorshift: random enough, and a million numbers cost nothing.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound.max(1)).unwrap();
        usize::try_from(self.next() % bound).unwrap()
    }

    fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// Changes a body in one to four places.
fn mutate(random: &mut Random, body: &mut Vec<u8>, bodies: &[&str]) {
    for _ in 0..=random.below(4) {
        let at = random.below(body.len() + 1);
        match random.below(7) {
            0 => body.truncate(at),
            1 if at < body.len() => body[at] = random.next().to_le_bytes()[0],
            2 if at < body.len() => body[at] ^= 1 << random.below(8),
            3 => {
                let piece = random.one_of(&PIECES);
                body.splice(at..at, piece.bytes());
            }
            4 => {
                let end = (at + random.below(12)).min(body.len());
                body.drain(at..end);
            }
            5 => {
                let end = (at + random.below(40)).min(body.len());
                let copy = body[at..end].to_vec();
                body.splice(at..at, copy);
            }
            _ => {
                let other = random.one_of(bodies).as_bytes();
                let start = random.below(other.len());
                let end = (start + random.below(60)).min(other.len());
                body.splice(at..at, other[start..end].iter().copied());
            }
        }
    }
}

/// Calls everything that reads from an answer.
fn use_all(answer: &Answer) -> usize {
    let texts = [
        answer.code(),
        answer.domain(),
        answer.message(),
        answer.explanation(),
        answer.cause(),
        answer.solution(),
        answer.type_uri(),
        answer.instance(),
        answer.docs(),
        answer.param("a"),
    ];
    let _ = (
        answer.kind(),
        answer.retry(),
        answer.decide(Idempotent::Yes),
    );
    let _ = (answer.member("code"), answer.is_error());
    let _ = RequestError::from_answer(answer);
    let params = answer
        .params()
        .map(|(name, value)| name.len() + value.len());
    let params: usize = params.sum();
    let found = texts.into_iter().flatten().map(str::len).sum::<usize>() + params;
    found + answer.violations().len() + answer.answers().count()
}

#[test]
fn no_answer_makes_the_reader_panic() {
    let bodies: Vec<&str> = foreign().map(|it| it.body).collect();
    let threads = 2;
    let longest = std::thread::scope(|scope| {
        let bodies = &bodies;
        let run = |thread| scope.spawn(move || try_inputs(bodies, thread, inputs() / threads));
        let handles: Vec<_> = (0..threads).map(run).collect();
        let longest = handles.into_iter().map(|handle| handle.join().unwrap());
        longest.max().unwrap()
    });
    assert!(
        longest < Duration::from_secs(2),
        "one input took {longest:?}"
    );
}

/// The longest time that one input took.
fn try_inputs(bodies: &[&str], seed: u64, count: u64) -> Duration {
    let mut random = Random(0x9E37_79B9_7F4A_7C15 ^ seed);
    let mut longest = Duration::ZERO;
    let mut body = Vec::new();
    let mut found = 0;
    for _ in 0..count {
        body.clear();
        body.extend_from_slice(random.one_of(bodies).as_bytes());
        mutate(&mut random, &mut body, bodies);
        let status = u16::from_le_bytes([random.next().to_le_bytes()[0], 1]);
        let content_type = *random.one_of(&CONTENT_TYPES);
        let start = Instant::now();
        let answer = Answer::read(status, &[("content-type", content_type)], &body);
        found += use_all(&answer);
        longest = longest.max(start.elapsed());
        // What is read comes from the body, so it cannot be much longer.
        assert!(use_is_bounded(&answer, body.len()));
    }
    assert!(found > 0);
    longest
}

fn use_is_bounded(answer: &Answer, len: usize) -> bool {
    let message = answer.message().map_or(0, str::len);
    // UTF-16 and Latin-1 take up to three bytes for one or two.
    message <= 3 * len + 100
}
