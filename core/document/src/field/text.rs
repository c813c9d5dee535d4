//! The value of a [`Field`] as text, and as a cell.

use std::borrow::Cow;

use super::{Field, Value};
use crate::cell;
use crate::list;
use crate::model::{Entry, Set};

impl Field {
    /// The value as text: one line per value, or an empty string if there is no value.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::{Document, Field};
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// let (set, entry) = document.find("DUPLICATE_KEY").unwrap();
    /// assert_eq!(Field::HttpStatus.text(set, entry), "409");
    /// assert_eq!(Field::Since.text(set, entry), "");
    /// ```
    pub fn text<'e>(self, set: &'e Set, entry: &'e Entry) -> Cow<'e, str> {
        match self.value() {
            Value::Code => Cow::Borrowed(&entry.code),
            Value::Text(text) => Cow::Borrowed((text.get)(entry)),
            Value::Optional(text) => Cow::Borrowed((text.get)(entry).as_deref().unwrap_or("")),
            Value::Title => Cow::Borrowed(entry.title()),
            Value::Reason => Cow::Borrowed(entry.reason.as_deref().unwrap_or("")),
            Value::Kind => Cow::Borrowed(entry.kind.as_str()),
            Value::HttpStatus => Cow::Owned(entry.http_status().to_string()),
            Value::Retry => Cow::Borrowed(entry.retry.as_str()),
            Value::RetryAfter => match entry.retry_after {
                Some(seconds) => Cow::Owned(seconds.to_string()),
                None => Cow::Borrowed(""),
            },
            Value::Aliases => Cow::Owned(list::write(&entry.aliases)),
            Value::Labels => Cow::Owned(list::write_labels(entry.labels())),
            Value::Params => Cow::Owned(list::write_params(&entry.message, &entry.params)),
            Value::OfSet(text) => Cow::Borrowed(text(set)),
            Value::Reserved => Cow::Owned(list::write(&set.reserved)),
        }
    }

    /// The text as a cell of a Markdown table.
    pub(crate) fn cell(self, set: &Set, entry: &Entry) -> String {
        let text = self.text(set, entry);
        match self {
            Self::Message => cell::message(&text),
            Self::Docs => cell::address(&text),
            _ => cell::write(&text, self.definition().mode),
        }
    }
}
