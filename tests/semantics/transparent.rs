//! `transparent`: a variant that forwards everything to the error that it holds.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

use platform_error::{Catalog, ErrorSet, Kind, PlatformError, RequestError, Retry, Value};

#[derive(Debug, PlatformError)]
#[error(docs = "https://inner.example/{code}")]
enum Inner {
    /// Explained
    #[error(
        code = "INNER",
        message = "{shown:>4}",
        cause = "why",
        solution = "how",
        kind = Internal,
        retry = AfterDelay,
    )]
    Named {
        shown: u8,
        #[source]
        hidden: fmt::Error,
    },
}

fn inner() -> Inner {
    Inner::Named {
        shown: 7,
        hidden: fmt::Error,
    }
}

type AnyError = Box<dyn PlatformError + Send + Sync>;

#[derive(Debug, PlatformError)]
#[error(docs = "https://outer.example/{code}")]
enum Outer {
    #[error(transparent)]
    Plain(Inner),
    #[error(transparent)]
    Boxed(Box<Inner>),
    #[error(transparent)]
    Shared(Arc<Inner>),
    #[error(transparent)]
    Any(Box<dyn PlatformError + Send + Sync>),
    #[error(transparent)]
    Local(Box<dyn PlatformError>),
    #[error(transparent)]
    AnyShared(Arc<dyn PlatformError + Send + Sync>),
    #[error(transparent)]
    Alias(AnyError),
    #[error(transparent)]
    Named { inner: Box<Inner> },
    #[error(transparent)]
    Deep(Middle),
    /// Own
    #[error(code = "OWN", cause = "c", solution = "s")]
    Own,
}

/// Forwards everything and does not have entries of its own.
#[derive(Debug, PlatformError)]
enum Middle {
    #[error(transparent)]
    Inner(Inner),
}

fn every() -> Vec<Outer> {
    vec![
        Outer::Plain(inner()),
        Outer::Boxed(Box::new(inner())),
        Outer::Shared(Arc::new(inner())),
        Outer::Any(Box::new(inner())),
        Outer::Local(Box::new(inner())),
        Outer::AnyShared(Arc::new(inner())),
        Outer::Alias(Box::new(inner())),
        Outer::Named {
            inner: Box::new(inner()),
        },
        Outer::Deep(Middle::Inner(inner())),
    ]
}

#[test]
fn the_metadata_is_that_of_the_inner_error() {
    for error in every() {
        assert_eq!(error.metadata(), inner().metadata());
        assert_eq!(
            (
                error.code(),
                error.explanation(),
                error.cause(),
                error.solution()
            ),
            ("INNER", "Explained", "why", "how")
        );
        assert_eq!(
            (error.kind(), error.retry()),
            (Kind::Internal, Retry::AfterDelay)
        );
        assert_eq!(error.docs(), Some("https://inner.example/INNER"));
    }
    assert_eq!(Outer::Own.code(), "OWN");
}

/// No message is printed twice along a chain of sources.
#[test]
fn message_and_source_are_those_of_the_inner_error() {
    for error in every() {
        assert_eq!(error.to_string(), "   7");
        let source = error.source().unwrap();
        assert!(source.is::<fmt::Error>());
        assert!(source.source().is_none());
    }
    assert!(Outer::Own.source().is_none());
}

#[test]
fn the_parameters_are_those_of_the_inner_error() {
    for error in every() {
        let mut seen = Vec::new();
        error.params(&mut |name, value| seen.push(format!("{name}={value}")));
        assert_eq!(seen, ["shown=7"]);
    }
}

/// A field whose `Display` shows the format options.
#[derive(Debug)]
struct Options;

impl fmt::Display for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {:?} {}", f.width(), f.precision(), f.alternate())
    }
}

/// A handwritten error whose `Display` respects the format options.
#[derive(Debug)]
struct ByHand;

impl fmt::Display for ByHand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Options.fmt(f)
    }
}

impl Error for ByHand {}

impl PlatformError for ByHand {
    fn metadata(&self) -> &'static platform_error::Metadata {
        RequestError::DuplicateKey.metadata()
    }

    fn set(&self) -> &'static Catalog {
        RequestError::CATALOG
    }

    fn as_error(&self) -> &(dyn Error + 'static) {
        self
    }

    fn params(&self, _: &mut dyn FnMut(&'static str, Value<'_>)) {}
}

#[test]
fn format_options_are_passed_on() {
    let error = Outer::Any(Box::new(ByHand));
    assert_eq!(format!("{error:#8.3}"), "Some(8) Some(3) true");
    assert_eq!(error.code(), "DUPLICATE_KEY");
}

#[test]
fn a_set_is_included_unless_the_type_is_any_error() {
    assert!(
        Outer::CATALOG
            .iter()
            .map(|entry| entry.code())
            .eq(["OWN", "INNER"])
    );
    assert_eq!(Outer::CATALOG.find("INNER"), Some(inner().metadata()));
    assert_eq!(Outer::CATALOG.find("DUPLICATE_KEY"), None);
    assert!(Middle::CATALOG.entries().is_empty());
    assert!(
        Middle::CATALOG
            .includes()
            .iter()
            .map(|set| set.name())
            .eq(["Inner"])
    );
    let mut includes: Vec<&str> = Outer::CATALOG
        .includes()
        .iter()
        .map(|set| set.name())
        .collect();
    includes.dedup();
    assert_eq!(includes, ["Inner", "Middle"]);
}

#[test]
fn the_set_is_that_of_the_inner_error() {
    for error in every() {
        assert_eq!(error.set().name(), "Inner");
    }
    assert_eq!(Outer::Own.set().name(), "Outer");
    assert_eq!(Outer::Any(Box::new(ByHand)).set().name(), "RequestError");
}

/// A caller has the outer error, so that is what `downcast_ref` finds.
#[test]
fn as_error_is_the_outer_error() {
    let error: Box<dyn PlatformError> = Box::new(Outer::Plain(inner()));
    assert!(error.as_error().is::<Outer>());
}

#[derive(Debug, PlatformError)]
enum Generic<S, T>
where
    T: ErrorSet,
{
    #[error(transparent)]
    Set(S),
    #[error(transparent)]
    Boxed(Box<T>),
    /// Own
    #[error(code = "OWN", cause = "c", solution = "s")]
    Own,
}

#[test]
fn a_generic_set_is_included() {
    type Sets = Generic<RequestError, Inner>;
    assert_eq!(Sets::CATALOG.iter().count(), 1 + 13 + 1);
    assert!(
        Sets::CATALOG
            .includes()
            .iter()
            .map(|set| set.name())
            .eq(["RequestError", "Inner"])
    );
    let error = Sets::Set(RequestError::DuplicateKey);
    assert_eq!(
        (error.code(), error.to_string()),
        ("DUPLICATE_KEY", RequestError::DuplicateKey.to_string())
    );
    assert_eq!(Sets::Boxed(Box::new(inner())).code(), "INNER");
    assert!(matches!(
        Sets::from_code("DUPLICATE_KEY"),
        Some(Generic::Set(RequestError::DuplicateKey))
    ));
}
