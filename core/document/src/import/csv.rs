//! Reads CSV, with commas, semicolons or tabs.

use std::io::Read;

use csv::{Position, ReaderBuilder, StringRecord};

use super::table::{Header, Row, Table};
use crate::error::{Error, ErrorKind};
use crate::line_index::LineIndex;

/// A record appended at the end: if it becomes part of another one, that has an unclosed quote.
const END: &str = "\n\u{4}end of file\u{4}\n";

/// The header, and the number of columns, including unknown ones.
struct Columns {
    header: Header,
    count: usize,
}

pub(super) fn read(text: &str) -> Table {
    let mut table = Table::default();
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes().chain(END.as_bytes()));
    let lines = LineIndex::new(text);
    let mut columns: Option<Columns> = None;
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error
                    .position()
                    .map(|position| line_of(position, text, &lines));
                let reason = error.to_string();
                let kind = ErrorKind::InvalidCsv { reason };
                table.errors.push(Error { line, kind });
                continue;
            }
        };
        let line = match record.position() {
            Some(position) => line_of(position, text, &lines),
            None => 1,
        };
        match record.iter().next_back() {
            Some(last) if last == END.trim() => break,
            Some(last) if last.ends_with(END) => {
                let reason = "a quote is not closed".to_owned();
                table.report(line, ErrorKind::InvalidCsv { reason });
                break;
            }
            _ => {}
        }
        match &columns {
            Some(columns) => read_row(&record, columns, line, &mut table),
            None => match table.header(record.iter().map(str::trim), line) {
                Some(header) => {
                    let count = record.len();
                    columns = Some(Columns { header, count });
                }
                None => break,
            },
        }
    }
    table
}

/// The character that splits the first line into the most titles.
fn delimiter(text: &str) -> u8 {
    let mut lines = text.lines();
    let titles = lines.find(|line| !line.trim().is_empty()).unwrap_or("");
    let count = |delimiter: &u8| titles.bytes().filter(|byte| byte == delimiter).count();
    let delimiters = [b',', b';', b'\t'];
    delimiters.into_iter().max_by_key(count).unwrap_or(b',')
}

/// The line on which a record begins. The parser counts preceding empty lines as part of it.
fn line_of(position: &Position, text: &str, lines: &LineIndex<'_>) -> usize {
    let start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let record = text.get(start..).unwrap_or_default();
    let breaks = record.len() - record.trim_start_matches(['\r', '\n']).len();
    lines.line(start + breaks)
}

fn read_row(record: &StringRecord, columns: &Columns, line: usize, table: &mut Table) {
    if record.len() != columns.count && !record.iter().all(str::is_empty) {
        let mismatch = ErrorKind::CellCount {
            found: record.len(),
            expected: columns.count,
        };
        return table.report(line, mismatch);
    }
    let mut cells = Vec::new();
    for (field, at) in columns.header.columns() {
        let cell = record.get(at).unwrap_or_default();
        cells.push((field, cell.to_owned()));
    }
    table.rows.push(Row { line, cells });
}
