//! [`Document`], [`Set`] and [`Entry`]: what a catalogue holds, owned.

use std::iter;

use serde::{Serialize, Serializer};

use super::{Mistakes, json};
use platform_error::{Catalog, Kind, Metadata, Retry};

/// A catalogue as data: the sets, each with its entries.
///
/// ```
/// use platform_error_document::Document;
/// use platform_error::{ErrorSet, RequestError};
///
/// let mut document = Document::from(RequestError::CATALOG);
/// document.sets[0].entries.retain(|entry| entry.kind.http_status() == 403);
/// assert_eq!(document.entries().count(), 2);
/// ```
///
/// It is [`Serialize`], so that it can be part of another answer, but is read by [`from_json`](Self::from_json) alone, which
/// knows the version of the form, checks what one field says of another, and reports all mistakes with their lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Document {
    /// The set that the document is of, then those that it includes at any depth, each once.
    pub sets: Vec<Set>,
}

/// One set of errors.
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
    /// Who issues the codes; empty where nobody says.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub domain: String,
    /// The paths of the sets that it includes itself.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub includes: Vec<String>,
    /// Its own entries, in the order of declaration.
    pub entries: Vec<Entry>,
}

/// One error: every fact of its [`Metadata`].
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Entry {
    /// The public, stable identifier.
    pub code: String,
    /// What people read first: with `params` a template in the syntax of `format!`, without them the text itself.
    pub message: String,
    /// What happened; may be Markdown.
    pub explanation: String,
    /// Why it happens; may be Markdown.
    pub cause: String,
    /// What to do; may be Markdown.
    pub solution: String,
    /// The canonical category.
    #[serde(serialize_with = "kind")]
    pub kind: Kind,
    /// What the caller may do.
    #[serde(serialize_with = "retry")]
    pub retry: Retry,
    /// The link to more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub docs: Option<String>,
    /// Other codes that lead to it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// The version that it came with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// What takes its place, where it is no longer issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deprecated: Option<String>,
    /// The platform's own facts, by name.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "labels")]
    pub labels: Vec<(String, String)>,
    /// The names of the fields that the message shows.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub params: Vec<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn kind<S: Serializer>(kind: &Kind, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(kind.as_str())
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn retry<S: Serializer>(retry: &Retry, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(retry.as_str())
}

fn labels<S: Serializer>(labels: &[(String, String)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(labels.iter().map(|(name, value)| (name, value)))
}

impl Document {
    /// The version of the JSON form that is written: major, a dot, minor.
    ///
    /// ```
    /// use platform_error_document::Document;
    ///
    /// assert_eq!(Document::FORMAT, "1.0");
    /// assert!(Document::default().to_json().contains(r#""format": "1.0""#));
    /// ```
    pub const FORMAT: &str = "1.0";

    /// The JSON Schema of that form, in draft 2020-12.
    ///
    /// ```
    /// use platform_error_document::Document;
    ///
    /// assert!(Document::SCHEMA.contains("https://json-schema.org/draft/2020-12/schema"));
    /// ```
    pub const SCHEMA: &str = include_str!("schema.json");

    /// Reads the JSON form, and trusts none of it: see [`Mistake`](super::Mistake) for what can be wrong.
    ///
    /// ```
    /// use platform_error_document::Document;
    ///
    /// let mistakes = Document::from_json(r#"{ "format": "1.0", "sets": [], "colour": "red" }"#).unwrap_err();
    /// assert_eq!(mistakes.to_string(), "line 1: the document has a field `colour`, which format 1.0 does not know");
    /// ```
    ///
    /// # Errors
    ///
    /// Every mistake in it, with its line.
    pub fn from_json(json: &str) -> Result<Self, Mistakes> {
        json::read(json)
    }

    /// Writes the JSON form, indented, with a line break at the end.
    ///
    /// ```
    /// use platform_error_document::Document;
    /// use platform_error::{ErrorSet, RequestError};
    ///
    /// let json = Document::from(RequestError::CATALOG).to_json();
    /// assert!(json.contains(r#""code": "DUPLICATE_KEY""#));
    /// assert!(json.contains(r#""kind": "ALREADY_EXISTS""#));
    /// ```
    pub fn to_json(&self) -> String {
        json::write(self)
    }

    /// Every entry with its set, in the order of the sets.
    ///
    /// ```
    /// # use platform_error_document::Document;
    /// # use platform_error::{ErrorSet, RequestError};
    /// let document = Document::from(RequestError::CATALOG);
    /// assert!(document.entries().all(|(set, entry)| set.name == "RequestError" && entry.aliases.len() < 2));
    /// ```
    pub fn entries(&self) -> impl Iterator<Item = (&Set, &Entry)> {
        self.sets
            .iter()
            .flat_map(|set| set.entries.iter().map(move |entry| (set, entry)))
    }

    /// The entry with this code or alias, and its set. It searches: whoever looks up many builds a map.
    ///
    /// ```
    /// # use platform_error_document::Document;
    /// # use platform_error::{ErrorSet, RequestError};
    /// let document = Document::from(RequestError::CATALOG);
    /// let (set, entry) = document.find("DUPLICATE_KEY").unwrap();
    /// assert_eq!(set.domain, "platform-error");
    /// assert_eq!(entry.cause, "Data constraint violation");
    /// ```
    pub fn find(&self, code: &str) -> Option<(&Set, &Entry)> {
        self.entries().find(|(_, entry)| {
            entry.code == code || entry.aliases.iter().any(|alias| alias == code)
        })
    }
}

impl Serialize for Document {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Form<'a> {
            format: &'a str,
            sets: &'a [Set],
        }
        Form {
            format: Self::FORMAT,
            sets: &self.sets,
        }
        .serialize(serializer)
    }
}

