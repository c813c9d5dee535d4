//! [`Document`], [`Set`] and [`Entry`]: the content of a catalog, as owned data.

mod catalog;

use std::borrow::Cow;
use std::iter;

use serde::Serialize;

use platform_error::{Kind, Retry};

use crate::param::Param;
use crate::{template, variant};

/// A catalog as data: its sets, each with its entries.
///
/// ```
/// use platform_error::{ErrorSet, RequestError};
/// use platform_error_document::Document;
///
/// let mut document = Document::from(RequestError::CATALOG);
/// document.sets[0].entries.retain(|entry| entry.kind.http_status() == 403);
/// assert_eq!(document.entries().count(), 2);
/// ```
///
/// It implements [`Serialize`], so it can be part of another value, but not `Deserialize`:
/// [`from_json`](Self::from_json) knows the version of the format, checks the constraints between
/// fields, and reports all errors with their lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Document {
    /// The main set, then the sets that it includes at any depth, each once.
    pub sets: Vec<Set>,
}

/// A set of errors.
///
/// ```
/// use platform_error_document::Set;
///
/// let set = Set::new("BillingError");
/// assert_eq!(set.name, "BillingError");
/// assert_eq!(set.path, "BillingError");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Set {
    /// The name of the type that it was derived from.
    pub name: String,
    /// The full path of that type.
    pub path: String,
    /// Who issues the codes; empty if unknown.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub domain: String,
    /// Retired codes, which no error may use again.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reserved: Vec<String>,
    /// The paths of the sets that it includes directly.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub includes: Vec<String>,
    /// Its own entries, in the order of declaration.
    pub entries: Vec<Entry>,
}

/// An error, with everything in its [`Metadata`](platform_error::Metadata).
///
/// ```
/// use platform_error::Kind;
/// use platform_error_document::Entry;
///
/// let mut entry = Entry::new("LEDGER_CLOSED");
/// entry.message = "The ledger is closed".to_owned();
/// entry.kind = Kind::FailedPrecondition;
/// assert_eq!(entry.http_status(), 400);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    /// The public, stable identifier.
    pub code: String,
    /// What people read first: with `params` a template in the syntax of `format!`, without them
    /// the text itself.
    pub message: String,
    /// A short summary without values, on one line, if it differs from the [default](Self::title).
    pub title: Option<String>,
    /// What happened; may be Markdown.
    pub explanation: String,
    /// Why it happens; may be Markdown.
    pub cause: String,
    /// What to do; may be Markdown.
    pub solution: String,
    /// The canonical category.
    pub kind: Kind,
    /// The HTTP status, if it differs from that of the kind; see
    /// [`http_status`](Self::http_status).
    pub http_status: Option<u16>,
    /// What the caller may do.
    pub retry: Retry,
    /// How many seconds to wait before sending the same request again, if that is fixed.
    pub retry_after: Option<u32>,
    /// The link to more information.
    pub docs: Option<String>,
    /// Other codes that lead to it.
    pub aliases: Vec<String>,
    /// The name of the variant, or of the struct, in Rust, if it is not the code in upper camel
    /// case; see [`variant`](Self::variant).
    pub variant: Option<String>,
    /// The name in `google.rpc.ErrorInfo`, if it differs from the code; see
    /// [`reason`](Self::reason).
    pub reason: Option<String>,
    /// The version that introduced it.
    pub since: Option<String>,
    /// What replaces it, if it is no longer issued.
    pub deprecated: Option<String>,
    /// The platform's own facts, by name.
    pub labels: Vec<(String, String)>,
    /// The public parameters: those that the message shows, then the others.
    pub params: Vec<Param>,
}

impl Document {
    /// Every entry with its set, in the order of the sets.
    ///
    /// ```
    /// # use platform_error_document::Document;
    /// # use platform_error::{ErrorSet, RequestError};
    /// let document = Document::from(RequestError::CATALOG);
    /// let (set, entry) = document.entries().next().unwrap();
    /// assert_eq!(set.name, "RequestError");
    /// assert_eq!(entry.code, "PERMISSION_CHECK_FAILED");
    /// ```
    pub fn entries(&self) -> impl Iterator<Item = (&Set, &Entry)> {
        let sets = self.sets.iter();
        sets.flat_map(|set| iter::repeat(set).zip(&set.entries))
    }

