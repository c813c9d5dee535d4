//! [`CatalogParts`], what the derive and [`catalog!`](crate::catalog) know of a set.

use core::error::Error;

use super::sets::SetList;
use super::{Catalog, downcast};
use crate::index::Index;
use crate::{ErrorSet, Metadata};

/// The parts of a catalog that do not depend on other sets.
#[derive(Debug)]
pub struct CatalogParts {
    /// The name of the type.
    pub name: &'static str,
    /// The full path of the type.
    pub path: &'static str,
    /// The version of its package.
    pub version: Option<&'static str>,
    /// The issuer of the codes.
    pub domain: &'static str,
    /// The entries of the set itself.
    pub entries: &'static [Metadata],
    /// The index of these entries.
    pub index: Index,
    /// The codes that it must never use again.
    pub reserved: &'static [&'static str],
    /// Whether the type has parameters on which its includes may depend.
    pub is_generic: bool,
}

impl Catalog {
    /// A catalog without included sets.
    #[doc(hidden)]
    pub const fn bare(parts: &CatalogParts) -> Self {
        let version = match parts.version {
            Some(version) => version,
            None => "",
        };
        Self {
            name: parts.name,
            path: parts.path,
            version,
            domain: parts.domain,
            entries: parts.entries,
            index: parts.index,
            index_is_complete: !parts.index.is_missing(parts.entries.len()),
            reserved: parts.reserved,
            is_generic: parts.is_generic,
            ..*Self::UNKNOWN
        }
    }

    /// The catalog of a set that includes no other.
    #[doc(hidden)]
    pub const fn leaf<E: ErrorSet + Error + 'static>(parts: &CatalogParts) -> Self {
        Self {
            downcast: downcast::to_set::<E>,
            ..Self::bare(parts)
        }
    }

    /// The catalog of a set that includes others, without these.
    #[doc(hidden)]
    pub const fn own<E: ErrorSet + Error + 'static>(parts: &CatalogParts) -> Self {
        Self {
            whole: Some(|| E::CATALOG),
            ..Self::leaf::<E>(parts)
        }
    }

    /// A catalog with its included sets: those that are included directly, and those at any depth.
    #[doc(hidden)]
    #[must_use]
    pub const fn including<const M: usize, const N: usize>(
        own: &Self,
        includes: &'static SetList<M>,
        sets: &'static SetList<N>,
    ) -> Self {
        let sets = sets.as_slice();
        Self {
            includes: includes.as_slice(),
            index_is_complete: own.index_is_complete && sets.is_empty(),
            sets,
            whole: None,
            ..*own
        }
    }
}
