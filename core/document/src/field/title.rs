//! Writes and reads the title of a field.

use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

use super::Field;
use crate::error::ErrorKind;
use crate::names;

impl Field {
    /// The field whose column has this title, in any spelling.
    pub(crate) fn from_title(title: &str) -> Option<Self> {
        for &field in Self::COLUMNS {
            let own = [field.title(), field.short_title()];
            let mut titles = own.iter().chain(field.definition().other_titles);
            if titles.any(|known| names::is_similar(known, title)) {
                return Some(field);
            }
        }
        None
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
