//! [`default_texts`], what nobody has written about an error yet.

use platform_error_document::{Entry, Field};

/// The texts of an error that an import gave it, and those that are empty, as in a table without
/// causes.
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
