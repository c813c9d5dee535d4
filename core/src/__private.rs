//! What the derive's expansion names.

pub use crate::catalog::{
    MAX_CODES, MAX_SETS, conflict_table_len, count_sets, direct_sets, distinct_sets, listed_sets,
    without_conflict,
};
pub use crate::index::{Aligned, Index};
pub use crate::metadata::{Labels, table};
pub use crate::{Catalog, ErrorSet, Metadata, PlatformError};

pub use crate::error::ImplementsError;

pub use crate::display::{DisplayPath, DynField, FieldSink, MissingFormat, Param, Width};
pub use crate::forward::{Forward, Forwarding};
#[cfg(feature = "anstream")]
pub use crate::report::wrap_lines;
pub use crate::source::Source;

/// The catalogue of a set that does not compile.
pub const UNKNOWN: &Catalog = Catalog::UNKNOWN;

/// The default domain of a set: the package that it is in, or the crate where no package manager tells.
pub const fn domain(package: Option<&'static str>, module: &'static str) -> &'static str {
    let Some(package) = package else {
        let mut end = 0;
        while end < module.len() && module.as_bytes()[end] != b':' {
            end += 1;
        }
        return module.split_at(end).0;
    };
    package
}
