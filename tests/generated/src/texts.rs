//! Any string, in any key and any form of a literal, comes out of the accessor unchanged.
//!
//! The strings contain what is special to the lexer, `format!`, Markdown or a terminal. The
//! expected values are byte arrays, which need no escapes.
#![allow(
    clippy::all,
    clippy::pedantic,
    reason = "the strings and their literals have any form"
)]

use platform_error::ErrorSet;

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

#[test]
fn texts_come_out_unchanged() {
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
fn the_accessors_say_the_same() {
    for (error, texts) in TEXTS {
        let [_, explanation, cause, solution, ..] = texts;
        assert_eq!(
            [error.explanation(), error.cause(), error.solution()].map(str::as_bytes),
            [*explanation, *cause, *solution]
        );
    }
}
