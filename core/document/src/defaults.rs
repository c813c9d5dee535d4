//! Default texts: what an import gave errors that had no text of their own.

use platform_error_syntax::default_text::{PREFIX, is_label};

use crate::field::{Field, Value};
use crate::model::Entry;

/// The name of the label with the default text of a field.
pub(crate) fn label(field: Field) -> String {
    format!("{PREFIX}{}", field.name())
}

/// Whether a field is text that every error needs.
pub(crate) fn is_text(field: Field) -> bool {
    matches!(field.value(), Value::Text(_))
}

impl Entry {
    /// The fields that still have the default text with which the error was
    /// [imported](crate::import::Import::default_text).
    ///
    /// An import keeps each default text as a label: `default_cause` for that of the cause. So
    /// once the cause is written, it differs, and the error is no longer listed.
    ///
    /// ```
    /// # use platform_error_document::{Entry, Field};
    /// let mut entry = Entry::new("LEDGER_CLOSED");
    /// entry.cause = "Unknown".to_owned();
    /// entry.labels.push(("default_cause".to_owned(), "Unknown".to_owned()));
    /// assert_eq!(entry.default_texts(), [Field::Cause]);
    ///
    /// entry.cause = "The month is over".to_owned();
    /// assert_eq!(entry.default_texts(), []);
    /// ```
    pub fn default_texts(&self) -> Vec<Field> {
        let mut fields = Vec::new();
        for &field in Field::ALL {
            if let Value::Text(text) = field.value()
                && self.label(&label(field)) == Some((text.get)(self))
            {
                fields.push(field);
            }
        }
        fields
    }

    /// The labels that readers see: all but those with default texts.
    ///
    /// ```
    /// # use platform_error_document::Entry;
    /// let mut entry = Entry::new("LEDGER_CLOSED");
    /// entry.labels.push(("default_cause".to_owned(), "Unknown".to_owned()));
    /// entry.labels.push(("owner".to_owned(), "billing".to_owned()));
    /// let shown: Vec<_> = entry.shown_labels().collect();
    /// assert_eq!(shown, [("owner", "billing")]);
    /// ```
    pub fn shown_labels(&self) -> impl Iterator<Item = (&str, &str)> {
        self.labels().filter(|(name, _)| !is_label(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_that_every_error_needs_may_have_a_default() {
        for &field in Field::ALL {
            assert_eq!(is_label(&label(field)), is_text(field), "{field}");
        }
    }
}
