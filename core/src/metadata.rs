//! [`Metadata`], the static facts of an error.

pub(crate) mod table;

use core::fmt;

use platform_error_syntax::row::{DEPRECATED, DOCS, SINCE};

use crate::index::code::Code;
use crate::{Kind, Retry};

/// The static facts of an error: what its `#[error(…)]` attribute says, as read-only data.
///
/// There is one `Metadata` per error, not per value, so it is passed around as `&'static Metadata`.
/// The derive makes it, and [`Catalog::find`](crate::Catalog::find) finds it by its code.
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
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Metadata {
    /// Code, message, explanation, cause, solution.
    texts: [&'static str; 5],
    /// The strings that only some entries have, in the order of [`platform_error_syntax::row`].
    more: &'static [&'static str],
    labels: Option<&'static Labels>,
    aliases: u16,
    params: u16,
    flags: u8,
    kind: Kind,
    retry: Retry,
}

/// The platform's own facts: names and values.
pub type Labels = &'static [(&'static str, &'static str)];

impl Metadata {
    /// The public, stable identifier, which programs compare. Once published it never changes.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// assert_eq!(RequestError::DuplicateKey.metadata().code(), "DUPLICATE_KEY");
    /// ```
    pub const fn code(&self) -> &'static str {
        self.texts[0]
    }

    /// What people read first.
    ///
    /// If it has [parameters](Self::params), this is the template, in the syntax of `format!`;
    /// otherwise it is exactly what `Display` prints.
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

    /// The canonical category; [`Kind::Unknown`] if the error does not name one.
    ///
    /// ```
    /// # use platform_error::{Kind, PlatformError, RequestError};
    /// assert_eq!(RequestError::ActionFlowNotFound.metadata().kind(), Kind::NotFound);
    /// ```
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// Whether and when to retry: the error's own advice, or else the [kind's](Kind::retry).
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError, Retry};
    /// assert_eq!(RequestError::AnotherAppIsDeploying.metadata().retry(), Retry::AfterDelay);
    /// ```
    pub const fn retry(&self) -> Retry {
        self.retry
    }

    /// A link to further documentation.
    ///
    /// ```
    /// use platform_error::PlatformError;
    ///
    /// /// The ledger is closed.
    /// #[derive(Debug, PlatformError)]
    /// #[error(code = "LEDGER_CLOSED", cause = "…", solution = "…")]
    /// #[error(docs = "https://example.com/errors/{code}")]
    /// struct LedgerClosed;
    ///
    /// let docs = LedgerClosed.metadata().docs();
    /// assert_eq!(docs, Some("https://example.com/errors/LEDGER_CLOSED"));
    /// ```
    pub const fn docs(&self) -> Option<&'static str> {
        self.flagged(DOCS)
    }

    /// The names of the fields that the message shows, each once, in the order in which they first
    /// appear. A tuple field is named by its index.
    ///
    /// ```
    /// use platform_error::PlatformError;
    ///
    /// /// Not enough stock.
    /// #[derive(Debug, PlatformError)]
    /// #[error(code = "LOW_STOCK", message = "{have} of {need} left", cause = "…", solution = "…")]
    /// struct LowStock { have: u32, need: u32 }
    ///
    /// assert_eq!(LowStock { have: 1, need: 2 }.metadata().params(), ["have", "need"]);
    /// ```
    pub const fn params(&self) -> &'static [&'static str] {
        let params = self.more.split_at(self.aliases as usize).1;
        params.split_at(self.params as usize).0
    }

    /// Whether the message shows any field.
    #[doc(hidden)]
    #[inline]
    pub const fn has_params(&self) -> bool {
        self.params > 0
    }

    /// Codes that this error once had, or under which people look it up.
    ///
    /// [`Catalog::find`](crate::Catalog::find) accepts them in place of the code. Like codes, they
    /// are unique.
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

    /// The version of the platform that introduced this error, in the platform's own notation.
    ///
    /// ```
    /// use platform_error::PlatformError;
    ///
    /// /// The ledger is closed.
    /// #[derive(Debug, PlatformError)]
    /// #[error(code = "LEDGER_CLOSED", cause = "…", solution = "…", since = "2026.3")]
    /// struct LedgerClosed;
    ///
    /// assert_eq!(LedgerClosed.metadata().since(), Some("2026.3"));
    /// ```
    pub const fn since(&self) -> Option<&'static str> {
        self.flagged(SINCE)
    }

    /// What replaces this error, if it is no longer issued.
    ///
    /// ```
    /// use platform_error::PlatformError;
    ///
    /// /// The ledger is closed.
    /// #[derive(Debug, PlatformError)]
    /// #[error(code = "LEDGER_CLOSED", cause = "…", solution = "…")]
    /// #[error(deprecated = "PERIOD_CLOSED says which period")]
    /// struct LedgerClosed;
    ///
    /// let instead = LedgerClosed.metadata().deprecated();
    /// assert_eq!(instead, Some("PERIOD_CLOSED says which period"));
    /// ```
    pub const fn deprecated(&self) -> Option<&'static str> {
        self.flagged(DEPRECATED)
    }

    /// The value of one of the platform's own facts, from `labels(…)` on the error or on its set.
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

    /// The platform's own facts, as names and values: those of the error, then those of its set
    /// that the error does not override.
    ///
    /// ```
    /// use platform_error::PlatformError;
    ///
    /// /// The ledger is closed.
    /// #[derive(Debug, PlatformError)]
    /// #[error(code = "LEDGER_CLOSED", cause = "…", solution = "…", labels(owner = "billing"))]
    /// struct LedgerClosed;
    ///
    /// assert_eq!(LedgerClosed.metadata().labels(), [("owner", "billing")]);
    /// ```
    pub const fn labels(&self) -> &'static [(&'static str, &'static str)] {
        match self.labels {
            Some(labels) => labels,
            None => &[],
        }
    }

    /// Whether this is the code or an alias.
    #[inline]
    pub(crate) const fn has_code(&self, code: &Code<'_>) -> bool {
        let mut at = 0;
        while let Some(own) = self.code_or_alias(at) {
            if code.is(own) {
                return true;
            }
            at += 1;
        }
        false
    }

    /// The code, for 0, then the aliases.
    pub(crate) const fn code_or_alias(&self, at: usize) -> Option<&'static str> {
        let aliases = self.aliases();
        match at {
            0 => Some(self.code()),
            at if at <= aliases.len() => Some(aliases[at - 1]),
            _ => None,
        }
    }

    /// The pieces of a message that shows its fields as they are: one before each parameter, and
    /// one at the end. Strings that belong to other facts may follow.
    #[inline]
    pub(crate) const fn pieces(&self) -> &'static [&'static str] {
        let before = self.aliases as usize + self.params as usize;
        self.more.split_at(before).1
    }

    /// The string that this flag stands for.
    const fn flagged(&self, flag: u8) -> Option<&'static str> {
        if self.flags & flag == 0 {
            return None;
        }
        // The strings lie in the order of their flags, so they are counted from the end.
        let later_flags = self.flags / flag / 2;
        let later = later_flags.count_ones() as usize;
        Some(self.more[self.more.len() - 1 - later])
    }
}

#[allow(
    clippy::missing_fields_in_debug,
    reason = "the facts are shown instead of how they are stored"
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
