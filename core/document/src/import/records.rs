//! Reads JSON that is not a document: lists of objects, and objects whose members are errors.

mod shape;
mod table;

use serde_json::value::RawValue;

use self::shape::{Object, Shape};
use self::table::Builder;
use super::table::{Syntax, Table, Tables};
use crate::error::ErrorKind;
use crate::line_index::LineIndex;

/// Lists inside this many objects are not looked for.
const MAX_DEPTH: usize = 6;

/// The members of a document of our own, at least one of which every document has.
const OF_DOCUMENT: [&str; 2] = ["format", "sets"];

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
        wrong: Vec::new(),
    };
    if let Some(values) = list(text) {
        reader.list(&values, 0);
    } else {
        let value: &RawValue = serde_json::from_str(text).ok()?;
        let Shape::Object(object) = Shape::of(value) else {
            return None;
        };
        if OF_DOCUMENT.iter().any(|name| object.get(name).is_some()) {
            return None;
        }
        reader.object(&object, 0);
    }
    let mut tables = Tables {
        syntax: Syntax::Plain,
        tables: reader.tables,
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

    /// A list of errors, or of groups of them.
    fn list(&mut self, values: &[&'t RawValue], depth: usize) {
        let mut builder = Builder::new(&self.headings);
        for value in values {
            let Shape::Object(object) = Shape::of(value) else {
                continue;
            };
            let line = self.lines.line_of_slice(value.get());
            match object.group() {
                Some((name, group)) => {
                    self.headings.push(name);
                    self.value(group, depth + 1);
                    self.headings.pop();
                }
                None => builder.push(line, None, &object),
            }
        }
        self.finish(builder);
    }

    /// Errors by their codes, or something that contains errors.
    fn object(&mut self, object: &Object<'t>, depth: usize) {
        let by_code = object.by_code(depth == 0);
        if !by_code {
            for (name, value) in &object.members {
                self.headings.push(name.clone());
                self.value(value, depth + 1);
                self.headings.pop();
            }
            return;
        }
        let mut builder = Builder::new(&self.headings);
        for (code, value) in &object.members {
            let line = self.lines.line_of_slice(value.get());
            match Shape::of(value) {
                Shape::Object(object) => builder.push(line, Some(code), &object),
                Shape::Text(text) => builder.push_text(line, code, text),
                Shape::List(_) => builder.push_text(line, code, value.get().to_owned()),
            }
        }
        self.finish(builder);
    }

    fn finish(&mut self, builder: Builder<'t>) {
        let (table, wrong) = builder.finish();
        self.wrong.extend(wrong);
        self.tables.extend(table);
    }
}
