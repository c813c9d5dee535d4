//! The names of the prelude and of standard macros have other meanings here.
#![allow(dead_code, unused_macros, reason = "the expansion must not find them")]

use ::platform_error::ErrorSet as _;

mod core {}
mod std {}
mod alloc {}
mod platform_error {}

struct Option;
struct Result;
struct String;
struct Vec;
struct Box;
struct Formatter;
struct Metadata;
struct Catalog;
struct Kind;
struct Retry;
struct Error;
enum Look {
    Some,
    None,
    Ok,
    Err,
}
#[allow(unused_imports, reason = "the expansion must not find them")]
use Look::{Err, None, Ok, Some};

trait Display {}
trait Debug {}
trait From {}
trait Into {}
trait Fn {}
trait FnMut {}
trait ErrorSet {}
trait PlatformError {}

// A module may be named like a primitive type.
#[allow(unused_imports, reason = "the expansion must not find them")]
use ::std::{char, str};

fn drop() {}
const SOME: u8 = 0;

macro_rules! poison {
    ($d:tt $($name:ident)+) => {$(
        macro_rules! $name {
            ($d($d any:tt)*) => {
                ::core::compile_error!("the expansion uses a macro of the user's crate")
            };
        }
    )+};
}
poison!($
    write writeln format format_args unreachable concat matches module_path option_env env vec
    panic todo stringify
);

/// Methods on every type, named like those that the expansion may call. `display` is not among
/// them: it would hide that of `PathBuf` from the user's own code too.
trait Methods {
    fn fmt(&self) -> u8 {
        0
    }
    fn write_str(&self) -> u8 {
        0
    }
    fn write_fmt(&self) -> u8 {
        0
    }
    fn message(&self) -> u8 {
        0
    }
    fn find(&self) -> u8 {
        0
    }
    fn row(&self) -> u8 {
        0
    }
    fn source(&self) -> u8 {
        0
    }
    fn as_error(&self) -> u8 {
        0
    }
    fn params(&self) -> u8 {
        0
    }
    fn get(&self) -> u8 {
        0
    }
    fn read(&self) -> u8 {
        0
    }
    fn parse(&self) -> u8 {
        0
    }
    fn text(&self) -> u8 {
        0
    }
    fn fields(&self) -> u8 {
        0
    }
    fn retry(&self) -> u8 {
        0
    }
    fn docs(&self) -> u8 {
        0
    }
    fn error(&self) -> u8 {
        0
    }
    fn into(&self) -> u8 {
        0
    }
    fn map(&self) -> u8 {
        0
    }
    fn marker(&self) -> u8 {
        0
    }
    fn of(&self) -> u8 {
        0
    }
    fn debug(&self) -> u8 {
        0
    }
    fn lowerhex(&self) -> u8 {
        0
    }
    fn width(&self) -> u8 {
        0
    }
    fn value(&self) -> u8 {
        0
    }
}
impl<T: ?Sized> Methods for T {}

#[derive(Debug, ::platform_error::PlatformError)]
enum Inner {
    /// It
    #[error(code = "INNER", cause = "c", solution = "s")]
    Unit,
}

/// One variant for each part of the expansion.
#[derive(Debug, ::platform_error::PlatformError)]
#[error(docs = "d/{code}", from_params)]
enum Poisoned<T> {
    /// It
    #[error(code = "UNIT", cause = "c", solution = "s", kind = Aborted, retry = Never)]
    Unit,
    /// It
    #[error(code = "SHORT", message = "{shown}", cause = "c", solution = "s")]
    Short { shown: u8 },
    /// It
    #[error(code = "READ", message = "{0:?} {1}", cause = "c", solution = "s")]
    Read(
        u8,
        ::std::path::PathBuf,
        #[error(retry_after)] ::core::option::Option<::core::time::Duration>,
    ),
    /// It
    #[error(
        code = "LONG",
        message = "{shown:?} {shown:>width$} {path} {value:x}",
        cause = "c",
        solution = "s"
    )]
    Long {
        shown: u8,
        width: ::core::primitive::usize,
        path: ::std::path::PathBuf,
        value: T,
    },
    /// It
    #[error(code = "GAP", message = "{1:?}", cause = "c", solution = "s")]
    Gap(u8, u8),
    /// It
    #[error(code = "SOURCE", cause = "c", solution = "s")]
    Source(
        #[from] ::core::option::Option<::std::boxed::Box<dyn ::core::error::Error + Send + Sync>>,
    ),
    #[error(transparent)]
    Inner(#[from] Inner),
    #[error(transparent)]
    Any(::std::boxed::Box<dyn ::platform_error::PlatformError + Send + Sync>),
}

