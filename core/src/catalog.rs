//! [`Catalog`], the entries of a set and the sets that it includes.

mod catalog_macro;
pub(crate) mod downcast;
pub(crate) mod iter;
pub(crate) mod listed;
pub(crate) mod parts;
pub(crate) mod reach;
pub(crate) mod rows;
pub(crate) mod sets;
pub(crate) mod trail;

use core::fmt;

use platform_error_syntax::hash::INLINE_LEN;

use self::downcast::AnyValue;
use crate::index::Index;
use crate::index::code::{Code, LengthClass};
use crate::{Metadata, PlatformError};

/// The errors of a set, and of the sets that it includes.
///
/// The derive makes one per type, as [`ErrorSet::CATALOG`](crate::ErrorSet::CATALOG). It is static
/// data: nothing is built, registered or locked when the program starts.
///
/// ```
/// use platform_error::{ErrorSet, RequestError};
///
/// let catalog = RequestError::CATALOG;
/// assert_eq!(catalog.name(), "RequestError");
/// assert_eq!(catalog.domain(), "request.platform");
/// assert_eq!(catalog.iter().count(), 13);
///
/// let facts = catalog.find("TABLE_NAME_TOO_LONG").unwrap();
/// assert_eq!(facts.solution(), "Shorten the table name");
/// ```
pub struct Catalog {
    name: &'static str,
    path: &'static str,
    version: &'static str,
    domain: &'static str,
    entries: &'static [Metadata],
    index: Index,
    /// Whether a code that the index does not find is in no set.
    index_is_complete: bool,
    reserved: &'static [&'static str],
    includes: &'static [&'static Self],
    /// Every set that is included at any depth, each once.
    sets: &'static [&'static Self],
    /// Whether it is of a generic type, whose parameters decide what it includes.
    is_generic: bool,
    /// The whole catalog, if this one leaves out the sets that the set includes.
    whole: Option<fn() -> &'static Self>,
    /// Finds out whether a value is of this set.
    downcast: fn(AnyValue<'_>) -> Option<&dyn PlatformError>,
}

impl Catalog {
    /// The catalog of errors that may belong to any set.
    pub(crate) const UNKNOWN: &'static Self = &Self::EMPTY;

    const EMPTY: Self = Self {
        name: "",
        path: "",
        version: "",
        domain: "",
        entries: &[],
        index: Index::EMPTY,
        index_is_complete: true,
        reserved: &[],
        includes: &[],
        sets: &[],
        is_generic: false,
        whole: None,
        downcast: |_| None,
    };

    /// The name of the type that this set was derived from.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// assert_eq!(RequestError::CATALOG.name(), "RequestError");
    /// ```
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The full path of that type, which tells apart two sets of the same name.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// assert_eq!(RequestError::CATALOG.path(), "platform_error::standard::RequestError");
    /// ```
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// Who issues these codes: the `domain` of the set, by default the name of its package.
    ///
    /// This is what [`google.rpc.ErrorInfo`](https://google.aip.dev/193#errorinfo) calls the
    /// domain: a code is unique within it.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// assert_eq!(RequestError::CATALOG.domain(), "request.platform");
    /// ```
    pub const fn domain(&self) -> &'static str {
        self.domain
    }

    /// The entries of this set, in the order of declaration, without those of the included sets.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// assert_eq!(RequestError::CATALOG.entries()[0].code(), "PERMISSION_CHECK_FAILED");
    /// ```
    pub const fn entries(&self) -> &'static [Metadata] {
        self.entries
    }

    /// The codes of retired errors of this set, which must never be used again, in the order of
    /// declaration.
    ///
    /// ```
    /// use platform_error::{ErrorSet, PlatformError};
    ///
    /// #[derive(Debug, PlatformError)]
    /// #[error(reserved("CARD_LOST"))]
    /// enum BillingError {
    ///     /// The card was declined.
    ///     #[error(code = "CARD_DECLINED", cause = "…", solution = "…")]
    ///     CardDeclined,
    /// }
    ///
    /// assert_eq!(BillingError::CATALOG.reserved(), ["CARD_LOST"]);
    /// assert_eq!(BillingError::CATALOG.find("CARD_LOST"), None);
    /// ```
    pub const fn reserved(&self) -> &'static [&'static str] {
        self.reserved
    }

    /// The sets that this one includes by its transparent variants, in the order of declaration.
    ///
    /// If one of them includes this set in turn, its own `includes` and `sets` are empty here, so
    /// that code which follows them terminates. A set that includes itself is not listed.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// assert!(RequestError::CATALOG.includes().is_empty());
    /// ```
    pub const fn includes(&self) -> &'static [&'static Self] {
        self.includes
    }

    /// Every set that is included at any depth, each once, and never this one itself.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// assert!(RequestError::CATALOG.sets().is_empty());
    /// ```
    pub const fn sets(&self) -> &'static [&'static Self] {
        self.sets
    }

    /// The version of the package that declares the set.
    pub(crate) const fn version(&self) -> &'static str {
        self.version
    }

    pub(crate) const fn index(&self) -> Index {
        self.index
    }

    /// Whether this stands for the catalog of a set that includes the set which lists it. Always
    /// `false` for a generic set, whose includes are unknown.
    pub(crate) const fn leads_back(&self) -> bool {
        self.whole.is_some() && !self.is_generic
    }

    /// This catalog, or the whole one if this one leaves out the sets that its set includes.
    pub(crate) fn whole(&'static self) -> &'static Self {
        match self.whole {
            Some(whole) => whole(),
            None => self,
        }
    }
}

