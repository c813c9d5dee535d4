//! Reads JSON that is not a document: lists of objects, and objects whose members are errors.

mod shape;
mod table;

use serde_json::value::RawValue;

use self::shape::{Group, Object, Shape};
use self::table::Builder;
use super::notice::{Notice, NoticeKind};
use super::table::{Row, Syntax, Table, Tables};
use super::untitled;
use crate::error::ErrorKind;
use crate::line_index::LineIndex;

/// Lists inside this many objects are not looked for.
const MAX_DEPTH: usize = 6;

/// The members of a document of our own, at least one of which every document has.
const OF_DOCUMENT: [&str; 2] = ["format", "sets"];

fn is_document(object: &Object<'_>) -> bool {
    OF_DOCUMENT.iter().any(|name| object.get(name).is_some())
}

/// The values of a list: those of a JSON list, or of a file with one object per line.
fn list(text: &str) -> Option<Vec<&RawValue>> {
    if let Ok(value) = serde_json::from_str::<&RawValue>(text) {
        return serde_json::from_str(value.get()).ok();
    }
    let mut values = Vec::new();
    for value in serde_json::Deserializer::from_str(text).into_iter::<&RawValue>() {
        let value = value.ok()?;
        if !value.get().starts_with('{') {
            return None;
        }
        values.push(value);
    }
    (values.len() > 1).then_some(values)
}

/// The tables in JSON; `None` if it is not JSON, or is a document.
pub(super) fn read(text: &str) -> Option<Tables> {
    let mut reader = Reader {
        lines: LineIndex::new(text),
        headings: Vec::new(),
        tables: Vec::new(),
        others: Vec::new(),
        wrong: Vec::new(),
    };
    if let Some(values) = list(text) {
        reader.list(&values, 0);
    } else {
        let value: &RawValue = serde_json::from_str(text).ok()?;
        match Shape::of(value) {
            Shape::Object(object) if is_document(&object) => return None,
            _ => reader.value(value, 0),
        }
    }
    let mut tables = Tables {
        syntax: Syntax::Plain,
        tables: reader.tables,
        notices: reader.others,
        ..Tables::default()
    };
    for (value, kind) in reader.wrong {
        tables.report(reader.lines.line_of_slice(value.get()), kind);
    }
    Some(tables)
}

struct Reader<'t> {
    lines: LineIndex<'t>,
    /// The names of the members on the way to the current value.
    headings: Vec<String>,
    tables: Vec<Table>,
    /// What has no errors in it.
    others: Vec<Notice>,
    /// What is wrong with values.
    wrong: Vec<(&'t RawValue, ErrorKind)>,
}

impl<'t> Reader<'t> {
    fn value(&mut self, value: &'t RawValue, depth: usize) {
        if depth == MAX_DEPTH {
            return;
        }
        match Shape::of(value) {
            Shape::List(values) => self.list(&values, depth),
            Shape::Object(object) => self.object(&object, depth),
            Shape::Text(_) => {}
        }
    }

    /// A list of errors, of groups of them, or of rows.
    fn list(&mut self, values: &[&'t RawValue], depth: usize) {
        if let Some(rows) = shape::rows(values) {
            return self.grid(Vec::new(), rows);
        }
        let has_objects = values.iter().any(|value| value.get().starts_with('{'));
        let mut builder = Builder::new(&self.headings);
        for value in values {
            let line = self.lines.line_of_slice(value.get());
            let Shape::Object(object) = Shape::of(value) else {
                // A list without errors is that of something else.
                if has_objects {
                    self.wrong.push((value, not_an_object()));
                }
                continue;
            };
            match object.group() {
                Some(group) => self.group(line, group, depth),
                None => builder.push(line, None, &object),
            }
        }
        self.finish(builder);
    }

    /// A list of errors, and what is known about all of them.
    fn group(&mut self, line: usize, group: Group<'t>, depth: usize) {
        let from = self.tables.len();
        self.headings.push(group.name);
        self.value(group.errors, depth + 1);
        self.headings.pop();
        if let Some(table) = self.tables.get_mut(from) {
            for title in group.others {
                let kind = NoticeKind::ColumnIgnored { title };
                table.notices.push(Notice::at(line, kind));
            }
        }
    }

    /// A table whose rows are lists, and whose titles may be the first of them.
    fn grid(&mut self, titles: Vec<&'t RawValue>, lists: Vec<Vec<&'t RawValue>>) {
        let mut rows = Vec::new();
        for values in [titles].into_iter().chain(lists) {
            let Some(first) = values.first() else {
                continue;
            };
            let line = self.lines.line_of_slice(first.get());
            let mut cells = Vec::new();
            for value in values {
                cells.push(table::text(value, &mut self.wrong));
            }
            rows.push(Row { line, cells });
        }
        let mut rows = rows.into_iter();
        let Some(titles) = rows.next() else {
            return;
        };
        let mut table = Table {
            line: titles.line,
            headings: self.headings.clone(),
            titles: titles.cells,
            rows: rows.collect(),
            stray: Vec::new(),
            notices: Vec::new(),
        };
        untitled::give_titles(&mut table);
        self.tables.push(table);
    }

    /// Errors by their codes, or something that contains errors.
    fn object(&mut self, object: &Object<'t>, depth: usize) {
        if let Some((titles, rows)) = object.grid() {
            return self.grid(titles, rows);
        }
        let mut builder = Builder::new(&self.headings);
        if depth == 0 && object.is_error() {
            let (_, first) = object.members[0];
            builder.push(self.lines.line_of_slice(first.get()), None, object);
            return self.finish(builder);
        }
        let by_code = object.by_code(depth == 0);
        for (name, value) in &object.members {
            let line = self.lines.line_of_slice(value.get());
            match Shape::of(value) {
                Shape::Object(object) if by_code => builder.push(line, Some(name), &object),
                Shape::Text(_) | Shape::List(_) if by_code => {
                    builder.push_text(line, name, value);
                }
                // Beside groups, words with a code are an error of their own.
                Shape::Text(text) if shape::is_code(name) && text.contains(' ') => {
                    builder.push_text(line, name, value);
                }
                _ => self.member(line, name, value, depth),
            }
        }
        self.finish(builder);
    }

    /// What may contain errors.
    fn member(&mut self, line: usize, name: &str, value: &'t RawValue, depth: usize) {
        let tables = self.tables.len();
        let others = self.others.len();
        self.headings.push(name.to_owned());
        self.value(value, depth + 1);
        let is_empty = matches!(value.get(), "null" | "\"\"" | "[]" | "{}");
        if self.tables.len() == tables && !is_empty {
            // All that is in it is left out with it.
            self.others.truncate(others);
            let name = self.headings.join(".");
            self.others
                .push(Notice::at(line, NoticeKind::MemberIgnored { name }));
        }
        self.headings.pop();
    }

    fn finish(&mut self, builder: Builder<'t>) {
        let (table, wrong) = builder.finish();
        self.wrong.extend(wrong);
        self.tables.extend(table);
    }
}

fn not_an_object() -> ErrorKind {
    ErrorKind::TypeWrong {
        what: "an error".to_owned(),
        expected: "an object",
    }
}
