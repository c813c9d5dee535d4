//! `from_code`: the value with a code, if it does not carry data.

use std::sync::Arc;

use platform_error::{ErrorSet, PlatformError, RequestError};

#[derive(Debug, PartialEq, PlatformError)]
#[expect(dead_code, reason = "variants with data are never constructed")]
enum Inner {
    /// It
    #[error(code = "INNER_DATA", cause = "c", solution = "s")]
    Data(u8),
    /// It
    #[error(code = "INNER", cause = "c", solution = "s")]
    Unit,
}

/// Variants without data between variants with data, so that a shifted row would be noticed.
#[derive(Debug, PlatformError)]
#[expect(dead_code, reason = "variants with data are never constructed")]
enum Outer {
    /// It
    #[error(code = "DATA", cause = "c", solution = "s")]
    Data { _data: u8 },
    /// It
    #[error(code = "UNIT", cause = "c", solution = "s")]
    Unit,
    #[error(transparent)]
    Any(Box<dyn PlatformError + Send + Sync>),
    #[error(transparent)]
    Boxed(Box<Inner>),
    /// It
    #[error(code = "BRACES", cause = "c", solution = "s")]
    Braces {},
    #[error(transparent)]
    Request { request: RequestError },
    /// It
    #[error(code = "PARENTHESES", cause = "c", solution = "s")]
    Parentheses(),
    #[error(transparent)]
    Shared(Arc<Deep>),
    /// It
    #[error(code = "LAST", cause = "c", solution = "s")]
    Last,
}

/// Two levels down.
#[derive(Debug, PlatformError)]
enum Deep {
    #[error(transparent)]
    Linked(Struct),
}

/// It
#[derive(Debug, PlatformError)]
#[error(code = "STRUCT", cause = "c", solution = "s")]
struct Struct;

/// It
#[derive(Debug, PlatformError)]
#[error(code = "DATA", cause = "c", solution = "s")]
struct Data {
    _data: u8,
}

#[test]
fn variants_without_data() {
    assert!(matches!(Outer::from_code("UNIT"), Some(Outer::Unit)));
    assert!(matches!(Outer::from_code("BRACES"), Some(Outer::Braces {})));
    assert!(matches!(
        Outer::from_code("PARENTHESES"),
        Some(Outer::Parentheses())
    ));
    assert!(matches!(Outer::from_code("LAST"), Some(Outer::Last)));
    assert!(matches!(Struct::from_code("STRUCT"), Some(Struct)));
}

#[test]
fn variants_with_data() {
    assert!(Outer::CATALOG.find("DATA").is_some());
    assert!(Outer::from_code("DATA").is_none());
    assert!(Outer::from_code("INNER_DATA").is_none());
    assert!(Data::from_code("DATA").is_none());
}

#[test]
fn included_sets() {
    assert!(
        matches!(Outer::from_code("INNER"), Some(Outer::Boxed(inner)) if *inner == Inner::Unit)
    );
    let request = Outer::from_code("TABLE_NAME_TOO_LONG");
    assert!(matches!(
        request,
        Some(Outer::Request {
            request: RequestError::TableNameTooLong
        })
    ));
    let Some(Outer::Shared(deep)) = Outer::from_code("STRUCT") else {
        panic!("`STRUCT` is in a shared set")
    };
    assert!(matches!(*deep, Deep::Linked(Struct)));
}

#[test]
fn unknown_codes() {
    for code in ["", "unit", "UNIT ", "UNI", "UNITS", "Unit", "{}", "\0"] {
        assert!(Outer::from_code(code).is_none(), "{code:?}");
    }
}

#[test]
fn codes_round_trip() {
    let mut made = 0;
    for entry in Outer::CATALOG {
        if let Some(error) = Outer::from_code(entry.code()) {
            assert_eq!(error.metadata(), entry.metadata());
            made += 1;
        }
    }
    assert_eq!(made, 4 + 1 + 13 + 1);
}
