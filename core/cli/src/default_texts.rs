//! [`default_texts`], what remains to be written about an error.

use platform_error_document::{Entry, Field};

/// The fields of an error that have the default text of an import, and those that are empty, as
/// in a table without causes.
pub(crate) fn default_texts(entry: &Entry) -> Vec<Field> {
    let given = entry.default_texts();
    let mut fields = Vec::new();
    for (field, text) in [
        (Field::Message, &entry.message),
        (Field::Explanation, &entry.explanation),
        (Field::Cause, &entry.cause),
        (Field::Solution, &entry.solution),
    ] {
        if text.trim().is_empty() || given.contains(&field) {
            fields.push(field);
        }
    }
    fields
}
