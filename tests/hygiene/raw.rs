//! Raw identifiers: the `r#` is not part of a name.

use ::platform_error::{ErrorSet, PlatformError};

#[derive(Debug, PlatformError)]
#[expect(non_camel_case_types, reason = "keywords are lowercase")]
enum r#enum {
    /// It
    #[error(
        code = "A",
        message = "{type} {match:?} {type:>width$}",
        cause = "c",
        solution = "s"
    )]
    r#struct {
        r#type: u8,
        r#match: &'static str,
        width: usize,
    },
    /// It
    #[error(code = "B", cause = "c", solution = "s")]
    r#fn,
    /// It
    #[error(code = "C", message = "{move}", cause = "c", solution = "s")]
    r#impl {
        r#move: u8,
        #[source]
        r#ref: ::std::fmt::Error,
    },
    /// It
    #[error(code = "D", cause = "c", solution = "s")]
    r#loop {
        #[from]
        r#mut: ::std::num::ParseIntError,
    },
    #[error(transparent)]
    r#use { r#in: r#try },
}

/// It
#[derive(Debug, PlatformError)]
#[error(code = "TRY", message = "{as}", cause = "c", solution = "s")]
#[expect(non_camel_case_types, reason = "keywords are lowercase")]
struct r#try {
    r#as: char,
}

fn seen(error: &dyn PlatformError) -> Vec<String> {
    let mut seen = Vec::new();
    error.params(&mut |name, value| seen.push(format!("{name}={value}")));
    seen
}

#[test]
fn keywords_name_types_variants_and_fields() {
    let error = r#enum::r#struct {
        r#type: 4,
        r#match: "m",
        width: 3,
    };
    assert_eq!(error.to_string(), "4 \"m\"   4");
    assert_eq!(seen(&error), ["type=4", "match=m"]);
    let params = error.metadata().params();
    assert_eq!((params[0].name(), params[1].name()), ("type", "match"));
    assert!(matches!(r#enum::from_code("B"), Some(r#enum::r#fn)));
    let sourced = r#enum::r#impl {
        r#move: 1,
        r#ref: ::std::fmt::Error,
    };
    assert!(::std::error::Error::source(&sourced).is_some());
    let made = r#enum::from("x".parse::<u8>().unwrap_err());
    assert_eq!(made.code(), "D");
    let forwarded = r#enum::r#use {
        r#in: r#try { r#as: 'x' },
    };
    assert_eq!((forwarded.code(), &*forwarded.to_string()), ("TRY", "x"));
}

#[test]
fn a_set_is_named_without_the_prefix() {
    assert_eq!(
        (r#enum::CATALOG.name(), r#try::CATALOG.name()),
        ("enum", "try")
    );
    assert!(r#enum::CATALOG.path().ends_with("::raw::enum"));
}

/// Fields that are named like locals of the expansion, or have leading underscores.
#[derive(Debug, PlatformError)]
enum Locals {
    /// It
    #[error(
        code = "A",
        message = "{f} {__f} {self_} {__error} {__source} {__code} {_1} {__0} {_under} {error} {visit} {__visit}",
        cause = "c",
        solution = "s"
    )]
    Short {
        f: u8,
        __f: u8,
        self_: u8,
        __error: u8,
        __source: u8,
        __code: u8,
        _1: u8,
        __0: u8,
        _under: u8,
        error: u8,
        visit: u8,
        __visit: u8,
    },
    /// It
    #[error(
        code = "B",
        message = "{f:?} {__f:?} {__row:?} {__fields:>width$}",
        cause = "c",
        solution = "s"
    )]
    Long {
        f: u8,
        __f: u8,
        __row: u8,
        __fields: u8,
        width: usize,
    },
    /// It
    #[error(
        code = "E",
        message = "{to} {facts} {metadata} {platform} {show}",
        cause = "c",
        solution = "s"
    )]
    Parameters {
        to: u8,
        facts: u8,
        metadata: u8,
        platform: u8,
        show: u8,
    },
    /// It
    #[error(
        code = "F",
        message = "{to:?} {facts:?} {metadata:?} {platform:?}",
        cause = "c",
        solution = "s"
    )]
    LongParameters {
        to: u8,
        facts: u8,
        metadata: u8,
        platform: u8,
    },
    /// It
    #[error(code = "C", message = "m", cause = "c", solution = "s")]
    Source {
        #[source]
        __f: ::std::fmt::Error,
    },
    #[error(transparent)]
    Forward { __error: r#try },
}

#[test]
fn fields_named_like_locals() {
    let error = Locals::Short {
        f: 1,
        __f: 2,
        self_: 3,
        __error: 4,
        __source: 5,
        __code: 6,
        _1: 7,
        __0: 8,
        _under: 9,
        error: 10,
        visit: 11,
        __visit: 12,
    };
    assert_eq!(error.to_string(), "1 2 3 4 5 6 7 8 9 10 11 12");
    assert_eq!(seen(&error).len(), 12);
    assert_eq!(
        Locals::Long {
            f: 1,
            __f: 2,
            __row: 3,
            __fields: 4,
            width: 3
        }
        .to_string(),
        "1 2 3   4"
    );
    assert_eq!(
        Locals::Parameters {
            to: 1,
            facts: 2,
            metadata: 3,
            platform: 4,
            show: 5
        }
        .to_string(),
        "1 2 3 4 5"
    );
    assert_eq!(
        Locals::LongParameters {
            to: 1,
            facts: 2,
            metadata: 3,
            platform: 4
        }
        .to_string(),
        "1 2 3 4"
    );
    assert!(
        ::std::error::Error::source(&Locals::Source {
            __f: ::std::fmt::Error
        })
        .is_some()
    );
    assert_eq!(
        Locals::Forward {
            __error: r#try { r#as: 'x' }
        }
        .code(),
        "TRY"
    );
}

#[derive(Debug, PlatformError)]
#[expect(non_snake_case, reason = "the case of a name is free")]
enum Ünïcode {
    /// It
    #[error(
        code = "A",
        message = "{größe} {Straße:?} {名前:>3}",
        cause = "c",
        solution = "s"
    )]
    Größe {
        größe: u8, Straße: u8, 名前: u8
    },
}

#[test]
fn names_beyond_ascii() {
    let error = Ünïcode::Größe {
        größe: 1,
        Straße: 2,
        名前: 3,
    };
    assert_eq!(error.to_string(), "1 2   3");
    assert_eq!(Ünïcode::CATALOG.name(), "Ünïcode");
}
