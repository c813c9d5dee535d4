//! What a file without a table of errors may mean.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::notice::{Notice, NoticeKind};
use super::other::is_title_of_other;
use super::success;
use super::table::{Loose, Table, quoted};
use crate::cell;
use crate::error::{Error, ErrorKind};
use crate::field::Field;
use crate::field::synonyms::{self, Meaning};
use crate::model::Document;

/// The headings and list items that look like errors, without those about a success.
pub(super) fn without_successes(mut loose: Vec<Loose>) -> Vec<Loose> {
    loose.retain(|loose| {
        let (_, words) = loose.text.split_once(&*loose.code).unwrap_or_default();
        let row = success::Row {
            code: &loose.code,
            status: "",
            texts: vec![words],
            remedies: [""; 2],
        };
        !row.is_success()
    });
    loose
}

/// The error that says what to do with a file whose tables are not of errors.
pub(super) fn error(tables: &[&Table], loose: &[Loose]) -> Error {
    if let Some(first) = loose.first() {
        let kind = ErrorKind::NotInTable {
            count: loose.len(),
            first: first.text.clone(),
        };
        return Error::at(first.line, kind);
    }
    let likely = tables
        .iter()
        .max_by_key(|table| (!is_of_other(table), score(table), Reverse(table.line)));
    let Some(table) = likely else {
        return Error::from(ErrorKind::NoTable);
    };
    let titles: Vec<String> = table.titles.iter().map(|title| shown(title)).collect();
    let named: Vec<&str> = titles.iter().map(String::as_str).collect();
    let kind = ErrorKind::NoTableOfErrors {
        count: tables.len(),
        titles: quoted(&named),
        options: options(table, &titles),
    };
    Error::at(table.line, kind)
}

/// A notice if the page has errors that are not those of the document.
pub(super) fn unknown(loose: &[Loose], document: &Document) -> Option<Notice> {
    let mut known: HashSet<&str> = HashSet::new();
    for (_, entry) in document.entries() {
        known.extend(entry.codes().map(|code| &**code));
        known.extend(entry.label("code"));
    }
    let mut unknown = loose.iter().filter(|loose| !known.contains(&*loose.code));
    let first = unknown.next()?;
    let kind = NoticeKind::NotInTable {
        count: 1 + unknown.count(),
        first: first.text.clone(),
    };
    Some(Notice::at(first.line, kind))
}

/// Whether a table is one of parameters, settings and so on.
fn is_of_other(table: &Table) -> bool {
    let mut titles = table.titles.iter();
    titles.any(|title| is_title_of_other(title))
}

/// How many titles mean something; a code counts more than all others.
fn score(table: &Table) -> usize {
    let mut score = 0;
    for title in &table.titles {
        score += match meaning(title) {
            Some(Meaning::Field(Field::Code)) => table.titles.len(),
            Some(_) => 1,
            None => 0,
        };
    }
    score
}

/// The options that name the code and the message: by their titles, or else the first columns.
fn options(table: &Table, titles: &[String]) -> String {
    let is_code = |at: usize| meaning(&titles[at]) == Some(Meaning::Field(Field::Code));
    let named: Vec<usize> = (0..titles.len())
        .filter(|&at| !titles[at].is_empty())
        .collect();
    let code = named.iter().copied().find(|&at| is_code(at));
    let telling = || named.iter().copied().find(|&at| tells_apart(table, at));
    let Some(code) = code.or_else(telling).or(named.first().copied()) else {
        return "--column \"Title=code\" --column \"Other title=message\"".to_owned();
    };
    // What is a field already is not the message.
    let is_free =
        |&at: &usize| at != code && !matches!(meaning(&titles[at]), Some(Meaning::Field(_)));
    let is_text = |&at: &usize| {
        let text = [Field::Message, Field::Explanation].map(Meaning::Field);
        meaning(&titles[at]).is_some_and(|meaning| text.contains(&meaning))
    };
    let has_text = named.iter().any(is_text);
    let others: Vec<usize> = named.into_iter().filter(is_free).collect();
    let prose = others.iter().copied().find(|&at| is_prose(table, at));
    let mut options = format!("--column {:?}", format!("{}=code", titles[code]));
    if has_text {
        return options;
    }
    if let Some(message) = prose.or(others.first().copied()) {
        let message = format!("{}=message", titles[message]);
        options = format!("{options} --column {message:?}");
    }
    options
}

/// So many rows tell what a column is.
const SAMPLE: usize = 200;

/// Whether most cells of a column are more than a word.
pub(super) fn is_prose(table: &Table, column: usize) -> bool {
    let (mut filled, mut prose) = (0, 0);
    for cell in table.cells(column).take(SAMPLE).map(str::trim) {
        filled += usize::from(!cell.is_empty());
        // Some languages have no spaces between words.
        prose += usize::from(cell.contains(|c: char| c.is_whitespace() || c > '\u{2e80}'));
    }
    filled > 0 && prose * 2 > filled
}

/// Whether a column is not the same in most rows, as a type is.
fn tells_apart(table: &Table, column: usize) -> bool {
    let cells: HashSet<&str> = table.cells(column).collect();
    cells.len() * 3 > table.rows.len()
}

fn meaning(title: &str) -> Option<Meaning> {
    synonyms::meaning(&shown(title))
}

/// A title as people read it.
fn shown(title: &str) -> String {
    let text = cell::undress(title).text;
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}
