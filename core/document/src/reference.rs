//! [`Reference`], the document that people look errors up in, as Markdown.

use std::iter;

use heck::ToTitleCase;

use super::cell::{self, Mode};
use super::{Column, Document, pages};

/// The reference in Markdown: a heading and a table with a row for each error.
///
/// Its form is that of the Request Error Reference, byte for byte: the columns, the padding, the escapes. A row stays one
/// line of as many cells as there are columns, whatever is in the texts, and they come back when the table is imported. A
/// text that is Markdown stays what it is; any other is escaped, so that the page shows it. HTML is text in both.
///
/// ```
/// use platform_error_document::{Column, Document, Reference};
/// use platform_error::{ErrorSet, RequestError};
///
/// let document = Document::from(RequestError::CATALOG);
/// let markdown = Reference::new(&document).to_markdown();
/// assert!(markdown.starts_with("# Request Error Reference\n\n| Error Message "));
///
/// let markdown = Reference::new(&document).title("All errors").columns([Column::Code, Column::HttpStatus]).to_markdown();
/// let lines: Vec<&str> = markdown.lines().collect();
/// assert_eq!(lines[0], "# All errors");
/// assert_eq!(lines[2], r"| Code                              | HTTP Status |");
/// assert_eq!(lines[4], r"| PERMISSION\_CHECK\_FAILED         | 403         |");
/// ```
#[derive(Clone, Debug)]
pub struct Reference<'d> {
    pub(super) document: &'d Document,
    pub(super) title: Option<String>,
    pub(super) columns: Vec<Column>,
}

impl<'d> Reference<'d> {
    /// The reference of a document, with [the usual columns](Column::DEFAULT).
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
            columns: Column::DEFAULT.to_vec(),
        }
    }

    /// Another title than that which follows from the name of the first set.
    ///
    /// ```
    /// use platform_error_document::{Document, Reference};
    ///
    /// let markdown = Reference::new(&Document::default()).title("Errors of C#").to_markdown();
    /// assert!(markdown.starts_with("# Errors of C\\#\n"));
    /// ```
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Other columns, in this order.
    ///
    /// ```
    /// use platform_error_document::{Column, Document, Reference};
    ///
    /// let markdown = Reference::new(&Document::default()).columns([Column::Code, Column::Kind]).to_markdown();
    /// assert!(markdown.ends_with("| Code | Kind |\n| ---- | ---- |\n"));
    /// ```
    #[must_use]
    pub fn columns(mut self, columns: impl IntoIterator<Item = Column>) -> Self {
        self.columns = columns.into_iter().collect();
        self
    }

    /// The whole of it, with a line break at the end.
    ///
    /// ```
    /// use platform_error_document::{Document, Reference};
    /// use platform_error::{ErrorSet, RequestError};
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// let markdown = Reference::new(&document).to_markdown();
    /// assert_eq!(markdown.lines().count(), 4 + 13);
    /// ```
    pub fn to_markdown(&self) -> String {
        let titles = self
            .columns
            .iter()
            .map(|column| column.title().to_owned())
            .collect();
        let rows = self.document.entries().map(|(set, entry)| {
            self.columns
                .iter()
                .map(|column| column.cell(set, entry))
                .collect()
        });
        format!(
            "# {}\n\n{}",
            self.heading(),
            table(&iter::once(titles).chain(rows).collect::<Vec<_>>())
        )
    }

    /// The reference as a book: for each error a page, an index of them, and the `SUMMARY.md` that mdBook asks for. Each
    /// is a path below the book's `src` folder, with `/` between its parts, and its text.
    ///
    /// ```
    /// use platform_error_document::{Document, Reference};
    /// use platform_error::{ErrorSet, RequestError};
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// let pages = Reference::new(&document).pages();
    /// let paths: Vec<&str> = pages.iter().map(|(path, _)| &**path).collect();
    /// assert_eq!(paths[..3], ["SUMMARY.md", "index.md", "errors/PERMISSION_CHECK_FAILED.md"]);
    /// assert!(pages[2].1.starts_with("# Permission check failed\n"));
    /// ```
    pub fn pages(&self) -> Vec<(String, String)> {
        pages::write(self)
    }

    /// The title, as a text.
    pub(super) fn title_text(&self) -> String {
        let of_set = || title_of(self.document.sets.first().map_or("", |set| &set.name));
        self.title.clone().unwrap_or_else(of_set)
    }

    /// The title, as Markdown.
    pub(super) fn heading(&self) -> String {
        cell::line(&self.title_text(), Mode::Plain)
    }
}

/// The title of the reference of a set: `RequestError` has a "Request Error Reference".
pub(super) fn title_of(name: &str) -> String {
    format!("{} Reference", name.to_title_case())
        .trim_start()
        .to_owned()
}

/// A table of rows, of which the first is its head, each column as wide as its widest cell.
pub(super) fn table(rows: &[Vec<String>]) -> String {
    let mut widths: Vec<usize> = Vec::new();
    for (at, cell) in rows.iter().flat_map(|row| row.iter().enumerate()) {
        widths.resize(widths.len().max(at + 1), 3);
        widths[at] = widths[at].max(cell.chars().count());
    }
    let mut text = String::new();
    let mut line = |cells: &mut dyn Iterator<Item = (&str, usize, char)>| {
        for (cell, width, padding) in cells {
            text.push_str("| ");
            text.push_str(cell);
            text.extend(iter::repeat_n(
                padding,
                width.saturating_sub(cell.chars().count()),
            ));
            text.push(' ');
        }
        text.push_str("|\n");
    };
    for (at, row) in rows.iter().enumerate() {
        line(
            &mut row
                .iter()
                .zip(&widths)
                .map(|(cell, &width)| (&**cell, width, ' ')),
        );
        if at == 0 {
            line(&mut widths.iter().map(|&width| ("", width, '-')));
        }
    }
    text
}
