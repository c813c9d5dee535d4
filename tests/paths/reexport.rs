//! platform-error is reachable only through `middle`.
#![deny(warnings, rust_2021_compatibility, rust_2024_compatibility)]

use middle::platform_error::{ErrorSet, PlatformError, RequestError};

/// The crate under a path of this crate.
pub mod errors {
    pub use middle::platform_error as runtime;
}

/// By a path in the other crate
#[derive(Debug, PlatformError)]
#[error(crate = ::middle::platform_error)]
pub enum Foreign {
    /// It
    #[error(code = "SHOWN", message = "{0} {0:?}", cause = "c", solution = "s", kind = Internal)]
    Shown(String),
    /// A set
    #[error(transparent)]
    Request(#[from] RequestError),
}

/// By a path in this crate
#[derive(Debug, PlatformError)]
#[error(crate = crate::errors::runtime)]
pub enum Own {
    /// It
    #[error(code = "SOURCE", cause = "c", solution = "s")]
    Source(#[source] std::io::Error),
    /// A set
    #[error(transparent)]
    Foreign(#[from] Foreign),
}

middle::documented! {
    /// By a macro of the other crate
    Made: "MADE", "{value} {value:>3}"
}

#[test]
fn the_re_export_is_enough() {
    let error = Own::from(Foreign::from(RequestError::MissingFilter));
    assert_eq!(
        (error.code(), Own::CATALOG.iter().count()),
        ("MISSING_FILTER", 1 + 1 + 13)
    );
    assert_eq!(Foreign::Shown("x".into()).to_string(), "x \"x\"");
    assert_eq!(Own::Source(std::io::Error::other("x")).code(), "SOURCE");
}

#[test]
fn a_macro_may_name_the_path_for_its_users() {
    let made = Made { value: 7 };
    assert_eq!(
        (made.code(), made.explanation()),
        ("MADE", "By a macro of the other crate")
    );
    assert_eq!(made.to_string(), "7   7");
}
