//! [`Metadata`], the static facts of an error.

mod facts;
mod packed;
pub(crate) mod table;

use core::time::Duration;

use platform_error_syntax::row::{
    DEPRECATED, DOCS, REASON, RETRY_AFTER, SINCE, STATUS_BASE, TITLE, VARIANT,
};

use self::table::More;
use crate::const_str::{self, first_line};
use crate::index::code::Code;
use crate::param::Param;
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
// The derive writes the rows as literals of this struct: a function that makes them takes the
// compiler about three times as long to evaluate.
#[derive(Clone, Copy)]
pub struct Metadata(
    /// The code.
    #[doc(hidden)]
    pub &'static str,
    /// The message.
    #[doc(hidden)]
    pub &'static str,
    /// Explanation, cause and solution, one after the other.
    #[doc(hidden)]
    pub &'static str,
    /// The packed [`row::Small`](platform_error_syntax::row::Small).
    #[doc(hidden)]
    pub u64,
    /// What the rows share, if this one has some of it.
    #[doc(hidden)]
    pub Option<&'static More>,
    /// The packed [`row::Further`](platform_error_syntax::row::Further).
    #[doc(hidden)]
    pub u64,
);

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
        self.0
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
        self.1
    }

    /// What happened; may be Markdown.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// let facts = RequestError::TableNameAlreadyExist.metadata();
    /// assert_eq!(facts.explanation(), "Duplicate table name");
    /// ```
    pub const fn explanation(&self) -> &'static str {
        packed::before(self.2, self.small().explanation)
    }

    /// Why it happens; may be Markdown.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// let facts = RequestError::TableNameAlreadyExist.metadata();
    /// assert_eq!(facts.cause(), "The table name already exists");
    /// ```
    pub const fn cause(&self) -> &'static str {
        packed::before(self.after_explanation(), self.small().cause)
    }

    /// What to do; may be Markdown.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// let facts = RequestError::TableNameAlreadyExist.metadata();
    /// assert_eq!(facts.solution(), "Rename the table");
    /// ```
    pub const fn solution(&self) -> &'static str {
        packed::after(self.after_explanation(), self.small().cause)
    }

    /// The canonical category; [`Kind::Unknown`] if the error does not name one.
    ///
    /// ```
    /// # use platform_error::{Kind, PlatformError, RequestError};
    /// assert_eq!(RequestError::ActionFlowNotFound.metadata().kind(), Kind::NotFound);
    /// ```
    pub const fn kind(&self) -> Kind {
        self.small().kind
    }

    /// The HTTP status to answer with, from 400 to 599: the error's own, or else the
    /// [kind's](Kind::http_status).
    ///
    /// The key `http_status` is for a status that no kind has, such as 402, 410, 413, 422 and 502
    /// of [RFC 9110, section 15](https://www.rfc-editor.org/rfc/rfc9110#section-15).
    ///
    /// ```
    /// use platform_error::{Kind, PlatformError};
    ///
    /// /// The card was declined.
    /// #[derive(Debug, PlatformError)]
    /// #[error(code = "CARD_DECLINED", cause = "…", solution = "…")]
    /// #[error(kind = FailedPrecondition, http_status = 402)]
    /// struct CardDeclined;
    ///
    /// assert_eq!(CardDeclined.metadata().http_status(), 402);
    /// assert_eq!(CardDeclined.metadata().kind().http_status(), 400);
    /// ```
    pub const fn http_status(&self) -> u16 {
        match self.own_http_status() {
            Some(own) => own,
            None => self.kind().http_status(),
        }
    }

    /// The `http_status` that the error was given, if it differs from that of the kind.
    #[doc(hidden)]
    pub const fn own_http_status(&self) -> Option<u16> {
        match self.small().status {
            0 => None,
            own => Some(STATUS_BASE + own as u16),
        }
    }

    /// A short summary without values, on one line, for lists and responses.
    ///
    /// By default, it is the first line of the message, or of the explanation if the message has
    /// parameters or only repeats the code. It is what [RFC 9457, section
    /// 3.1.3](https://www.rfc-editor.org/rfc/rfc9457#section-3.1.3) calls the title.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// let denied = RequestError::TableAccessDenied.metadata();
    /// assert_eq!(denied.title(), "Table access denied");
    /// let too_long = RequestError::TableNameTooLong.metadata();
    /// assert_eq!(too_long.title(), "Table name exceeds length limit");
    /// ```
    pub const fn title(&self) -> &'static str {
        if let Some(title) = self.own_title() {
            return title;
        }
        // Parameters that the message does not show leave it a template, in which braces are
        // doubled.
        let is_fixed = !self.has_params() || !const_str::has_brace(self.message());
        let is_summary = is_fixed && !const_str::equal(self.message(), self.code());
        first_line(if is_summary {
            self.message()
        } else {
            self.explanation()
        })
    }

    /// The `title` that the error was given.
    #[doc(hidden)]
    pub const fn own_title(&self) -> Option<&'static str> {
        self.flagged(TITLE)
    }

    /// How long to wait before sending the same request again, if that is fixed.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use platform_error::{PlatformError, RequestError};
    ///
    /// /// The till is being counted.
    /// #[derive(Debug, PlatformError)]
    /// #[error(code = "TILL_BUSY", cause = "…", solution = "…", kind = Unavailable)]
    /// #[error(retry_after = 30)]
    /// struct TillBusy;
    ///
    /// assert_eq!(TillBusy.metadata().retry_after(), Some(Duration::from_secs(30)));
    /// assert_eq!(RequestError::DuplicateKey.metadata().retry_after(), None);
    /// ```
    pub const fn retry_after(&self) -> Option<Duration> {
        let Some(text) = self.flagged(RETRY_AFTER) else {
            return None;
        };
        let digits = text.as_bytes();
        let mut seconds = 0;
        let mut at = 0;
        while at < digits.len() {
            seconds = seconds * 10 + (digits[at] - b'0') as u64;
            at += 1;
        }
        Some(Duration::from_secs(seconds))
    }

    /// Whether and when to retry: the error's own advice, or else the [kind's](Kind::retry).
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError, Retry};
    /// assert_eq!(RequestError::AnotherAppIsDeploying.metadata().retry(), Retry::AfterDelay);
    /// ```
    pub const fn retry(&self) -> Retry {
        self.small().retry
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

    /// The public parameters: the fields that the message shows, each once, in the order in which
    /// they first appear, then those that are only marked `#[error(param)]`.
    ///
    /// ```
    /// use platform_error::PlatformError;
    ///
    /// /// Not enough stock.
    /// #[derive(Debug, PlatformError)]
    /// #[error(code = "LOW_STOCK", message = "{have} of {need} left", cause = "…", solution = "…")]
    /// struct LowStock { have: u32, need: u32 }
    ///
    /// let params = LowStock { have: 1, need: 2 }.metadata().params();
    /// assert_eq!(params[0].name(), "have");
    /// assert_eq!(params[1].name(), "need");
    /// ```
    pub const fn params(&self) -> &'static [Param] {
        let Some(more) = self.4 else {
            return &[];
        };
        let start = self.head().params_start as usize;
        let params = more.params.split_at(start).1;
        params.split_at(self.further().params as usize).0
    }

    /// Whether there are public parameters.
    #[doc(hidden)]
    #[inline]
    pub const fn has_params(&self) -> bool {
        self.further().params > 0
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
        let before = self.further().piece_count();
        let aliases = self.strings().split_at(before).1;
        aliases.split_at(self.head().aliases as usize).0
    }

    /// The name of this error in
    /// [`google.rpc.ErrorInfo`](https://google.aip.dev/193#errorinfo), which is unique within the
    /// domain of the set: the `reason` of the error, or else its code.
    ///
    /// A reason matches `[A-Z][A-Z0-9_]+[A-Z0-9]` and has at most 63 characters, as most codes do.
    /// The key `reason` is for codes that do not, such as `23505` and `billing::declined`.
    /// [`Catalog::find`](crate::Catalog::find) accepts it in place of the code.
    ///
    /// ```
    /// use platform_error::{ErrorSet, PlatformError};
    ///
    /// /// The key exists already.
    /// #[derive(Debug, PlatformError)]
    /// #[error(code = "23505", reason = "UNIQUE_VIOLATION", cause = "…", solution = "…")]
    /// struct UniqueViolation;
    ///
    /// let facts = UniqueViolation.metadata();
    /// assert_eq!(facts.reason(), "UNIQUE_VIOLATION");
    /// assert_eq!(UniqueViolation::CATALOG.find("UNIQUE_VIOLATION"), Some(facts));
    /// ```
    pub const fn reason(&self) -> &'static str {
        match self.own_reason() {
            Some(own) => own,
            None => self.code(),
        }
    }

    /// The `reason` that the error was given, if it differs from the code.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// let facts = RequestError::DuplicateKey.metadata();
    /// assert_eq!(facts.own_reason(), None);
    /// assert_eq!(facts.reason(), "DUPLICATE_KEY");
    /// ```
    pub const fn own_reason(&self) -> Option<&'static str> {
        self.flagged(REASON)
    }

    /// The name of the variant, or of the struct, if it is not the code in upper camel case.
    ///
    /// ```
    /// use platform_error::{PlatformError, RequestError};
    ///
    /// /// The key exists already.
    /// #[derive(Debug, PlatformError)]
    /// #[error(code = "23505", cause = "…", solution = "…")]
    /// struct UniqueViolation;
    ///
    /// assert_eq!(UniqueViolation.metadata().own_variant(), Some("UniqueViolation"));
    /// // This one is `DuplicateKey`.
    /// let facts = RequestError::DuplicateKey.metadata();
    /// assert_eq!((facts.code(), facts.own_variant()), ("DUPLICATE_KEY", None));
    /// ```
    pub const fn own_variant(&self) -> Option<&'static str> {
        self.flagged(VARIANT)
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
        match self.4 {
            Some(more) if !more.labels.is_empty() => more.labels[self.head().labels as usize],
            _ => &[],
        }
    }
}
