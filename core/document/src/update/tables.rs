//! [`PageTable`], a table of errors on a page, with its place.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::cell::{self, Mode};
use crate::field::Field;
use crate::line_index::LineIndex;
use crate::markdown;

/// A table of errors on a page.
pub(super) struct PageTable<'t> {
    /// Where its first line begins, after the prefix, and where its last line ends.
    pub(super) start: usize,
    pub(super) end: usize,
    /// The line of its titles, counted from 1.
    pub(super) line: usize,
    /// What each of its lines begins with.
    pub(super) prefix: &'t str,
    /// The titles, as they are written.
    pub(super) titles: Vec<&'t str>,
    /// What the titles mean.
    pub(super) fields: Vec<Option<Field>>,
    /// The codes and messages in it.
    pub(super) names: HashSet<String>,
}

/// The tables of errors on a page: those with a code or a message and another field.
pub(super) fn of_errors(page: &str) -> Vec<PageTable<'_>> {
    let lines = LineIndex::new(page);
    let mut found = Vec::new();
    let mut table: Option<PageTable<'_>> = None;
    let mut cells: Vec<Range<usize>> = Vec::new();
    for (event, range) in Parser::new_ext(page, markdown::OPTIONS).into_offset_iter() {
        match event {
            Event::Start(Tag::Table(_)) => {
                let line_start = page[..range.start].rfind('\n').map_or(0, |at| at + 1);
                table = Some(PageTable {
                    start: range.start,
                    end: range.start + page[range.clone()].trim_end().len(),
                    line: lines.line(range.start),
                    prefix: &page[line_start..range.start],
                    titles: Vec::new(),
                    fields: Vec::new(),
                    names: HashSet::new(),
                });
            }
            Event::Start(Tag::TableHead | Tag::TableRow) => cells.clear(),
            Event::Start(Tag::TableCell) => cells.push(range),
            Event::End(TagEnd::TableHead) => {
                if let Some(table) = &mut table {
                    table.titles = cells.iter().map(|cell| page[cell.clone()].trim()).collect();
                    let fields = table.titles.iter().map(|title| Field::from_title(title));
                    table.fields = fields.collect();
                }
            }
            Event::End(TagEnd::TableRow) => {
                if let Some(table) = &mut table {
                    table.row(page, &cells);
                }
            }
            Event::End(TagEnd::Table) => found.extend(table.take()),
            _ => {}
        }
    }
    found.retain(PageTable::is_of_errors);
    found
}

impl PageTable<'_> {
    fn row(&mut self, page: &str, cells: &[Range<usize>]) {
        for (field, cell) in self.fields.iter().zip(cells) {
            if matches!(field, Some(Field::Code | Field::Message)) {
                let name = cell::read(page[cell.clone()].trim(), Mode::Plain);
                self.names.insert(name);
            }
        }
    }

    fn is_of_errors(&self) -> bool {
        let has = |field| self.fields.contains(&Some(field));
        (has(Field::Code) || has(Field::Message)) && self.fields.iter().flatten().count() > 1
    }
}
