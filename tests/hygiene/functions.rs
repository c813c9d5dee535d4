//! Types in function bodies, several in each.

use ::platform_error::{ErrorSet, PlatformError};

#[test]
fn two_in_one_function() {
    #[derive(Debug, PlatformError)]
    enum First {
        /// It
        #[error(code = "FIRST", message = "{0}", cause = "c", solution = "s")]
        A(u8),
    }
    #[derive(Debug, PlatformError)]
    enum Second {
        /// It
        #[error(code = "SECOND", message = "{0:?}", cause = "c", solution = "s")]
        A(u8),
        #[error(transparent)]
        First(#[from] First),
    }
    assert_eq!(First::A(1).to_string(), "1");
    assert_eq!(Second::A(2).code(), "SECOND");
    assert_eq!(Second::from(First::A(1)).code(), "FIRST");
    assert_eq!(Second::CATALOG.iter().count(), 2);
}

#[test]
fn one_name_in_two_blocks() {
    let first = {
        #[derive(Debug, PlatformError)]
        #[error(
            code = "FIRST",
            message = "m",
            explanation = "e",
            cause = "c",
            solution = "s"
        )]
        struct Local;
        Local.code()
    };
    let second = {
        #[derive(Debug, PlatformError)]
        #[error(
            code = "SECOND",
            message = "m",
            explanation = "e",
            cause = "c",
            solution = "s"
        )]
        struct Local;
        Local.code()
    };
    assert_eq!([first, second], ["FIRST", "SECOND"]);
}

struct Owner;

impl Owner {
    fn fail() -> Box<dyn PlatformError> {
        #[derive(Debug, PlatformError)]
        #[error(
            code = "METHOD",
            message = "{0}",
            explanation = "e",
            cause = "c",
            solution = "s"
        )]
        struct Local(u8);
        Box::new(Local(3))
    }

    const CODE: &'static str = {
        #[derive(Debug, PlatformError)]
        #[error(
            code = "CONSTANT",
            message = "m",
            explanation = "e",
            cause = "c",
            solution = "s"
        )]
        struct Local;
        Local.code()
    };
}

#[test]
fn in_methods_constants_and_closures() {
    assert_eq!(Owner::fail().to_string(), "3");
    assert_eq!(Owner::CODE, "CONSTANT");
    let closure = || {
        #[derive(Debug, PlatformError)]
        #[error(
            code = "CLOSURE",
            message = "m",
            explanation = "e",
            cause = "c",
            solution = "s"
        )]
        struct Local;
        Local.code()
    };
    assert_eq!(closure(), "CLOSURE");
}

/// A type in a generic function cannot use its parameters, but may have one with the same name.
fn generic<T: ::std::fmt::Display + ::std::fmt::Debug>(value: T) -> String {
    #[derive(Debug, PlatformError)]
    #[error(
        code = "GENERIC",
        message = "{0}",
        explanation = "e",
        cause = "c",
        solution = "s"
    )]
    struct Local<T>(T);
    Local(value).to_string()
}

#[test]
fn in_a_generic_function() {
    assert_eq!(generic(7), "7");
}
