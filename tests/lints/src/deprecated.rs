//! Deprecated items: the expansion does not warn about them.

use platform_error::PlatformError;

/// With deprecated variants and fields.
#[derive(Debug, PlatformError)]
pub enum Deprecated {
    /// A unit
    #[deprecated = "use another"]
    #[error(code = "UNIT", cause = "c", solution = "s")]
    Unit,
    /// Shown
    #[deprecated(since = "0.1.0", note = "use another")]
    #[error(code = "SHOWN", message = "{0} {0:?}", cause = "c", solution = "s")]
    Shown(String),
    /// Made from another
    #[deprecated]
    #[error(code = "FROM", cause = "c", solution = "s")]
    From(#[from] std::io::Error),
    /// Forwards
    #[deprecated]
    #[error(transparent)]
    Set(#[from] platform_error::RequestError),
    /// A field
    #[error(code = "FIELD", message = "{old} {old:?}", cause = "c", solution = "s")]
    Field {
        /// Shown
        #[deprecated]
        old: u8,
    },
}

/// A deprecated type
#[derive(Debug, PlatformError)]
#[deprecated]
#[error(code = "STRUCT", message = "{name}", cause = "c", solution = "s")]
pub struct Struct {
    /// Shown
    #[deprecated]
    pub name: String,
}