#[test]
fn the_expansion_is_not_affected() {
    type Error = Poisoned<u8>;
    let long = Error::Long {
        shown: 1,
        width: 3,
        path: ::std::path::PathBuf::from("/a"),
        value: 255,
    };
    assert_eq!(::std::string::ToString::to_string(&long), "1   1 /a ff");
    assert_eq!(
        ::std::string::ToString::to_string(&Error::Short { shown: 1 }),
        "1"
    );
    assert_eq!(::std::string::ToString::to_string(&Error::Gap(1, 2)), "2");
    let source = Error::Source(::core::option::Option::Some(::std::boxed::Box::new(
        ::std::fmt::Error,
    )));
    assert!(::core::error::Error::source(&source).is_some());
    assert_eq!((Error::Unit.code(), Error::Unit.cause()), ("UNIT", "c"));
    assert_eq!(Error::CATALOG.iter().count(), 7);
    let read = |code: &::core::primitive::str| {
        Error::from_params(code, &|_| ::core::option::Option::Some("7"))
    };
    assert!(::core::matches!(
        read("READ"),
        ::core::option::Option::Some(Poisoned::Read(7, _, ::core::option::Option::Some(_)))
    ));
    assert!(::core::matches!(
        read("SHORT"),
        ::core::option::Option::Some(Poisoned::Short { shown: 7 })
    ));
    assert!(::core::matches!(
        read("INNER"),
        ::core::option::Option::Some(Poisoned::Inner(Inner::Unit))
    ));
    assert!(::core::matches!(
        Error::from_code("INNER"),
        ::core::option::Option::Some(Poisoned::Inner(Inner::Unit))
    ));
    let any = Error::Any(::std::boxed::Box::new(Inner::Unit));
    assert_eq!(any.code(), "INNER");
}

/// Imported variants that are named like those of `Option` and `Result`.
#[derive(Debug, ::platform_error::PlatformError)]
#[error(from_params)]
enum Prelude {
    /// It
    #[error(code = "SOME", message = "{0}", cause = "c", solution = "s")]
    Some(u8),
    /// It
    #[error(code = "NONE", cause = "c", solution = "s")]
    None,
    /// It
    #[error(code = "OK", cause = "c", solution = "s")]
    Ok(#[from] ::core::fmt::Error),
    /// It
    #[error(code = "ERR", cause = "c", solution = "s")]
    Err,
}

#[test]
fn variants_like_those_of_the_prelude() {
    assert!(::core::matches!(
        Prelude::from_code("NONE"),
        ::core::option::Option::Some(Prelude::None)
    ));
    assert!(::core::option::Option::is_none(&Prelude::from_code("SOME")));
    assert!(::core::matches!(
        Prelude::from_params("SOME", &|_| ::core::option::Option::Some("3")),
        ::core::option::Option::Some(Prelude::Some(3))
    ));
    assert_eq!(::std::string::ToString::to_string(&Prelude::Some(3)), "3");
    assert!(::core::error::Error::source(&Prelude::Ok(::core::fmt::Error)).is_some());
    assert_eq!(Prelude::Err.code(), "ERR");
}

/// Variants and accessors share a namespace.
#[derive(Debug, ::platform_error::PlatformError)]
#[expect(
    non_camel_case_types,
    clippy::upper_case_acronyms,
    reason = "the variants are named like the accessors"
)]
enum Lowercase {
    /// It
    #[error(code = "metadata", cause = "c0", solution = "s")]
    metadata,
    /// It
    #[error(code = "code", message = "{0}", cause = "c1", solution = "s")]
    code(u8),
    /// It
    #[error(code = "cause", message = "{shown}", cause = "c2", solution = "s")]
    cause { shown: u8 },
    /// It
    #[error(code = "from_code", cause = "c3", solution = "s")]
    from_code,
    /// It
    #[error(code = "CATALOG", cause = "c4", solution = "s")]
    CATALOG,
}

#[test]
fn variants_like_the_accessors() {
    let error: &dyn ::platform_error::PlatformError = &Lowercase::metadata;
    assert_eq!(
        (
            error.code(),
            error.cause(),
            error.explanation(),
            error.solution()
        ),
        ("metadata", "c0", "It", "s")
    );
    assert_eq!(Lowercase::code(1).cause(), "c1");
    assert_eq!(Lowercase::cause { shown: 1 }.cause(), "c2");
    assert_eq!(
        <Lowercase as ::platform_error::ErrorSet>::CATALOG
            .entries()
            .len(),
        5
    );
}
