//! Blocks: the result does not depend on how a log is cut into blocks.

use std::collections::BTreeMap;
use std::io::{self, Read};

use platform_error::ParamType;
use platform_error_document::{Block, Blocks, Document, Param, Scan, Scanner};
use proptest::prelude::*;

use super::{document, entry, template};

/// Returns a few bytes at a time, like a pipe.
struct Pipe<'t> {
    text: &'t [u8],
    lens: Vec<usize>,
    count: usize,
}

impl Read for Pipe<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.count += 1;
        let len = self.lens[self.count % self.lens.len()];
        let len = len.min(buffer.len()).min(self.text.len());
        let (now, later) = self.text.split_at(len);
        buffer[..len].copy_from_slice(now);
        self.text = later;
        Ok(len)
    }
}

fn catalog() -> Document {
    let mut document = document([
        entry("SEAT_TAKEN", "The seat is taken"),
        template("CARD", "Card ending in {last4} was declined", &["last4"]),
        entry("404", "The caf\u{e9} is \"closed\""),
        entry("OK", ""),
        entry("SEAT", "The seat"),
        entry("HINT", "See SEAT_TAKEN for more"),
        template("ROW", "Row {row} of {hall} is full", &["row", "hall"]),
        // A shared message.
        entry("SEAT_GONE", "The seat is taken"),
    ]);
    let rows = &mut document.sets[0].entries[6].params;
    *rows = vec![Param::new("row", ParamType::Integer), Param::from("hall")];
    document.sets[0].reserved.push("SEAT_HELD".to_owned());
    document
}

/// Pieces of lines with errors, and with what is between them.
const PIECES: [&str; 33] = [
    "SEAT_TAKEN",
    "SEAT",
    "_",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "code=",
    "404",
    "OK",
    "The seat",
    " is taken",
    "Card ending in ",
    " was declined",
    "\u{1b}[31m",
    "\\n",
    "\\u00e9",
    "The caf\\u00e9 is \\\"closed\\\"",
    "SEAT_HELD",
    "\u{6f22}",
    "SEAT_GONE",
    "See ",
    " for more",
    "Row 7",
    " of ",
    " is full",
    "\\\\n",
    "\\\\\\u001b[1m",
    "\u{1b}[0m",
    "\u{1b}]",
    "\r",
    "\\SEAT_TAKEN",
    "C:\\SEAT",
];

fn log() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        8 => (0..PIECES.len()).prop_map(|at| PIECES[at].as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..8),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// What each line has, found line by line: the numbers of the lines of each error.
fn line_by_line(scanner: &Scanner<'_>, log: &[u8]) -> (u64, BTreeMap<usize, Vec<u64>>) {
    let mut lines: Vec<&[u8]> = log.split(|&byte| byte == b'\n').collect();
    if lines.last().is_some_and(|last| last.is_empty()) {
        lines.pop();
    }
    let mut found: BTreeMap<usize, Vec<u64>> = BTreeMap::new();
    for (number, line) in (1..).zip(&lines) {
        for one in scanner.find(line) {
            let numbers = found.entry(one.subject).or_default();
            if numbers.last() != Some(&number) {
                numbers.push(number);
            }
        }
    }
    (u64::try_from(lines.len()).unwrap(), found)
}

fn check(scanner: &Scanner<'_>, log: &[u8], scan: &Scan) {
    let (lines, found) = line_by_line(scanner, log);
    assert_eq!(scan.lines(), lines);
    let mut with_errors: Vec<u64> = found.values().flatten().copied().collect();
    with_errors.sort_unstable();
    with_errors.dedup();
    assert_eq!(
        scan.lines_with_errors(),
        u64::try_from(with_errors.len()).unwrap()
    );
    let mut expected = Vec::new();
    for (subject, numbers) in &found {
        let count = u64::try_from(numbers.len()).unwrap();
        expected.push((*subject, count, numbers[0], numbers[numbers.len() - 1]));
    }
    let tallies = scan.tallies();
    let tallies: Vec<_> = tallies
        .map(|(subject, tally)| (subject, tally.lines, tally.first, tally.last))
        .collect();
    assert_eq!(tallies, expected);
}

fn scan_in_blocks(scanner: &Scanner<'_>, reader: impl Read, size: usize) -> Scan {
    let mut blocks = Blocks::with_size(reader, size);
    let mut block = Block::default();
    let mut scan = Scan::default();
    while blocks.read(&mut block).unwrap() {
        scan.append(scanner.scan_block(&block));
    }
    scan
}