impl Catalog {
    /// The entry with this code, alias or reason, in this set or in an included one.
    ///
    /// The code is hashed once for all sets, and each set answers with one comparison. Nothing is
    /// allocated or initialized.
    ///
    /// ```
    /// use platform_error::{Catalog, ErrorSet, RequestError};
    ///
    /// const CATALOG: &Catalog = RequestError::CATALOG;
    /// // It works at compile time, too.
    /// const _: () = assert!(CATALOG.find("DUPLICATE_KEY").is_some());
    /// assert_eq!(CATALOG.find("DUPLICATE"), None);
    /// ```
    #[inline]
    pub const fn find(&self, code: &str) -> Option<&'static Metadata> {
        // Where the compiler knows that the length is typical, the code below has neither a branch
        // nor a call for any other length.
        match LengthClass::of(code) {
            LengthClass::Typical => self.find_inlined(code),
            LengthClass::Rare => self.find_rare(code),
            LengthClass::Invalid => None,
        }
    }

    #[inline(never)]
    const fn find_rare(&self, code: &str) -> Option<&'static Metadata> {
        self.find_inlined(code)
    }

    #[inline(always)]
    #[allow(
        clippy::inline_always,
        reason = "a lookup is short only if it is one function; measured"
    )]
    const fn find_inlined(&self, text: &str) -> Option<&'static Metadata> {
        let code = Code::new(text);
        match self.index.row(&code) {
            Some(row)
                if row < self.entries.len()
                    && (text.len() <= INLINE_LEN || self.entries[row].has_code(&code)) =>
            {
                Some(&self.entries[row])
            }
            _ if self.index_is_complete => None,
            _ => self.find_in_all_sets(text),
        }
    }

    /// The entry of an included set, or of this one if its codes have no index.
    #[inline(never)]
    const fn find_in_all_sets(&self, code: &str) -> Option<&'static Metadata> {
        let code = Code::new(code);
        let mut set = 0;
        while set <= self.sets.len() {
            let this = self.set(set);
            if let Some(row) = this.rows().find(&code) {
                return Some(&this.entries[row]);
            }
            set += 1;
        }
        None
    }

    /// Whether this set or an included one has this code, alias or reason.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// assert!(RequestError::CATALOG.contains("DUPLICATE_KEY"));
    /// assert!(!RequestError::CATALOG.contains("duplicate_key"));
    /// ```
    pub const fn contains(&self, code: &str) -> bool {
        self.find(code).is_some()
    }

    /// The number of entries, those of the included sets among them.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// assert_eq!(RequestError::CATALOG.len(), 13);
    /// ```
    pub const fn len(&self) -> usize {
        let mut len = 0;
        let mut set = 0;
        while set <= self.sets.len() {
            len += self.set(set).entries.len();
            set += 1;
        }
        len
    }

    /// Whether there are no entries.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// assert!(!RequestError::CATALOG.is_empty());
    /// ```
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// This set, for 0, then the included ones.
    pub(crate) const fn set(&self, set: usize) -> &Self {
        if set == 0 { self } else { self.sets[set - 1] }
    }
}

impl fmt::Debug for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Catalog")
            .field("path", &self.path)
            .field("version", &self.version)
            .field("domain", &self.domain)
            .field("entries", &self.entries)
            .field("index", &self.index)
            .field("reserved", &self.reserved)
            .field("includes", &Listed(self.includes))
            .field("sets", &Listed(self.sets))
            .finish_non_exhaustive()
    }
}

/// Catalogs by their paths.
struct Listed(&'static [&'static Catalog]);

impl fmt::Debug for Listed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let paths = self.0.iter().map(|catalog| catalog.path);
        f.debug_list().entries(paths).finish()
    }
}
