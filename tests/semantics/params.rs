//! `params`: exactly the fields that the message shows, each once, cut off as in the message.

use std::path::PathBuf;

use platform_error::{Param, PlatformError};

fn seen(error: &dyn PlatformError) -> Vec<(&'static str, String)> {
    let mut seen = Vec::new();
    error.params(&mut |name, value| seen.push((name, value.to_string())));
    // The names of a value are those that its entry promises.
    let params = error.metadata().params();
    assert!(
        seen.iter()
            .map(|(name, _)| *name)
            .eq(params.iter().map(Param::name))
    );
    seen
}

fn pairs<const N: usize>(pairs: [(&'static str, &str); N]) -> Vec<(&'static str, String)> {
    pairs.map(|(name, value)| (name, value.to_owned())).to_vec()
}

#[derive(Debug, PlatformError)]
#[expect(dead_code, reason = "some fields are not shown")]
enum Shown {
    /// It
    #[error(
        code = "SECRET",
        message = "{user} may not",
        cause = "{password}",
        solution = "s"
    )]
    Secret {
        user: String,
        password: &'static str,
    },
    /// It
    #[error(
        code = "TWICE",
        message = "{b} {a} {b} {a:?}",
        cause = "c",
        solution = "s"
    )]
    Twice { a: char, b: u8 },
    /// It
    #[error(
        code = "CUT",
        message = "card {number:.4}…",
        cause = "c",
        solution = "s"
    )]
    Cut { number: &'static str },
    /// It
    #[error(
        code = "WIDTH",
        message = "{value:>width$.prec$}|",
        cause = "c",
        solution = "s"
    )]
    Width {
        value: f64,
        width: usize,
        prec: usize,
    },
    /// It
    #[error(code = "TUPLE", message = "{2:?} {0:#x}", cause = "c", solution = "s")]
    Tuple(u8, &'static str, String),
    /// It
    #[error(
        code = "PATH",
        message = "{path} {name:?}",
        cause = "c",
        solution = "s"
    )]
    Path { path: PathBuf, name: PathBuf },
    /// It
    #[error(code = "RAW", message = "{type}", cause = "c", solution = "s")]
    Raw { r#type: u8 },
    /// It
    #[error(code = "NONE", message = "{{user}}", cause = "c", solution = "s")]
    None { user: u8 },
    /// It
    #[error(code = "SOURCE", message = "m", cause = "c", solution = "s")]
    Source(#[source] std::fmt::Error),
}

#[test]
fn a_field_that_the_message_does_not_show_stays_private() {
    assert_eq!(
        seen(&Shown::Secret {
            user: "ann".into(),
            password: "hidden"
        }),
        pairs([("user", "ann")])
    );
    assert_eq!(seen(&Shown::None { user: 1 }), []);
    assert_eq!(seen(&Shown::Source(std::fmt::Error)), []);
}

#[test]
fn a_field_is_seen_once_in_the_order_of_the_message() {
    assert_eq!(
        seen(&Shown::Twice { a: 'a', b: 1 }),
        pairs([("b", "1"), ("a", "a")])
    );
}

#[test]
fn what_the_message_truncates_stays_private() {
    let error = Shown::Cut {
        number: "4242-4242",
    };
    assert_eq!(error.to_string(), "card 4242…");
    assert_eq!(seen(&error), pairs([("number", "4242")]));
}

#[test]
fn a_field_that_only_gives_a_width_is_not_shown() {
    let error = Shown::Width {
        value: 1.239,
        width: 6,
        prec: 2,
    };
    assert_eq!(error.to_string(), "  1.24|");
    assert_eq!(seen(&error), pairs([("value", "1.24")]));
}

#[test]
fn each_is_its_value_and_not_its_format() {
    assert_eq!(
        seen(&Shown::Tuple(255, "hidden", "a\"".into())),
        pairs([("2", "a\""), ("0", "255")])
    );
    assert_eq!(
        seen(&Shown::Path {
            path: "/a".into(),
            name: "b".into()
        }),
        pairs([("path", "/a"), ("name", "b")])
    );
    assert_eq!(seen(&Shown::Raw { r#type: 4 }), pairs([("type", "4")]));
}

/// The width that a caller gives overrides that of a parameter.
#[test]
fn a_value_uses_the_options_of_the_caller() {
    let mut cell = String::new();
    Shown::Raw { r#type: 4 }.params(&mut |_, value| cell = format!("{value:>3}|"));
    assert_eq!(cell, "  4|");
}
