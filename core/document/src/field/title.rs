//! Writes and reads the title of a field.

use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

use super::Field;
use super::synonyms::{self, Meaning};
use crate::error::ErrorKind;
use crate::names;

impl Field {
    /// The field whose column has this title, in any spelling, or a title that means the same.
    pub(crate) fn from_title(title: &str) -> Option<Self> {
        if let Some(field) = Self::from_own_title(title) {
            return Some(field);
        }
        match synonyms::meaning(title)? {
            Meaning::Field(field) => Some(field),
            Meaning::Number => Some(Self::Code),
            Meaning::Name => Some(Self::Variant),
            Meaning::Error => Some(Self::Message),
            Meaning::Summary => Some(Self::Title),
            Meaning::Note => Some(Self::Explanation),
            Meaning::Status => Some(Self::HttpStatus),
            Meaning::Reason => Some(Self::Reason),
            Meaning::Retryable => Some(Self::Retry),
            Meaning::Reference => Some(Self::Docs),
            Meaning::Type | Meaning::Category => None,
        }
    }

    /// Whether a title names the field itself, rather than something that goes with it.
    pub(crate) fn is_certain_title(title: &str) -> bool {
        Self::from_own_title(title).is_some() || synonyms::is_certain(title)
    }

    /// The field whose column the reference titles like this, in any spelling; or the name of the
    /// field in JSON.
    pub(crate) fn from_own_title(title: &str) -> Option<Self> {
        let mut fields = Self::COLUMNS.iter().copied();
        fields.find(|field| {
            let own = [field.title(), field.short_title(), field.name()];
            own.iter().any(|known| names::is_similar(known, title))
        })
    }
}

impl Display for Field {
    /// Writes the title.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(self.title())
    }
}

impl FromStr for Field {
    type Err = ErrorKind;

    fn from_str(title: &str) -> Result<Self, ErrorKind> {
        Self::from_title(title).ok_or_else(|| {
            let title = title.to_owned();
            names::unknown("column", title, Self::COLUMNS, Self::title)
        })
    }
}
