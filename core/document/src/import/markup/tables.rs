//! Finds the tables in the pieces of a page.

mod grid;

use std::ops::Range;

use self::grid::{Grid, Span};
use super::element::Element;
use super::piece::{Part, Piece, Start};
use super::write::{plain, write};
use crate::import::table::Table;

/// Tables inside this many others are part of the cell that they are in.
const MAX_DEPTH: usize = 4;

/// Every table, in the order of their ends.
pub(in crate::import) fn tables(pieces: &[Piece]) -> Vec<Table> {
    let mut page = Page {
        pieces,
        headings: Vec::new(),
        heading: None,
        open: Vec::new(),
        ignored: 0,
        tables: Vec::new(),
    };
    for (at, piece) in pieces.iter().enumerate() {
        match &piece.part {
            Part::Start(start) => page.start(at, piece.line, start),
            Part::End(end) => page.end(at, &end.element),
            Part::Stray => page.stray(piece.line),
            _ => {}
        }
    }
    while !page.open.is_empty() {
        page.end_table(pieces.len());
    }
    page.tables.sort_by_key(|table| table.line);
    page.tables
}

struct Page<'p> {
    pieces: &'p [Piece],
    /// The headings of the current section, the outermost first, each with its level.
    headings: Vec<(u8, String)>,
    /// The heading that has not ended, and where its content begins.
    heading: Option<(u8, usize)>,
    /// The tables that have not ended, the outermost first.
    open: Vec<OpenTable>,
    /// The number of tables that are too deep.
    ignored: usize,
    tables: Vec<Table>,
}

struct OpenTable {
    line: usize,
    /// Where the caption begins.
    caption_from: Option<usize>,
    caption: String,
    is_in_head: bool,
    rows: Vec<OpenRow>,
    is_row_open: bool,
    cell: Option<OpenCell>,
}

/// A row as it is written.
struct OpenRow {
    line: usize,
    is_head: bool,
    cells: Vec<OpenCell>,
}

struct OpenCell {
    content: Range<usize>,
    is_head: bool,
    span: Span,
}

impl Page<'_> {
    fn start(&mut self, at: usize, line: usize, start: &Start) {
        if start.element == Element::Table {
            return self.start_table(line);
        }
        let Some(table) = self.open.last_mut().filter(|_| self.ignored == 0) else {
            if let (Element::Heading(level), true) = (&start.element, self.open.is_empty()) {
                self.heading = Some((*level, at));
            }
            return;
        };
        match &start.element {
            Element::Head => {
                table.end_row(at);
                table.is_in_head = true;
            }
            Element::Body => {
                table.end_row(at);
                table.is_in_head = false;
            }
            Element::Row => table.start_row(at, line),
            Element::HeadCell | Element::Cell => {
                if !table.is_row_open {
                    table.start_row(at, line);
                }
                table.end_cell(at);
                table.cell = Some(OpenCell {
                    content: at + 1..at + 1,
                    is_head: start.element == Element::HeadCell,
                    span: Span::of(&start.attributes),
                });
            }
            Element::Caption => table.caption_from = Some(at),
            _ => {}
        }
    }

    fn end(&mut self, at: usize, element: &Element) {
        if *element == Element::Table {
            return match self.ignored {
                0 => self.end_table(at),
                _ => self.ignored -= 1,
            };
        }
        if self.open.is_empty() {
            if let (Element::Heading(_), Some((level, from))) = (element, self.heading.take()) {
                self.headings.retain(|(outer, _)| *outer < level);
                self.headings.push((level, self.plain(from..at)));
            }
            return;
        }
        let Some(table) = self.open.last_mut().filter(|_| self.ignored == 0) else {
            return;
        };
        match element {
            Element::Head | Element::Body => {
                table.end_row(at);
                table.is_in_head = false;
            }
            Element::Row => table.end_row(at),
            Element::HeadCell | Element::Cell => table.end_cell(at),
            Element::Caption => {
                if let Some(from) = table.caption_from.take() {
                    let pieces = self.pieces.get(from..at).unwrap_or_default();
                    table.caption = plain(pieces);
                }
            }
            _ => {}
        }
    }

    fn plain(&self, range: Range<usize>) -> String {
        plain(self.pieces.get(range).unwrap_or_default())
    }

    /// Notes a row that is separated from its table.
    fn stray(&mut self, line: usize) {
        if let Some(table) = self.tables.last_mut() {
            table.stray.push(line);
        }
    }

    fn start_table(&mut self, line: usize) {
        if self.ignored > 0 || self.open.len() == MAX_DEPTH {
            self.ignored += 1;
            return;
        }
        self.open.push(OpenTable {
            line,
            caption_from: None,
            caption: String::new(),
            is_in_head: false,
            rows: Vec::new(),
            is_row_open: false,
            cell: None,
        });
    }

    fn end_table(&mut self, at: usize) {
        let Some(mut table) = self.open.pop() else {
            return;
        };
        table.end_row(at);
        let mut headings = Vec::new();
        for (_, heading) in &self.headings {
            headings.push(heading.clone());
        }
        if !table.caption.is_empty() {
            headings.push(table.caption.clone());
        }
        let mut grid = Grid::default();
        let mut notices = Vec::new();
        let mut has_titles = false;
        for row in &table.rows {
            let mut cells = Vec::new();
            for cell in &row.cells {
                let pieces = self.pieces.get(cell.content.clone()).unwrap_or_default();
                let written = write(pieces);
                notices.extend(written.notices);
                cells.push((written.source, cell.span));
            }
            let mut are_titles = row.cells.iter().map(|cell| cell.is_head);
            let is_head = are_titles.clone().all(|is_title| is_title)
                || row.is_head && (!has_titles || are_titles.clone().any(|is_title| is_title));
            // A head that is not closed has all rows of the table.
            has_titles |= are_titles.any(|is_title| is_title);
            grid.push(row.line, is_head, cells);
        }
        let first = self.tables.len();
        self.tables.extend(grid.tables(table.line, &headings));
        if let Some(table) = self.tables.get_mut(first) {
            table.notices = notices;
        }
    }
}

impl OpenTable {
    fn start_row(&mut self, at: usize, line: usize) {
        self.end_row(at);
        self.is_row_open = true;
        self.rows.push(OpenRow {
            line,
            is_head: self.is_in_head,
            cells: Vec::new(),
        });
    }

    fn end_row(&mut self, at: usize) {
        self.end_cell(at);
        self.is_row_open = false;
    }

    fn end_cell(&mut self, at: usize) {
        if let Some(mut cell) = self.cell.take() {
            cell.content.end = at.max(cell.content.start);
            if let Some(row) = self.rows.last_mut() {
                row.cells.push(cell);
            }
        }
    }
}
