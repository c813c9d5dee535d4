//! The tables of a page.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::rows::{Head, Row, Table};
use crate::lines::Lines;
use crate::{Located, Mistake, cell, inline};

/// The rows of all tables of errors.
pub(super) fn rows(text: &str) -> Table {
    let lines = Lines::of(text);
    let mut table = Table::default();
    let mut head = None;
    let mut cells: Vec<Range<usize>> = Vec::new();
    for (event, range) in Parser::new_ext(text, inline::OPTIONS).into_offset_iter() {
        match event {
            Event::Start(Tag::TableHead | Tag::TableRow) => cells.clear(),
            Event::Start(Tag::TableCell) => cells.push(range),
            Event::End(TagEnd::TableHead) => {
                let titles = cells.iter().map(|cell| text[cell.clone()].trim());
                head = Head::of(titles, lines.at(range.start), &mut table);
            }
            Event::End(TagEnd::TableRow) => {
                if let Some(head) = &head {
                    row(text, &cells, range, head, &lines, &mut table);
                }
            }
            // A row that something parts from its table would be lost.
            Event::Start(Tag::Paragraph) if head.is_some() => {
                alone(&text[range.clone()], range.start, &lines, &mut table);
            }
            _ => {}
        }
    }
    table
}

/// Reports the rows in a paragraph.
fn alone(paragraph: &str, start: usize, lines: &Lines<'_>, table: &mut Table) {
    let mut at = start;
    for line in paragraph.split_inclusive('\n') {
        if line.trim_start().starts_with('|') {
            table.found.push(Located {
                line: Some(lines.at(at)),
                mistake: Mistake::RowAlone,
            });
        }
        at += line.len();
    }
}

fn row(
    text: &str,
    cells: &[Range<usize>],
    row: Range<usize>,
    head: &Head,
    lines: &Lines<'_>,
    table: &mut Table,
) {
    let line = lines.at(row.start);
    // What a row has too few of, the parser adds at its end; what it has too many of, it passes over.
    let written = cells.iter().filter(|cell| cell.start < row.end).count();
    let rest = cells
        .last()
        .and_then(|last| text.get(last.end..row.end))
        .unwrap_or_default()
        .trim()
        .trim_start_matches('|');
    let found = written
        + if rest.is_empty() {
            0
        } else {
            rest.replace("\\|", "")
                .trim_end_matches('|')
                .split('|')
                .count()
        };
    if found != cells.len() {
        let mistake = Mistake::CellCount {
            found,
            expected: cells.len(),
        };
        table.found.push(Located {
            line: Some(line),
            mistake,
        });
        return;
    }
    let read = |(column, at): (_, usize)| {
        (
            column,
            cells
                .get(at)
                .map(|cell| &text[cell.clone()])
                .unwrap_or_default(),
        )
    };
    let cells = head.columns().map(read).map(|(column, cell)| {
        (
            column,
            cell::read(cell.trim_matches([' ', '\t']), column.mode()),
        )
    });
    table.rows.push(Row {
        line,
        cells: cells.collect(),
    });
}
