//! Accessors return any string unchanged, from any key and any form of literal.
//!
//! The strings have a meaning to the lexer, `format!`, Markdown or a terminal. The expected values
//! are byte arrays, which do not need escapes.
#![allow(
    clippy::all,
    clippy::pedantic,
    reason = "the literals of the strings have every form"
)]

use platform_error::ErrorSet;

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

#[test]
fn strings_are_unchanged() {
    for (row, (error, texts)) in TEXTS.iter().enumerate() {
        let facts = error.metadata();
        let docs = facts.docs().unwrap_or_default();
        let found = [
            facts.message(),
            facts.explanation(),
            facts.cause(),
            facts.solution(),
            docs,
            &error.to_string(),
        ];
        for (found, text) in found.into_iter().zip(texts) {
            assert_eq!(Ok(found), str::from_utf8(text), "{error:?}");
        }
        assert_eq!(facts, &Texts::CATALOG.entries()[row]);
    }
    assert_eq!(Texts::CATALOG.domain().as_bytes(), DOMAIN);
}

#[test]
fn the_accessors_agree() {
    for (error, texts) in TEXTS {
        let [_, explanation, cause, solution, ..] = texts;
        assert_eq!(
            [error.explanation(), error.cause(), error.solution()].map(str::as_bytes),
            [*explanation, *cause, *solution]
        );
    }
}
