//! [`Reader`], which reads JSON values and collects everything that is wrong with them.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::{BTreeMap, HashSet};

use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::Number;
use serde_json::value::RawValue;

use super::index::{At, Index};
use super::object::{Member, Node, Object};
use super::write::FORMAT;
use crate::error::{Error, ErrorKind};
use crate::line_index::LineIndex;

/// Up to this many members, comparing all of them takes less time than a set of their names.
const FEW: usize = 32;

/// A string of a list, and where it is.
pub(super) struct Item {
    pub(super) at: At,
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
    index: &'t Index<'t>,
    lines: LineIndex<'t>,
    pub(super) errors: Vec<Error>,
    /// Whether the document has a later minor version, whose new fields are skipped.
    pub(super) is_newer: bool,
}

impl<'t> Reader<'t> {
    pub(super) fn new(index: &'t Index<'t>) -> Self {
        Self {
            index,
            lines: LineIndex::new(index.text()),
            errors: Vec::new(),
            is_newer: false,
        }
    }

    /// Reports what is wrong with a value.
    pub(super) fn report(&mut self, at: At, kind: ErrorKind) {
        let path = self.index.path(at);
        self.errors.push(Error {
            line: Some(self.line(at)),
            path: (!path.is_empty()).then_some(path),
            kind,
        });
    }

    pub(super) fn line(&self, at: At) -> usize {
        self.lines.line(self.index.start(at))
    }

    pub(super) fn is_null(&self, at: At) -> bool {
        self.index.source(at) == "null"
    }

    /// Reads a value of a given type.
    fn value<T: DeserializeOwned>(&mut self, node: &Node<'_>, expected: &'static str) -> Option<T> {
        match serde_json::from_str(self.index.source(node.at)) {
            Ok(value) => Some(value),
            Err(error) if error.is_data() => {
                let what = node.name.to_string();
                self.report(node.at, ErrorKind::TypeWrong { what, expected });
                None
            }
            // The index does not check strings: one may contain half of a surrogate pair.
            Err(error) => {
                let path = self.index.path(node.at);
                self.errors.push(Error {
                    line: Some(self.line(node.at) + error.line().saturating_sub(1)),
                    path: (!path.is_empty()).then_some(path),
                    kind: ErrorKind::InvalidJson {
                        reason: reason(&error),
                    },
                });
                None
            }
        }
    }

