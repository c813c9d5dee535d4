//! Cells between commas, semicolons or tabs.

use std::io::Read;

use csv::{Position, ReaderBuilder, StringRecord};

use super::rows::{Head, Row, Table};
use crate::lines::Lines;
use crate::{Located, Mistake};

/// A last record of ours: one that swallows it has a quote that is not closed.
const END: &str = "\n\u{4}end of file\u{4}\n";

/// The rows of a table.
pub(super) fn rows(text: &str) -> Table {
    let mut table = Table::default();
    let first = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    // The one that takes the first line apart into titles.
    let separator = [b',', b';', b'\t']
        .into_iter()
        .max_by_key(|separator| first.bytes().filter(|byte| byte == separator).count());
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator.unwrap_or(b','))
        .from_reader(text.as_bytes().chain(END.as_bytes()));
    let lines = Lines::of(text);
    let line = |position: &Position| {
        let byte = usize::try_from(position.byte()).unwrap_or(usize::MAX);
        let rest = text.get(byte..).unwrap_or_default();
        // Blank lines before a record count as part of it.
        lines.at(byte + rest.len() - rest.trim_start_matches(['\r', '\n']).len())
    };
    let mut head: Option<(Head, usize)> = None;
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map(line);
                table.found.push(Located {
                    line,
                    mistake: Mistake::InvalidCsv {
                        reason: error.to_string(),
                    },
                });
                continue;
            }
        };
        let line = record.position().map_or(1, line);
        match record.iter().next_back() {
            Some(last) if last == END.trim() => break,
            Some(last) if last.ends_with(END) => {
                let mistake = Mistake::InvalidCsv {
                    reason: "a quote is not closed".to_owned(),
                };
                table.found.push(Located {
                    line: Some(line),
                    mistake,
                });
                break;
            }
            _ => {}
        }
        match &head {
            Some((head, width)) => row(&record, head, *width, line, &mut table),
            None => match Head::of(record.iter().map(str::trim), line, &mut table) {
                Some(found) => head = Some((found, record.len())),
                None => break,
            },
        }
    }
    table
}

fn row(record: &StringRecord, head: &Head, width: usize, line: usize, table: &mut Table) {
    if record.len() != width && !record.iter().all(str::is_empty) {
        let mistake = Mistake::CellCount {
            found: record.len(),
            expected: width,
        };
        table.found.push(Located {
            line: Some(line),
            mistake,
        });
        return;
    }
    let cells = head
        .columns()
        .map(|(column, at)| (column, record.get(at).unwrap_or_default().to_owned()));
    table.rows.push(Row {
        line,
        cells: cells.collect(),
    });
}
