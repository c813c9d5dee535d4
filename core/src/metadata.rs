//! [`Metadata`], the static facts of one entry of an error set.

use core::fmt;

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
    texts: Texts,
    details: Option<&'static Details>,
    kind: Kind,
    retry: Retry,
}

/// The facts that few entries have, kept out of the row that each entry has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Details {
    /// What overrides the advice that follows from the kind.
    pub retry: Option<Retry>,
    /// The link to more; empty where there is none, as in the texts below.
    pub docs: &'static str,
    /// The names of the fields that the message shows.
    pub params: &'static [&'static str],
    /// The texts of the message before each parameter, and the one at the end.
    pub pieces: Pieces,
    /// The aliases of the code.
    pub aliases: &'static [&'static str],
    /// The version that the error came with.
    pub since: &'static str,
    /// What takes the place of the error.
    pub deprecated: &'static str,
    /// The platform's own facts.
    pub labels: &'static [(&'static str, &'static str)],
}

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
        given(self.details().docs)
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
        self.details().params
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
        self.details().aliases
    }

    /// The version of the platform that this error came with, in the platform's own notation.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// assert_eq!(RequestError::DuplicateKey.metadata().since(), None);
    /// ```
    pub const fn since(&self) -> Option<&'static str> {
        given(self.details().since)
    }

    /// What takes the place of this error, where it is no longer issued.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// assert_eq!(RequestError::DuplicateKey.metadata().deprecated(), None);
    /// ```
    pub const fn deprecated(&self) -> Option<&'static str> {
        given(self.details().deprecated)
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
        let labels = self.details().labels;
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
        self.details().labels
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
        let aliases = self.details().aliases;
        match name {
            0 => Some(self.code()),
            name if name <= aliases.len() => Some(aliases[name - 1]),
            _ => None,
        }
    }

    #[inline]
    const fn details(&self) -> &'static Details {
        match self.details {
            Some(details) => details,
            None => Details::NONE,
        }
    }

    /// The texts of the message before each parameter, and the one at the end, where it shows them as they are.
    pub(crate) const fn pieces(&self) -> Pieces {
        self.details().pieces
    }
}

impl Details {
    /// The details of an entry that has none.
    pub const NONE: &'static Self = &Self {
        retry: None,
        docs: "",
        params: &[],
        pieces: (&[], ""),
        aliases: &[],
        since: "",
        deprecated: "",
        labels: &[],
    };
}

const fn given(text: &'static str) -> Option<&'static str> {
    if text.is_empty() { None } else { Some(text) }
}

impl fmt::Debug for Metadata {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [code, message, explanation, cause, solution] = self.texts;
        f.debug_struct("Metadata")
            .field("code", &code)
            .field("message", &message)
            .field("explanation", &explanation)
            .field("cause", &cause)
            .field("solution", &solution)
            .field("kind", &self.kind)
            .field("retry", &self.retry)
            .field("details", &self.details)
            .finish()
    }
}

/// The five texts of a row: code, message, explanation, cause, solution.
type Texts = [&'static str; 5];

/// The table of a set, made when the program is compiled: of the five texts of each row, one after the other, of its kind,
/// and of the details of those rows that have some; the others have the base.
///
/// An array of literals is what the compiler takes in fastest; a call or a struct literal per entry costs it a multiple.
/// So does each step of this function: what few rows have is written to those alone.
pub const fn table<const N: usize>(
    texts: &[&'static str],
    kinds: &[u8; N],
    details: &'static [(usize, Details)],
    base: Option<&'static Details>,
) -> [Metadata; N] {
    const UNKNOWN: u8 = Kind::Unknown as u8;
    let (texts, _) = texts.as_chunks();
    let row = Metadata { texts: [""; 5], details: base, kind: Kind::Unknown, retry: Kind::Unknown.retry() };
    let mut table = [row; N];
    let mut row = 0;
    while row < N {
        table[row].texts = texts[row];
        if kinds[row] != UNKNOWN {
            let kind = Kind::ALL[kinds[row] as usize - 1];
            table[row].kind = kind;
            table[row].retry = kind.retry();
        }
        row += 1;
    }
    let mut detail = 0;
    while detail < details.len() {
        let (row, own) = &details[detail];
        table[*row].details = Some(own);
        if let Some(retry) = own.retry {
            table[*row].retry = retry;
        }
        detail += 1;
    }
    table
}
