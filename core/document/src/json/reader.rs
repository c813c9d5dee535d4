//! [`Reader`], which reads JSON values and collects everything that is wrong with them.
//!
//! Each value stays a slice of the input until it is read, so every error has its line, and all are
//! reported in one run.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::object::{Members, Object};
use super::write::FORMAT;
use crate::error::{Error, ErrorKind};
use crate::line_index::LineIndex;

/// A string of a list, and its line.
pub(super) struct Item {
    pub(super) line: usize,
    pub(super) text: String,
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

    pub(super) fn report(&mut self, line: usize, kind: ErrorKind) {
        self.errors.push(Error::at(line, kind));
    }

    pub(super) fn report_invalid_json(&mut self, line: usize, error: &serde_json::Error) {
        let reason = error.to_string();
        // The line is reported separately.
        let reason = match reason.split_once(" at line ") {
            Some((reason, _)) => reason.to_owned(),
            None => reason,
        };
        self.report(line, ErrorKind::InvalidJson { reason });
    }

    pub(super) fn line(&self, value: &'t RawValue) -> usize {
        self.lines.line_of_slice(value.get())
    }

    /// Reads a value of a given type.
    pub(super) fn value<T: Deserialize<'t>>(
        &mut self,
        value: &'t RawValue,
        what: &str,
        expected: &'static str,
    ) -> Option<T> {
        match serde_json::from_str(value.get()) {
            Ok(value) => Some(value),
            Err(error) if error.is_data() => {
                let what = what.to_owned();
                self.report(self.line(value), ErrorKind::TypeWrong { what, expected });
                None
            }
            // Raw values are not fully checked: a string may contain half of a surrogate pair.
            Err(error) => {
                let line = self.line(value) + error.line().saturating_sub(1);
                self.report_invalid_json(line, &error);
                None
            }
        }
    }

    /// Reads an object, and reports duplicate members.
    pub(super) fn object(&mut self, value: &'t RawValue, name: String) -> Option<Object<'t>> {
        let Members(all) = self.value(value, &name, "an object")?;
        let mut known = HashSet::new();
        let mut members = Vec::new();
        for (member, value) in all {
            if known.insert(member.clone()) {
                members.push((member, value));
            } else {
                let duplicate = ErrorKind::DuplicateField {
                    field: member,
                    of: name.clone(),
                };
                self.report(self.line(value), duplicate);
            }
        }
        Some(Object {
            line: self.line(value),
            name,
            members,
        })
    }

    /// Reports the members that have not been read.
    pub(super) fn finish(&mut self, object: Object<'t>) {
        if self.is_newer {
            return;
        }
        for (field, value) in object.members {
            let unknown = ErrorKind::FieldUnknown {
                field,
                of: object.name.clone(),
                format: FORMAT,
            };
            self.report(self.line(value), unknown);
        }
    }

    /// Takes a required member.
    pub(super) fn required(
        &mut self,
        object: &mut Object<'t>,
        member: &str,
    ) -> Option<&'t RawValue> {
        let value = object.take(member);
        if value.is_none() {
            let missing = ErrorKind::FieldMissing {
                field: member.to_owned(),
                of: object.name.clone(),
            };
            self.report(object.line, missing);
        }
        value
    }

    /// Takes a required string, which must not be empty.
    pub(super) fn string(&mut self, object: &mut Object<'t>, member: &str) -> String {
        let string = match self.required(object, member) {
            Some(value) => self.string_value(value, object.describe(member)),
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
        let value = object.take_optional(member)?;
        self.string_value(value, object.describe(member))
    }

    pub(super) fn string_value(&mut self, value: &'t RawValue, what: String) -> Option<String> {
        let string: String = self.value(value, &what, "a string")?;
        if string.trim().is_empty() {
            self.report(self.line(value), ErrorKind::TextBlank { what });
            return None;
        }
        Some(string)
    }

    /// Takes the values of an optional list.
    pub(super) fn list(&mut self, object: &mut Object<'t>, member: &str) -> Vec<&'t RawValue> {
        let list = match object.take_optional(member) {
            Some(value) => self.value(value, &object.describe(member), "a list"),
            None => None,
        };
        list.unwrap_or_default()
    }

    /// Takes the strings of an optional list.
    pub(super) fn strings(&mut self, object: &mut Object<'t>, member: &str) -> Vec<Item> {
        let mut items = Vec::new();
        for value in self.list(object, member) {
            let what = format!("an item of {}", object.describe(member));
            if let Some(text) = self.string_value(value, what) {
                let line = self.line(value);
                items.push(Item { line, text });
            }
        }
        items
    }
}
