//! [`Metadata`], the static facts of one entry of an error set.

mod table;

use core::fmt;

pub use self::table::table;
use crate::display::Pieces;
use crate::index::Code;
use crate::{Kind, Retry};

/// The static facts of one error: what its `#[error(…)]` attribute says, as read-only data of the program.
///
/// There is one `Metadata` per error, not per value, so it is passed around as `&'static Metadata`. The derive makes
/// them; [`Catalog`](crate::Catalog) finds them by code.
///
/// ```
/// use platform_error::{Kind, PlatformError, RequestError, Retry};
///
/// let facts = RequestError::TableNameTooLong.metadata();
/// assert_eq!(facts.code(), "TABLE_NAME_TOO_LONG");
/// assert_eq!(facts.explanation(), "Table name exceeds length limit");
/// assert_eq!(facts.cause(), "The table name exceeds 62 characters");
/// assert_eq!(facts.solution(), "Shorten the table name");
/// assert_eq!(facts.kind(), Kind::InvalidArgument);
/// assert_eq!(facts.retry(), Retry::Never);
/// assert_eq!(facts.docs(), None);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Metadata {
    /// Code, message, explanation, cause, solution.
    texts: [&'static str; 5],
    /// What few entries have, one behind the other: the aliases, the parameters and the pieces of the message, then those
    /// texts of which a flag says that they are there, in the order of the flags.
    more: &'static [&'static str],
    labels: Option<&'static Labels>,
    aliases: u16,
    params: u16,
    flags: u8,
    kind: Kind,
    retry: Retry,
}

/// The platform's own facts.
pub type Labels = &'static [(&'static str, &'static str)];

/// There are the texts of the message before each parameter, and the one at the end.
const PIECES: u8 = 1;
const DOCS: u8 = 1 << 1;
const SINCE: u8 = 1 << 2;
const DEPRECATED: u8 = 1 << 3;

