//! What the derive's expansion names.

pub use crate::catalog::{
    MOST_CODES, MOST_SETS, count_codes, count_sets, direct_sets, distinct_sets, listed_sets,
    without_clash,
};
pub use crate::index::{Aligned, Index};
pub use crate::metadata::{Labels, table};
pub use crate::{Catalog, ErrorSet, Metadata, PlatformError};

pub use crate::error::Beside;

pub use crate::display::{Param, Show, Shown, Shows, Unformatted, Width};
pub use crate::forward::{Forward, Forwarding};
#[cfg(feature = "anstream")]
pub use crate::report::wrap_lines;
pub use crate::source::Source;

/// The catalogue of a set that does not compile.
pub const OPEN: &Catalog = Catalog::OPEN;

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