    /// Reads an object, and reports duplicate members.
    pub(super) fn object<'n>(&mut self, node: Node<'n>) -> Option<Object<'n>>
    where
        't: 'n,
    {
        let Some(all) = self.index.members(node.at) else {
            self.value::<BTreeMap<String, Box<RawValue>>>(&node, "an object");
            return None;
        };
        let is_small = all.len() <= FEW;
        let mut members: Vec<Member<'_>> = Vec::with_capacity(all.len());
        let mut known = HashSet::new();
        for (name, at) in all {
            let is_new = if is_small {
                !members.iter().any(|member| member.name == name)
            } else {
                known.insert(name.clone())
            };
            if is_new {
                members.push(Member {
                    name,
                    at,
                    is_read: Cell::new(false),
                });
            } else {
                let field = name.into_owned();
                let of = node.name.to_string();
                self.report(at, ErrorKind::DuplicateField { field, of });
            }
        }
        Some(Object {
            at: node.at,
            name: node.name,
            members,
        })
    }

    /// Reports the members that have not been read.
    pub(super) fn finish(&mut self, object: &Object<'_>) {
        if self.is_newer {
            return;
        }
        for (field, node) in object.take_all() {
            let unknown = ErrorKind::FieldUnknown {
                field: field.to_owned(),
                of: object.name.to_string(),
                format: FORMAT,
            };
            self.report(node.at, unknown);
        }
    }

    /// Takes a required member.
    pub(super) fn required<'n>(
        &mut self,
        object: &'n Object<'_>,
        member: &'n str,
    ) -> Option<Node<'n>> {
        let value = object.take(member);
        if value.is_none() {
            let missing = ErrorKind::FieldMissing {
                field: member.to_owned(),
                of: object.name.to_string(),
            };
            self.report(object.at, missing);
        }
        value
    }

    /// Takes a member that may be left out or `null`.
    pub(super) fn optional<'n>(&self, object: &'n Object<'_>, member: &'n str) -> Option<Node<'n>> {
        let node = object.take(member)?;
        (!self.is_null(node.at)).then_some(node)
    }

    /// Takes a required string, which must not be empty.
    pub(super) fn string(&mut self, object: &Object<'_>, member: &str) -> String {
        let node = self.required(object, member);
        let string = node.and_then(|node| self.string_value(&node));
        string.unwrap_or_default().into_owned()
    }

    /// Takes an optional string.
    pub(super) fn optional_string(&mut self, object: &Object<'_>, member: &str) -> Option<String> {
        let node = self.optional(object, member)?;
        self.string_value(&node).map(Cow::into_owned)
    }

    /// Reads a number without a fraction. `422.0` is one, as in JSON Schema.
    pub(super) fn whole_number<T: TryFrom<u64>>(
        &mut self,
        node: &Node<'_>,
        expected: &'static str,
    ) -> Option<T> {
        let number: Number = self.value(node, expected)?;
        let number = number.as_u64().or_else(|| {
            // A float without a fraction is displayed without one.
            number.as_f64()?.to_string().parse().ok()
        });
        let number = number.and_then(|number| T::try_from(number).ok());
        if number.is_none() {
            let what = node.name.to_string();
            self.report(node.at, ErrorKind::TypeWrong { what, expected });
        }
        number
    }

    /// Reads a string that must not be empty.
    pub(super) fn string_value(&mut self, node: &Node<'_>) -> Option<Cow<'t, str>> {
        let string = self.any_string(node)?;
        if string.trim().is_empty() {
            let what = node.name.to_string();
            self.report(node.at, ErrorKind::TextBlank { what });
            return None;
        }
        Some(string)
    }

    /// Reads a string that may be empty.
    pub(super) fn any_string(&mut self, node: &Node<'_>) -> Option<Cow<'t, str>> {
        match self.index.string(node.at) {
            Some(string) => Some(string),
            None => self.value(node, "a string").map(Cow::Owned),
        }
    }

    /// The values of a list.
    pub(super) fn items<'n>(&mut self, node: &'n Node<'_>) -> Vec<Node<'n>> {
        if !self.index.is_list(node.at) {
            self.value::<Vec<IgnoredAny>>(node, "a list");
            return Vec::new();
        }
        let items = self.index.children(node.at);
        items.map(|at| node.item(at)).collect()
    }

    /// Takes the strings of an optional list.
    pub(super) fn strings(&mut self, object: &Object<'_>, member: &str) -> Vec<Item> {
        let Some(list) = self.optional(object, member) else {
            return Vec::new();
        };
        let mut strings = Vec::new();
        for node in self.items(&list) {
            if let Some(text) = self.string_value(&node) {
                let text = text.into_owned();
                strings.push(Item { at: node.at, text });
            }
        }
        strings
    }
}

/// The error that the input is not JSON, which is found before any value is read.
pub(super) fn not_json(text: &str, error: &serde_json::Error) -> Error {
    let line = text.lines().nth(error.line().saturating_sub(1));
    let rest = line.and_then(|line| line.get(error.column().saturating_sub(1)..));
    let is_comment = |rest: &str| ["//", "/*", "#"].iter().any(|mark| rest.starts_with(mark));
    let reason = if rest.is_some_and(is_comment) {
        "this is a comment, which JSON does not have; remove all comments".to_owned()
    } else {
        reason(error)
    };
    Error::at(error.line(), ErrorKind::InvalidJson { reason })
}
