//! `source`: which field it is, through every common wrapper.

use std::error::Error;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use platform_error::{PlatformError, RequestError};

type BoxError = Box<dyn Error + Send + Sync>;
type AnyError = Box<dyn PlatformError + Send + Sync>;
type Maybe<T> = Option<T>;

/// Not an error itself, but dereferences to one, like `anyhow::Error`.
#[derive(Debug)]
struct Opaque(BoxError);

impl Deref for Opaque {
    type Target = dyn Error + Send + Sync;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}

impl DerefMut for Opaque {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut *self.0
    }
}

/// Declares an enum with one variant for each type of source.
macro_rules! sources {
    ($set:ident { $($variant:ident($ty:ty) = $code:literal,)+ }) => {
        #[derive(Debug, PlatformError)]
        enum $set {
            $(
                /// It
                #[error(code = $code, cause = "c", solution = "s")]
                $variant(#[source] $ty),
            )+
        }
    };
}

sources!(Sources {
    Plain(fmt::Error) = "PLAIN",
    Boxed(Box<fmt::Error>) = "BOXED",
    Shared(Arc<fmt::Error>) = "SHARED",
    Optional(Option<fmt::Error>) = "OPTIONAL",
    OptionalBoxed(Option<Box<fmt::Error>>) = "OPTIONAL_BOXED",
    Dyn(Box<dyn Error>) = "DYN",
    DynSend(Box<dyn Error + Send>) = "DYN_SEND",
    DynBoth(Box<dyn Error + Send + Sync>) = "DYN_BOTH",
    DynStatic(Box<dyn Error + Send + Sync + 'static>) = "DYN_STATIC",
    DynAlias(BoxError) = "DYN_ALIAS",
    DynOptional(Option<BoxError>) = "DYN_OPTIONAL",
    DynShared(Arc<dyn Error + Send + Sync>) = "DYN_SHARED",
    DynReference(&'static (dyn Error + Send + Sync)) = "DYN_REFERENCE",
    Any(Box<dyn PlatformError>) = "ANY",
    AnyBoth(Box<dyn PlatformError + Send + Sync>) = "ANY_BOTH",
    AnyAlias(AnyError) = "ANY_ALIAS",
    AnyOptional(Maybe<AnyError>) = "ANY_OPTIONAL",
    AnyShared(Arc<dyn PlatformError + Send + Sync>) = "ANY_SHARED",
    Set(RequestError) = "SET",
    Opaque(Opaque) = "OPAQUE",
});

#[track_caller]
fn assert_source<E: Error + 'static>(error: &Sources) {
    let source = error.source().unwrap();
    assert!(source.is::<E>(), "{error:?}");
}

#[test]
fn an_error_behind_a_pointer() {
    use Sources::*;

    assert_source::<fmt::Error>(&Plain(fmt::Error));
    assert_eq!(
        Boxed(Box::new(fmt::Error)).source().unwrap().to_string(),
        fmt::Error.to_string()
    );
    assert_eq!(
        Shared(Arc::new(fmt::Error)).source().unwrap().to_string(),
        fmt::Error.to_string()
    );
    assert_source::<RequestError>(&Set(RequestError::DuplicateKey));
}

#[test]
fn an_optional_error() {
    use Sources::*;

    assert_source::<fmt::Error>(&Optional(Some(fmt::Error)));
    assert!(OptionalBoxed(Some(Box::new(fmt::Error))).source().is_some());
    assert_source::<fmt::Error>(&DynOptional(Some(Box::new(fmt::Error))));
    assert_source::<RequestError>(&AnyOptional(Some(Box::new(RequestError::DuplicateKey))));
    for none in [
        Optional(None),
        OptionalBoxed(None),
        DynOptional(None),
        AnyOptional(None),
    ] {
        assert!(none.source().is_none(), "{none:?}");
    }
}

/// A downcast finds the error inside the box, not the box.
#[test]
fn any_error() {
    use Sources::*;

    assert_source::<fmt::Error>(&Dyn(Box::new(fmt::Error)));
    assert_source::<fmt::Error>(&DynSend(Box::new(fmt::Error)));
    assert_source::<fmt::Error>(&DynBoth(Box::new(fmt::Error)));
    assert_source::<fmt::Error>(&DynStatic(Box::new(fmt::Error)));
    assert_source::<fmt::Error>(&DynAlias(Box::new(fmt::Error)));
    assert_source::<fmt::Error>(&Opaque(self::Opaque(Box::new(fmt::Error))));
    assert!(DynShared(Arc::new(fmt::Error)).source().is_some());
    assert!(DynReference(&fmt::Error).source().is_some());
}

#[test]
fn any_platform_error() {
    use Sources::*;

    assert_source::<RequestError>(&Any(Box::new(RequestError::DuplicateKey)));
    assert_source::<RequestError>(&AnyBoth(Box::new(RequestError::DuplicateKey)));
    assert_source::<RequestError>(&AnyAlias(Box::new(RequestError::DuplicateKey)));
    assert_source::<RequestError>(&AnyShared(Arc::new(RequestError::DuplicateKey)));
}

/// A field named `source` is the source; a field named `cause`, or an error that is not marked, is
/// not.
#[derive(Debug, PlatformError)]
enum Named {
    /// It
    #[error(code = "SOURCE", cause = "c", solution = "s")]
    Source { source: fmt::Error },
    /// It
    #[error(code = "CAUSE", message = "{cause}", cause = "c", solution = "s")]
    Cause { cause: fmt::Error },
    /// It
    #[error(code = "MARKED", cause = "c", solution = "s")]
    Marked {
        #[source]
        inner: RequestError,
        _count: u8,
        _other: fmt::Error,
    },
    /// It
    #[error(code = "TUPLE", message = "{1}", cause = "c", solution = "s")]
    Tuple(#[expect(dead_code, reason = "not shown")] u8, fmt::Error),
    /// It
    #[error(code = "FROM", cause = "c", solution = "s")]
    From(#[from] fmt::Error),
    /// It
    #[error(code = "BOTH_MARKS", cause = "c", solution = "s")]
    BothMarks(
        #[from]
        #[source]
        std::str::Utf8Error,
    ),
}

#[test]
fn which_field_it_is() {
    assert!(Named::Source { source: fmt::Error }.source().is_some());
    assert!(Named::Cause { cause: fmt::Error }.source().is_none());
    let marked = Named::Marked {
        inner: RequestError::DuplicateKey,
        _count: 0,
        _other: fmt::Error,
    };
    assert!(marked.source().unwrap().is::<RequestError>());
    assert!(Named::Tuple(0, fmt::Error).source().is_none());
    assert!(Named::From(fmt::Error).source().is_some());
    let invalid = String::from_utf8(vec![0xff]).unwrap_err().utf8_error();
    assert!(Named::BothMarks(invalid).source().is_some());
}

/// `Display` does not repeat the message of the source.
#[test]
fn a_chain_can_be_walked() {
    let inner = Named::Source { source: fmt::Error };
    let outer = Sources::AnyBoth(Box::new(inner));
    assert_eq!(outer.to_string(), "It");
    let first = outer.source().unwrap();
    let second = first.source().unwrap();
    assert_eq!(
        [first.to_string(), second.to_string()],
        ["It", &*fmt::Error.to_string()]
    );
    assert!(second.source().is_none());
}

/// It
#[derive(Debug, PlatformError)]
#[error(code = "STRUCT", cause = "c", solution = "s")]
struct Struct {
    source: BoxError,
}

#[test]
fn of_a_struct() {
    assert!(
        Struct {
            source: fmt::Error.into()
        }
        .source()
        .unwrap()
        .is::<fmt::Error>()
    );
}

#[test]
fn as_error_is_the_value_itself() {
    let error: &dyn PlatformError = &Struct {
        source: fmt::Error.into(),
    };
    assert!(error.as_error().downcast_ref::<Struct>().is_some());
    assert!(error.as_error().source().is_some());
}
