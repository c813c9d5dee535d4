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

impl Display for Change {
    /// Writes what changed, on one line, without the code.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(meaning) = self.meaning {
            return self.fmt_meaning(meaning, f);
        }
        let words = self.field.definition().words;
        match (self.field, self.old.as_deref(), self.new.as_deref()) {
            (Field::Code, Some(_), None) if self.is_reserved => {
                f.write_str("the code was removed, and no alias replaces it")
            }
            (Field::Code, Some(_), None) => f.write_str(
                "the code was removed, and no alias replaces it; reserve it, so that no other \
                 error can use it",
            ),
            (Field::Code, Some(_), Some(new)) if self.bump == Bump::Major => {
                write!(
                    f,
                    "the code was renamed to {new}, without an alias for the old code"
                )
            }
            (Field::Code, Some(old), Some(new)) => {
                write!(
                    f,
                    "the code was renamed to {new}, and {old} is now an alias"
                )
            }
            (Field::Code, ..) => f.write_str("a new code"),
            (Field::Reserved, Some(_), Some(new)) if *new != self.code => {
                write!(
                    f,
                    "the code was reserved, but is used again, as an alias of {new}"
                )
            }
            (Field::Reserved, Some(_), Some(_)) => {
                f.write_str("the code was reserved, but is used again; choose another one")
            }
            (Field::Reserved, Some(_), None) => f.write_str("the code is no longer reserved"),
            (Field::Reserved, ..) => f.write_str("the code is reserved now"),
            (Field::Aliases, Some(old), None) => {
                write!(f, "the alias {old} no longer leads here")
            }
            (_, Some(old), Some(new)) => write!(f, "the {words} {old:?} became {new:?}"),
            (_, Some(old), None) => write!(f, "the {words} {old:?} was removed"),
            (_, None, Some(new)) => write!(f, "a new {words}, {new:?}"),
            (_, None, None) => write!(f, "the {words} changed"),
        }
    }
}

impl Change {
    fn fmt_meaning(&self, meaning: Meaning, f: &mut Formatter<'_>) -> fmt::Result {
        let other = self.new.as_deref().unwrap_or_default();
        match meaning {
            Meaning::Moved => write!(
                f,
                "the code now means a different error; its former error is now {other}"
            ),
            Meaning::Displaced => {
                write!(
                    f,
                    "the code now means a different error, formerly {other}; its own error was \
                     removed"
                )
            }
            Meaning::Replaced => {
                f.write_str("all strings of the error are different")?;
                if self.bump == Bump::Major {
                    f.write_str(
                        "; if the code now means a different error, give that error a new code",
                    )?;
                }
                Ok(())
            }
        }
    }
}