    /// The entry with this code, alias or reason, and its set. This is a linear search: to look up
    /// many codes, build a map.
    ///
    /// ```
    /// # use platform_error_document::Document;
    /// # use platform_error::{ErrorSet, RequestError};
    /// let document = Document::from(RequestError::CATALOG);
    /// let (set, entry) = document.find("DUPLICATE_KEY").unwrap();
    /// assert_eq!(set.domain, "request.platform");
    /// assert_eq!(entry.cause, "Data constraint violation");
    /// ```
    pub fn find(&self, code: &str) -> Option<(&Set, &Entry)> {
        self.entries()
            .find(|(_, entry)| entry.codes().any(|known| known == code))
    }

    /// Whether the kind of any error is known, or its status or retry advice: a table may have
    /// none of them. All errors are then `UNKNOWN`, which nobody wrote, so people are not shown it.
    ///
    /// ```
    /// # use platform_error::Kind;
    /// # use platform_error_document::{Document, Entry, Set};
    /// let mut set = Set::new("BillingError");
    /// set.entries.push(Entry::new("LEDGER_CLOSED"));
    /// let mut document = Document::default();
    /// document.sets.push(set);
    /// assert!(!document.has_kinds());
    /// document.sets[0].entries[0].kind = Kind::FailedPrecondition;
    /// assert!(document.has_kinds());
    /// ```
    pub fn has_kinds(&self) -> bool {
        self.entries().any(|(_, entry)| entry.has_kind())
    }
}

impl Set {
    /// A set with this name and no entries.
    ///
    /// ```
    /// # use platform_error_document::Set;
    /// assert!(Set::new("BillingError").entries.is_empty());
    /// ```
    pub fn new(name: impl Into<String>) -> Self {
        let name = name.into();
        Self {
            path: name.clone(),
            name,
            ..Self::default()
        }
    }
}

