//! A document as JSON.

mod index;
mod listed;
mod object;
mod read;
mod reader;
mod schema;
mod version;
mod write;

use self::index::Index;
pub(crate) use self::read::document as read_with_lines;
pub(crate) use self::reader::reason;
pub(crate) use self::write::pretty;
use crate::error::Errors;
use crate::field::Field;
use crate::model::Document;

/// A document, and the line on which each of its entries begins.
pub(crate) type Read = Result<(Document, Vec<usize>), Errors>;

/// Reads a document, or a list that the tool has written, and returns the fields that it can have;
/// `None` if the text is something else. If it may be incomplete, causes and solutions may be empty.
pub(crate) fn read_own(text: &str, is_incomplete: bool) -> Option<(Read, &'static [Field])> {
    let index = Index::of_value(text).ok();
    let index = index.or_else(|| Index::of_objects(text))?;
    match listed::entries(&index) {
        Some(entries) => Some((listed::read(&index, entries, is_incomplete), listed::FIELDS)),
        None => {
            read::is_document(&index).then(|| (read::of_index(&index, is_incomplete), Field::ALL))
        }
    }
}

impl Document {
    /// The version of the JSON format, as `major.minor`.
    ///
    /// ```
    /// use platform_error_document::Document;
    ///
    /// assert_eq!(Document::FORMAT, "1.1");
    /// assert!(Document::default().to_json().contains(r#""format": "1.1""#));
    /// ```
    pub const FORMAT: &str = write::FORMAT;

    /// The JSON Schema of the format, in draft 2020-12.
    ///
    /// ```
    /// use platform_error_document::Document;
    ///
    /// let schema = Document::schema();
    /// assert!(schema.contains("https://json-schema.org/draft/2020-12/schema"));
    /// ```
    pub fn schema() -> String {
        schema::write()
    }

    /// Reads JSON. The input is not trusted: see [`ErrorKind`](crate::ErrorKind) for what can be
    /// wrong.
    ///
    /// ```
    /// use platform_error_document::Document;
    ///
    /// let json = r#"{ "format": "1.0", "sets": [], "color": "red" }"#;
    /// let errors = Document::from_json(json).unwrap_err();
    /// assert_eq!(
    ///     errors.to_string(),
    ///     "line 1: color: the document has a field `color`, which format 1.1 does not know"
    /// );
    /// ```
    ///
    /// # Errors
    ///
    /// Returns everything that is wrong, each with its line.
    pub fn from_json(json: &str) -> Result<Self, Errors> {
        let (document, _) = read::document(json)?;
        Ok(document)
    }

    /// Writes indented JSON, with a line break at the end.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::Document;
    ///
    /// let json = Document::from(RequestError::CATALOG).to_json();
    /// assert!(json.contains(r#""code": "DUPLICATE_KEY""#));
    /// assert!(json.contains(r#""kind": "ALREADY_EXISTS""#));
    /// ```
    pub fn to_json(&self) -> String {
        pretty(self)
    }
}