proptest! {
    #[test]
    fn the_blocks_do_not_matter(
        log in log(),
        size in 1usize..200,
        lens in prop::collection::vec(1usize..40, 1..6),
    ) {
        let document = catalog();
        let scanner = Scanner::new(&document);
        check(&scanner, &log, &scanner.scan(&*log).unwrap());
        let pipe = Pipe { text: &log, lens, count: 0 };
        check(&scanner, &log, &scan_in_blocks(&scanner, pipe, size));
    }
}

#[test]
fn a_line_of_any_length_is_one_line() {
    let document = catalog();
    let scanner = Scanner::new(&document);
    // Around the ends of the blocks, which are a multiple of 32 KiB.
    for shift in [0, 7, 4_095, 32_000] {
        let mut log = b"first SEAT_TAKEN\n".to_vec();
        for _ in 0..8 {
            log.resize(log.len() + 60_000 + shift, b'-');
            log.extend(b" SEAT_TAKEN Card ending in 4242 was declined ");
        }
        log.extend(b"\nSEAT_HELD");
        check(&scanner, &log, &scanner.scan(&*log).unwrap());
        // Each place of a code at the edge of a block.
        let mut log = vec![b' '; 256 * 1024 - 5 - shift];
        log.extend(b" SEAT_TAKEN ");
        log.resize(700_000, b'-');
        check(&scanner, &log, &scanner.scan(&*log).unwrap());
        log.extend(b"\ncode=404\n");
        check(&scanner, &log, &scanner.scan(&*log).unwrap());
    }
}

/// A code that is cut by the end of a block is not two others.
#[test]
fn a_word_that_is_cut_is_not_another_word() {
    let document = catalog();
    let scanner = Scanner::new(&document);
    let mut log = vec![b'-'; 256 * 1024 - 4];
    log.extend(b"SEAT_TAKENS");
    log.resize(600_000, b'-');
    assert_eq!(scanner.scan(&*log).unwrap().lines_with_errors(), 0);
}

/// Whether a line is cut decides nothing about a code in a message.
#[test]
fn a_message_near_a_cut_hides_the_code_in_it() {
    let document = catalog();
    let scanner = Scanner::new(&document);
    // The second part of a line begins 32 KiB before the end of the first one.
    let start = 256 * 1024 - 32 * 1024 + Scanner::MARGIN;
    for before in 0..12 {
        let mut log = vec![b' '; start - before];
        log.extend(b"See SEAT_TAKEN for more ");
        log.resize(600_000, b'-');
        check(&scanner, &log, &scanner.scan(&*log).unwrap());
    }
}

/// Escapes and colors on every line, and in lines that are longer than a block.
#[test]
fn what_is_encoded_is_in_the_line_that_it_is_written_in() {
    let document = catalog();
    let scanner = Scanner::new(&document);
    let pieces = [
        r#"{"text":"SEAT_TAKEN\n\tat C:\\new\\seat"}"#,
        "\u{1b}[31mSEAT\u{1b}[0m_TAKEN",
        r#"{"log":"{\"text\":\"The caf\\u00e9 is \\\"closed\\\"\"}"}"#,
        r"\u0053EAT_HELD",
        r"Row 1,000 of \u6f22 is full",
        "\u{1b}[1m",
    ];
    for end in ["\n", "\r\n", " "] {
        let mut log = Vec::new();
        while log.len() < 900_000 {
            let number = log.len();
            log.extend(pieces[number % pieces.len()].as_bytes());
            log.resize(log.len() + number % 97, b'.');
            log.extend(end.as_bytes());
        }
        check(&scanner, &log, &scanner.scan(&*log).unwrap());
    }
}

#[test]
fn a_log_without_text_has_no_lines() {
    let document = catalog();
    let scanner = Scanner::new(&document);
    for (log, lines) in [
        ("", 0),
        ("\n", 1),
        ("a", 1),
        ("a\n", 1),
        ("a\n\n", 2),
        ("a\nb", 2),
    ] {
        assert_eq!(
            scanner.scan(log.as_bytes()).unwrap().lines(),
            lines,
            "{log:?}"
        );
    }
}

/// The time is linear in the length of a line, whatever is in it.
#[test]
fn a_long_line_of_hits_takes_no_longer() {
    let document = catalog();
    let scanner = Scanner::new(&document);
    for piece in [
        " was declined",
        "SEAT_TAKEN ",
        "\\",
        "\u{1b}[",
        "\u{1b}]",
        "\\\"404",
        "Card ending in ",
    ] {
        let log = piece.repeat(400_000 / piece.len());
        let start = std::time::Instant::now();
        scanner.scan(log.as_bytes()).unwrap();
        let elapsed = start.elapsed();
        assert!(elapsed.as_secs() < 30, "{elapsed:?} for {piece:?}");
    }
}
