//! [`Reference::update`], the reference as a part of a page that people write.

mod cells;
mod columns;
mod html;
mod line_breaks;
mod marks;
mod removed;
mod rows;
mod tables;

use std::ops::Range;

use self::cells::Described;
use self::columns::Understood;
use self::line_breaks::Unified;
use self::marks::Marked;
pub use self::removed::{Removal, Removed};
use self::tables::PageTable;
use crate::error::{Error, ErrorKind, Errors};
use crate::model::Set;
use crate::names;
use crate::reference::Reference;
use crate::table;

/// A part of a page, and what to write there.
struct Part {
    range: Range<usize>,
    text: String,
    /// What is no longer there.
    removed: Vec<Removed>,
}

impl Reference<'_> {
    /// Updates the reference in a page, and returns the page. Everything else on it is kept, byte
    /// for byte: prose, other tables, line breaks.
    ///
    /// The reference is the only table of errors on the page, or the one between the comments
    /// `<!-- platform-error:begin -->` and `<!-- platform-error:end -->` (in MDX
    /// `{/* platform-error:begin */}` and `{/* platform-error:end */}`). A page with several of
    /// them names a set in each, as in `<!-- platform-error:begin VoiceError -->`. A page that is
    /// empty is written as by [`to_markdown`](Self::to_markdown).
    ///
    /// A table that is there keeps its columns and their titles, whatever the titles are, unless
    /// [`columns`](Self::columns) was called; a column may show a label too. A cell that says what
    /// it should keeps its form: a code may be in backticks, a status may be followed by its name.
    /// Rows about a success are kept. The [`title`](Self::title) is written if the page has nothing
    /// but a heading and the table.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::{Document, Reference};
    ///
    /// let page = "\
    /// Codes never change.
    ///
    /// <!-- platform-error:begin -->
    /// <!-- platform-error:end -->
    ///
    /// Ask us about any other.
    /// ";
    /// let document = Document::from(RequestError::CATALOG);
    /// let updated = Reference::new(&document).update(page)?;
    /// let start = "Codes never change.\n\n<!-- platform-error:begin -->\n\n| Error Message ";
    /// assert!(updated.starts_with(start));
    /// assert!(updated.ends_with(" |\n\n<!-- platform-error:end -->\n\nAsk us about any other.\n"));
    /// assert_eq!(Reference::new(&document).update(&updated)?, updated);
    /// # Ok::<(), platform_error_document::Errors>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns what is wrong with the page, with its line: a comment without the other one, no
    /// table of errors or several of them and no comments, a column that shows nothing of the
    /// errors.
    pub fn update(&self, page: &str) -> Result<String, Errors> {
        let unified = Unified::of(page);
        let page = &*unified.text;
        if page.trim().is_empty() {
            return Ok(unified.restore(&self.to_markdown()));
        }
        let parts = self.parts(page).map_err(Errors::from)?;
        let mut updated = String::with_capacity(page.len());
        let mut at = 0;
        for part in parts {
            updated.push_str(&page[at..part.range.start]);
            updated.push_str(&part.text);
            at = part.range.end;
        }
        updated.push_str(&page[at..]);
        Ok(unified.restore(&updated))
    }

    /// What [`update`](Self::update) takes off a page, besides what the errors say otherwise now:
    /// rows, and text between the comments.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::{Document, Reference, Removal};
    ///
    /// let page = "\
    /// | Code           | Solution     |
    /// | -------------- | ------------ |
    /// | MISSING_FILTER | Set a filter |
    /// | OLD_CODE       | Wait         |
    /// ";
    /// let document = Document::from(RequestError::CATALOG);
    /// let removed = Reference::new(&document).removed(page)?;
    /// assert_eq!(removed.len(), 1);
    /// assert_eq!(removed[0].line, 4);
    /// assert_eq!(removed[0].text, "OLD_CODE");
    /// assert_eq!(removed[0].removal, Removal::NoError);
    /// # Ok::<(), platform_error_document::Errors>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the same errors as [`update`](Self::update).
    pub fn removed(&self, page: &str) -> Result<Vec<Removed>, Errors> {
        let page = Unified::of(page).text;
        if page.trim().is_empty() {
            return Ok(Vec::new());
        }
        let parts = self.parts(&page).map_err(Errors::from)?;
        Ok(parts.into_iter().flat_map(|part| part.removed).collect())
    }

    /// The parts of a page that change, in their order.
    fn parts(&self, page: &str) -> Result<Vec<Part>, Error> {
        let tables = tables::of(page);
        let marked = marks::find(page, tables.iter().map(|table| table.range.clone()))?;
        if marked.is_empty() {
            let described: Vec<Described<'_>> = self.document.entries().collect();
            let (table, understood) = only_table(page, &tables, &described)?;
            let mut parts = Vec::new();
            parts.extend(self.heading_part(page, table));
            parts.extend(self.table_part(page, table, &understood, &described)?);
            return Ok(parts);
        }
        if marked.len() > 1
            && let Some(unnamed) = marked.iter().find(|part| part.set.is_none())
        {
            let lines = marked.iter().map(|part| part.line.to_string());
            let lines = lines.collect::<Vec<_>>().join(", ");
            return Err(Error::at(unnamed.line, ErrorKind::SeveralPlaces { lines }));
        }
        let mut parts = Vec::new();
        for marked in marked {
            parts.extend(self.marked_part(page, &marked, &tables)?);
        }
        Ok(parts)
    }

    /// The heading of a page that consists of it and a table, if a title was given.
    fn heading_part(&self, page: &str, table: &PageTable<'_>) -> Option<Part> {
        self.title.as_ref()?;
        let before = page[..table.range.start].trim_end();
        let is_heading = before.starts_with("# ") && !before.contains('\n');
        let is_alone = page[table.range.end..].trim().is_empty();
        (is_heading && is_alone).then(|| Part {
            range: 0..before.len(),
            text: format!("# {}", self.heading()),
            removed: Vec::new(),
        })
    }

    /// A table that changes.
    fn table_part(
        &self,
        page: &str,
        table: &PageTable<'_>,
        understood: &Understood<'_>,
        described: &[Described<'_>],
    ) -> Result<Option<Part>, Error> {
        let columns = match &self.columns {
            Some(fields) => understood.chosen(table, fields),
            None => understood.columns(table)?,
        };
        let text = rows::write(table, &columns, described, &understood.errors);
        let mut removed = understood.unknown(table);
        removed.extend(rows::removed(table, &columns, &understood.errors));
        Ok(text.map(|text| Part {
            text: lines(text.trim_end(), page, &table.prefix),
            range: table.range.clone(),
            removed,
        }))
    }

    /// What changes between two comments: the table, or everything if there is no table.
    fn marked_part(
        &self,
        page: &str,
        marked: &Marked<'_>,
        tables: &[PageTable<'_>],
    ) -> Result<Option<Part>, Error> {
        let described = self.described(marked)?;
        let is_inner = |table: &&PageTable<'_>| marked.inner.contains(&table.range.start);
        let mut inner = Vec::new();
        for table in tables.iter().filter(is_inner) {
            let understood = Understood::of(table, &described);
            if understood.is_of_errors() {
                inner.push((table, understood));
            }
        }
        match &*inner {
            [(table, understood)] => {
                return self.table_part(page, table, understood, &described);
            }
            [] => {}
            several => return Err(several_places(several)),
        }
        html::refuse_table(page, &marked.inner)?;
        let fields = self.columns_or_default();
        let titles: Vec<String> = fields.iter().map(ToString::to_string).collect();
        let mut rows = Vec::new();
        for (set, entry) in described {
            rows.push(fields.iter().map(|field| field.cell(set, entry)).collect());
        }
        // Formatters separate a comment and a table by an empty line.
        let text = format!("\n\n{}\n\n", table::write(&titles, &rows).trim_end());
        let prefix = tables::continuation(page, marked.at);
        Ok(Some(Part {
            range: marked.inner.clone(),
            text: lines(&text, page, &prefix),
            removed: removed::replaced(page, &marked.inner),
        }))
    }

    /// The errors of the set that a comment names.
    fn described(&self, marked: &Marked<'_>) -> Result<Vec<Described<'_>>, Error> {
        let Some(name) = marked.set else {
            return Ok(self.document.entries().collect());
        };
        let is_named = |set: &Set| names::is_similar(&set.name, name) || set.path == name;
        if !self.document.sets.iter().any(is_named) {
            let sets: Vec<&str> = self.document.sets.iter().map(|set| &*set.name).collect();
            let kind = ErrorKind::NameUnknown {
                what: "set",
                found: name.to_owned(),
                known: sets.join(", "),
            };
            return Err(Error::at(marked.line, kind));
        }
        let described = self.document.entries();
        Ok(described.filter(|(set, _)| is_named(set)).collect())
    }
}

/// The only table of errors on a page.
fn only_table<'t>(
    page: &str,
    tables: &'t [PageTable<'_>],
    described: &'t [Described<'_>],
) -> Result<(&'t PageTable<'t>, Understood<'t>), Error> {
    let mut found = Vec::new();
    for table in tables {
        let understood = Understood::of(table, described);
        if understood.is_of_errors() {
            found.push((table, understood));
        }
    }
    // Other tables may list the errors of others, or only name those of this document.
    let certainty = found.iter().map(|(_, understood)| understood.certainty());
    if let Some(most) = certainty.max() {
        found.retain(|(_, understood)| understood.certainty() == most);
    }
    if found.len() > 1 {
        return Err(several_places(&found));
    }
    if let Some(found) = found.pop() {
        return Ok(found);
    }
    html::refuse_table(page, &(0..page.len()))?;
    Err(Error::from(ErrorKind::NoPlace))
}

fn several_places(tables: &[(&PageTable<'_>, Understood<'_>)]) -> Error {
    let lines = tables.iter().map(|(table, _)| table.line.to_string());
    let lines = lines.collect::<Vec<_>>().join(", ");
    Error::from(ErrorKind::SeveralPlaces { lines })
}

/// Text with the line breaks of the page, whose lines, except the first, begin with a prefix.
fn lines(text: &str, page: &str, prefix: &str) -> String {
    let line_break = if page.contains("\r\n") { "\r\n" } else { "\n" };
    let mut written = String::new();
    let last = text.matches('\n').count();
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            written.push_str(line_break);
            // An empty line in the middle ends without spaces.
            let is_empty = line.is_empty() && number < last;
            written.push_str(if is_empty { prefix.trim_end() } else { prefix });
        }
        written.push_str(line);
    }
    written
}
