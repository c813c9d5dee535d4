//! `From`, for the fields that are marked with `#[from]`.

use std::error::Error;
use std::fmt;

use platform_error::{PlatformError, RequestError};

type BoxError = Box<dyn Error + Send + Sync>;

#[derive(Debug, PlatformError)]
enum Made {
    /// It
    #[error(code = "PLAIN", cause = "c", solution = "s")]
    Plain(#[from] fmt::Error),
    /// It
    #[error(code = "NAMED", cause = "c", solution = "s")]
    Named {
        #[from]
        source: std::num::ParseIntError,
    },
    /// It
    #[error(code = "OPTIONAL", cause = "c", solution = "s")]
    Optional(#[from] Option<std::str::Utf8Error>),
    /// It
    #[error(code = "BOXED", cause = "c", solution = "s")]
    Boxed(#[from] Box<std::io::Error>),
    /// It
    #[error(code = "ANY", cause = "c", solution = "s")]
    Any(#[from] BoxError),
    #[error(transparent)]
    Request(#[from] RequestError),
    #[error(transparent)]
    AnyPlatform {
        #[from]
        error: Box<dyn PlatformError + Send + Sync>,
    },
}

#[test]
fn the_question_mark_converts() {
    fn parse(text: &str) -> Result<u8, Made> {
        Ok(text.parse()?)
    }
    assert_eq!(parse("7").unwrap(), 7);
    let error = parse("x").unwrap_err();
    assert!(matches!(error, Made::Named { .. }));
    let source = error.source().unwrap();
    assert_eq!(
        source.to_string(),
        "x".parse::<u8>().unwrap_err().to_string()
    );
}

#[test]
fn each_field_has_its_conversion() {
    assert!(matches!(Made::from(fmt::Error), Made::Plain(_)));
    assert!(matches!(
        Made::from(Box::new(std::io::Error::other("x"))),
        Made::Boxed(_)
    ));
    assert!(matches!(Made::from(BoxError::from("x")), Made::Any(_)));
    assert!(matches!(
        Made::from(RequestError::MissingFilter),
        Made::Request(RequestError::MissingFilter)
    ));
    let any: Box<dyn PlatformError + Send + Sync> = Box::new(RequestError::MissingFilter);
    assert!(matches!(Made::from(any), Made::AnyPlatform { .. }));
}

/// `?` converts the error, not the `Option` that holds it.
#[test]
fn an_optional_field_is_converted_from_its_content() {
    let invalid = String::from_utf8(vec![0xff]).unwrap_err().utf8_error();
    let error = Made::from(invalid);
    assert!(matches!(error, Made::Optional(Some(_))));
    assert!(error.source().is_some());
    assert!(Made::Optional(None).source().is_none());
}

/// It
#[derive(Debug, PlatformError)]
#[error(code = "STRUCT", cause = "c", solution = "s")]
struct Struct {
    #[from]
    inner: fmt::Error,
}

/// It
#[derive(Debug, PlatformError)]
#[error(code = "TUPLE", cause = "c", solution = "s")]
struct Tuple(#[from] fmt::Error);

#[test]
fn structs() {
    assert_eq!(Struct::from(fmt::Error).inner, fmt::Error);
    assert_eq!(Tuple::from(fmt::Error).0, fmt::Error);
}

#[derive(Debug, PlatformError)]
enum Generic<E: fmt::Debug> {
    /// It
    #[error(code = "GENERIC", cause = "c", solution = "s")]
    Of(#[from] E),
}

#[test]
fn a_parameter() {
    let error: Generic<fmt::Error> = fmt::Error.into();
    assert!(error.source().unwrap().is::<fmt::Error>());
}
