//! [`Builder`], which makes a table of objects: their members are the columns.

use std::collections::{HashMap, HashSet};

use serde_json::value::RawValue;

use super::shape::{self, Object, Shape};
use crate::error::ErrorKind;
use crate::field::Field;
use crate::import::notice::{Notice, NoticeKind};
use crate::import::table::{Row, Table};
use crate::{json, list};

/// More columns than the members of any error. Those of further members are left out.
const MAX_COLUMNS: usize = 256;

/// Objects inside this many others are text.
const MAX_DEPTH: usize = 4;

/// What programs that convert XML put before the names of attributes and text.
const MARKS: [char; 4] = ['+', '@', '#', '$'];

/// Makes a table of objects.
pub(super) struct Builder<'t> {
    headings: Vec<String>,
    columns: HashMap<String, usize>,
    titles: Vec<String>,
    /// The cells of each row, with their columns.
    rows: Vec<(usize, Vec<(usize, String)>)>,
    notices: Vec<Notice>,
    wrong: Wrong<'t>,
}

/// What is wrong with values.
pub(super) type Wrong<'t> = Vec<(&'t RawValue, ErrorKind)>;

impl<'t> Builder<'t> {
    pub(super) fn new(headings: &[String]) -> Self {
        Self {
            headings: headings.to_vec(),
            columns: HashMap::new(),
            titles: Vec::new(),
            rows: Vec::new(),
            notices: Vec::new(),
            wrong: Vec::new(),
        }
    }

    /// Adds an object, with the code that is the name of its member.
    pub(super) fn push(&mut self, line: usize, code: Option<&str>, object: &Object<'t>) {
        self.rows.push((line, Vec::new()));
        if let Some(code) = code {
            // Beside a code, the name of the member is another name of the error.
            let title = match object.get("code") {
                Some(_) => "name",
                None => "code",
            };
            self.cell(line, title, code.to_owned());
        }
        self.members(line, "", object, 0);
    }

    /// Adds an error of which nothing but the message is known.
    pub(super) fn push_text(&mut self, line: usize, code: &str, value: &'t RawValue) {
        self.rows.push((line, Vec::new()));
        self.cell(line, "code", code.to_owned());
        let text = text(value, &mut self.wrong);
        self.cell(line, "message", text);
    }

    /// The table, unless it has no rows, and what is wrong with values.
    pub(super) fn finish(self) -> (Option<Table>, Wrong<'t>) {
        let Some((line, _)) = self.rows.first() else {
            return (None, self.wrong);
        };
        let mut table = Table {
            line: *line,
            headings: self.headings,
            titles: self.titles,
            notices: self.notices,
            ..Table::default()
        };
        for (line, cells) in self.rows {
            let mut row = vec![String::new(); table.titles.len()];
            for (column, cell) in cells {
                if let Some(known) = row.get_mut(column) {
                    *known = cell;
                }
            }
            table.rows.push(Row { line, cells: row });
        }
        (Some(table), self.wrong)
    }

    fn members(&mut self, line: usize, path: &str, object: &Object<'t>, depth: usize) {
        self.check_duplicates(object);
        for (name, value) in &object.members {
            let name = match name.trim_start_matches(MARKS) {
                "" => name.as_str(),
                bare => bare,
            };
            let title = match path {
                "" => name.to_owned(),
                path => format!("{path}.{name}"),
            };
            match Shape::of(value) {
                Shape::Object(inner) if is_labels(&title) => {
                    let labels = self.labels(&inner);
                    self.cell(line, &title, labels);
                }
                Shape::Object(inner) if depth < MAX_DEPTH => {
                    self.members(line, &title, &inner, depth + 1);
                }
                _ => {
                    let text = text(value, &mut self.wrong);
                    self.cell(line, &title, text);
                }
            }
        }
    }

    fn labels(&mut self, object: &Object<'t>) -> String {
        let mut labels = Vec::new();
        for (name, value) in &object.members {
            labels.push((&**name, text(value, &mut self.wrong)));
        }
        list::write_labels(labels.iter().map(|(name, value)| (*name, &**value)))
    }

    fn cell(&mut self, line: usize, title: &str, cell: String) {
        let column = match self.columns.get(title) {
            Some(column) => *column,
            None if self.titles.len() < MAX_COLUMNS => {
                self.titles.push(title.to_owned());
                self.columns.insert(title.to_owned(), self.titles.len() - 1);
                self.titles.len() - 1
            }
            None => {
                let title = title.to_owned();
                let kind = NoticeKind::ColumnIgnored { title };
                return self.notices.push(Notice::at(line, kind));
            }
        };
        if let Some((_, cells)) = self.rows.last_mut() {
            cells.push((column, cell));
        }
    }

    /// Reports members that are there twice, so that one of their values would be lost.
    fn check_duplicates(&mut self, object: &Object<'t>) {
        let mut known = HashSet::new();
        for (name, value) in &object.members {
            if !known.insert(name) {
                let duplicate = ErrorKind::DuplicateField {
                    field: name.clone(),
                    of: "an object".to_owned(),
                };
                self.wrong.push((value, duplicate));
            }
        }
    }
}

/// A value as text: a list of strings or numbers has one per line.
pub(super) fn text<'t>(value: &'t RawValue, wrong: &mut Wrong<'t>) -> String {
    let Shape::List(values) = Shape::of(value) else {
        return scalar(value, wrong);
    };
    let mut lines = Vec::new();
    for item in values {
        if item.get().starts_with(['{', '[']) {
            return value.get().to_owned();
        }
        lines.push(scalar(item, wrong));
    }
    lines.join("\n")
}

fn scalar<'t>(value: &'t RawValue, wrong: &mut Wrong<'t>) -> String {
    match shape::text(value.get()) {
        Ok(text) => text,
        // Half of a surrogate pair.
        Err(error) => {
            let reason = json::reason(&error);
            wrong.push((value, ErrorKind::InvalidJson { reason }));
            String::new()
        }
    }
}

fn is_labels(title: &str) -> bool {
    Field::from_title(title) == Some(Field::Labels)
}
