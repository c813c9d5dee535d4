//! [`Catalog`], the entries of a set and the sets that it includes.

mod clash;
mod iter;
mod join;
mod sets;

pub use self::clash::{conflict_table_len, without_conflict};
pub use self::iter::{Entry, Iter};
use self::sets::instance;
pub use self::sets::{MAX_CODES, MAX_SETS, count_sets, direct_sets, distinct_sets, listed_sets};

use crate::Metadata;
use crate::index::{Code, Index, Length};
use platform_error_syntax::hash::INLINE_LEN;

/// The errors of a set, and of the sets that it includes.
///
/// The derive makes one per type, as [`ErrorSet::CATALOG`](crate::ErrorSet::CATALOG). It is static data: nothing is
/// built, registered or locked when the program starts.
///
/// ```
/// use platform_error::{ErrorSet, RequestError};
///
/// let catalog = RequestError::CATALOG;
/// assert_eq!(catalog.name(), "RequestError");
/// assert_eq!(catalog.domain(), "platform-error");
/// assert_eq!(catalog.iter().count(), 13);
/// assert_eq!(catalog.find("TABLE_NAME_TOO_LONG").map(|facts| facts.solution()), Some("Shorten the table name"));
/// ```
#[derive(Debug)]
pub struct Catalog {
    name: &'static str,
    path: &'static str,
    version: &'static str,
    domain: &'static str,
    entries: &'static [Metadata],
    index: Index,
    /// Every code is in the index, and there is nothing else to look up.
    plain: bool,
    includes: &'static [&'static Self],
    /// Every set that is included at any depth, each once.
    sets: &'static [&'static Self],
    /// The one of them that is this set with other parameters, if one is: its own entries are these.
    instance: Option<usize>,
}

impl Catalog {
    /// The catalogue of errors that may be of any set: what it holds is not known.
    pub(crate) const UNKNOWN: &'static Self = &Self {
        name: "",
        path: "",
        version: "",
        domain: "",
        entries: &[],
        index: Index::EMPTY,
        plain: true,
        includes: &[],
        sets: &[],
        instance: None,
    };

    /// What the derive and [`catalog!`](crate::catalog) write; not for hands.
    #[doc(hidden)]
    pub const fn new<const M: usize, const N: usize>(
        [name, path]: [&'static str; 2],
        version: Option<&'static str>,
        domain: &'static str,
        (entries, index): (&'static [Metadata], Index),
        (includes, direct): &'static ([&'static Self; M], usize),
        (sets, count): &'static ([&'static Self; N], usize),
    ) -> Self {
        let version = match version {
            Some(version) => version,
            None => "",
        };
        let plain = *count == 0 && !index.is_missing(entries);
        let catalog = Self {
            name,
            path,
            version,
            domain,
            entries,
            index,
            plain,
            includes: includes.split_at(*direct).0,
            sets: sets.split_at(*count).0,
            instance: None,
        };
        Self {
            instance: instance(&catalog),
            ..catalog
        }
    }

    /// The name of the type that this set was derived from.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// assert_eq!(RequestError::CATALOG.name(), "RequestError");
    /// ```
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The full path of that type, which tells two sets of one name apart.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// assert_eq!(RequestError::CATALOG.path(), "platform_error::standard::RequestError");
    /// ```
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// Who issues these codes: the `domain` of the set, by default the name of its crate.
    ///
    /// It is what [`google.rpc.ErrorInfo`](https://google.aip.dev/193#errorinfo) calls the domain: codes are unique
    /// within one.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// assert_eq!(RequestError::CATALOG.domain(), "platform-error");
    /// ```
    pub const fn domain(&self) -> &'static str {
        self.domain
    }

    /// The entries of this set alone, in the order of declaration.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// assert_eq!(RequestError::CATALOG.entries()[0].code(), "PERMISSION_CHECK_FAILED");
    /// ```
    pub const fn entries(&self) -> &'static [Metadata] {
        self.entries
    }

    /// The sets that this one includes by its transparent variants, in the order of declaration.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// assert!(RequestError::CATALOG.includes().is_empty());
    /// ```
    pub const fn includes(&self) -> &'static [&'static Self] {
        self.includes
    }

    /// Every set that is included at any depth, each once.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// assert!(RequestError::CATALOG.sets().is_empty());
    /// ```
    pub const fn sets(&self) -> &'static [&'static Self] {
        self.sets
    }
}

