//! [`Grid`], the rows of a table with cells that span several rows or columns.

use crate::import::markup::piece::Attributes;
use crate::import::table::{Row, Table};

/// More columns than any table for people has. A cell does not span more.
const MAX_COLUMNS: usize = 256;

/// How much the cells that span rows or columns may add to a table, in bytes. Only a table that is
/// made to exhaust the memory has more.
const MAX_REPEATED: usize = 1 << 24;

/// How many columns and rows a cell spans.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    columns: usize,
    /// To the end of the table if 0.
    rows: usize,
}

impl Span {
    pub(super) fn of(attributes: &Attributes) -> Self {
        Self {
            columns: attributes.colspan.unwrap_or(1).clamp(1, MAX_COLUMNS),
            rows: attributes.rowspan.unwrap_or(1),
        }
    }
}

#[derive(Default)]
pub(super) struct Grid {
    rows: Vec<GridRow>,
    /// The cells of rows above that span the next row as well.
    spanning: Vec<Option<Spanning>>,
    /// How many bytes were repeated.
    repeated: usize,
}

struct GridRow {
    line: usize,
    is_head: bool,
    /// Whether it is one cell across all columns.
    is_heading: bool,
    cells: Vec<String>,
}

/// A cell that spans the next row.
struct Spanning {
    cell: String,
    /// The number of further rows; none if it spans all of them.
    rows: Option<usize>,
}

impl Grid {
    /// Adds a row. A cell that spans several columns or rows is in each of them.
    pub(super) fn push(&mut self, line: usize, is_head: bool, cells: Vec<(String, Span)>) {
        let is_heading = matches!(&*cells, [(_, span)] if span.columns > 1);
        let mut row = GridRow {
            line,
            is_head,
            is_heading,
            cells: Vec::new(),
        };
        for (cell, span) in cells {
            self.take_spanning(&mut row.cells);
            for _ in 0..span.columns {
                if span.rows != 1 && row.cells.len() < MAX_COLUMNS {
                    self.span(row.cells.len(), &cell, span);
                }
                let cell = match span.columns {
                    1 => cell.clone(),
                    _ => self.repeat(&cell),
                };
                row.cells.push(cell);
            }
        }
        self.take_spanning(&mut row.cells);
        self.rows.push(row);
    }

    /// Adds the cells of the rows above that are in the next columns.
    fn take_spanning(&mut self, cells: &mut Vec<String>) {
        while let Some(spanning) = self.spanning.get_mut(cells.len()) {
            let Some(mut above) = spanning.take() else {
                break;
            };
            let cell = above.cell.clone();
            above.rows = above.rows.map(|rows| rows.saturating_sub(1));
            if above.rows != Some(0) {
                *spanning = Some(above);
            }
            let cell = self.repeat(&cell);
            cells.push(cell);
        }
    }

    fn span(&mut self, column: usize, cell: &str, span: Span) {
        if self.spanning.len() <= column {
            self.spanning.resize_with(column + 1, || None);
        }
        let spanning = Spanning {
            cell: self.repeat(cell),
            rows: span.rows.checked_sub(1),
        };
        if let Some(column) = self.spanning.get_mut(column) {
            *column = Some(spanning);
        }
    }

    /// A copy, unless there are too many already.
    fn repeat(&mut self, cell: &str) -> String {
        self.repeated += cell.len() + size_of::<String>();
        if self.repeated > MAX_REPEATED {
            return String::new();
        }
        cell.to_owned()
    }

    /// The table; several if headings across all columns divide it.
    pub(super) fn tables(self, line: usize, headings: &[String]) -> Vec<Table> {
        let mut rows = without_letters(self.rows).into_iter().peekable();
        let mut head: Vec<Vec<String>> = Vec::new();
        let mut head_line = line;
        let mut headings = headings.to_vec();
        // The rows of the head, or else the first row.
        while let Some(row) = rows.next_if(|row| row.is_head || head.is_empty()) {
            if head.is_empty() && row.is_heading && rows.peek().is_some() {
                headings.extend(row.cells.into_iter().next());
                continue;
            }
            if head.is_empty() {
                head_line = row.line;
            }
            head.push(row.cells);
        }
        let titles = titles(head);
        let table = |headings: &[String]| Table {
            line: head_line,
            headings: headings.to_vec(),
            titles: titles.clone(),
            ..Table::default()
        };
        let mut tables = vec![table(&headings)];
        for row in rows {
            if row.is_heading && row.cells.len() >= titles.len() {
                let heading = row.cells.into_iter().next().unwrap_or_default();
                let mut path = headings.clone();
                path.push(heading);
                match tables.last_mut() {
                    Some(last) if last.rows.is_empty() => last.headings = path,
                    _ => tables.push(table(&path)),
                }
            } else if let Some(table) = tables.last_mut() {
                table.rows.push(Row {
                    line: row.line,
                    cells: row.cells,
                });
            }
        }
        tables
    }
}

/// The rows without what spreadsheets show around them: letters above, and numbers on the left.
fn without_letters(mut rows: Vec<GridRow>) -> Vec<GridRow> {
    let Some([corner, letters @ ..]) = rows.first().map(|row| &*row.cells) else {
        return rows;
    };
    let mut alphabet = 'A'..='Z';
    let are_letters = letters.iter().take(26).all(|cell| {
        alphabet
            .next()
            .is_some_and(|letter| *cell == letter.to_string())
    });
    if !corner.is_empty() || letters.len() < 2 || !are_letters {
        return rows;
    }
    rows.remove(0);
    for row in &mut rows {
        if !row.cells.is_empty() {
            row.cells.remove(0);
        }
    }
    rows
}

/// The titles of a head with several rows: the last row, where it tells the columns apart.
/// Otherwise, "HTTP" above "Status" is "HTTP Status".
fn titles(head: Vec<Vec<String>>) -> Vec<String> {
    let mut head = head;
    let last = head.pop().unwrap_or_default();
    let mut titles = Vec::new();
    for (at, title) in last.iter().enumerate() {
        let is_unique = last.iter().filter(|other| *other == title).count() == 1;
        if is_unique && !title.is_empty() {
            titles.push(title.clone());
            continue;
        }
        let mut words: Vec<&str> = Vec::new();
        for row in head.iter().chain([&last]) {
            match row.get(at) {
                Some(word) if !word.is_empty() && words.last() != Some(&word.as_str()) => {
                    words.push(word);
                }
                _ => {}
            }
        }
        titles.push(words.join(" "));
    }
    titles
}
