//! Sets written by macros, with fragments of any kind in the keys.

use platform_error::{ErrorSet, Kind, PlatformError};

macro_rules! errors {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident<$($life:lifetime)?> {
            $(
                $variant:ident $({ $($field:ident: $ty:ty),* })? =
                    $code:literal, $message:expr, $kind:ident, $retry:path;
            )+
        }
    ) => {
        #[derive(Debug, PlatformError)]
        #[error(domain = "billing.example.com")]
        $(#[$meta])*
        $vis enum $name<$($life)?> {
            $(
                #[doc = $message]
                #[error(
                    code = $code,
                    message = $message,
                    cause = "…",
                    solution = "…",
                    kind = $kind,
                    retry = $retry,
                )]
                $variant $({ $($field: $ty),* })?,
            )+
        }
    };
}

errors! {
    #[allow(clippy::all)]
    pub enum Generated<'a> {
        Unit = "UNIT", "unit", NotFound, platform_error::Retry::AfterFix;
        Named { name: &'a str, of: Vec<u8> } = "NAMED", "{name} of {of:?}", Internal, Never;
    }
}

macro_rules! keys {
    ($($key:meta),*) => {
        #[derive(Debug, PlatformError)]
        #[error($($key),*)]
        struct Whole;
    };
}

keys!(
    code = "WHOLE",
    explanation = "…",
    cause = "…",
    solution = "…"
);

macro_rules! with_solution {
    ($solution:literal) => {
        #[derive(Debug, PlatformError)]
        #[error(code = "INNER", explanation = "…", cause = "…", solution = $solution)]
        struct Inner;
    };
}

macro_rules! nested {
    ($text:expr) => {
        with_text!($text);
    };
}

macro_rules! with_text {
    ($text:expr) => {
        #[derive(Debug, PlatformError)]
        #[error(code = "NESTED", message = $text, explanation = $text)]
        #[error(cause = $text, solution = $text)]
        struct Nested(u8);
    };
}

with_solution!("…");
nested!("{0}");

#[test]
fn accepted() {
    assert_eq!(Generated::Unit.kind(), Kind::NotFound);
    assert_eq!(
        Generated::Named {
            name: "a",
            of: vec![1]
        }
        .to_string(),
        "a of [1]"
    );
    assert_eq!(Generated::CATALOG.domain(), "billing.example.com");
    assert_eq!(
        (Whole.code(), Inner.code(), Nested(1).to_string()),
        ("WHOLE", "INNER", "1".to_owned())
    );
}
