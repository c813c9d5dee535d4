//! Looks up codes, or lists all of them.
//!
//! Run it with `cargo run -p service` or `cargo run -p service -- MONTH_CLOSED`.

use std::env;

use platform_error::Metadata;
use service::ERRORS;

fn main() {
    let codes: Vec<String> = env::args().skip(1).collect();
    if codes.is_empty() {
        list();
        println!("\nA code from an old response, which has been renamed since:\n");
        explain("MONTH_CLOSED");
        return;
    }
    for code in codes {
        explain(&code);
    }
}

/// Prints each error below the name of its set. The entries of a set are adjacent, so each name is
/// printed once.
fn list() {
    println!("{} errors of {} sets", ERRORS.len(), ERRORS.sets().len());
    let mut set = "";
    for entry in &ERRORS {
        if entry.set().path() != set {
            set = entry.set().path();
            println!("\n{set}, issued by {}", entry.set().domain());
        }
        println!(
            "  {:<32} {}",
            entry.code(),
            entry.label("owner").unwrap_or("-")
        );
    }
}

/// Prints what is known about a code.
fn explain(code: &str) {
    match ERRORS.find(code) {
        Some(facts) => {
            println!("{}", facts.code());
            for (name, value) in lines(facts) {
                println!("  {name:<12} {value}");
            }
        }
        None => println!("{code} is not a code of this service"),
    }
}

/// The facts that the error has, and the labels that its team has added.
fn lines(facts: &'static Metadata) -> Vec<(&'static str, &'static str)> {
    let mut lines = vec![
        ("explanation", facts.explanation()),
        ("cause", facts.cause()),
        ("solution", facts.solution()),
    ];
    let optional = [
        ("since", facts.since()),
        ("deprecated", facts.deprecated()),
        ("docs", facts.docs()),
    ];
    for (name, value) in optional {
        if let Some(value) = value {
            lines.push((name, value));
        }
    }
    lines.extend(facts.labels());
    lines
}
