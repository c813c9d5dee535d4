//! [`Reader`], which reads JSON values and collects everything that is wrong with them.
//!
//! Each value stays a slice of the input until it is read, so every error has its line, and all are
//! reported in one run.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::Number;
use serde_json::value::RawValue;

use super::object::{Member, Members, Node, Object};
use super::write::FORMAT;
use crate::error::{Error, ErrorKind};
use crate::line_index::LineIndex;

/// A string of a list, and where it is.
pub(super) struct Item<'t> {
    pub(super) node: Node<'t>,
    pub(super) text: String,
}

/// What is wrong with JSON. The line is reported separately.
pub(crate) fn reason(error: &serde_json::Error) -> String {
    let reason = error.to_string();
    match reason.split_once(" at line ") {
        Some((reason, _)) => reason.to_owned(),
        None => reason,
    }
}

pub(super) struct Reader<'t> {
    lines: LineIndex<'t>,
    pub(super) errors: Vec<Error>,
    /// Whether the document has a later minor version, whose new fields are skipped.
    pub(super) is_newer: bool,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            lines: LineIndex::new(text),
            errors: Vec::new(),
            is_newer: false,
        }
    }

    /// Reports what is wrong with a value.
    pub(super) fn report(&mut self, node: &Node<'t>, kind: ErrorKind) {
        let line = self.line(node.raw);
        self.report_at(line, &node.path, kind);
    }

    fn report_at(&mut self, line: usize, path: &str, kind: ErrorKind) {
        self.errors.push(Error {
            line: Some(line),
            path: (!path.is_empty()).then(|| path.to_owned()),
            kind,
        });
    }

    /// Reports that the input is not JSON; `path` is empty if that is found before any value.
    pub(super) fn report_invalid_json(
        &mut self,
        line: usize,
        path: &str,
        error: &serde_json::Error,
    ) {
        let reason = reason(error);
        self.report_at(line, path, ErrorKind::InvalidJson { reason });
    }

    pub(super) fn line(&self, value: &'t RawValue) -> usize {
        self.lines.line_of_slice(value.get())
    }

    /// Reads a value of a given type.
    pub(super) fn value<T: Deserialize<'t>>(
        &mut self,
        node: &Node<'t>,
        expected: &'static str,
    ) -> Option<T> {
        match serde_json::from_str(node.raw.get()) {
            Ok(value) => Some(value),
            Err(error) if error.is_data() => {
                let what = node.name.clone();
                self.report(node, ErrorKind::TypeWrong { what, expected });
                None
            }
            // Raw values are not fully checked: a string may contain half of a surrogate pair.
            Err(error) => {
                let line = self.line(node.raw) + error.line().saturating_sub(1);
                self.report_invalid_json(line, &node.path, &error);
                None
            }
        }
    }

    /// Reads an object, and reports duplicate members.
    pub(super) fn object(&mut self, node: Node<'t>) -> Option<Object<'t>> {
        let Members(all) = self.value(&node, "an object")?;
        let mut object = Object {
            node,
            members: Vec::new(),
        };
        let mut known = HashSet::new();
        for (member, value) in all {
            if known.insert(member.clone()) {
                object.members.push(Member {
                    name: member,
                    raw: value,
                    is_read: false,
                });
            } else {
                let of = object.name().to_owned();
                let path = object.node.path_of(&member);
                let duplicate = ErrorKind::DuplicateField { field: member, of };
                let line = self.line(value);
                self.report_at(line, &path, duplicate);
            }
        }
        Some(object)
    }

    /// Reports the members that have not been read.
    pub(super) fn finish(&mut self, mut object: Object<'t>) {
        if self.is_newer {
            return;
        }
        for (field, node) in object.take_all() {
            let unknown = ErrorKind::FieldUnknown {
                field,
                of: object.name().to_owned(),
                format: FORMAT,
            };
            self.report(&node, unknown);
        }
    }

    /// Takes a required member.
    pub(super) fn required(&mut self, object: &mut Object<'t>, member: &str) -> Option<Node<'t>> {
        let value = object.take(member);
        if value.is_none() {
            let missing = ErrorKind::FieldMissing {
                field: member.to_owned(),
                of: object.name().to_owned(),
            };
            self.report(&object.node, missing);
        }
        value
    }

    /// Takes a required string, which must not be empty.
    pub(super) fn string(&mut self, object: &mut Object<'t>, member: &str) -> String {
        let string = match self.required(object, member) {
            Some(node) => self.string_value(&node),
            None => None,
        };
        string.unwrap_or_default()
    }

    /// Takes an optional string.
    pub(super) fn optional_string(
        &mut self,
        object: &mut Object<'t>,
        member: &str,
    ) -> Option<String> {
        let node = object.take_optional(member)?;
        self.string_value(&node)
    }

    /// Reads a number without a fraction. `422.0` is one, as in JSON Schema.
    pub(super) fn whole_number<T: TryFrom<u64>>(
        &mut self,
        node: &Node<'t>,
        expected: &'static str,
    ) -> Option<T> {
        let number: Number = self.value(node, expected)?;
        let number = number.as_u64().or_else(|| {
            // A float without a fraction is displayed without one.
            number.as_f64()?.to_string().parse().ok()
        });
        let number = number.and_then(|number| T::try_from(number).ok());
        if number.is_none() {
            let what = node.name.clone();
            self.report(node, ErrorKind::TypeWrong { what, expected });
        }
        number
    }

    pub(super) fn string_value(&mut self, node: &Node<'t>) -> Option<String> {
        let string: String = self.value(node, "a string")?;
        if string.trim().is_empty() {
            let what = node.name.clone();
            self.report(node, ErrorKind::TextBlank { what });
            return None;
        }
        Some(string)
    }

    /// The values of a list.
    pub(super) fn items(&mut self, node: &Node<'t>) -> Vec<Node<'t>> {
        let values: Option<Vec<&RawValue>> = self.value(node, "a list");
        let mut items = Vec::new();
        for (at, value) in values.unwrap_or_default().into_iter().enumerate() {
            items.push(node.item(at, value));
        }
        items
    }

    /// Takes the values of an optional list.
    pub(super) fn list(&mut self, object: &mut Object<'t>, member: &str) -> Vec<Node<'t>> {
        match object.take_optional(member) {
            Some(node) => self.items(&node),
            None => Vec::new(),
        }
    }

    /// Takes the strings of an optional list.
    pub(super) fn strings(&mut self, object: &mut Object<'t>, member: &str) -> Vec<Item<'t>> {
        let mut items = Vec::new();
        for node in self.list(object, member) {
            if let Some(text) = self.string_value(&node) {
                items.push(Item { node, text });
            }
        }
        items
    }
}
