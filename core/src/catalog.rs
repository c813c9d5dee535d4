//! [`Catalog`], the entries of a set and the sets that it includes.

use crate::Metadata;

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
    includes: &'static [&'static Self],
    /// Every set that is included at any depth, each once.
    sets: &'static [&'static Self],
}

impl Catalog {
    /// What the derive writes; not for hands.
    #[doc(hidden)]
    pub const fn new<const N: usize>(
        name: &'static str,
        path: &'static str,
        version: Option<&'static str>,
        domain: &'static str,
        entries: &'static [Metadata],
        includes: &'static [&'static Self],
        sets: &'static ([&'static Self; N], usize),
    ) -> Self {
        let version = match version {
            Some(version) => version,
            None => "",
        };
        Self { name, path, version, domain, entries, includes, sets: sets.0.split_at(sets.1).0 }
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
}

impl Catalog {
    /// The entry with this code, own or of an included set.
    ///
    /// ```
    /// use platform_error::{Catalog, ErrorSet, RequestError};
    ///
    /// const CATALOG: &Catalog = RequestError::CATALOG;
    /// // At compile time, too.
    /// const _: () = assert!(CATALOG.find("DUPLICATE_KEY").is_some());
    /// assert_eq!(CATALOG.find("DUPLICATE"), None);
    /// ```
    pub const fn find(&self, code: &str) -> Option<&'static Metadata> {
        let mut set = 0;
        if let Some(row) = self.row(code) {
            return Some(&self.entries[row]);
        }
        while set < self.sets.len() {
            if let Some(row) = self.sets[set].row(code) {
                return Some(&self.sets[set].entries[row]);
            }
            set += 1;
        }
        None
    }

    /// The row of the own entry with this code.
    #[doc(hidden)]
    pub const fn row(&self, code: &str) -> Option<usize> {
        let mut row = 0;
        while row < self.entries.len() {
            if equal(self.entries[row].code(), code) {
                return Some(row);
            }
            row += 1;
        }
        None
    }

    /// Every entry: the own ones, then those of the included sets in order, each set once.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// let codes: Vec<_> = RequestError::CATALOG.iter().map(|facts| facts.code()).collect();
    /// assert_eq!(codes.len(), 13);
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = &'static Metadata> {
        self.entries.iter().chain(self.sets.iter().flat_map(|set| set.entries))
    }

    /// Whether two catalogues are of one set.
    const fn is(&self, other: &Self) -> bool {
        equal(self.path, other.path) && equal(self.version, other.version) && self.entries.len() == other.entries.len()
    }
}

/// `==` for texts, at compile time.
const fn equal(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// How many sets there are in these and in what they include, each counted once.
pub const fn count_sets(includes: &[&'static Catalog]) -> usize {
    distinct_sets::<MOST_SETS>(includes).1
}

/// The most sets that one set may include where their number is not known before the program is compiled: in a generic
/// set.
pub const MOST_SETS: usize = 256;

/// The sets in these and in what they include, each once, in order of their first appearance; and how many there are.
pub const fn distinct_sets<const N: usize>(includes: &[&'static Catalog]) -> ([&'static Catalog; N], usize) {
    const NONE: &Catalog = &Catalog::new("", "", None, "", &[], &[], &([], 0));
    let mut distinct = [NONE; N];
    let mut count = 0;
    let mut include = 0;
    while include < includes.len() {
        let root = includes[include];
        let mut set = 0;
        while set <= root.sets.len() {
            let this = if set == 0 { root } else { root.sets[set - 1] };
            let mut known = 0;
            while known < count && !distinct[known].is(this) {
                known += 1;
            }
            if known == count {
                assert!(count < N, "a generic set includes more than 256 sets");
                distinct[count] = this;
                count += 1;
            }
            set += 1;
        }
        include += 1;
    }
    (distinct, count)
}
