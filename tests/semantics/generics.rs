//! Generic parameters get only the bounds that the messages require.

use std::error::Error;
use std::fmt::{self, Debug, Display};

use platform_error::{ErrorSet, PlatformError};

/// Implements only `Debug`.
#[derive(Debug, Clone)]
struct Mute;

fn is_display<T: Display>(_: &T) {}
fn is_error<T: Error>(_: &T) {}
fn is_set<T: ErrorSet>(_: &T) {}

#[derive(Debug, PlatformError)]
#[expect(dead_code, reason = "the message does not show the field")]
enum Hidden<T> {
    /// It
    #[error(code = "HIDDEN", message = "{count}", cause = "c", solution = "s")]
    Hidden { value: T, count: usize },
}

#[derive(Debug, PlatformError)]
enum Debugged<T> {
    /// It
    #[error(code = "DEBUGGED", message = "{0:?}", cause = "c", solution = "s")]
    Debugged(Vec<T>),
}

#[derive(Debug, PlatformError)]
enum Hex<T> {
    /// It
    #[error(code = "HEX", message = "{0:#04x}", cause = "c", solution = "s")]
    Hex(T),
}

/// `Display` or `LowerHex` is not required of a field that is not shown that way.
#[test]
fn bounds_follow_from_the_message() {
    let hidden = Hidden::Hidden {
        value: Mute,
        count: 3,
    };
    let debugged = Debugged::Debugged(vec![Mute]);
    let hex = Hex::Hex(9u8);
    is_set(&hidden);
    is_set(&debugged);
    is_set(&hex);
    assert_eq!(
        [hidden.to_string(), debugged.to_string(), hex.to_string()],
        ["3", "[Mute]", "0x09"]
    );
}

#[derive(Debug, PlatformError)]
enum Many<'a, T, I: Iterator, E = fmt::Error, const N: usize = 2>
where
    T: Clone,
    I::Item: Debug,
{
    /// It
    #[error(
        code = "BORROWED",
        message = "{value} {text}",
        cause = "c",
        solution = "s"
    )]
    Borrowed { value: &'a T, text: &'a str },
    /// It
    #[error(code = "ITEM", message = "{0}", cause = "c", solution = "s")]
    Item(I::Item),
    /// It
    #[error(code = "ARRAY", message = "{0:?}", cause = "c", solution = "s")]
    Array([u8; N]),
    /// It
    #[error(code = "SOURCE", cause = "c", solution = "s")]
    Source {
        #[source]
        error: Option<E>,
        _mark: std::marker::PhantomData<I>,
    },
}

type Bytes = std::vec::IntoIter<u8>;

#[test]
fn lifetimes_types_and_constants() {
    let text = String::from("text");
    let borrowed: Many<'_, String, Bytes> = Many::Borrowed {
        value: &text,
        text: &text,
    };
    // A borrowed error is not `'static`, but it can be printed, and its metadata can be read.
    is_display(&borrowed);
    is_error(&borrowed);
    assert_eq!(
        (borrowed.code(), borrowed.cause(), &*borrowed.to_string()),
        ("BORROWED", "c", "text text")
    );
    let item: Many<'static, u8, Bytes> = Many::Item(3);
    is_set(&item);
    assert_eq!(item.to_string(), "3");
    let array: Many<'static, u8, Bytes, fmt::Error, 3> = Many::Array([1; 3]);
    assert_eq!(PlatformError::code(&array), "ARRAY");
    assert_eq!(array.to_string(), "[1, 1, 1]");
    let source: Many<'static, u8, Bytes> = Many::Source {
        error: Some(fmt::Error),
        _mark: std::marker::PhantomData,
    };
    assert!(source.source().unwrap().is::<fmt::Error>());
    assert_eq!(<Many<'static, u8, Bytes>>::CATALOG.entries().len(), 4);
}

/// It
#[derive(Debug, PlatformError)]
#[error(code = "UNSIZED", message = "{0}", cause = "c", solution = "s")]
struct Unsized<T: ?Sized>(Box<T>);

/// It
#[derive(Debug, PlatformError)]
#[error(
    code = "PARSE",
    message = "{at} in {input}",
    cause = "c",
    solution = "s"
)]
struct Parse<'input> {
    input: &'input str,
    at: usize,
}

#[test]
fn structs() {
    let error: Unsized<str> = Unsized("text".into());
    is_set(&error);
    assert_eq!(error.to_string(), "text");
    let input = String::from("abc");
    let error = Parse {
        input: &input,
        at: 1,
    };
    assert_eq!((error.code(), &*error.to_string()), ("PARSE", "1 in abc"));
    is_set(&Parse {
        input: "static",
        at: 0,
    });
}

#[derive(Debug, PlatformError)]
enum FirstSource<E>
where
    E: Error + 'static,
{
    /// It
    #[error(code = "PLAIN", cause = "c", solution = "s")]
    Plain(#[source] E),
    /// It
    #[error(code = "BOXED", cause = "c", solution = "s")]
    Boxed(#[source] Box<E>),
}

#[test]
fn a_parameter_as_the_source() {
    assert!(
        FirstSource::Plain(fmt::Error)
            .source()
            .unwrap()
            .is::<fmt::Error>()
    );
    assert!(FirstSource::Boxed(Box::new(fmt::Error)).source().is_some());
    is_set(&FirstSource::Plain(fmt::Error));
}
