//! [`Metadata`], the static facts of one entry of an error set.

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Metadata {
    code: &'static str,
    message: &'static str,
    explanation: &'static str,
    cause: &'static str,
    solution: &'static str,
    details: &'static Details,
    kind: Kind,
    retry: Retry,
}

/// The facts that few entries have, kept out of the row that each entry has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Details {
    retry: Option<Retry>,
    docs: Option<&'static str>,
    params: &'static [&'static str],
}

/// One row of a set's table as the derive writes it: code, message, explanation, cause and solution, then the rest.
type Row = ([&'static str; 5], Kind, &'static Details);

impl Metadata {
    /// The public, stable identifier: what programs compare. It never changes once it is published.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// assert_eq!(RequestError::DuplicateKey.metadata().code(), "DUPLICATE_KEY");
    /// ```
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// What people read first. With [parameters](Self::params) it is the template, in the syntax of `format!`; without,
    /// it is exactly the text that `Display` prints.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// assert_eq!(RequestError::TableAccessDenied.metadata().message(), "Table access denied");
    /// ```
    pub const fn message(&self) -> &'static str {
        self.message
    }

    /// What happened; may be Markdown.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// let facts = RequestError::TableNameAlreadyExist.metadata();
    /// assert_eq!(facts.explanation(), "Duplicate table name");
    /// ```
    pub const fn explanation(&self) -> &'static str {
        self.explanation
    }

    /// Why it happens; may be Markdown.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// let facts = RequestError::TableNameAlreadyExist.metadata();
    /// assert_eq!(facts.cause(), "The table name already exists");
    /// ```
    pub const fn cause(&self) -> &'static str {
        self.cause
    }

    /// What to do; may be Markdown.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// let facts = RequestError::TableNameAlreadyExist.metadata();
    /// assert_eq!(facts.solution(), "Rename the table");
    /// ```
    pub const fn solution(&self) -> &'static str {
        self.solution
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
        self.details.docs
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
        self.details.params
    }
}

impl Details {
    /// The details of an entry that has none.
    pub const NONE: &'static Self = &Self { retry: None, docs: None, params: &[] };

    /// Overrides the advice that follows from the kind.
    #[must_use]
    pub const fn retry(self, retry: Retry) -> Self {
        Self { retry: Some(retry), ..self }
    }

    /// Sets the link to more.
    #[must_use]
    pub const fn docs(self, docs: &'static str) -> Self {
        Self { docs: Some(docs), ..self }
    }

    /// Sets the names of the fields that the message shows.
    #[must_use]
    pub const fn params(self, params: &'static [&'static str]) -> Self {
        Self { params, ..self }
    }
}

/// The table of a set, made from its rows when the program is compiled.
///
/// Rows of literals are what the compiler takes in fastest; a call or a struct literal per entry costs it twice as much.
pub const fn table<const N: usize>(rows: &[Row; N]) -> [Metadata; N] {
    const EMPTY: Metadata = Metadata {
        code: "",
        message: "",
        explanation: "",
        cause: "",
        solution: "",
        details: Details::NONE,
        kind: Kind::Unknown,
        retry: Retry::Never,
    };
    let mut table = [EMPTY; N];
    let mut row = 0;
    while row < N {
        let ([code, message, explanation, cause, solution], kind, details) = rows[row];
        let retry = match details.retry {
            Some(retry) => retry,
            None => kind.retry(),
        };
        table[row] = Metadata { code, message, explanation, cause, solution, details, kind, retry };
        row += 1;
    }
    table
}
