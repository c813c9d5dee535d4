//! [`Document::columns`], the columns that hold all that is known about the errors.

use crate::field::{Field, Value};
use crate::model::{Document, Entry, Set};

/// The columns that any table of errors has, besides those that an entry uses.
pub(crate) const ALWAYS: [Field; 8] = [
    Field::Code,
    Field::Message,
    Field::Explanation,
    Field::Cause,
    Field::Solution,
    Field::Kind,
    Field::HttpStatus,
    Field::Retry,
];

impl Document {
    /// The columns that a table needs to hold all that is known about the errors: the usual ones,
    /// and each other one of which an error has a value of its own.
    ///
    /// The domain and the reserved codes of a set have no column.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::{Document, Field};
    ///
    /// let mut document = Document::from(RequestError::CATALOG);
    /// assert!(!document.columns().contains(&Field::Docs));
    /// document.sets[0].entries[0].docs = Some("https://docs.example.com".to_owned());
    /// assert!(document.columns().contains(&Field::Docs));
    /// ```
    pub fn columns(&self) -> Vec<Field> {
        let mut columns = Vec::new();
        for &field in Field::COLUMNS {
            let is_used = |(set, entry)| has_value(field, set, entry);
            if ALWAYS.contains(&field)
                || (field == Field::Set && self.has_several_sets())
                || (field != Field::Set && self.entries().any(is_used))
            {
                columns.push(field);
            }
        }
        columns
    }

    fn has_several_sets(&self) -> bool {
        let sets = self.sets.iter().filter(|set| !set.entries.is_empty());
        sets.count() > 1
    }
}

/// Whether an entry has a value of its own.
fn has_value(field: Field, set: &Set, entry: &Entry) -> bool {
    match field.value() {
        Value::Title => entry.title.is_some(),
        _ => !field.text(set, entry).is_empty(),
    }
}
