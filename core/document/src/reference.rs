//! [`Reference`], the document in which users look up errors, as Markdown.

use heck::ToTitleCase;

use crate::cell::{self, Mode};
use crate::field::Field;
use crate::model::Document;
use crate::table;
use crate::web::Web;

/// The reference in Markdown: a heading, and a table with a row for each error.
///
/// Its form is that of the Request Error Reference, byte for byte: columns, padding, escapes. A
/// row is always one line with as many cells as there are columns, whatever the strings contain,
/// and importing the table restores them. A string that is Markdown is kept; any other is escaped,
/// so that the page shows it. HTML is always shown as text.
///
/// ```
/// use platform_error::{ErrorSet, RequestError};
/// use platform_error_document::{Document, Field, Reference};
///
/// let document = Document::from(RequestError::CATALOG);
/// let markdown = Reference::new(&document).to_markdown();
/// assert!(markdown.starts_with("# Request Error Reference\n\n| Error Message "));
///
/// let reference = Reference::new(&document)
///     .title("All errors")
///     .columns([Field::Code, Field::HttpStatus]);
/// let markdown = reference.to_markdown();
/// let lines: Vec<&str> = markdown.lines().collect();
/// assert_eq!(lines[0], "# All errors");
/// assert_eq!(lines[2], r"| Code                              | HTTP Status |");
/// assert_eq!(lines[4], r"| PERMISSION\_CHECK\_FAILED         | 403         |");
/// ```
#[derive(Clone, Debug)]
pub struct Reference<'d> {
    pub(crate) document: &'d Document,
    pub(crate) title: Option<String>,
    /// None for [`Field::DEFAULT_COLUMNS`], or those of the table that is updated.
    pub(crate) columns: Option<Vec<Field>>,
    pub(crate) web: Web,
}

impl<'d> Reference<'d> {
    /// The reference of a document, with [the usual columns](Field::DEFAULT_COLUMNS).
    ///
    /// ```
    /// use platform_error_document::{Document, Reference};
    ///
    /// let markdown = Reference::new(&Document::default()).to_markdown();
    /// assert!(markdown.contains("| Error Message | Explanation | Cause | Solution |"));
    /// ```
    pub fn new(document: &'d Document) -> Self {
        Self {
            document,
            title: None,
            columns: None,
            web: Web::default(),
        }
    }

    /// Sets the title. By default, it is derived from the name of the first set.
    ///
    /// ```
    /// use platform_error_document::{Document, Reference};
    ///
    /// let document = Document::default();
    /// let markdown = Reference::new(&document).title("Errors of C#").to_markdown();
    /// assert!(markdown.starts_with("# Errors of C\\#\n"));
    /// ```
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Sets the columns and their order.
    ///
    /// ```
    /// use platform_error_document::{Document, Field, Reference};
    ///
    /// let document = Document::default();
    /// let reference = Reference::new(&document).columns([Field::Code, Field::Kind]);
    /// assert!(reference.to_markdown().ends_with("| Code | Kind |\n| ---- | ---- |\n"));
    /// ```
    #[must_use]
    pub fn columns(mut self, columns: impl IntoIterator<Item = Field>) -> Self {
        self.columns = Some(columns.into_iter().collect());
        self
    }

    /// Writes the reference, with a line break at the end.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::{Document, Reference};
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// let markdown = Reference::new(&document).to_markdown();
    /// assert_eq!(markdown.lines().count(), 4 + 13);
    /// ```
    pub fn to_markdown(&self) -> String {
        let columns = self.columns_or_default();
        let titles = columns.iter().map(|column| column.title().to_owned());
        let header: Vec<String> = titles.collect();
        let mut rows = Vec::new();
        for (set, entry) in self.document.entries() {
            let cells = columns.iter().map(|column| column.cell(set, entry));
            rows.push(cells.collect());
        }
        format!("# {}\n\n{}", self.heading(), table::write(&header, &rows))
    }

    /// The columns, and their order.
    pub(crate) fn columns_or_default(&self) -> &[Field] {
        self.columns.as_deref().unwrap_or(&Field::DEFAULT_COLUMNS)
    }

    /// The title as plain text.
    pub(crate) fn title_text(&self) -> String {
        self.title_or(title_of_set)
    }

    /// The title, or else that of the first set.
    pub(crate) fn title_or(&self, of_set: impl Fn(&str) -> String) -> String {
        match (&self.title, self.document.sets.first()) {
            (Some(title), _) => title.clone(),
            (None, Some(set)) => of_set(&set.name),
            (None, None) => of_set(""),
        }
    }

    /// The title as Markdown.
    pub(crate) fn heading(&self) -> String {
        cell::line(&self.title_text(), Mode::Plain)
    }
}

/// The title of the reference of a set: "Request Error Reference" for `RequestError`.
pub(crate) fn title_of_set(name: &str) -> String {
    let title = format!("{} Reference", name.to_title_case());
    title.trim_start().to_owned()
}