impl Metadata {
    /// The public, stable identifier: what programs compare. It never changes once it is published.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// assert_eq!(RequestError::DuplicateKey.metadata().code(), "DUPLICATE_KEY");
    /// ```
    pub const fn code(&self) -> &'static str {
        self.texts[0]
    }

    /// What people read first. With [parameters](Self::params) it is the template, in the syntax of `format!`; without,
    /// it is exactly the text that `Display` prints.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// assert_eq!(RequestError::TableAccessDenied.metadata().message(), "Table access denied");
    /// ```
    pub const fn message(&self) -> &'static str {
        self.texts[1]
    }

    /// What happened; may be Markdown.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// let facts = RequestError::TableNameAlreadyExist.metadata();
    /// assert_eq!(facts.explanation(), "Duplicate table name");
    /// ```
    pub const fn explanation(&self) -> &'static str {
        self.texts[2]
    }

    /// Why it happens; may be Markdown.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// let facts = RequestError::TableNameAlreadyExist.metadata();
    /// assert_eq!(facts.cause(), "The table name already exists");
    /// ```
    pub const fn cause(&self) -> &'static str {
        self.texts[3]
    }

    /// What to do; may be Markdown.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// let facts = RequestError::TableNameAlreadyExist.metadata();
    /// assert_eq!(facts.solution(), "Rename the table");
    /// ```
    pub const fn solution(&self) -> &'static str {
        self.texts[4]
    }

    /// The canonical category; [`Kind::Unknown`] where the error names none.
    ///
    /// ```
    /// # use platform_error::{Kind, PlatformError, RequestError};
    /// assert_eq!(RequestError::ActionFlowNotFound.metadata().kind(), Kind::NotFound);
    /// ```
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// What the caller may do: the error's own advice, or else the one that [follows from the kind](Kind::retry).
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError, Retry};
    /// assert_eq!(RequestError::AnotherAppIsDeploying.metadata().retry(), Retry::AfterDelay);
    /// ```
    pub const fn retry(&self) -> Retry {
        self.retry
    }

    /// The link to more, if the error or its set has one.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// assert_eq!(RequestError::DuplicateKey.metadata().docs(), None);
    /// ```
    pub const fn docs(&self) -> Option<&'static str> {
        self.text(DOCS)
    }

    /// The names of the fields that the message shows, each once, in the order in which it first names them; a tuple
    /// field is named by its index.
    ///
    /// ```
    /// use platform_error::PlatformError;
    ///
    /// #[derive(Debug, PlatformError)]
    /// #[error(code = "LOW", message = "{have} of {need} left", explanation = "…", cause = "…", solution = "…")]
    /// struct Low { have: u32, need: u32 }
    ///
    /// assert_eq!(Low { have: 1, need: 2 }.metadata().params(), ["have", "need"]);
    /// ```
    pub const fn params(&self) -> &'static [&'static str] {
        self.more
            .split_at(self.aliases as usize)
            .1
            .split_at(self.params as usize)
            .0
    }

    /// Whether the message shows a field.
    #[doc(hidden)]
    #[inline]
    pub const fn has_params(&self) -> bool {
        self.params > 0
    }

    /// The codes that this error once had, or is often looked up by: [`Catalog::find`](crate::Catalog::find) takes them
    /// for its own. They are unique as codes are.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, PlatformError, RequestError};
    /// let facts = RequestError::TableNameAlreadyExist.metadata();
    /// assert_eq!(facts.aliases(), ["TABLE_NAME_ALREADY_EXISTS"]);
    /// assert_eq!(RequestError::CATALOG.find("TABLE_NAME_ALREADY_EXISTS"), Some(facts));
    /// ```
    pub const fn aliases(&self) -> &'static [&'static str] {
        self.more.split_at(self.aliases as usize).0
    }

    /// The version of the platform that this error came with, in the platform's own notation.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// assert_eq!(RequestError::DuplicateKey.metadata().since(), None);
    /// ```
    pub const fn since(&self) -> Option<&'static str> {
        self.text(SINCE)
    }

    /// What takes the place of this error, where it is no longer issued.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// assert_eq!(RequestError::DuplicateKey.metadata().deprecated(), None);
    /// ```
    pub const fn deprecated(&self) -> Option<&'static str> {
        self.text(DEPRECATED)
    }

    /// A fact of the platform's own, from `labels(…)` of the error or of its set.
    ///
    /// ```
    /// use platform_error::PlatformError;
    ///
    /// #[derive(Debug, PlatformError)]
    /// #[error(labels(owner = "billing", page = "no"))]
    /// enum BillingError {
    ///     /// The ledger is closed.
    ///     #[error(code = "LEDGER_CLOSED", cause = "…", solution = "…", labels(page = "yes"))]
    ///     LedgerClosed,
    /// }
    ///
    /// let facts = BillingError::LedgerClosed.metadata();
    /// assert_eq!(facts.label("owner"), Some("billing"));
    /// assert_eq!(facts.label("page"), Some("yes"));
    /// assert_eq!(facts.label("runbook"), None);
    /// ```
    pub const fn label(&self, name: &str) -> Option<&'static str> {
        let labels = self.labels();
        let name = Code::new(name);
        let mut at = 0;
        while at < labels.len() {
            if name.is(labels[at].0) {
                return Some(labels[at].1);
            }
            at += 1;
        }
        None
    }

    /// All facts of the platform's own, by name: those of the error, then those of its set that it does not override.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// assert!(RequestError::DuplicateKey.metadata().labels().is_empty());
    /// ```
    pub const fn labels(&self) -> &'static [(&'static str, &'static str)] {
        match self.labels {
            Some(labels) => labels,
            None => &[],
        }
    }

    /// Whether this is the code or an alias.
    pub(crate) const fn has_code(&self, code: &Code<'_>) -> bool {
        let mut name = 0;
        while let Some(text) = self.name(name) {
            if code.is(text) {
                return true;
            }
            name += 1;
        }
        false
    }

    /// The code, for 0, then the aliases.
    pub(crate) const fn name(&self, name: usize) -> Option<&'static str> {
        let aliases = self.aliases();
        match name {
            0 => Some(self.code()),
            name if name <= aliases.len() => Some(aliases[name - 1]),
            _ => None,
        }
    }

    /// The texts of the message before each parameter, the one at the end, and some that are not of it, where it shows
    /// its fields as they are.
    #[inline]
    pub(crate) const fn pieces(&self) -> Pieces {
        self.more
            .split_at(self.aliases as usize + self.params as usize)
            .1
    }

    /// The text that this flag says is there.
    const fn text(&self, flag: u8) -> Option<&'static str> {
        if self.flags & flag == 0 {
            return None;
        }
        let behind = (self.flags / flag / 2).count_ones() as usize;
        Some(self.more[self.more.len() - 1 - behind])
    }
}

#[allow(
    clippy::missing_fields_in_debug,
    reason = "each is shown as what it means"
)]
impl fmt::Debug for Metadata {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Metadata")
            .field("code", &self.code())
            .field("message", &self.message())
            .field("params", &self.params())
            .field("explanation", &self.explanation())
            .field("cause", &self.cause())
            .field("solution", &self.solution())
            .field("kind", &self.kind)
            .field("retry", &self.retry)
            .field("docs", &self.docs())
            .field("aliases", &self.aliases())
            .field("since", &self.since())
            .field("deprecated", &self.deprecated())
            .field("labels", &self.labels())
            .finish()
    }
}
