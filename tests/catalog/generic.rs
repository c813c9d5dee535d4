//! Generic sets in catalogs: the parameters decide which sets they include.

use std::fmt::Debug;

use platform_error::{Catalog, ErrorSet, Metadata, PlatformError, RequestError, catalog};

use super::{codes, names};

set!(Base [] Base = "BASE");
set!(Left [Base] Left = "LEFT");
set!(Never []);

/// Includes the set of its parameter.
#[derive(Debug, PartialEq, PlatformError)]
enum Wrap<S> {
    /// It
    #[error(code = "WRAP", alias = "WRAPPED", cause = "c", solution = "s")]
    Own,
    #[error(transparent)]
    Set(S),
}

/// Passes its parameters on to an included set.
#[derive(Debug, PlatformError)]
enum Twice<A, B> {
    #[error(transparent)]
    First(Wrap<A>),
    #[error(transparent)]
    Second(Box<B>),
}

/// Has parameters that do not affect its codes.
#[derive(Debug, PlatformError)]
#[error(
    code = "DATA",
    message = "{0:?}",
    explanation = "e",
    cause = "c",
    solution = "s"
)]
struct Data<T: Debug + 'static, const N: usize>([T; N])
where
    T: Send;

/// Borrows what its message shows.
#[derive(Debug, PlatformError)]
#[error(
    code = "BORROWED",
    message = "{0}",
    explanation = "e",
    cause = "c",
    solution = "s"
)]
struct Borrowed<'a>(&'a str);

catalog!(static BORROWED = [Borrowed<'static>, Wrap<Never>]);
catalog!(static PLAIN = [Wrap<Base>, RequestError]);
catalog!(static TWO = [Wrap<Left>, Wrap<Base>]);
catalog!(static DATA = [Data<u8, 3>, Data<String, 0>]);
catalog!(static NESTED = [Twice<Twice<Base, Left>, RequestError>, Wrap<Never>]);
catalog!(static BOXED = [Twice<Left, Left>, Left]);
catalog!(static AGAIN = [Wrap<Wrap<Left>>, Wrap<Base>]);

#[test]
fn the_parameter_is_included() {
    assert_eq!(codes(&PLAIN)[..2], ["WRAP", "BASE"]);
    assert_eq!(PLAIN.len(), 2 + 13);
    assert_eq!(names(PLAIN.includes()), ["Wrap", "RequestError"]);
    assert_eq!(PLAIN.find("WRAPPED"), Some(Wrap::<Base>::Own.metadata()));
    assert_eq!(codes(&BOXED), ["WRAP", "LEFT", "BASE"]);
}

/// The instances share their own entry, which is not a conflict.
#[test]
fn two_instances_share_their_entries() {
    assert_eq!(codes(&DATA), ["DATA"]);
    assert_eq!(DATA.find("DATA"), Some(Data([""; 2]).metadata()));
    assert_eq!(codes(&TWO), ["WRAP", "LEFT", "BASE"]);
    assert_eq!(TWO.find("LEFT"), Some(Left::Left.metadata()));
}

#[test]
fn parameters_are_passed_on() {
    assert_eq!(codes(&NESTED)[..3], ["WRAP", "BASE", "LEFT"]);
    assert_eq!(NESTED.len(), 3 + 13);
    for code in [
        "WRAP",
        "WRAPPED",
        "BASE",
        "LEFT",
        "DUPLICATE_KEY",
        "TABLE_NAME_ALREADY_EXISTS",
    ] {
        assert!(NESTED.contains(code), "{code}");
    }
}

#[test]
fn from_code_goes_through_parameters() {
    assert_eq!(
        Wrap::<Left>::from_code("BASE"),
        Some(Wrap::Set(Left::Base(Base::Base)))
    );
    assert_eq!(Wrap::<Left>::from_code("WRAPPED"), Some(Wrap::Own));
    assert!(matches!(
        Twice::<Left, RequestError>::from_code("DUPLICATE_KEY"),
        Some(Twice::Second(error)) if *error == RequestError::DuplicateKey
    ));
}

/// An instance of a set may include another instance, which is the same set.
#[test]
fn an_instance_in_an_instance() {
    type Nested = Wrap<Wrap<Left>>;
    for catalog in [Nested::CATALOG, &AGAIN] {
        assert_eq!(codes(catalog), ["WRAP", "LEFT", "BASE"]);
        assert_eq!((catalog.len(), catalog.iter().rev().count()), (3, 3));
        assert!(
            ["WRAP", "WRAPPED", "LEFT", "BASE"]
                .iter()
                .all(|code| catalog.contains(code))
        );
    }
    assert_eq!(names(Nested::CATALOG.includes()), ["Wrap"]);
    assert_eq!(
        Nested::from_code("BASE"),
        Some(Wrap::Set(Wrap::Set(Left::Base(Base::Base))))
    );
}

#[test]
fn a_lifetime_does_not_matter() {
    let text = String::from("text");
    assert_eq!(codes(&BORROWED), ["BORROWED", "WRAP"]);
    assert_eq!(BORROWED.find("BORROWED"), Some(Borrowed(&text).metadata()));
}

/// A function that is generic over the set.
fn find<S: ErrorSet>(code: &str) -> Option<&'static str> {
    let catalog: &'static Catalog = S::CATALOG;
    catalog.find(code).map(Metadata::code)
}

#[test]
fn generic_code_can_use_any_set() {
    assert_eq!(find::<Wrap<Base>>("WRAPPED"), Some("WRAP"));
    assert_eq!(find::<Twice<Base, Left>>("LEFT"), Some("LEFT"));
    assert_eq!(find::<Wrap<Base>>("LEFT"), None);
}
