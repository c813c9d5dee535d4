//! [`PageTable`], a table on a page, with the place of everything in it.

use std::ops::Range;

use pulldown_cmark::{Alignment, Event, Parser, Tag, TagEnd};

use super::marks;
use crate::line_index::LineIndex;
use crate::markdown;

/// A table on a page.
#[derive(Default)]
pub(super) struct PageTable<'t> {
    /// From its first cell to the end of its last line.
    pub(super) range: Range<usize>,
    /// The line of its titles, counted from 1.
    pub(super) line: usize,
    /// What each line but the first begins with; see [`continuation`].
    pub(super) prefix: String,
    /// The line of dashes, without the prefix.
    pub(super) dashes: &'t str,
    pub(super) alignments: Vec<Alignment>,
    pub(super) titles: Row<'t>,
    pub(super) rows: Vec<Row<'t>>,
}

#[derive(Default)]
pub(super) struct Row<'t> {
    /// Where it begins.
    start: usize,
    /// The line, without the prefix.
    pub(super) source: &'t str,
    pub(super) cells: Vec<Cell<'t>>,
}

#[derive(Default)]
pub(super) struct Cell<'t> {
    pub(super) source: &'t str,
    /// The text that it shows.
    pub(super) shown: String,
}

/// The tables on a page.
pub(super) fn of(page: &str) -> Vec<PageTable<'_>> {
    let lines = LineIndex::new(page);
    let mut tables: Vec<PageTable<'_>> = Vec::new();
    let mut row = Row::default();
    let mut is_ended = false;
    for (event, range) in Parser::new_ext(page, markdown::OPTIONS).into_offset_iter() {
        match event {
            Event::Start(Tag::Table(alignments)) => {
                is_ended = false;
                let source = page[range.clone()].trim_end();
                let dashes = source.lines().nth(1).unwrap_or_default();
                tables.push(PageTable {
                    range: range.start..range.start + source.len(),
                    line: lines.line(range.start),
                    prefix: continuation(page, range.start),
                    dashes: dashes.trim_matches([' ', '\t', '>']),
                    alignments,
                    ..PageTable::default()
                });
            }
            Event::Start(Tag::TableHead | Tag::TableRow) => {
                row = Row {
                    start: range.start,
                    source: page[range].trim_end(),
                    cells: Vec::new(),
                };
            }
            Event::Start(Tag::TableCell) => row.cells.push(Cell {
                source: page[range].trim_matches([' ', '\t']),
                shown: String::new(),
            }),
            Event::Text(text) | Event::Code(text) => show(&mut row, &text),
            Event::InlineHtml(html) if html.starts_with("<br") => show(&mut row, "\n"),
            Event::End(TagEnd::TableHead) => {
                if let Some(table) = tables.last_mut() {
                    table.titles = std::mem::take(&mut row);
                }
            }
            Event::End(TagEnd::TableRow) => {
                let Some(table) = tables.last_mut() else {
                    continue;
                };
                // In MDX, the comment that encloses a table may be right below it.
                if !is_ended && marks::is_mark(row.source) {
                    is_ended = true;
                    table.range.end = end_of_previous_line(page, row.start);
                }
                if !is_ended {
                    table.rows.push(std::mem::take(&mut row));
                }
            }
            Event::End(TagEnd::Table) => {
                if let Some(table) = tables.last_mut() {
                    leave_text(page, table);
                }
            }
            _ => {}
        }
    }
    tables
}

/// Leaves out what is right below a table. A parser takes any line for a row, but one without a
/// pipe is rather the next paragraph, whose author forgot the empty line.
fn leave_text(page: &str, table: &mut PageTable<'_>) {
    if table.titles.cells.len() < 2 {
        return;
    }
    while let Some(row) = table.rows.pop_if(|row| !row.source.contains('|')) {
        table.range.end = end_of_previous_line(page, row.start);
    }
}

/// Adds text to the last cell of a row, if it has one.
fn show(row: &mut Row<'_>, text: &str) {
    if let Some(cell) = row.cells.last_mut() {
        cell.shown.push_str(text);
    }
}

/// The end of the line before that of this position.
fn end_of_previous_line(page: &str, at: usize) -> usize {
    let (before, _) = page[..at].rsplit_once('\n').unwrap_or_default();
    before.trim_end().len()
}

/// What the lines after this position begin with: the `>` of a quote and, in place of the marker of
/// a list, as many spaces.
pub(super) fn continuation(page: &str, at: usize) -> String {
    let start = page[..at].rfind('\n').map_or(0, |at| at + 1);
    let keep = |c: char| if matches!(c, '>' | '\t') { c } else { ' ' };
    let before = &page[start..at];
    let (containers, text) = before.split_at(markers(before));
    let outer = containers.trim_end();
    // Within a paragraph, a line may be indented like code.
    let containers = match text {
        "" => containers,
        _ if outer.is_empty() => "",
        _ if outer.ends_with('>') => outer,
        _ => containers,
    };
    containers.chars().map(keep).collect()
}

/// The length of the markers of quotes and lists at the start of a line.
fn markers(line: &str) -> usize {
    let mut rest = line;
    loop {
        rest = rest.trim_start_matches([' ', '\t', '>']);
        let number = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let marks: &[char] = if number.len() < rest.len() {
            &['.', ')']
        } else {
            &['-', '*', '+']
        };
        match number.strip_prefix(marks) {
            Some(after) if after.starts_with([' ', '\t']) => rest = after,
            _ => return line.len() - rest.len(),
        }
    }
}
