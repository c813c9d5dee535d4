//! Gives a table without titles some.

use platform_error_syntax::code;

use crate::import::guess;
use crate::import::notice::{Notice, NoticeKind};
use crate::import::table::{Row, Table};

/// Makes the titles of a table its first row if they are an error: a code, as in the rows below,
/// and what it means.
pub(super) fn give_titles(table: &mut Table) {
    if !is_row(table) {
        return;
    }
    let cells = table.titles.clone();
    let line = table.line;
    table.rows.insert(0, Row { line, cells });
    let prose = (1..table.titles.len()).filter(|&at| guess::is_prose(table, at));
    let prose: Vec<usize> = prose.collect();
    for (at, title) in table.titles.iter_mut().enumerate() {
        *title = match prose.iter().position(|&other| other == at) {
            _ if at == 0 => "Code".to_owned(),
            Some(0) => "Message".to_owned(),
            // More words about the same error.
            Some(1) => "Explanation".to_owned(),
            _ => format!("Column {}", at + 1),
        };
    }
    let titles = quoted(&table.titles);
    let kind = NoticeKind::TitlesMissing { titles };
    table.notices.push(Notice::at(line, kind));
}

/// Whether the titles are a row: their first cell, and most of those below, are codes with digits.
fn is_row(table: &Table) -> bool {
    let is_first = table.titles.first().is_some_and(|title| is_code(title));
    let codes = table.cells(0).filter(|cell| is_code(cell)).count();
    let has_prose = (1..table.titles.len()).any(|at| guess::is_prose(table, at));
    is_first && has_prose && codes * 5 >= table.rows.len() * 4
}

fn is_code(cell: &str) -> bool {
    let cell = cell.trim();
    let has_lower = cell.chars().any(char::is_lowercase) && !cell.starts_with("0x");
    cell.contains(|c: char| c.is_ascii_digit()) && !has_lower && code::check(cell).is_ok()
}

fn quoted(titles: &[String]) -> String {
    let titles: Vec<String> = titles.iter().map(|title| format!("`{title}`")).collect();
    titles.join(", ")
}
