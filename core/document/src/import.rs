//! Imports existing documentation: reads a Markdown table, CSV or JSON into a [`Document`], and
//! writes a document as Rust.
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
//! # Ok::<(), platform_error_document::Errors>(())
//! ```
//!
//! # What is read
//!
//! **Files.** Every table of a Markdown page, as GitHub shows it, also in lists, quotations and
//! HTML; every table in HTML, on such a page or in a file of its own, where a cell that spans rows
//! or columns is in each of them, and a cell across all columns is a heading; CSV, whose separator
//! is found or told by `sep=;`, also below a title or comments; and JSON: a document of this crate,
//! what `list --json` writes, or any list of objects, `{"errors": [{"code": …}]}`,
//! `{"A1": {"message": …}}`, `{"A1": "message"}`, rows that are lists below a list of titles, or one
//! object per line. The members of an object are columns, and those of an object in it too:
//! `message.en`. A file in another format, such as YAML or TOML, is an error that names the format
//! and the command that converts it.
//!
//! **Tables of errors.** A column is recognized by its title, in any spelling, in English, Chinese
//! and other languages: `Description` and `含义` are the explanation. Where a title has several
//! meanings, the cells and the other columns decide: `Error` is the code if its cells are codes and
//! another column is the message. [`Import::column`] says what a title means. A table is one of
//! errors if its columns, or the headings above it, say so; any other is left out with a
//! [`Notice`]. A row that is a success, such as `200` or `OK`, is left out in the same way.
//!
//! **What a row lacks.** The message and the explanation stand in for each other. A row without a
//! code gets one made of its message, and a row without a kind the first kind with its HTTP status,
//! or else with the class of its status. A cause and a solution are required:
//! [`Import::default_text`] gives all errors the same ones for now.
//!
//! **Names.** Codes, statuses and names are read without their markup. The address of a link around
//! a code becomes the link of the error. A code and a name that share a cell are taken apart:
//! `201 - INCOMPATIBLE_VERSION`. A column of names beside the codes names the variants; a name that
//! can be a code is also an alias.
//!
//! **Sections.** All tables together are one set, whose name is an argument of the import.
//! [`Import::section`] reads those below a heading, and [`Import::split`] makes a set of each
//! section. A `Set` column is only checked, unless the import is split: rows of several sets are an
//! error, in a table as in JSON.
//!
//! **Text.** A cell of a Markdown table is read as the text that it shows: escapes are undone, and
//! `<br>` is a line break. A cell that is itself Markdown (in a message, only if it is clearly meant
//! as such) is read as it is written, escapes included. Braces are literal, unless a `Params`
//! column names the parameters that the message shows.
//!
//! A link by reference becomes an inline link, unless its definition is missing: then it is text.
//! A footnote is put in parentheses after what it is about; beside a single word, which may be a
//! code, it is left out with a [`Notice`]. HTML in a cell becomes Markdown: code, emphasis, links,
//! images, lists, paragraphs. What cannot be Markdown keeps its text only, such as `<span>` and
//! `<u>`. A tag that is not one of HTML or has no end is kept as text, with a [`Notice`]: `<name>`
//! is often a placeholder. A comment and the address of a link to a script are left out, also with
//! a [`Notice`].

use std::path::Path;

use crate::error::{ErrorKind, Errors};
use crate::field::Field;
use crate::json;
use crate::model::Document;

mod codes;
mod columns;
mod contents;
mod csv;
mod entries;
mod foreign;
mod groups;
mod guess;
mod html;
mod labels;
mod markdown;
mod markup;
mod name;
pub(crate) mod naming;
mod notice;
mod options;
mod other;
mod params;
mod records;
mod rows;
mod rust;
mod sections;
mod status;
pub(crate) mod success;
mod table;
mod untitled;
mod values;

pub use self::name::name_of;
pub use self::notice::{Notice, NoticeKind};
use self::table::Tables;

pub use self::options::{Import, Imported};

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
    /// A page with tables, in Markdown or in the HTML on it.
    Markdown,
    /// A page with tables in HTML.
    Html,
    /// Values separated by commas, semicolons or tabs, with titles in the first line.
    Csv,
    /// The format of [`Document::to_json`].
    Json,
}

impl Format {
    /// The format that the extension of a file name indicates.
    ///
    /// ```
    /// # use platform_error_document::import::Format;
    /// assert_eq!(Format::of("errors.csv"), Some(Format::Csv));
    /// ```
    pub fn of(path: impl AsRef<Path>) -> Option<Self> {
        let extension = path.as_ref().extension()?.to_str()?.to_ascii_lowercase();
        match &*extension {
            "md" | "markdown" | "mdown" | "mdx" | "mkd" => Some(Self::Markdown),
            "htm" | "html" | "xhtml" => Some(Self::Html),
            "csv" | "tab" | "tsv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            _ => None,
        }
    }

    /// The format that the contents look like, for a file whose name does not tell.
    ///
    /// ```
    /// # use platform_error_document::import::Format;
    /// assert_eq!(Format::of_contents("{ \"format\": \"1.1\" }"), Some(Format::Json));
    /// assert_eq!(Format::of_contents("| Code |\n| --- |\n"), Some(Format::Markdown));
    /// assert_eq!(Format::of_contents("<!DOCTYPE html>"), Some(Format::Html));
    /// assert_eq!(Format::of_contents("code,message\n"), Some(Format::Csv));
    /// assert_eq!(Format::of_contents("no table"), None);
    /// ```
    pub fn of_contents(text: &str) -> Option<Self> {
        contents::format(text)
    }
}

