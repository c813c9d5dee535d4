//! Reads CSV, with commas, semicolons, tabs or bars.

mod dialect;

use std::borrow::Cow;
use std::io::Read;

use csv::{Position, ReaderBuilder, StringRecord};

use self::dialect::Dialect;
use super::notice::{Notice, NoticeKind};
use super::table::{Row, Syntax, Table, Tables};
use super::untitled;
use crate::error::ErrorKind;
use crate::line_index::LineIndex;
use crate::protected;

/// A record appended at the end: if it becomes part of another one, that has an unclosed quote.
const END: &str = "\n\u{4}end of file\u{4}\n";

/// More columns than any table for people has.
const MAX_COLUMNS: usize = 1024;

pub(super) fn read(text: &str) -> Tables {
    let mut tables = Tables {
        syntax: Syntax::Plain,
        ..Tables::default()
    };
    let mut records = Vec::new();
    let mut lines = Vec::new();
    for (line, record) in self::records(text, &mut tables) {
        lines.push(line);
        records.push(record);
    }
    let Some(at) = dialect::titles(&records) else {
        return tables;
    };
    if records
        .get(at)
        .is_some_and(|titles| titles.len() > MAX_COLUMNS)
    {
        let reason = format!("there are more than {MAX_COLUMNS} titles");
        let line = lines.get(at).copied().unwrap_or(1);
        tables.report(line, ErrorKind::InvalidCsv { reason });
        return tables;
    }
    let mut table = Table {
        line: lines.get(at).copied().unwrap_or(1),
        ..Table::default()
    };
    let mut titles = None;
    for (index, (line, record)) in lines.into_iter().zip(records).enumerate() {
        let cells: Vec<String> = record.iter().map(cell).collect();
        let text = cells.join(" ").trim().to_owned();
        if index < at {
            // The name of the document, or of this part of it.
            let heading = text.trim_start_matches(['#', '/']).trim();
            if !heading.is_empty() {
                table.headings.push(heading.to_owned());
            }
        } else if index == at {
            table.titles = self::titles(&cells);
            titles = Some(cells);
        } else if titles.as_ref() == Some(&cells) {
            // Files that were joined have their titles again.
        } else if dialect::is_comment(&record) && record.len() == 1 {
            let kind = NoticeKind::CommentDropped { text };
            table.notices.push(Notice::at(line, kind));
        } else if !text.is_empty() {
            table.rows.push(Row { line, cells });
        }
    }
    untitled::give_titles(&mut table);
    tables.tables.push(table);
    tables
}

/// The records, each with its line. What cannot be read is reported.
fn records(text: &str, tables: &mut Tables) -> Vec<(usize, StringRecord)> {
    let dialect = Dialect::of(text);
    let lines = LineIndex::new(text);
    let content = text.get(dialect.start..).unwrap_or_default();
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(dialect.delimiter)
        .from_reader(content.as_bytes().chain(END.as_bytes()));
    let line_of = |position: Option<&Position>| match position {
        Some(position) => line_of(position, content, dialect.start, &lines),
        None => 1,
    };
    let mut records = Vec::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = line_of(error.position());
                let reason = error.to_string();
                tables.report(line, ErrorKind::InvalidCsv { reason });
                continue;
            }
        };
        let line = line_of(record.position());
        match record.iter().next_back() {
            Some(last) if last == END.trim() => break,
            Some(last) if last.ends_with(END) => {
                let reason = "a quote is not closed".to_owned();
                tables.report(line, ErrorKind::InvalidCsv { reason });
                break;
            }
            _ => records.push((line, record)),
        }
    }
    records
}

/// The titles without what some programs put before the first.
fn titles(cells: &[String]) -> Vec<String> {
    let mut titles = Vec::new();
    for cell in cells {
        titles.push(cell.trim().to_owned());
    }
    if let Some(first) = titles.first_mut()
        && let Some(title) = first.strip_prefix('#')
        && !title.is_empty()
    {
        *first = title.to_owned();
    }
    titles
}

/// The text of a cell. Line breaks are those of Windows, and a spreadsheet may have
/// [protected](protected::read) a number.
fn cell(cell: &str) -> String {
    let cell = protected::read(cell).unwrap_or(Cow::Borrowed(cell));
    cell.replace("\r\n", "\n").replace('\r', "\n")
}

/// The line on which a record begins. The parser counts preceding empty lines as part of it.
fn line_of(position: &Position, content: &str, from: usize, lines: &LineIndex<'_>) -> usize {
    let start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let record = content.get(start..).unwrap_or_default();
    let breaks = record.len() - record.trim_start_matches(['\r', '\n']).len();
    lines.line(from + start + breaks)
}