impl Entry {
    /// An entry with this code and empty strings.
    ///
    /// ```
    /// # use platform_error::Kind;
    /// # use platform_error_document::Entry;
    /// assert_eq!(Entry::new("LEDGER_CLOSED").kind, Kind::Unknown);
    /// ```
    pub fn new(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            message: String::new(),
            title: None,
            explanation: String::new(),
            cause: String::new(),
            solution: String::new(),
            kind: Kind::Unknown,
            http_status: None,
            retry: Kind::Unknown.retry(),
            retry_after: None,
            docs: None,
            aliases: Vec::new(),
            variant: None,
            reason: None,
            since: None,
            deprecated: None,
            labels: Vec::new(),
            params: Vec::new(),
        }
    }

    /// The HTTP status: its own, or else that of its kind.
    ///
    /// ```
    /// # use platform_error_document::Entry;
    /// let mut entry = Entry::new("LEDGER_CLOSED");
    /// assert_eq!(entry.http_status(), 500);
    /// entry.http_status = Some(423);
    /// assert_eq!(entry.http_status(), 423);
    /// ```
    pub fn http_status(&self) -> u16 {
        self.http_status.unwrap_or(self.kind.http_status())
    }

    /// Whether anything is known about it besides its strings.
    fn has_kind(&self) -> bool {
        self.kind != Kind::Unknown
            || self.http_status() != Kind::Unknown.http_status()
            || self.retry != Kind::Unknown.retry()
    }

    /// The summary: the title, or else the first line of the message, or of the explanation if the
    /// message has parameters or only repeats the code.
    ///
    /// ```
    /// # use platform_error_document::Entry;
    /// let mut entry = Entry::new("LEDGER_CLOSED");
    /// entry.message = "LEDGER_CLOSED".to_owned();
    /// entry.explanation = "The ledger is closed.\nIt opens at nine.".to_owned();
    /// assert_eq!(entry.title(), "The ledger is closed.");
    /// ```
    pub fn title(&self) -> &str {
        if let Some(title) = &self.title {
            return title;
        }
        // Parameters that the message does not show leave it a template, in which braces are
        // doubled.
        let is_fixed = self.params.is_empty() || !self.message.contains(['{', '}']);
        let text = if is_fixed && self.message != self.code {
            &self.message
        } else {
            &self.explanation
        };
        let first = text.trim().lines().next().unwrap_or_default();
        first.trim_end()
    }

    /// The message as people read it: a template, or if it shows no parameter, the text itself, in
    /// which braces are not doubled.
    ///
    /// ```
    /// # use platform_error_document::Entry;
    /// let mut entry = Entry::new("LEDGER_CLOSED");
    /// entry.message = "The ledger {{2026}} is closed".to_owned();
    /// entry.params.push("owner".into());
    /// assert_eq!(entry.shown_message(), "The ledger {2026} is closed");
    /// ```
    pub fn shown_message(&self) -> Cow<'_, str> {
        template::unescape(&self.message, &self.params)
    }

    /// The name in `google.rpc.ErrorInfo`: the entry's own, or else its code.
    ///
    /// ```
    /// # use platform_error_document::Entry;
    /// let mut entry = Entry::new("23505");
    /// assert_eq!(entry.reason(), "23505");
    /// entry.reason = Some("UNIQUE_VIOLATION".to_owned());
    /// assert_eq!(entry.reason(), "UNIQUE_VIOLATION");
    /// ```
    pub fn reason(&self) -> &str {
        self.reason.as_ref().unwrap_or(&self.code)
    }

    /// The name of the variant, or of the struct, in Rust: the entry's own, or else the one that
    /// its code suggests.
    ///
    /// ```
    /// # use platform_error_document::Entry;
    /// let mut entry = Entry::new("LEDGER_CLOSED");
    /// assert_eq!(entry.variant(), "LedgerClosed");
    /// entry.variant = Some("BooksClosed".to_owned());
    /// assert_eq!(entry.variant(), "BooksClosed");
    /// ```
    pub fn variant(&self) -> Cow<'_, str> {
        match &self.variant {
            Some(own) => Cow::Borrowed(own),
            None => Cow::Owned(variant::of_code(&self.code)),
        }
    }

    /// The name of the variant, unless it has the same letters as the code.
    pub(crate) fn distinct_variant(&self) -> Option<Cow<'_, str>> {
        let starts_with_letter = self.code.starts_with(|c: char| c.is_ascii_alphabetic());
        if self.variant.is_none() && starts_with_letter {
            return None;
        }
        Some(self.variant())
    }

    /// The retry advice as a sentence, with the delay if there is one.
    pub(crate) fn advice(&self) -> String {
        let advice = self.retry.advice();
        match self.retry_after {
            None => advice.to_owned(),
            Some(1) => format!("{advice}, after 1 second"),
            Some(seconds) => format!("{advice}, after {seconds} seconds"),
        }
    }

    /// The retry advice if none is given: `AfterDelay` if there is a delay, or else that of the
    /// kind.
    pub(crate) fn default_retry(&self) -> Retry {
        match self.retry_after {
            Some(_) => Retry::AfterDelay,
            None => self.kind.retry(),
        }
    }

    /// The value of a label.
    ///
    /// ```
    /// # use platform_error_document::Entry;
    /// let mut entry = Entry::new("LEDGER_CLOSED");
    /// entry.labels.push(("owner".to_owned(), "billing".to_owned()));
    /// assert_eq!(entry.label("owner"), Some("billing"));
    /// ```
    pub fn label(&self, name: &str) -> Option<&str> {
        for (label, value) in &self.labels {
            if label == name {
                return Some(value);
            }
        }
        None
    }

    /// All labels.
    pub(crate) fn labels(&self) -> impl Iterator<Item = (&str, &str)> {
        self.labels.iter().map(|(name, value)| (&**name, &**value))
    }

    /// What the error is found by: the code, then the aliases, then the reason, each once.
    pub(crate) fn codes(&self) -> impl Iterator<Item = &String> {
        let is_new = |reason: &&String| **reason != self.code && !self.aliases.contains(reason);
        let reason = self.reason.as_ref().filter(is_new);
        iter::once(&self.code).chain(&self.aliases).chain(reason)
    }
}