impl Import {
    /// Reads a document: tables as one set, JSON with its own sets.
    ///
    /// ```
    /// use platform_error_document::import::{Format, Import};
    ///
    /// let table = "code,message,cause,solution,team\nA1,No such seat,A typo,Correct it,Hall\n";
    /// let imported = Import::new("SeatError").read(table, Format::Csv)?;
    /// assert_eq!(imported.document.sets[0].entries[0].message, "No such seat");
    /// assert_eq!(imported.lines, [2]);
    /// assert_eq!(imported.notices.len(), 1);
    ///
    /// let errors = Import::new("SeatError").read("code,message\n", Format::Csv).unwrap_err();
    /// assert!(errors.to_string().starts_with("line 1: the table with the columns"));
    /// # Ok::<(), platform_error_document::Errors>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns everything that is wrong, each with its line.
    pub fn read(&self, text: &str, format: Format) -> Result<Imported, Errors> {
        // Some editors on Windows add a byte order mark.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let tables = match format {
            Format::Json => match read_json(text, self.incomplete) {
                Json::Document(read) => return read,
                Json::Tables(tables) => tables,
            },
            Format::Markdown => markdown::read(text),
            Format::Html => match foreign::written_page(text) {
                Some(error) => return Err(Errors::from(error)),
                None => html::read(text),
            },
            Format::Csv => csv::read(text),
        };
        let errors = match rows::document(tables, self) {
            Ok(mut imported) => {
                if format == Format::Markdown {
                    imported.title = name::heading(text);
                }
                return Ok(imported);
            }
            Err(errors) => errors,
        };
        // Any file has a table if it is read as CSV.
        let has_table = errors.iter().all(|error| {
            !matches!(
                error.kind,
                ErrorKind::NoTable | ErrorKind::NotInTable { .. }
            )
        });
        if has_table && format != Format::Csv {
            return Err(errors);
        }
        Err(foreign::error(text).map_or(errors, Errors::from))
    }
}

/// What JSON is.
enum Json {
    /// A document of this crate, or what is wrong with it.
    Document(Result<Imported, Errors>),
    /// Other lists of errors.
    Tables(Tables),
}

fn read_json(text: &str, is_incomplete: bool) -> Json {
    let (read, fields) = match json::read_own(text, is_incomplete) {
        Some(own) => own,
        None => match records::read(text) {
            Some(tables) => return Json::Tables(tables),
            None => (json::read_with_lines(text), Field::ALL),
        },
    };
    let read = read.map(|(document, lines)| Imported {
        lines,
        fields: fields.to_vec(),
        ..Imported::from(document)
    });
    Json::Document(read)
}

/// Reads existing documentation: a table as one set with this name, JSON with its own sets.
///
/// ```
/// use platform_error::Kind;
/// use platform_error_document::import::{self, Format};
///
/// let csv = "\
/// kind,solution,cause,explanation,message
/// NotFound,\"Make one, or wait\",It was not made,It is not there,No ledger
/// ";
/// let document = import::read(csv, Format::Csv, "BillingError")?;
/// let (set, entry) = document.find("NO_LEDGER").unwrap();
/// assert_eq!(set.name, "BillingError");
/// assert_eq!(entry.solution, "Make one, or wait");
/// assert_eq!(entry.kind, Kind::NotFound);
/// # Ok::<(), platform_error_document::Errors>(())
/// ```
///
/// # Errors
///
/// Returns everything that is wrong, each with its line.
pub fn read(text: &str, format: Format, name: &str) -> Result<Document, Errors> {
    let imported = Import::new(name).read(text, format)?;
    Ok(imported.document)
}

/// Writes a document as Rust: one formatted enum with this name, with a variant for each entry.
///
/// The enum keeps the domain of the only set that has entries. Strings become literals without
/// change. The explanation becomes the doc comment if it reads the same there.
///
/// ```
/// use platform_error::{ErrorSet, RequestError};
/// use platform_error_document::{Document, import};
///
/// let document = Document::from(RequestError::CATALOG);
/// let rust = import::to_rust(&document, "RequestError")?;
/// assert!(rust.contains("pub enum RequestError {"));
/// assert!(rust.contains("kind = AlreadyExists"));
/// # Ok::<(), platform_error_document::Errors>(())
/// ```
///
/// # Errors
///
/// Returns everything that cannot be written in Rust: a name that is not an identifier, or
/// something that only a document built in code can contain, such as a duplicate code. Entries of
/// several sets are an error too, because one enum would not say which set they belong to; see
/// [`to_rust_by_set`].
pub fn to_rust(document: &Document, name: &str) -> Result<String, Errors> {
    rust::write(document, name)
}

/// Writes a document as Rust: an enum for each set that has entries, with the name of the set. This
/// is for a document that was [split](Import::split).
///
/// ```
/// use platform_error_document::import::{self, Format, Import};
///
/// let page = "\
/// ## Gateway
///
/// | Code | Message | Cause | Solution |
/// |------|---------|-------|----------|
/// | 4001 | Unknown opcode | A typo | Correct it |
///
/// ## Voice
///
/// | Code | Message | Cause | Solution |
/// |------|---------|-------|----------|
/// | 4001 | No such room | It is closed | Open it |
/// ";
/// let imported = Import::new("HallError").split(true).read(page, Format::Markdown)?;
/// let rust = import::to_rust_by_set(&imported.document)?;
/// assert!(rust.contains("pub enum GatewayError {"));
/// assert!(rust.contains("pub enum VoiceError {"));
/// # Ok::<(), platform_error_document::Errors>(())
/// ```
///
/// # Errors
///
/// Returns everything that cannot be written in Rust, as [`to_rust`] does.
pub fn to_rust_by_set(document: &Document) -> Result<String, Errors> {
    rust::write_sets(document)
}
