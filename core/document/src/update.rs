//! [`Reference::update`], the reference as a part of a page that people write.

mod marks;
mod tables;

use std::borrow::Cow;
use std::iter;

use self::tables::PageTable;
use crate::cell;
use crate::error::{Error, ErrorKind, Errors};
use crate::field::Field;
use crate::model::{Entry, Set};
use crate::names;
use crate::reference::Reference;
use crate::table;

/// A part of a page, to be replaced.
struct Part<'t> {
    /// Where it begins and ends.
    start: usize,
    end: usize,
    /// What each of its lines begins with: the indentation of a list, the `>` of a quote.
    prefix: &'t str,
    /// What is between the comments and the reference.
    margin: String,
    /// The table in it, whose columns are kept.
    table: Option<PageTable<'t>>,
}

/// A column of a table that is updated.
enum Column<'t> {
    Field(Field),
    /// The label with this name.
    Label(&'t str),
}

impl Reference<'_> {
    /// Updates the reference in a page, and returns the page. Everything else on it is kept, byte
    /// for byte.
    ///
    /// The reference is what is between the comments `<!-- platform-error:begin -->` and
    /// `<!-- platform-error:end -->` (in MDX `{/* platform-error:begin */}` and
    /// `{/* platform-error:end */}`). Without them, it is the only table of errors on the page. Its
    /// columns and their titles are kept, unless [`columns`](Self::columns) was called. A column
    /// may show a label too. A page that is empty, or that is nothing but a heading and the columns
    /// of this reference, is written as by [`to_markdown`](Self::to_markdown).
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::{Document, Reference};
    ///
    /// let page = "\
    /// # Errors
    ///
    /// <!-- platform-error:begin -->
    /// <!-- platform-error:end -->
    ///
    /// Ask us about any other.
    /// ";
    /// let document = Document::from(RequestError::CATALOG);
    /// let updated = Reference::new(&document).update(page)?;
    /// assert!(updated.starts_with("# Errors\n\n<!-- platform-error:begin -->\n\n| Error Message "));
    /// assert!(updated.ends_with(" |\n\n<!-- platform-error:end -->\n\nAsk us about any other.\n"));
    /// assert_eq!(Reference::new(&document).update(&updated)?, updated);
    /// # Ok::<(), platform_error_document::Errors>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns what is wrong with the page, with its line: a comment without the other one, no
    /// table of errors or several of them and no comments, a column that is not known.
    pub fn update(&self, page: &str) -> Result<String, Errors> {
        if page.trim().is_empty() {
            return Ok(self.to_markdown());
        }
        let wrong = |error| Errors::from(error);
        let marked = marks::find(page).map_err(wrong)?;
        let is_marked = marked.is_some();
        let part = match marked {
            Some(part) => part,
            None => self.only_table(page).map_err(wrong)?,
        };
        if !is_marked && self.is_whole(page, &part) {
            return Ok(self.to_markdown());
        }
        let text = self.part(&part).map_err(wrong)?;
        let text = match page.contains("\r\n") {
            true => Cow::Owned(text.replace('\n', "\r\n")),
            false => Cow::Borrowed(&*text),
        };
        Ok([&page[..part.start], &text, &page[part.end..]].concat())
    }

    /// The only table of errors on a page without comments.
    fn only_table<'t>(&self, page: &'t str) -> Result<Part<'t>, Error> {
        let mut tables = tables::of_errors(page);
        if tables.len() > 1 {
            // The reference shows errors of the document; another table may list those of others.
            let own = tables.iter().filter(|table| self.has_row_of(table)).count();
            if own == 1 {
                tables.retain(|table| self.has_row_of(table));
            }
        }
        match <[PageTable<'t>; 1]>::try_from(tables) {
            Ok([table]) => Ok(Part {
                start: table.start,
                end: table.end,
                prefix: table.prefix,
                margin: String::new(),
                table: Some(table),
            }),
            Err(tables) => {
                let lines: Vec<String> =
                    tables.iter().map(|table| table.line.to_string()).collect();
                Err(Error::from(match &*lines {
                    [] => ErrorKind::NoPlace,
                    lines => ErrorKind::SeveralPlaces {
                        lines: lines.join(", "),
                    },
                }))
            }
        }
    }

    /// Whether a row of a table is about an error of the document.
    fn has_row_of(&self, table: &PageTable<'_>) -> bool {
        self.document.entries().any(|(_, entry)| {
            let mut names = entry.codes().chain([&entry.message]);
            names.any(|name| table.names.contains(name))
        })
    }

    /// Whether a page is nothing but a heading and the table of this reference.
    fn is_whole(&self, page: &str, part: &Part<'_>) -> bool {
        let Some(table) = &part.table else {
            return false;
        };
        let mut before = page[..part.start].trim().lines();
        let heading = before.next().unwrap_or_default();
        let titles = self
            .columns_or_default()
            .iter()
            .map(|column| column.title());
        heading.starts_with("# ")
            && before.next().is_none()
            && page[part.end..].trim().is_empty()
            && titles.eq(table.titles.iter().copied())
    }

    /// The reference in place of a part.
    fn part(&self, part: &Part<'_>) -> Result<String, Error> {
        let (columns, titles) = match &part.table {
            Some(table) if self.columns.is_none() => (
                self.columns_of(table)?,
                table.titles.iter().map(|&title| title.to_owned()).collect(),
            ),
            _ => (
                self.columns_or_default()
                    .iter()
                    .copied()
                    .map(Column::Field)
                    .collect(),
                self.columns_or_default()
                    .iter()
                    .map(ToString::to_string)
                    .collect(),
            ),
        };
        let titles: Vec<String> = titles;
        let mut rows = Vec::new();
        for (set, entry) in self.document.entries() {
            let cells = columns.iter().map(|column| column.cell(set, entry));
            rows.push(cells.collect());
        }
        let table = table::write(&titles, &rows);
        let margin = &part.margin;
        let text = format!("{margin}{}{margin}", table.trim_end());
        Ok(indented(&text, part.prefix))
    }

    /// What the columns of a table are.
    fn columns_of<'t>(&self, table: &PageTable<'t>) -> Result<Vec<Column<'t>>, Error> {
        let mut columns = Vec::new();
        for (title, field) in iter::zip(&table.titles, &table.fields) {
            let is_label = || {
                let mut labels = self.document.entries().flat_map(|(_, entry)| &entry.labels);
                labels.any(|(name, _)| names::is_similar(name, title))
            };
            columns.push(match field {
                Some(field) => Column::Field(*field),
                None if is_label() => Column::Label(title),
                None => {
                    let title = (*title).to_owned();
                    return Err(Error::at(table.line, ErrorKind::ColumnUnknown { title }));
                }
            });
        }
        Ok(columns)
    }
}

impl Column<'_> {
    fn cell(&self, set: &Set, entry: &Entry) -> String {
        match self {
            Self::Field(field) => field.cell(set, entry),
            Self::Label(title) => {
                let mut labels = entry.labels.iter();
                let label = labels.find(|(name, _)| names::is_similar(name, title));
                label.map_or_else(String::new, |(_, value)| cell::plain(value))
            }
        }
    }
}

/// Text whose lines, except the first, begin with a prefix.
fn indented(text: &str, prefix: &str) -> String {
    let mut indented = String::new();
    let last = text.matches('\n').count();
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            indented.push('\n');
            // An empty line in the middle ends without spaces.
            let is_empty = line.is_empty() && number < last;
            indented.push_str(if is_empty { prefix.trim_end() } else { prefix });
        }
        indented.push_str(line);
    }
    indented
}
