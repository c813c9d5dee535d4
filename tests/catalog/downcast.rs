//! From a value of any type, and from a chain of sources, to a platform error.

use std::any::Any;
use std::error::Error;
use std::fmt;
use std::io;
use std::rc::Rc;
use std::sync::Arc;

use platform_error::{ErrorSet, PlatformError, RequestError, catalog};

set!(Base [] Base = "BASE");
set!(Top [Base, RequestError] Top = "TOP");
set!(Alone [] Alone = "ALONE");

/// It
#[derive(Debug, PlatformError)]
#[error(code = "GENERIC", message = "{0}", cause = "c", solution = "s")]
struct Generic<T>(T);

#[derive(Debug, PlatformError)]
enum Nested<E> {
    #[error(transparent)]
    In(E),
}

/// It
#[derive(Debug, PlatformError)]
#[error(code = "WITH_SOURCE", cause = "c", solution = "s")]
struct WithSource(#[source] Box<dyn Error + Send + Sync>);

catalog!(static ALL = [Top, Generic<u8>, WithSource]);

/// Some context around an error.
#[derive(Debug)]
struct Context(Option<Box<dyn Error + Send + Sync>>);

impl fmt::Display for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("context")
    }
}

impl Error for Context {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&**self.0.as_ref()?)
    }
}

/// An error that is its own source.
#[derive(Debug)]
struct Endless;

impl fmt::Display for Endless {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("endless")
    }
}

impl Error for Endless {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self)
    }
}

/// An error in as many contexts.
fn nested(mut error: Box<dyn Error + Send + Sync>, depth: usize) -> Box<dyn Error + Send + Sync> {
    for _ in 0..depth {
        error = Box::new(Context(Some(error)));
    }
    error
}

#[test]
fn a_value_of_any_set_is_recognized() {
    let values: [(&dyn Any, &str); 5] = [
        (&Top::Top, "TOP"),
        (&Top::Base(Base::Base), "BASE"),
        (&Base::Base, "BASE"),
        (&RequestError::DuplicateKey, "DUPLICATE_KEY"),
        (&Generic(7_u8), "GENERIC"),
    ];
    for (value, code) in values {
        assert_eq!(ALL.downcast(value).unwrap().code(), code);
    }
    let payload: Box<dyn Any + Send> = Box::new(Base::Base);
    assert_eq!(Top::CATALOG.downcast(&*payload).unwrap().code(), "BASE");
}

#[test]
fn other_values_are_not_recognized() {
    let values: [&dyn Any; 6] = [
        &Alone::Alone,
        &Generic(7_u16),
        &"TOP",
        &Box::new(Top::Top),
        &Arc::new(Top::Top),
        &Rc::new(Top::Top),
    ];
    for value in values {
        assert!(ALL.downcast(value).is_none());
    }
    assert!(Base::CATALOG.downcast(&Top::Top).is_none());
}

#[test]
fn the_first_in_the_chain_is_found() {
    let error = nested(Box::new(RequestError::MissingFilter), 3);
    assert_eq!(ALL.find_in(&*error).unwrap().code(), "MISSING_FILTER");
    let error = nested(Box::new(WithSource(nested(Box::new(Base::Base), 2))), 2);
    assert_eq!(ALL.find_in(&*error).unwrap().code(), "WITH_SOURCE");
    // A catalog only finds what it contains.
    assert_eq!(Top::CATALOG.find_in(&*error).unwrap().code(), "BASE");
    assert!(Alone::CATALOG.find_in(&*error).is_none());
    assert!(ALL.find_in(&Context(None)).is_none());
}

/// The source of an `io::Error` is the source of the error in it.
#[test]
fn an_error_in_an_io_error_is_found() {
    let error = io::Error::other(Top::Top);
    assert_eq!(ALL.find_in(&error).unwrap().code(), "TOP");
    let error = io::Error::new(io::ErrorKind::NotFound, nested(Box::new(error), 2));
    assert_eq!(ALL.find_in(&error).unwrap().code(), "TOP");
    assert!(
        ALL.find_in(&io::Error::from(io::ErrorKind::NotFound))
            .is_none()
    );
}

/// The list of sets has one instance of a generic set, whose facts are those of all.
#[test]
fn every_instance_of_a_generic_set_is_recognized() {
    catalog!(static BOTH = [Generic<u8>, Nested<Nested<Generic<char>>>]);

    assert_eq!(BOTH.sets().len(), 2);
    assert!(BOTH.downcast(&Generic(7_u8)).is_some());
    assert!(BOTH.downcast(&Generic('a')).is_some());
    assert!(BOTH.downcast(&Nested::In(Generic('a'))).is_some());
    assert!(
        BOTH.find_in(&Nested::In(Nested::In(Generic('a'))))
            .is_some()
    );
    assert!(BOTH.downcast(&Generic("a")).is_none());
    assert!(BOTH.downcast(&Nested::In(Generic(7_u8))).is_none());
}

/// A pointer to an error is an error itself, whose sources are those of what it points to.
#[test]
fn an_error_behind_a_pointer_is_found() {
    static FULL: Base = Base::Base;
    let pointers: [Box<dyn Error + Send + Sync>; 3] = [
        Box::new(Box::new(Base::Base)),
        Box::new(Arc::new(Base::Base)),
        Box::new(&FULL),
    ];
    for pointer in pointers {
        assert_eq!(ALL.find_in(&*pointer).unwrap().code(), "BASE");
        assert!(RequestError::CATALOG.find_in(&*pointer).is_none());
        assert_eq!(ALL.find_in(&*nested(pointer, 2)).unwrap().code(), "BASE");
    }
    let error = io::Error::other(Box::new(Top::Base(Base::Base)));
    assert_eq!(ALL.find_in(&error).unwrap().code(), "BASE");
}

#[test]
fn a_long_chain_comes_to_an_end() {
    let found = |depth| ALL.find_in(&*nested(Box::new(Base::Base), depth)).is_some();
    assert!(found(63));
    assert!(!found(64));
    assert!(ALL.find_in(&Endless).is_none());
}