impl Set {
    /// A set of this name without entries.
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
    /// An entry with this code, whose texts are empty.
    ///
    /// ```
    /// # use platform_error::Kind; use platform_error_document::Entry;
    /// assert_eq!(Entry::new("LEDGER_CLOSED").kind, Kind::Unknown);
    /// ```
    pub fn new(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            message: String::new(),
            explanation: String::new(),
            cause: String::new(),
            solution: String::new(),
            kind: Kind::Unknown,
            retry: Kind::Unknown.retry(),
            docs: None,
            aliases: Vec::new(),
            since: None,
            deprecated: None,
            labels: Vec::new(),
            params: Vec::new(),
        }
    }

    /// The HTTP status that goes with its kind.
    ///
    /// ```
    /// # use platform_error_document::Entry;
    /// assert_eq!(Entry::new("LEDGER_CLOSED").http_status(), 500);
    /// ```
    pub fn http_status(&self) -> u16 {
        self.kind.http_status()
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
        self.labels
            .iter()
            .find(|(label, _)| label == name)
            .map(|(_, value)| &**value)
    }
}

impl From<&Catalog> for Document {
    /// The catalogue with every set that it includes, at any depth.
    fn from(catalog: &Catalog) -> Self {
        Self {
            sets: iter::once(catalog)
                .chain(catalog.sets().iter().copied())
                .map(Set::from)
                .collect(),
        }
    }
}

impl From<&Catalog> for Set {
    /// The own entries of a catalogue; [`Document`] has those of the included sets too.
    fn from(catalog: &Catalog) -> Self {
        Self {
            name: catalog.name().to_owned(),
            path: catalog.path().to_owned(),
            domain: catalog.domain().to_owned(),
            includes: catalog
                .includes()
                .iter()
                .map(|set| set.path().to_owned())
                .collect(),
            entries: catalog.entries().iter().map(Entry::from).collect(),
        }
    }
}

impl From<&Metadata> for Entry {
    fn from(facts: &Metadata) -> Self {
        let owned = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
        Self {
            code: facts.code().to_owned(),
            message: facts.message().to_owned(),
            explanation: facts.explanation().to_owned(),
            cause: facts.cause().to_owned(),
            solution: facts.solution().to_owned(),
            kind: facts.kind(),
            retry: facts.retry(),
            docs: facts.docs().map(str::to_owned),
            aliases: owned(facts.aliases()),
            since: facts.since().map(str::to_owned),
            deprecated: facts.deprecated().map(str::to_owned),
            labels: facts
                .labels()
                .iter()
                .map(|&(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
            params: owned(facts.params()),
        }
    }
}
