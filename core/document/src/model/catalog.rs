//! What a catalog becomes as data: a [`Document`], a [`Set`], an [`Entry`].

use std::iter;
use std::time::Duration;

use platform_error::{Catalog, Metadata};

use super::{Document, Entry, Set};
use crate::param::Param;
use crate::variant;

impl From<&Catalog> for Document {
    /// The catalog with every set that it includes, at any depth.
    fn from(catalog: &Catalog) -> Self {
        let included = catalog.sets().iter().copied();
        let sets = iter::once(catalog).chain(included);
        Self {
            sets: sets.map(Set::from).collect(),
        }
    }
}

impl Set {
    /// The set of a catalog, with some of its entries.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// # use platform_error_document::Set;
    /// let catalog = RequestError::CATALOG;
    /// let set = Set::with_entries(catalog, &catalog.entries()[..1]);
    /// assert_eq!(set.name, "RequestError");
    /// assert_eq!(set.entries[0].code, "PERMISSION_CHECK_FAILED");
    /// ```
    pub fn with_entries(catalog: &Catalog, entries: &[Metadata]) -> Self {
        let includes = catalog.includes().iter();
        Self {
            name: catalog.name().to_owned(),
            path: catalog.path().to_owned(),
            domain: catalog.domain().to_owned(),
            reserved: to_strings(catalog.reserved()),
            includes: includes.map(|set| set.path().to_owned()).collect(),
            entries: entries.iter().map(Entry::from).collect(),
        }
    }
}

impl From<&Catalog> for Set {
    /// The catalog's own entries; [`Document`] has those of the included sets too.
    fn from(catalog: &Catalog) -> Self {
        Self::with_entries(catalog, catalog.entries())
    }
}

impl From<&Metadata> for Entry {
    fn from(metadata: &Metadata) -> Self {
        let mut labels = Vec::new();
        for (name, value) in metadata.labels() {
            labels.push((String::from(*name), String::from(*value)));
        }
        Self {
            code: metadata.code().to_owned(),
            message: metadata.message().to_owned(),
            title: metadata.own_title().map(str::to_owned),
            explanation: metadata.explanation().to_owned(),
            cause: metadata.cause().to_owned(),
            solution: metadata.solution().to_owned(),
            kind: metadata.kind(),
            http_status: metadata.own_http_status(),
            retry: metadata.retry(),
            retry_after: metadata.retry_after().map(whole_seconds),
            docs: metadata.docs().map(str::to_owned),
            aliases: to_strings(metadata.aliases()),
            variant: own_variant(metadata).map(str::to_owned),
            reason: metadata.own_reason().map(str::to_owned),
            since: metadata.since().map(str::to_owned),
            deprecated: metadata.deprecated().map(str::to_owned),
            labels,
            params: metadata.params().iter().map(Param::from).collect(),
        }
    }
}

/// The name of the variant, if it is not the one that the code suggests. The derive knows this only
/// of the usual codes.
fn own_variant(metadata: &Metadata) -> Option<&str> {
    let own = metadata.own_variant()?;
    (own != variant::of_code(metadata.code())).then_some(own)
}

fn to_strings(strings: &[&str]) -> Vec<String> {
    strings.iter().map(|&string| string.to_owned()).collect()
}

/// A delay that the derive has read, as whole seconds of this type.
fn whole_seconds(delay: Duration) -> u32 {
    u32::try_from(delay.as_secs()).unwrap_or(u32::MAX)
}
