//! Compares what it costs to read an answer with what it costs to parse its JSON into a
//! `serde_json::Value`, from which nothing has been read yet.
//!
//! Prints the time and the instructions of one body, and the ratio to the first line.

mod callgrind;
#[allow(dead_code, reason = "one body is not a set of errors")]
mod comparison;

use std::error::Error;
use std::hint::black_box;

use platform_error_wire::Answer;
use serde_json::Value;

use crate::comparison::{Candidate, Comparison, path};

/// What this crate writes for an error with two parameters.
const PROBLEM: &str = include_str!("reading/problem.json");

const GRAPHQL: &str = include_str!("reading/graphql.json");

const GOOGLE: &str = include_str!("reading/google.json");

const PLAIN: &str = include_str!("reading/github.json");

/// How many times a batch reads its body.
const REPEATED: usize = 1000;

/// Functions, because a comparison is only built when it runs.
const COMPARISONS: [fn() -> Comparison; 4] = [
    || comparison("problem+json", "application/problem+json", PROBLEM),
    || comparison("GraphQL", "application/graphql-response+json", GRAPHQL),
    || comparison("Google REST", "application/json", GOOGLE),
    || comparison("GitHub", "application/json", PLAIN),
];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(option) = arguments.iter().position(|it| it == callgrind::ONLY) {
        let index = arguments.get(option + 1).ok_or("which comparison?")?;
        let comparison = COMPARISONS.get(index.parse::<usize>()?);
        for candidate in comparison.ok_or("no such comparison")?().candidates {
            (candidate.batch)();
        }
        return Ok(());
    }
    println!("| body | by | ns | ratio | instructions |");
    println!("|---|---|---|---|---|");
    for (index, comparison) in COMPARISONS.iter().enumerate() {
        let comparison = comparison();
        let times = comparison.run();
        let counts = callgrind::count(index, &comparison)?;
        for (position, candidate) in comparison.candidates.iter().enumerate() {
            let time = times[position];
            let count = counts.as_ref().map_or(f64::NAN, |counts| counts[position]);
            println!(
                "| {} | {} | {:.0} | {:.2} | {count:.0} |",
                comparison.task, candidate.name, time.nanoseconds, time.ratio,
            );
        }
    }
    Ok(())
}

fn comparison(task: &'static str, media_type: &'static str, body: &'static str) -> Comparison {
    Comparison {
        task,
        errors: 1,
        units: 1,
        candidates: vec![
            candidate("`serde_json::Value`", value, media_type, body),
            candidate("`Answer::read`", answer, media_type, body),
            candidate(
                "`Answer::read`, then code, kind and decision",
                decision,
                media_type,
                body,
            ),
        ],
    }
}

fn candidate<R>(
    name: &'static str,
    function: impl Fn(&'static str, &[u8]) -> R + 'static,
    media_type: &'static str,
    body: &'static str,
) -> Candidate {
    let path = path(&function);
    let read_all = move || {
        for _ in 0..REPEATED {
            drop(black_box(function(media_type, black_box(body).as_bytes())));
        }
        REPEATED
    };
    Candidate::new(name, path, read_all)
}

#[inline(never)]
fn value(_: &'static str, body: &[u8]) -> Option<Value> {
    serde_json::from_slice(body).ok()
}

#[inline(never)]
fn answer(media_type: &'static str, body: &[u8]) -> Answer {
    Answer::read(409_u16, &[("content-type", media_type)], body)
}

#[inline(never)]
fn decision(media_type: &'static str, body: &[u8]) -> usize {
    let answer = answer(media_type, body);
    let decision = answer.decide(platform_error_wire::Idempotent::Yes);
    black_box(decision);
    answer.code().map_or(0, str::len)
}
