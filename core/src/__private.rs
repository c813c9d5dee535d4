//! What the derive's expansion names.

pub use crate::catalog::{MOST_SETS, count_sets, distinct_sets};
pub use crate::metadata::{Details, table};
pub use crate::{Catalog, ErrorSet, Kind, Metadata, PlatformError, Retry};

pub use crate::display::{Shown, is_plain, write};
pub use crate::forward::{Forward, Forwarding};
pub use crate::source::Source;

/// The details of an entry that has none.
pub const PLAIN: Details = *Details::NONE;

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
