//! Public errors of every shape, documented where `missing_docs` asks for it.

use std::path::PathBuf;

use platform_error::{PlatformError, RequestError};

/// Units alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PlatformError)]
pub enum Units {
    /// First
    #[error(code = "FIRST", cause = "c", solution = "s")]
    First,
    /// Second
    #[error(
        code = "SECOND",
        cause = "c",
        solution = "s",
        kind = NotFound,
        retry = Never,
        docs = "d",
    )]
    Second,
}

/// Read from their parameters.
#[derive(Debug, PlatformError)]
#[error(from_params)]
pub enum Read {
    /// Named
    #[error(
        code = "READ_NAMED",
        message = "{name} {count:?}",
        cause = "c",
        solution = "s"
    )]
    Named {
        /// The name
        name: String,
        /// How many
        count: u64,
        /// How long to wait
        #[error(retry_after)]
        wait: Option<std::time::Duration>,
    },
    /// Tuple
    #[error(code = "READ_TUPLE", message = "{0}", cause = "c", solution = "s")]
    Tuple(u8),
    /// Not read
    #[error(code = "READ_NOT", cause = "c", solution = "s")]
    Not(u8),
    /// Unit
    #[error(code = "READ_UNIT", reason = "IS_UNIT", cause = "c", solution = "s")]
    Unit,
}

/// Read, and forwarded.
#[derive(Debug, PlatformError)]
#[error(from_params)]
pub enum ReadOuter {
    /// Forwarded
    #[error(transparent)]
    Read(Read),
    /// Named
    #[error(code = "READ_OUTER", message = "{0}", cause = "c", solution = "s")]
    Own(String),
}

/// Every shape in one.
#[derive(Debug, PlatformError)]
#[error(docs = "d/{code}", domain = "lints.example")]
#[non_exhaustive]
pub enum Mixed {
    /// Nothing
    #[error(code = "UNIT", cause = "c", solution = "s")]
    Unit,
    /// Empty brackets
    #[error(code = "EMPTY", cause = "c", solution = "s")]
    Empty {},
    /// Not shown
    #[error(code = "HIDDEN", cause = "c", solution = "s")]
    Hidden {
        /// Stays inside
        secret: String,
    },
    /// Shown without specs
    #[error(
        code = "SHORT",
        message = "{name} {count}",
        cause = "c",
        solution = "s"
    )]
    Short {
        /// The name
        name: String,
        /// How many
        count: u64,
        /// Not shown
        rest: u8,
    },
    /// Shown with specs
    #[error(
        code = "LONG",
        message = "{value:>width$.prec$} {path} {name:?} {name:?}",
        cause = "c",
        solution = "s"
    )]
    Long {
        /// The value
        value: f64,
        /// Its width
        width: usize,
        /// Its precision
        prec: usize,
        /// A path
        path: PathBuf,
        /// A name
        name: &'static str,
    },
    /// A tuple
    #[error(code = "TUPLE", message = "{0:?} {2}", cause = "c", solution = "s")]
    Tuple(Vec<u8>, u8, Box<str>),
    /// A source
    #[error(code = "SOURCE", message = "{kind}", cause = "c", solution = "s")]
    Source {
        /// Shown
        kind: char,
        /// The source
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// Made from another
    #[error(code = "FROM", cause = "c", solution = "s")]
    From(#[from] std::io::Error),
    /// Made from another, or not
    #[error(code = "OPTION", cause = "c", solution = "s")]
    Option(#[from] Option<std::fmt::Error>),
    /// A keyword
    #[error(code = "RAW", message = "{type}", cause = "c", solution = "s")]
    Raw {
        /// A type
        r#type: u8,
    },
    /// A set
    #[error(transparent)]
    Set(#[from] RequestError),
    /// A boxed set
    #[error(transparent)]
    Boxed {
        /// The set
        inner: Box<Units>,
    },
    /// Any
    #[error(transparent)]
    Any(Box<dyn PlatformError + Send + Sync>),
}

/// Forwards everything.
#[derive(Clone, Copy, Debug, PlatformError)]
pub enum Forwards {
    /// A set
    #[error(transparent)]
    Set(Units),
}

/// Cannot be made.
#[derive(Clone, Copy, Debug, PlatformError)]
pub enum Never {}

/// A unit
#[derive(Clone, Copy, Debug, PlatformError)]
#[error(code = "STRUCT", cause = "c", solution = "s")]
pub struct Unit;

/// A tuple
#[derive(Clone, Copy, Debug, PlatformError)]
#[error(code = "STRUCT_TUPLE", message = "{0:#x}", cause = "c", solution = "s")]
pub struct Tuple(pub u8);

/// Without accessors
#[derive(Debug, PlatformError)]
#[error(
    code = "STRUCT_NAMED",
    message = "{shown}",
    cause = "c",
    solution = "s",
    no_accessors
)]
pub struct Named {
    /// Shown
    pub shown: String,
    /// The source
    #[source]
    pub inner: std::io::Error,
}
