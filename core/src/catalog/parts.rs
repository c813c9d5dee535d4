//! [`CatalogParts`], what the derive and [`catalog!`](crate::catalog) know of a set.

use super::Catalog;
use super::sets::{SetList, find_own_instance};
use crate::Metadata;
use crate::index::Index;

/// The parts of a catalog of `M` included sets, which include up to `N` at any depth.
#[derive(Debug)]
pub struct CatalogParts<const M: usize, const N: usize> {
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
    /// The sets that it includes directly.
    pub includes: &'static SetList<M>,
    /// The sets that it includes at any depth, each once.
    pub sets: &'static SetList<N>,
}

impl Catalog {
    /// Assembles a catalog. Only the derive and [`catalog!`](crate::catalog) call this.
    #[doc(hidden)]
    pub const fn new<const M: usize, const N: usize>(parts: &CatalogParts<M, N>) -> Self {
        let version = match parts.version {
            Some(version) => version,
            None => "",
        };
        let sets = parts.sets.as_slice();
        let catalog = Self {
            name: parts.name,
            path: parts.path,
            version,
            domain: parts.domain,
            entries: parts.entries,
            index: parts.index,
            index_is_complete: sets.is_empty() && !parts.index.is_missing(parts.entries.len()),
            reserved: parts.reserved,
            includes: parts.includes.as_slice(),
            sets,
            own_instance: None,
        };
        Self {
            own_instance: find_own_instance(&catalog),
            ..catalog
        }
    }
}
