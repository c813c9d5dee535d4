//! [`Iter`], the entries of a catalog in order, and [`Entry`], its item.

use core::iter::FusedIterator;
use core::ops::{Deref, Range};

use super::Catalog;
use crate::Metadata;

/// An error in a catalog: its facts, and the set it belongs to.
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
    /// The set that declares the error.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// let entry = RequestError::CATALOG.iter().last().unwrap();
    /// assert_eq!(entry.set().domain(), "request.platform");
    /// ```
    pub const fn set(&self) -> &'static Catalog {
        self.set
    }

    /// The facts of the error, with a `'static` lifetime.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, Metadata, RequestError};
    /// let entry = RequestError::CATALOG.iter().next().unwrap();
    /// let facts: &'static Metadata = entry.metadata();
    /// assert_eq!(facts.cause(), "Insufficient permission settings");
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

/// The iterator returned by [`Catalog::iter`].
///
/// ```
/// # use platform_error::{ErrorSet, RequestError};
/// let mut entries = RequestError::CATALOG.iter();
/// assert_eq!(entries.len(), 13);
/// let last = entries.next_back().unwrap();
/// assert_eq!(last.code(), "TABLE_NAME_ALREADY_EXIST");
/// assert_eq!(entries.len(), 12);
/// ```
#[derive(Clone, Debug)]
pub struct Iter {
    catalog: &'static Catalog,
    front: Cursor,
    back: Cursor,
    /// How many entries are left between the two cursors.
    left: usize,
}

/// The rows that are left of a set. Set 0 is the catalog itself; the others are included.
#[derive(Clone, Debug)]
struct Cursor {
    set: usize,
    rows: Range<usize>,
}

impl Cursor {
    fn new(catalog: &'static Catalog, set: usize) -> Self {
        Self {
            set,
            rows: 0..catalog.set(set).entries().len(),
        }
    }
}

fn entry(catalog: &'static Catalog, set: usize, row: usize) -> Option<Entry> {
    let set = match set.checked_sub(1) {
        None => catalog,
        Some(included) => catalog.sets().get(included)?,
    };
    Some(Entry {
        set: set.whole(),
        metadata: set.entries().get(row)?,
    })
}

impl Catalog {
    /// Every entry: those of this set, then those of the included sets in order, each set once.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    ///
    /// let codes: Vec<_> = RequestError::CATALOG.iter().map(|entry| entry.code()).collect();
    /// assert_eq!(codes.len(), 13);
    /// assert!(RequestError::CATALOG.iter().rev().any(|entry| entry.code() == codes[0]));
    /// ```
    pub fn iter(&'static self) -> Iter {
        Iter {
            catalog: self,
            front: Cursor::new(self, 0),
            back: Cursor::new(self, self.sets().len()),
            left: self.len(),
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
            self.front = Cursor::new(self.catalog, self.front.set + 1);
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
            self.back = Cursor::new(self.catalog, self.back.set.checked_sub(1)?);
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
