//! Looks codes up, or lists all of them.
//!
//! Run it with `cargo run -p service` or `cargo run -p service -- MONTH_CLOSED`.

use std::env;

use platform_error::Metadata;
use service::ERRORS;

fn main() {
    let codes: Vec<String> = env::args().skip(1).collect();
    if codes.is_empty() {
        list();
        println!("\nThe code of a stored answer, which has another one by now:\n");
        explain("MONTH_CLOSED");
        return;
    }
    for code in codes {
        explain(&code);
    }
}

/// Each error below the name of its set. A set's entries stand together, so a name is printed once.
fn list() {
    println!(
        "{} errors of {} sets",
        ERRORS.len(),
        ERRORS.includes().len()
    );
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

/// What is known about a code, if anything is.
fn explain(code: &str) {
    match ERRORS.find(code) {
        Some(facts) => {
            println!("{}", facts.code());
            for (name, text) in lines(facts) {
                println!("  {name:<12} {text}");
            }
        }
        None => println!("{code} is no code of this service"),
    }
}

/// The facts that the error has, and those that its team has added.
fn lines(facts: &'static Metadata) -> impl Iterator<Item = (&'static str, &'static str)> {
    let optional = [
        ("since", facts.since()),
        ("deprecated", facts.deprecated()),
        ("docs", facts.docs()),
    ];
    let required = [
        ("explanation", facts.explanation()),
        ("cause", facts.cause()),
        ("solution", facts.solution()),
    ];
    let present = optional
        .into_iter()
        .filter_map(|(name, text)| Some((name, text?)));
    required
        .into_iter()
        .chain(present)
        .chain(facts.labels().iter().copied())
}
