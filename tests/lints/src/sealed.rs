//! A public error in a private module.

use platform_error::PlatformError;

/// Re-exported.
#[derive(Debug, PlatformError)]
pub enum Sealed {
    /// A unit
    #[error(code = "SEALED", cause = "c", solution = "s")]
    Unit,
    /// Holds one that is not public
    #[error(code = "BOXED", cause = "c", solution = "s")]
    Boxed(#[source] Box<dyn PlatformError + Send + Sync>),
}

impl Sealed {
    /// Makes one.
    #[must_use]
    pub fn boxed() -> Self {
        Self::Boxed(Box::new(Inner::Shown { name: "x" }))
    }
}

#[derive(Debug, PlatformError)]
enum Inner {
    /// Shown
    #[error(code = "INNER", message = "{name:?}", cause = "c", solution = "s")]
    Shown { name: &'static str },
}
