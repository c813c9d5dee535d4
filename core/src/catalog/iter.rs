//! [`Iter`], the entries of a catalogue one by one, and [`Entry`], one of them.

use core::iter::FusedIterator;
use core::ops::{Deref, Range};

use super::Catalog;
use crate::Metadata;

/// One error of a catalogue: its facts, and the set that it belongs to.
///
/// ```
/// use platform_error::{ErrorSet, RequestError};
///
/// let entry = RequestError::CATALOG.iter().next().unwrap();
/// assert_eq!(entry.code(), "PERMISSION_CHECK_FAILED");
/// assert_eq!(entry.set().name(), "RequestError");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    set: &'static Catalog,
    metadata: &'static Metadata,
}

impl Entry {
    /// The set that the error is an own entry of.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// let entry = RequestError::CATALOG.iter().last().unwrap();
    /// assert_eq!(entry.set().domain(), "platform-error");
    /// ```
    pub const fn set(&self) -> &'static Catalog {
        self.set
    }

    /// The facts of the error, for as long as the program runs.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, Metadata, RequestError};
    /// let facts: Option<&'static Metadata> = RequestError::CATALOG.iter().next().map(|entry| entry.metadata());
    /// assert!(facts.is_some());
    /// ```
    pub const fn metadata(&self) -> &'static Metadata {
        self.metadata
    }
}

impl Deref for Entry {
    type Target = Metadata;

    fn deref(&self) -> &Metadata {
        self.metadata
    }
}

/// The iterator that [`Catalog::iter`] makes.
///
/// ```
/// # use platform_error::{ErrorSet, RequestError};
/// let mut entries = RequestError::CATALOG.iter();
/// assert_eq!(entries.len(), 13);
/// assert_eq!(entries.next_back().map(|entry| entry.code()), Some("TABLE_NAME_ALREADY_EXIST"));
/// assert_eq!(entries.len(), 12);
/// ```
#[derive(Clone, Debug)]
pub struct Iter {
    catalog: &'static Catalog,
    front: Place,
    back: Place,
    /// The entries that are left between the two.
    left: usize,
}

/// A set, 0 for the catalogue's own entries, and the rows of it that are left.
#[derive(Clone, Debug)]
struct Place {
    set: usize,
    rows: Range<usize>,
}

impl Place {
    fn at(catalog: &'static Catalog, set: usize) -> Self {
        Self {
            set,
            rows: 0..catalog.listed(set).len(),
        }
    }
}

fn set_at(catalog: &'static Catalog, set: usize) -> Option<&'static Catalog> {
    match set.checked_sub(1) {
        None => Some(catalog),
        Some(included) => catalog.sets.get(included).copied(),
    }
}

fn entry(catalog: &'static Catalog, set: usize, row: usize) -> Option<Entry> {
    let set = set_at(catalog, set)?;
    Some(Entry {
        set,
        metadata: set.entries().get(row)?,
    })
}

impl Iter {
    pub(super) fn of(catalog: &'static Catalog) -> Self {
        let front = Place::at(catalog, 0);
        Self {
            catalog,
            front,
            back: Place::at(catalog, catalog.sets.len()),
            left: catalog.len(),
        }
    }
}

impl Iterator for Iter {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        self.left = self.left.checked_sub(1)?;
        loop {
            if let Some(row) = self.front.rows.next() {
                return entry(self.catalog, self.front.set, row);
            }
            self.front = Place::at(self.catalog, self.front.set + 1);
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl DoubleEndedIterator for Iter {
    fn next_back(&mut self) -> Option<Entry> {
        self.left = self.left.checked_sub(1)?;
        loop {
            if let Some(row) = self.back.rows.next_back() {
                return entry(self.catalog, self.back.set, row);
            }
            self.back = Place::at(self.catalog, self.back.set.checked_sub(1)?);
        }
    }
}

impl ExactSizeIterator for Iter {}

impl FusedIterator for Iter {}

impl IntoIterator for &'static Catalog {
    type Item = Entry;
    type IntoIter = Iter;

    fn into_iter(self) -> Iter {
        self.iter()
    }
}