impl Catalog {
    /// The entry with this code or alias, own or of an included set.
    ///
    /// One hash of the code serves all sets, and a set answers with one comparison; nothing is allocated or initialised.
    ///
    /// ```
    /// use platform_error::{Catalog, ErrorSet, RequestError};
    ///
    /// const CATALOG: &Catalog = RequestError::CATALOG;
    /// // At compile time, too.
    /// const _: () = assert!(CATALOG.find("DUPLICATE_KEY").is_some());
    /// assert_eq!(CATALOG.find("DUPLICATE"), None);
    /// ```
    #[inline]
    pub const fn find(&self, code: &str) -> Option<&'static Metadata> {
        // Where the length is known to be common, nothing below has a branch or a call for any other.
        match Length::of(code) {
            Length::Common => self.find_read(code),
            Length::Uncommon => self.find_uncommon(code),
            Length::NoCode => None,
        }
    }

    #[inline(never)]
    const fn find_uncommon(&self, code: &str) -> Option<&'static Metadata> {
        self.find_read(code)
    }

    #[inline(always)]
    #[allow(
        clippy::inline_always,
        reason = "a lookup is short only if it is one function; measured"
    )]
    const fn find_read(&self, text: &str) -> Option<&'static Metadata> {
        let code = Code::new(text);
        match self.index.row(&code) {
            Some(row)
                if row < self.entries.len()
                    && (text.len() <= INLINE_LEN || self.entries[row].has_code(&code)) =>
            {
                Some(&self.entries[row])
            }
            _ if self.plain => None,
            _ => self.find_elsewhere(text),
        }
    }

    /// The entry of an included set, or of one whose own codes have no index.
    #[inline(never)]
    const fn find_elsewhere(&self, code: &str) -> Option<&'static Metadata> {
        let code = Code::new(code);
        let mut set = 0;
        while set <= self.sets.len() {
            let this = self.set(set);
            if let Some(row) = this.own_row(&code) {
                return Some(&this.entries[row]);
            }
            set += 1;
        }
        None
    }

    /// This set, for 0, then the included ones.
    const fn set(&self, set: usize) -> &Self {
        if set == 0 { self } else { self.sets[set - 1] }
    }

    /// Whether such a set is this one with other parameters, and its entries are the own ones.
    const fn is_again(&self, set: usize) -> bool {
        matches!(self.instance, Some(instance) if set == instance + 1)
    }

    /// The entries to list of this set, for 0, and then of the included ones.
    const fn listed(&self, set: usize) -> &'static [Metadata] {
        if self.is_again(set) {
            &[]
        } else {
            self.set(set).entries
        }
    }

    /// The row of the own entry with this code or alias.
    const fn own_row(&self, code: &Code<'_>) -> Option<usize> {
        if self.index.is_missing(self.entries) {
            let mut row = 0;
            while row < self.entries.len() {
                if self.entries[row].has_code(code) {
                    return Some(row);
                }
                row += 1;
            }
            return None;
        }
        match self.index.row(code) {
            Some(row) if row < self.entries.len() && self.entries[row].has_code(code) => Some(row),
            _ => None,
        }
    }

    /// Whether a code or alias is in this set or in an included one.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// assert!(RequestError::CATALOG.contains("DUPLICATE_KEY"));
    /// assert!(!RequestError::CATALOG.contains("duplicate_key"));
    /// ```
    pub const fn contains(&self, code: &str) -> bool {
        self.find(code).is_some()
    }

    /// The row of the own entry with this code or alias.
    #[doc(hidden)]
    pub const fn row(&self, code: &str) -> Option<usize> {
        match Length::of(code) {
            Length::NoCode => None,
            Length::Common | Length::Uncommon => self.own_row(&Code::new(code)),
        }
    }

    /// How many entries there are, with those of the included sets.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// assert_eq!(RequestError::CATALOG.len(), 13);
    /// ```
    pub const fn len(&self) -> usize {
        let (mut len, mut set) = (0, 0);
        while set <= self.sets.len() {
            len += self.listed(set).len();
            set += 1;
        }
        len
    }

    /// Whether there is no entry at all.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// assert!(!RequestError::CATALOG.is_empty());
    /// ```
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Every entry: the own ones, then those of the included sets in order, each set once.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    ///
    /// let codes: Vec<_> = RequestError::CATALOG.iter().map(|entry| entry.code()).collect();
    /// assert_eq!(codes.len(), 13);
    /// assert!(RequestError::CATALOG.iter().rev().any(|entry| entry.code() == codes[0]));
    /// ```
    pub fn iter(&'static self) -> Iter {
        Iter::of(self)
    }
}
