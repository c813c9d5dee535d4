//! Private errors, whose accessors, conversions and traits are unused.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum Private {
    /// Unused
    #[error(code = "UNIT", cause = "c", solution = "s")]
    Unit,
    /// Used
    #[error(code = "SHOWN", message = "{0}", cause = "c", solution = "s")]
    Shown(String),
    /// Not shown, but not reported as unused.
    #[error(code = "SOURCE", message = "m", cause = "c", solution = "s")]
    Source(#[source] std::io::Error),
    /// Forwards
    #[error(transparent)]
    Inner(#[from] Inner),
}

/// A unit
#[derive(Debug, PlatformError)]
#[error(code = "INNER", cause = "c", solution = "s")]
struct Inner;

/// Public, over a set that is private
#[derive(Debug, PlatformError)]
#[error(transparent)]
pub struct Opaque(#[from] Private);

/// Without accessors
#[derive(Debug, PlatformError)]
#[error(
    code = "BARE",
    message = "{shown}",
    cause = "c",
    solution = "s",
    no_accessors
)]
struct Bare {
    shown: u8,
}

/// Constructs one of each, so that only what the derive adds is unused.
#[must_use]
pub fn each() -> Vec<Box<dyn std::error::Error>> {
    vec![
        Box::new(Private::Unit),
        Box::new(Private::Shown(String::new())),
        Box::new(Private::Source(std::io::Error::other("x"))),
        Box::new(Private::Inner(Inner)),
        Box::new(Bare { shown: 1 }),
        Box::new(Opaque(Private::Unit)),
    ]
}
