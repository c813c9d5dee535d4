//! Reads the tables of a Markdown page.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::table::{Header, Row, Table};
use crate::error::ErrorKind;
use crate::line_index::LineIndex;
use crate::{cell, markdown};

pub(super) fn read(text: &str) -> Table {
    let mut page = Page {
        text,
        lines: LineIndex::new(text),
        table: Table::default(),
    };
    let mut header = None;
    let mut cells: Vec<Range<usize>> = Vec::new();
    for (event, range) in Parser::new_ext(text, markdown::OPTIONS).into_offset_iter() {
        match event {
            Event::Start(Tag::TableHead | Tag::TableRow) => cells.clear(),
            Event::Start(Tag::TableCell) => cells.push(range),
            Event::End(TagEnd::TableHead) => {
                let titles = cells.iter().map(|cell| text[cell.clone()].trim());
                let line = page.lines.line(range.start);
                header = page.table.header(titles, line);
            }
            Event::End(TagEnd::TableRow) => {
                if let Some(header) = &header {
                    page.row(range, &cells, header);
                }
            }
            Event::Start(Tag::Paragraph) if header.is_some() => page.paragraph(range),
            _ => {}
        }
    }
    page.table
}

struct Page<'t> {
    text: &'t str,
    lines: LineIndex<'t>,
    table: Table,
}

impl Page<'_> {
    /// Reports rows that are separated from their table and would be lost.
    fn paragraph(&mut self, range: Range<usize>) {
        let mut at = range.start;
        for line in self.text[range].split_inclusive('\n') {
            if line.trim_start().starts_with('|') {
                self.table.report(self.lines.line(at), ErrorKind::RowAlone);
            }
            at += line.len();
        }
    }

    fn row(&mut self, row: Range<usize>, cells: &[Range<usize>], header: &Header) {
        let line = self.lines.line(row.start);
        let found = self.count_cells(&row, cells);
        if found != cells.len() {
            let expected = cells.len();
            self.table
                .report(line, ErrorKind::CellCount { found, expected });
            return;
        }
        let mut read = Vec::new();
        for (field, at) in header.columns() {
            let cell = match cells.get(at) {
                Some(cell) => self.text[cell.clone()].trim_matches([' ', '\t']),
                None => "",
            };
            read.push((field, cell::read(cell, field.definition().mode)));
        }
        self.table.rows.push(Row { line, cells: read });
    }

    /// The number of cells that were written in a row. The parser adds missing cells at the end of
    /// the row, and skips surplus ones.
    fn count_cells(&self, row: &Range<usize>, cells: &[Range<usize>]) -> usize {
        let written = cells.iter().filter(|cell| cell.start < row.end).count();
        let after = match cells.last() {
            Some(last) => self.text.get(last.end..row.end).unwrap_or_default(),
            None => "",
        };
        let skipped = after.trim().trim_start_matches('|');
        if skipped.is_empty() {
            return written;
        }
        let skipped = skipped.replace("\\|", "");
        written + skipped.trim_end_matches('|').split('|').count()
    }
}
