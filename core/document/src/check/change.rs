//! [`Change`], one difference between two documents.

use std::fmt::{self, Display, Formatter};

use serde::{Serialize, Serializer};

use crate::bump::Bump;
use crate::field::Field;

/// One difference. Without `old`, something is new; without `new`, it was removed.
///
/// ```
/// use platform_error::{ErrorSet, RequestError};
/// use platform_error_document::{Bump, Document, Field, check};
///
/// let old = Document::from(RequestError::CATALOG);
/// let mut new = old.clone();
/// new.sets[0].entries[0].cause = "A role is missing".to_owned();
/// let changes = check(&old, &new);
/// let change = changes.iter().next().unwrap();
/// assert_eq!(change.code, "PERMISSION_CHECK_FAILED");
/// assert_eq!(change.field, Field::Cause);
/// assert_eq!(change.bump, Bump::Patch);
/// assert_eq!(change.new.as_deref(), Some("A role is missing"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Change {
    /// The code of the entry: the old one, if there was one.
    pub code: String,
    /// The version bump that the change requires.
    #[serde(rename = "step")]
    pub bump: Bump,
    /// What changed.
    #[serde(rename = "fact", serialize_with = "serialize_field")]
    pub field: Field,
    /// How the code got a different meaning, if that is the change. Then `old` is the code itself,
    /// and `new` is the other code that is involved, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meaning: Option<Meaning>,
    /// Whether the code was removed and is reserved now.
    #[serde(skip)]
    pub(super) is_reserved: bool,
    /// The position among all changes, in the order of the documents.
    #[serde(skip)]
    pub(super) position: usize,
    /// The old value.
    pub old: Option<String>,
    /// The new value.
    pub new: Option<String>,
}

/// How a code got a different meaning. Programs that know the code would act on the wrong error.
///
/// ```
/// use platform_error::{ErrorSet, RequestError};
/// use platform_error_document::{Document, Meaning, check};
///
/// let old = Document::from(RequestError::CATALOG);
/// let mut new = old.clone();
/// // A new error at the start of a numbered list has the same effect on all that follow.
/// let entries = &mut new.sets[0].entries;
/// (entries[0].code, entries[1].code) = (entries[1].code.clone(), entries[0].code.clone());
/// let changes = check(&old, &new);
/// let change = changes.iter().next().unwrap();
/// assert_eq!(change.meaning, Some(Meaning::Moved));
/// assert_eq!(change.code, "PERMISSION_CHECK_FAILED");
/// assert_eq!(change.new.as_deref(), Some("DUPLICATE_KEY"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Meaning {
    /// The error that had this code now has the code `new`.
    Moved,
    /// The code now belongs to the error that had the code `new`, and its former error was removed.
    Displaced,
    /// Its message, explanation, cause and solution are all different. If they were only reworded,
    /// see [`allow_reworded`](crate::Changes::allow_reworded).
    Replaced,
}

/// Writes the singular name of the field: a change is about one alias, not all of them.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn serialize_field<S: Serializer>(field: &Field, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(field.definition().item)
}

/// How a sentence about a change marks what it cites.
pub(super) struct Quotes {
    /// A code.
    pub(super) code: fn(&str) -> String,
    /// Any other value.
    pub(super) value: fn(&str) -> String,
}

/// For a terminal and for programs.
const PLAIN: Quotes = Quotes {
    code: str::to_owned,
    value: |value| format!("{value:?}"),
};

impl Display for Change {
    /// Writes what changed, on one line, without the code.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence(&PLAIN))
    }
}

impl Change {
    pub(super) fn new(
        code: &str,
        field: Field,
        old: Option<&str>,
        new: Option<&str>,
        bump: Bump,
    ) -> Self {
        Self {
            code: code.to_owned(),
            bump,
            field,
            meaning: None,
            is_reserved: false,
            position: 0,
            old: old.map(str::to_owned),
            new: new.map(str::to_owned),
        }
    }

    /// What changed, without the code.
    pub(super) fn sentence(&self, quotes: &Quotes) -> String {
        if let Some(meaning) = self.meaning {
            return self.sentence_of_meaning(meaning, quotes);
        }
        let words = self.field.definition().words;
        let old = self.old.as_deref();
        let new = self.new.as_deref();
        match self.field {
            Field::Code => self.sentence_of_code(quotes),
            Field::Reserved => self.sentence_of_reserved(quotes),
            _ => match (old.map(quotes.value), new.map(quotes.value)) {
                (Some(_), None) if self.field == Field::Aliases => {
                    let alias = old.map(quotes.code).unwrap_or_default();
                    format!("the alias {alias} no longer leads here")
                }
                (Some(old), Some(new)) => format!("the {words} {old} became {new}"),
                (Some(old), None) => format!("the {words} {old} was removed"),
                (None, Some(new)) => format!("a new {words}, {new}"),
                (None, None) => format!("the {words} changed"),
            },
        }
    }

    fn sentence_of_code(&self, quotes: &Quotes) -> String {
        let old = self.old.as_deref().map(quotes.code);
        let new = self.new.as_deref().map(quotes.code);
        match (old, new) {
            (Some(_), None) if self.is_reserved => {
                "the code was removed, and no alias replaces it".to_owned()
            }
            (Some(_), None) => "the code was removed, and no alias replaces it; reserve it, so \
                                that no other error can use it"
                .to_owned(),
            (Some(_), Some(new)) if self.bump == Bump::Major => {
                format!("the code was renamed to {new}, without an alias for the old code")
            }
            (Some(old), Some(new)) => {
                format!("the code was renamed to {new}, and {old} is now an alias")
            }
            (None, _) => "a new code".to_owned(),
        }
    }

    fn sentence_of_reserved(&self, quotes: &Quotes) -> String {
        match (self.old.as_deref(), self.new.as_deref()) {
            (Some(_), Some(new)) if new != self.code => {
                let new = (quotes.code)(new);
                format!("the code was reserved, but is used again, as an alias of {new}")
            }
            (Some(_), Some(_)) => {
                "the code was reserved, but is used again; choose another one".to_owned()
            }
            (Some(_), None) => "the code is no longer reserved".to_owned(),
            (None, _) => "the code is reserved now".to_owned(),
        }
    }

    fn sentence_of_meaning(&self, meaning: Meaning, quotes: &Quotes) -> String {
        let other = self.new.as_deref().map(quotes.code).unwrap_or_default();
        match meaning {
            Meaning::Moved => {
                format!("the code now means a different error; its former error is now {other}")
            }
            Meaning::Displaced => format!(
                "the code now means a different error, formerly {other}; its own error was removed"
            ),
            Meaning::Replaced if self.bump == Bump::Major => {
                "all strings of the error are different; if the code now means a different error, \
                 give that error a new code"
                    .to_owned()
            }
            Meaning::Replaced => "all strings of the error are different".to_owned(),
        }
    }
}
