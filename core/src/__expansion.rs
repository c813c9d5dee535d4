//! What the derive's expansion names.

#[cfg(feature = "alloc")]
pub use alloc::boxed::Box;

pub use crate::__into_error as into_error;
pub use crate::catalog::listed::{Listed, NO_CATALOG, is_unnamed, panic, unnamed};
pub use crate::catalog::parts::CatalogParts;
pub use crate::catalog::reach::{direct_sets, reached_sets};
pub use crate::catalog::sets::{
    MAX_CODES, MAX_SETS, SetList, count_sets, distinct_sets, listed_sets,
};
pub use crate::catalog::trail::{Trail, find_value, read_value};
pub use crate::delay::RetryAfter;
pub use crate::display::{DynField, FieldSink, Missing, MissingFormat, Shown, Width};
pub use crate::error::ImplementsError;
pub use crate::field::{Marked, field};
pub use crate::forward::{FieldOf, Forward, Forwarding, OtherField};
pub use crate::from_param::{FromParam, Lookup, NotRead, Params, Reading, delay, parsed};
pub use crate::index::conflict::{conflict_table_len, without_conflict};
pub use crate::index::{Aligned, Index};
pub use crate::metadata::Labels;
pub use crate::metadata::table::{More, NO_MORE};
pub use crate::param::{HasTypeOf, Param, TextType, TypeOf};
pub use crate::parameter::Cut;
pub use crate::scalar::Precision;
pub use crate::set::Includes;
pub use crate::source::{
    Candidate, OptionalCandidate, OptionalPointerCandidate, OtherCandidate, PointerCandidate,
    Source,
};
pub use crate::{Catalog, ErrorSet, Metadata, ParamType, PlatformError, Value};

/// The catalog of a set that does not compile.
pub const UNKNOWN: &Catalog = Catalog::UNKNOWN;

/// The default domain of a set: its package, or its crate if it is not built by Cargo.
pub const fn domain(package: Option<&'static str>, module: &'static str) -> &'static str {
    if let Some(package) = package {
        return package;
    }
    // The crate is the first segment of the module's path.
    let mut end = 0;
    while end < module.len() && module.as_bytes()[end] != b':' {
        end += 1;
    }
    module.split_at(end).0
}
