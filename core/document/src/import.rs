//! The way in for whoever has a document today: from a table in Markdown, from CSV or from JSON to a [`Document`], and from
//! there to Rust.
//!
//! ```
//! use platform_error_document::import::{self, Format};
//!
//! let table = "\
//! | Error Message | Explanation     | Cause             | Solution                   |
//! | ------------- | --------------- | ----------------- | -------------------------- |
//! | LEDGER_CLOSED | Too late for it | The month is over | Book into the `next` month |
//! | No such ledger | Nobody made it | A wrong name      | Check the name             |
//! ";
//! let document = import::read(table, Format::Markdown, "BillingError")?;
//! assert!(import::to_rust(&document, "BillingError")?.ends_with(r#"
//! pub enum BillingError {
//!     /// Too late for it
//!     #[error(
//!         code = "LEDGER_CLOSED",
//!         message = "LEDGER_CLOSED",
//!         cause = "The month is over",
//!         solution = "Book into the `next` month",
//!     )]
//!     LedgerClosed,
//!     /// Nobody made it
//!     #[error(
//!         code = "NO_SUCH_LEDGER",
//!         message = "No such ledger",
//!         cause = "A wrong name",
//!         solution = "Check the name",
//!     )]
//!     NoSuchLedger,
//! }
//! "#));
//! # Ok::<(), platform_error_document::Mistakes>(())
//! ```
//!
//! # What is taken
//!
//! The four columns above, in any order and spelling; of others those that a [`Column`] has the title of. A table that has two
//! of the four is one of errors and must have them all; any other is not looked at. A row without a code gets one that is
//! made of its message; one without a kind gets the one that has its HTTP status, where there is only one. Blank rows are
//! skipped.
//!
//! An enum is one set: a `Set` column is only held against that, since the name is given to the import, and rows of several
//! sets are a mistake, in a table as in JSON.
//!
//! A cell of Markdown is read for what it shows: escapes are undone, `<br>` is a line break. A cell that is Markdown of its
//! own (in a message, only what is clearly meant as such) is taken as it is written, escapes and all. A brace is a brace,
//! unless a column of parameters says that the message shows some.

use std::path::Path;

#[cfg(doc)]
use super::Column;
use super::{Document, Mistakes};

mod csv;
mod markdown;
mod propose;
mod rows;
mod rust;

/// The format of a file to import.
///
/// ```
/// use platform_error_document::import::Format;
///
/// assert_eq!(Format::of("docs/errors.md"), Some(Format::Markdown));
/// assert_eq!(Format::of("errors.JSON"), Some(Format::Json));
/// assert_eq!(Format::of("errors"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// A page with a table.
    Markdown,
    /// Cells between commas, semicolons or tabs, with titles in the first line.
    Csv,
    /// The form of [`Document::to_json`].
    Json,
}

impl Format {
    /// The format that the name of a file tells.
    ///
    /// ```
    /// # use platform_error_document::import::Format;
    /// assert_eq!(Format::of("errors.csv"), Some(Format::Csv));
    /// ```
    pub fn of(path: impl AsRef<Path>) -> Option<Self> {
        let extension = path.as_ref().extension()?.to_str()?.to_ascii_lowercase();
        match &*extension {
            "md" | "markdown" | "mkd" => Some(Self::Markdown),
            "csv" | "tsv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}

/// Reads a document of people: one set of this name, or those that the JSON has.
///
/// ```
/// use platform_error::Kind;
/// use platform_error_document::import::{self, Format};
///
/// let csv = "kind,solution,cause,explanation,message\nNotFound,\"Make one, or wait\",It was not made,It is not there,No ledger\n";
/// let document = import::read(csv, Format::Csv, "BillingError")?;
/// let (set, entry) = document.find("NO_LEDGER").unwrap();
/// assert_eq!(set.name, "BillingError");
/// assert_eq!((&*entry.solution, entry.kind), ("Make one, or wait", Kind::NotFound));
/// # Ok::<(), platform_error_document::Mistakes>(())
/// ```
///
/// # Errors
///
/// Every mistake in it, with its line.
pub fn read(text: &str, format: Format, name: &str) -> Result<Document, Mistakes> {
    // Editors of another system put it there.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match format {
        Format::Json => Document::from_json(text),
        Format::Markdown => rows::document(markdown::rows(text), name),
        Format::Csv => rows::document(csv::rows(text), name),
    }
}

/// Writes a document as Rust: one enum of this name, formatted, with a variant for each entry.
///
/// It is of the one set that has entries, and keeps its domain.
/// Texts become literals as they are. The explanation is the doc comment, where that reads the same.
///
/// ```
/// use platform_error_document::{Document, import};
/// use platform_error::{ErrorSet, RequestError};
///
/// let rust = import::to_rust(&Document::from(RequestError::CATALOG), "RequestError")?;
/// assert!(rust.contains("pub enum RequestError {"));
/// assert!(rust.contains(r#"kind = AlreadyExists"#));
/// # Ok::<(), platform_error_document::Mistakes>(())
/// ```
///
/// # Errors
///
/// What cannot be written in Rust: a name that is none there, or what a document that was read cannot have, as a code
/// twice. And entries of several sets, since one enum would lose whose they are.
pub fn to_rust(document: &Document, name: &str) -> Result<String, Mistakes> {
    rust::write(document, name)
}
