//! Reads CSV, with commas, semicolons or tabs.

use std::io::Read;

use csv::{Position, ReaderBuilder, StringRecord};

use super::table::{Row, Syntax, Table, Tables};
use crate::error::{Error, ErrorKind};
use crate::line_index::LineIndex;

/// A record appended at the end: if it becomes part of another one, that has an unclosed quote.
const END: &str = "\n\u{4}end of file\u{4}\n";

pub(super) fn read(text: &str) -> Tables {
    let mut tables = Tables {
        syntax: Syntax::Plain,
        ..Tables::default()
    };
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes().chain(END.as_bytes()));
    let lines = LineIndex::new(text);
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error
                    .position()
                    .map(|position| line_of(position, text, &lines));
                let reason = error.to_string();
                let kind = ErrorKind::InvalidCsv { reason };
                tables.errors.push(Error {
                    line,
                    path: None,
                    kind,
                });
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
                tables.report(line, ErrorKind::InvalidCsv { reason });
                break;
            }
            _ => {}
        }
        match tables.tables.first_mut() {
            Some(table) => table.rows.push(row(&record, line)),
            None => tables.tables.push(Table {
                line,
                headings: Vec::new(),
                titles: record.iter().map(|title| title.trim().to_owned()).collect(),
                rows: Vec::new(),
                stray: Vec::new(),
                notices: Vec::new(),
            }),
        }
    }
    tables
}

fn row(record: &StringRecord, line: usize) -> Row {
    Row {
        line,
        cells: record.iter().map(str::to_owned).collect(),
    }
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
