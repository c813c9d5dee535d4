//! Reads a document from JSON.

mod entry;

use std::collections::HashSet;

use super::Read;
use super::index::{At, Index};
use super::object::{Name, Node, Object};
use super::reader::{Item, Reader, not_json};
use super::version;
use super::write::FORMAT;
use crate::code::Codes;
use crate::error::{ErrorKind, Errors};
use crate::model::{Document, Set};

/// Reads a document, and the line on which each of its entries begins.
pub(crate) fn document(text: &str) -> Read {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let index = Index::of_value(text).map_err(|error| not_json(text, &error))?;
    of_index(&index, false)
}

/// Whether a text is a document, perhaps one with mistakes.
pub(super) fn is_document(index: &Index<'_>) -> bool {
    let members = index.root().and_then(|root| index.members(root));
    let mut members = members.into_iter().flatten();
    members.any(|(name, _)| name == "format" || name == "sets")
}

/// Reads a document whose values are known.
pub(super) fn of_index(index: &Index<'_>, is_incomplete: bool) -> Read {
    let mut reader = DocumentReader::new(index);
    reader.is_incomplete = is_incomplete;
    let document = index.root().map(|root| reader.document(root));
    Errors::or(
        reader.json.errors,
        (document.unwrap_or_default(), reader.lines),
    )
}

pub(super) struct DocumentReader<'t> {
    pub(super) json: Reader<'t>,
    codes: Codes,
    includes: Vec<Include>,
    reserved: Vec<Reservation>,
    /// The line on which each entry begins.
    pub(super) lines: Vec<usize>,
    /// Whether entries may lack a cause and a solution.
    pub(super) is_incomplete: bool,
}

/// A code that a set reserves; the error that uses it may come later in the document.
struct Reservation {
    /// What reserves it, for messages.
    by: String,
    code: Item,
}

/// One set includes another, which may come later in the document.
struct Include {
    /// What includes it, for messages.
    of: String,
    path: Item,
}

impl<'t> DocumentReader<'t> {
    pub(super) fn new(index: &'t Index<'t>) -> Self {
        Self {
            json: Reader::new(index),
            codes: Codes::default(),
            includes: Vec::new(),
            reserved: Vec::new(),
            lines: Vec::new(),
            is_incomplete: false,
        }
    }

    fn document(&mut self, at: At) -> Document {
        let name = Name::Is("the document");
        let Some(object) = self.json.object(Node { at, name }) else {
            return Document::default();
        };
        self.format(&object);
        // Editors use it to find the schema.
        self.json.optional_string(&object, "$schema");
        let mut sets = Vec::new();
        if let Some(list) = self.json.required(&object, "sets") {
            let list = list.named("`sets`");
            for node in self.json.items(&list) {
                sets.extend(self.set(node));
            }
        }
        self.check_includes(&sets);
        self.check_reserved();
        self.json.finish(&object);
        Document { sets }
    }

    /// Rejects a different major version, and notes a newer minor one.
    fn format(&mut self, object: &Object<'_>) {
        let Some(node) = self.json.required(object, "format") else {
            return;
        };
        let Some(found) = self.json.string_value(&node) else {
            return;
        };
        match (version::parse(&found), version::parse(FORMAT)) {
            (Some((major, minor)), Some((known, newest))) if major == known => {
                self.json.is_newer = minor > newest;
            }
            _ => {
                let unsupported = ErrorKind::FormatUnsupported {
                    found: found.into_owned(),
                    supported: FORMAT,
                };
                self.json.report(node.at, unsupported);
            }
        }
    }

    fn check_includes(&mut self, sets: &[Set]) {
        let paths: HashSet<&str> = sets.iter().map(|set| &*set.path).collect();
        for Include { of, path } in self.includes.drain(..) {
            if !paths.contains(&*path.text) {
                let unknown = ErrorKind::SetUnknown {
                    of,
                    path: path.text,
                };
                self.json.report(path.at, unknown);
            }
        }
    }

    fn check_reserved(&mut self) {
        for Reservation { by, code } in self.reserved.drain(..) {
            if self.codes.contains(&code.text) {
                let code_reserved = ErrorKind::CodeReserved {
                    code: code.text,
                    by,
                };
                self.json.report(code.at, code_reserved);
            }
        }
    }

    fn set(&mut self, node: Node<'_>) -> Option<Set> {
        let mut object = self.json.object(node.named("a set"))?;
        let mut set = Set::new(self.json.string(&object, "name"));
        object.name = Name::Called("the set", set.name.clone());
        if let Some(path) = self.json.optional_string(&object, "path") {
            set.path = path;
        }
        if let Some(domain) = self.json.optional_string(&object, "domain") {
            set.domain = domain;
        }
        for code in self.json.strings(&object, "reserved") {
            self.reserve(code, &mut set, &object.name);
        }
        for path in self.json.strings(&object, "includes") {
            set.includes.push(path.text.clone());
            let of = object.name.to_string();
            self.includes.push(Include { of, path });
        }
        if let Some(list) = self.json.optional(&object, "entries") {
            for node in self.json.items(&list) {
                set.entries.extend(self.entry(node));
            }
        }
        self.json.finish(&object);
        Some(set)
    }

    /// Adds a retired code, which must be valid and is listed once.
    fn reserve(&mut self, code: Item, set: &mut Set, of: &Name<'_>) {
        if let Err(kind) = Codes::check(&code.text) {
            self.json.report(code.at, kind);
        } else if set.reserved.contains(&code.text) {
            let duplicate = ErrorKind::DuplicateField {
                field: code.text,
                of: format!("`reserved` of {of}"),
            };
            self.json.report(code.at, duplicate);
        } else {
            set.reserved.push(code.text.clone());
            self.reserved.push(Reservation {
                by: of.to_string(),
                code,
            });
        }
    }
}
