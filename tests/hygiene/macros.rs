//! Types that are declared by `macro_rules!`, as a whole or in parts.

use ::std::path::PathBuf;

use ::platform_error::{ErrorSet, Kind, PlatformError};

/// Literals, identifiers and types are passed in; each kind of fragment groups its tokens
/// differently.
macro_rules! fragments {
    (
        $(#[$outer:meta])*
        $vis:vis enum $set:ident {
            $(
                $(#[$inner:meta])*
                $variant:ident $(( $($tuple:ty),+ ))? $({ $($field:ident: $named:ty),+ })? => {
                    $code:literal, $message:expr, $cause:expr, $kind:expr, $retry:path
                }
            )+
        }
    ) => {
        #[derive(Debug, PlatformError)]
        $(#[$outer])*
        $vis enum $set {
            $(
                $(#[$inner])*
                #[error(
                    code = $code,
                    message = $message,
                    cause = $cause,
                    solution = "s",
                    kind = $kind,
                    retry = $retry,
                )]
                $variant $(( $($tuple),+ ))? $({ $($field: $named),+ })?,
            )+
        }
    };
}

fragments! {
    /// The comment of the set.
    #[error(domain = "macros.example")]
    pub(crate) enum Fragments {
        /// First line.
        ///
        ///   Deeper.
        Unit => { "UNIT", "{{unit}}", "why\n", NotFound, Never }
        /** A block. */
        Tuple(u8, PathBuf) => { "TUPLE", "{0} {1}", r#"a "cause""#, Aborted, Retry::AfterFix }
        #[doc = "An attribute."]
        Named { r#type: u8, width: usize } => {
            "NAMED", "{type:>width$}", "c", Kind::Internal, AfterDelay
        }
    }
}

#[test]
fn from_fragments() {
    assert_eq!(Fragments::CATALOG.domain(), "macros.example");
    let unit = Fragments::Unit.metadata();
    assert_eq!(
        (unit.code(), unit.message(), unit.cause()),
        ("UNIT", "{unit}", "why\n")
    );
    assert_eq!(
        (unit.explanation(), unit.kind()),
        ("First line.\n\n  Deeper.", Kind::NotFound)
    );
    let tuple = Fragments::Tuple(1, "/a".into());
    assert_eq!(
        (&*tuple.to_string(), tuple.cause(), tuple.explanation()),
        ("1 /a", "a \"cause\"", "A block.")
    );
    let named = Fragments::Named {
        r#type: 7,
        width: 3,
    };
    assert_eq!(
        (&*named.to_string(), named.explanation()),
        ("  7", "An attribute.")
    );
}

/// The macro provides the template, the caller the fields.
macro_rules! template_inside {
    ($set:ident, $a:ident: $ty:ty, $b:ident) => {
        #[derive(Debug, PlatformError)]
        enum $set {
            /// It
            #[error(code = "SHORT", message = "{a} and {b}", cause = "c", solution = "s")]
            Short { $a: $ty, $b: u8 },
            /// It
            #[error(
                code = "LONG",
                message = "{a:?} and {b:>4} and {b:b$}",
                cause = "c",
                solution = "s"
            )]
            Long { $a: $ty, $b: usize },
        }
    };
}

template_inside!(TemplateInside, a: &'static str, b);

/// The caller provides the template, the macro the fields.
macro_rules! fields_inside {
    ($set:ident, $short:literal, $long:literal, $gap:literal) => {
        #[derive(Debug, PlatformError)]
        enum $set {
            /// It
            #[error(code = "SHORT", message = $short, cause = "c", solution = "s")]
            Short { a: &'static str, b: u8 },
            /// It
            #[error(code = "LONG", message = $long, cause = "c", solution = "s")]
            Long {
                a: &'static str,
                b: usize,
                r#type: u8,
            },
            /// It
            #[error(code = "GAP", message = $gap, cause = "c", solution = "s")]
            Gap(#[allow(dead_code, reason = "not shown")] u8, u8),
        }
    };
}

fields_inside!(
    FieldsInside,
    "{a} and {b}",
    "{a:?} and {b:>4} and {b:b$} {type:?}",
    "{1:?}"
);

#[test]
fn template_and_fields_from_two_places() {
    assert_eq!(
        TemplateInside::Short { a: "x", b: 1 }.to_string(),
        "x and 1"
    );
    assert_eq!(
        TemplateInside::Long { a: "x", b: 2 }.to_string(),
        "\"x\" and    2 and  2"
    );
    assert_eq!(FieldsInside::Short { a: "x", b: 1 }.to_string(), "x and 1");
    assert_eq!(
        FieldsInside::Long {
            a: "x",
            b: 2,
            r#type: 3
        }
        .to_string(),
        "\"x\" and    2 and  2 3"
    );
    assert_eq!(FieldsInside::Gap(1, 2).to_string(), "2");
}

/// A macro without arguments.
macro_rules! closed {
    () => {
        #[derive(Debug, PlatformError)]
        enum Closed<T> {
            /// A comment
            #[error(code = "OWN", message = "{value:?} {0}", cause = "c", solution = "s")]
            #[cfg(any())]
            Never { value: T },
            /// A comment
            #[error(
                code = "NAMED",
                message = "{value:?} {other}",
                cause = "c",
                solution = "s"
            )]
            Named { value: T, other: u8 },
            /// A comment
            #[error(code = "SOURCE", message = "m", cause = "c", solution = "s")]
            Source { source: ::std::fmt::Error },
            #[error(transparent)]
            Set(#[from] Fragments),
        }

        fn closed() -> Closed<u8> {
            Closed::Named { value: 1, other: 2 }
        }
    };
}

closed!();

#[test]
fn from_nothing() {
    let error = closed();
    assert_eq!(
        (&*error.to_string(), error.explanation()),
        ("1 2", "A comment")
    );
    assert_eq!(Closed::<u8>::from(Fragments::Unit).code(), "UNIT");
    assert!(
        ::std::error::Error::source(&Closed::<u8>::Source {
            source: ::std::fmt::Error
        })
        .is_some()
    );
}

/// The derive recognizes field types that are passed in as fragments.
macro_rules! wrapped {
    ($option:ty, $boxed:ty, $any:ty, $set:ty, $path:ty, $text:ty) => {
        #[derive(Debug, PlatformError)]
        enum Wrapped {
            /// It
            #[error(code = "OPTION", message = "m", cause = "c", solution = "s")]
            Option(#[from] $option),
            /// It
            #[error(code = "BOXED", message = "m", cause = "c", solution = "s")]
            Boxed(#[source] $boxed),
            #[error(transparent)]
            Any($any),
            #[error(transparent)]
            Set($set),
            /// It
            #[error(code = "PATH", message = "{0} {1} {0:>4}", cause = "c", solution = "s")]
            Path($path, $text),
        }
    };
}

wrapped!(
    Option<::std::fmt::Error>,
    Box<dyn ::std::error::Error + Send + Sync>,
    Box<dyn PlatformError + Send + Sync>,
    Box<Fragments>,
    PathBuf,
    &'static str
);

#[test]
fn types_as_fragments() {
    assert!(matches!(
        Wrapped::from(::std::fmt::Error),
        Wrapped::Option(Some(_))
    ));
    assert!(::std::error::Error::source(&Wrapped::Boxed("x".into())).is_some());
    assert_eq!(Wrapped::Any(Box::new(Fragments::Unit)).code(), "UNIT");
    assert_eq!(Wrapped::Set(Box::new(Fragments::Unit)).code(), "UNIT");
    assert_eq!(Wrapped::Path("/a".into(), "t").to_string(), "/a t   /a");
    // A field for any error does not include a set.
    assert!(
        Wrapped::CATALOG
            .includes()
            .iter()
            .map(|set| set.name())
            .eq(["Fragments"])
    );
}

/// A macro that calls a macro that declares the type.
macro_rules! outer {
    ($set:ident $code:literal) => {
        inner! { $set { $code "{value:>width$} {value}" value: u8, width: usize } }
    };
}
macro_rules! inner {
    ($set:ident { $code:literal $message:literal $($body:tt)* }) => {
        #[derive(Debug, PlatformError)]
        #[error(code = $code, message = $message, explanation = "e", cause = "c", solution = "s")]
        struct $set { $($body)* }
    };
}
outer!(Nested "NESTED");

#[test]
fn through_two_macros() {
    assert_eq!(Nested { value: 1, width: 2 }.to_string(), " 1 1");
    assert_eq!(Nested::CATALOG.name(), "Nested");
}
