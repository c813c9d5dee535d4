//! Tests of [`joined`].

#![expect(clippy::expect_used, reason = "a test that cannot go on panics")]

use std::error::Error;
use std::fmt::{self, Debug, Display, Formatter};

use super::{MAX_BYTES, joined};

/// An error with a source of the same type.
#[derive(Debug)]
struct Link(String, Option<Box<Link>>);

impl Display for Link {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for Link {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.1 {
            Some(source) => Some(&**source),
            None => None,
        }
    }
}

/// A chain of errors with these texts.
fn chain(texts: &[&str]) -> Link {
    let mut link = None;
    for text in texts.iter().rev() {
        link = Some(Box::new(Link((*text).to_owned(), link)));
    }
    *link.expect("a chain has an error")
}

#[test]
fn errors_are_joined() {
    assert_eq!(joined(&chain(&["a", "b", "c"]), None), "a: b: c");
}

#[test]
fn a_source_that_was_shown_is_not_repeated() {
    assert_eq!(joined(&chain(&["a: b", "b", "", "c"]), None), "a: b: c");
}

#[test]
fn each_error_can_be_redacted() {
    let redact = |error: &(dyn Error + 'static)| {
        let link = error.downcast_ref::<Link>()?;
        link.0.contains("secret").then(|| "[redacted]".to_owned())
    };
    let error = chain(&["a", "secret 1", "b"]);
    assert_eq!(joined(&error, Some(&redact)), "a: [redacted]: b");
}

/// An error that is its own source.
#[derive(Debug)]
struct Endless;

impl Display for Endless {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("again, ")
    }
}

impl Error for Endless {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&Endless)
    }
}

#[test]
fn deep_chains_are_cut() {
    let texts: Vec<_> = (0..100).map(|at| format!("<{at}>")).collect();
    let texts: Vec<_> = texts.iter().map(String::as_str).collect();
    assert!(joined(&chain(&texts), None).ends_with("<30>: <31>…"));
}

#[test]
fn endless_chains_end() {
    assert_eq!(joined(&Endless, None), "again, …");
}

#[test]
fn long_chains_are_cut_at_a_character() {
    let long = "数".repeat(MAX_BYTES);
    let joined = joined(&chain(&["a", &long, "b"]), None);
    assert!(joined.len() <= MAX_BYTES + "…".len());
    assert!(joined.ends_with('…'));
}

#[test]
fn a_text_that_is_too_long_is_cut_without_sources_too() {
    let long = "x".repeat(MAX_BYTES + 1);
    assert!(joined(&chain(&[&long]), None).ends_with("x…"));
}

#[test]
fn an_error_that_cannot_print_itself_is_replaced() {
    #[derive(Debug)]
    struct Unprintable(bool);

    impl Display for Unprintable {
        fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
            assert!(!self.0, "a bug in another crate");
            f.write_str("half ")?;
            Err(fmt::Error)
        }
    }

    impl Error for Unprintable {}

    assert_eq!(joined(&Unprintable(false), None), "half (cannot be shown)");
    assert_eq!(joined(&Unprintable(true), None), "(cannot be shown)");
    let redacted = joined(
        &Unprintable(false),
        Some(&|_| panic!("a bug in the service")),
    );
    assert_eq!(redacted, "(cannot be shown)");
}
