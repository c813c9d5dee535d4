//! Reads the tables of a Markdown page.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use super::table::{Row, Syntax, Table, Tables};
use crate::line_index::LineIndex;
use crate::markdown;

pub(super) fn read(text: &str) -> Tables {
    let mut page = Page {
        text,
        lines: LineIndex::new(text),
        headings: Vec::new(),
        tables: Tables {
            syntax: Syntax::Markdown,
            ..Tables::default()
        },
    };
    let mut cells: Vec<Range<usize>> = Vec::new();
    let mut heading = None;
    for (event, range) in Parser::new_ext(text, markdown::OPTIONS).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { level, .. }) => heading = Some((level, String::new())),
            Event::End(TagEnd::Heading(_)) => {
                if let Some((level, text)) = heading.take() {
                    page.heading(level, text);
                }
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some((_, heading)) = &mut heading {
                    heading.push_str(&text);
                }
            }
            Event::Start(Tag::TableHead | Tag::TableRow) => cells.clear(),
            Event::Start(Tag::TableCell) => cells.push(range),
            Event::End(TagEnd::TableHead) => page.table(&range, &cells),
            Event::End(TagEnd::TableRow) => page.row(&range, &cells),
            Event::Start(Tag::Paragraph) => page.paragraph(range),
            _ => {}
        }
    }
    page.tables
}

struct Page<'t> {
    text: &'t str,
    lines: LineIndex<'t>,
    /// The headings of the current section, the outermost first.
    headings: Vec<(HeadingLevel, String)>,
    tables: Tables,
}

impl Page<'_> {
    fn heading(&mut self, level: HeadingLevel, text: String) {
        self.headings.retain(|(outer, _)| *outer < level);
        self.headings.push((level, text));
    }

    fn table(&mut self, head: &Range<usize>, cells: &[Range<usize>]) {
        let headings = self.headings.iter().map(|(_, text)| text.clone());
        self.tables.tables.push(Table {
            line: self.lines.line(head.start),
            headings: headings.collect(),
            titles: self.cells(cells),
            rows: Vec::new(),
            stray: Vec::new(),
        });
    }

    /// Notes rows that are separated from their table and would be lost.
    fn paragraph(&mut self, range: Range<usize>) {
        let Some(table) = self.tables.tables.last_mut() else {
            return;
        };
        let mut at = range.start;
        for line in self.text[range].split_inclusive('\n') {
            if line.trim_start().starts_with('|') {
                table.stray.push(self.lines.line(at));
            }
            at += line.len();
        }
    }

    fn row(&mut self, row: &Range<usize>, cells: &[Range<usize>]) {
        let line = self.lines.line(row.start);
        let mut read = self.cells(cells);
        // The parser adds missing cells at the end of the row, and skips surplus ones.
        let written = cells.iter().filter(|cell| cell.start < row.end).count();
        read.truncate(written);
        read.extend(self.surplus(row, cells));
        if let Some(table) = self.tables.tables.last_mut() {
            table.rows.push(Row { line, cells: read });
        }
    }

    fn cells(&self, cells: &[Range<usize>]) -> Vec<String> {
        let sources = cells.iter().map(|cell| &self.text[cell.clone()]);
        let trimmed = sources.map(|cell| cell.trim_matches([' ', '\t']).to_owned());
        trimmed.collect()
    }

    /// The cells of a row that have no title.
    fn surplus(&self, row: &Range<usize>, cells: &[Range<usize>]) -> Vec<String> {
        let after = match cells.last() {
            Some(last) => self.text.get(last.end..row.end).unwrap_or_default(),
            None => "",
        };
        let skipped = after.trim().trim_start_matches('|');
        if skipped.is_empty() {
            return Vec::new();
        }
        let skipped = skipped.replace("\\|", "\u{0}");
        let cells = skipped.trim_end_matches('|').split('|');
        cells
            .map(|cell| cell.trim().replace('\u{0}', "\\|"))
            .collect()
    }
}
