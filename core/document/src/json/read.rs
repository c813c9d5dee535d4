//! Reads a document from JSON.

use std::collections::HashSet;

use platform_error::{Kind, Retry};
use platform_error_syntax::template::escape;

use super::Read;
use super::index::{At, Index};
use super::object::{Name, Node, Object};
use super::reader::{Item, Reader, invalid_json};
use super::version;
use super::write::{FORMAT, OTHER_PARAMS, PARAM_TYPES};
use crate::code::Codes;
use crate::error::{ErrorKind, Errors};
use crate::field::{Field, Value};
use crate::model::{Document, Entry, Set};
use crate::param::Param;
use crate::{names, rules, template};

/// Reads a document, and the line on which each of its entries begins.
pub(crate) fn document(text: &str) -> Read {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let index =
        Index::of_value(text).map_err(|error| invalid_json(error.line(), String::new(), &error))?;
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

    fn entry(&mut self, node: Node<'_>) -> Option<Entry> {
        let object = self.json.object(node.named("an entry"))?;
        Some(self.entry_of(object))
    }

    /// The entry that the members of an object describe.
    pub(super) fn entry_of(&mut self, mut object: Object<'_>) -> Entry {
        self.lines.push(self.json.line(object.at));
        let mut entry = Entry::new("");
        for &field in Field::ALL {
            self.field(field, &mut object, &mut entry);
        }
        self.params(&object, &mut entry);
        let describe = |field: Field| Name::Member(field.name(), &object.name).to_string();
        for (field, kind) in rules::check(&entry, describe) {
            self.json.report(object.place(field.name()), kind);
        }
        self.json.finish(&object);
        entry
    }

    fn may_lack(&self, field: Field) -> bool {
        self.is_incomplete && matches!(field, Field::Cause | Field::Solution)
    }

    fn field(&mut self, field: Field, object: &mut Object<'_>, entry: &mut Entry) {
        let name = field.name();
        match field.value() {
            Value::Code => {
                entry.code = self.json.string(object, name);
                object.name = Name::Called("the entry", entry.code.clone());
                if !entry.code.is_empty() {
                    self.insert_code(&entry.code, object.place(name));
                }
            }
            Value::Text(text) if self.may_lack(field) => {
                let node = self.json.optional(object, name);
                let string = node.and_then(|node| self.json.any_string(&node));
                *(text.get_mut)(entry) = string.unwrap_or_default().into_owned();
            }
            Value::Text(text) => *(text.get_mut)(entry) = self.json.string(object, name),
            Value::Optional(text) => {
                *(text.get_mut)(entry) = self.json.optional_string(object, name);
            }
            Value::Title => entry.title = self.json.optional_string(object, name),
            Value::HttpStatus => {
                let status = self.number(object, name, rules::STATUS);
                // The kind's own status need not be kept.
                entry.http_status = status.filter(|status| *status != entry.kind.http_status());
            }
            Value::RetryAfter => {
                entry.retry_after = self.number(object, name, rules::SECONDS);
            }
            Value::Kind => {
                if let Some(kind) = self.name(object, name, "kind", Kind::ALL, Kind::as_str) {
                    entry.kind = kind;
                    entry.retry = kind.retry();
                }
            }
            Value::Retry => {
                let all = Retry::ALL;
                let retry = self.name(object, name, "retry value", all, Retry::as_str);
                let delay = object.find(Field::RetryAfter.name());
                let has_delay = delay.is_some_and(|delay| !self.json.is_null(delay));
                match retry {
                    Some(retry) => entry.retry = retry,
                    None if has_delay => entry.retry = Retry::AfterDelay,
                    None => {}
                }
            }
            Value::Aliases => {
                for alias in self.json.strings(object, name) {
                    self.insert_code(&alias.text, alias.at);
                    entry.aliases.push(alias.text);
                }
            }
            Value::Reason => {
                let reason = self.json.optional_string(object, name);
                // The code is the reason anyway, and an alias leads here already.
                entry.reason = reason.filter(|reason| *reason != entry.code);
                if let Some(reason) = &entry.reason
                    && !entry.aliases.contains(reason)
                    && rules::is_reason(reason)
                {
                    self.insert_code(reason, object.place(name));
                }
            }
            Value::Labels => entry.labels = self.labels(object, name),
            // The parameters depend on the message.
            Value::Params | Value::OfSet(_) | Value::Reserved => {}
        }
    }

    /// An optional number.
    fn number<T: TryFrom<u64>>(
        &mut self,
        object: &Object<'_>,
        member: &str,
        expected: &'static str,
    ) -> Option<T> {
        let node = self.json.optional(object, member)?;
        self.json.whole_number(&node, expected)
    }

    fn insert_code(&mut self, code: &str, at: At) {
        let line = self.json.line(at);
        if let Err(kind) = self.codes.insert(code, format!("the error on line {line}")) {
            self.json.report(at, kind);
        }
    }

    /// A name from a closed list, which may be left out.
    fn name<T: Copy>(
        &mut self,
        object: &Object<'_>,
        member: &str,
        what: &'static str,
        all: &[T],
        name: fn(T) -> &'static str,
    ) -> Option<T> {
        let node = self.json.optional(object, member)?;
        let found = self.json.string_value(&node)?;
        let known = all.iter().copied().find(|&one| name(one) == found);
        if known.is_none() {
            let unknown = names::unknown(what, found.into_owned(), all, name);
            self.json.report(node.at, unknown);
        }
        known
    }

    /// The parameters that the message shows, then the others.
    fn params(&mut self, object: &Object<'_>, entry: &mut Entry) {
        let shown = self.json.strings(object, Field::Params.name());
        let others = self.json.strings(object, OTHER_PARAMS);
        // A message that shows no parameters is not a template.
        if shown.is_empty() && !others.is_empty() {
            entry.message = escape(&entry.message).to_string();
        }
        let count = shown.len();
        let names = shown.into_iter().chain(others);
        entry.params = names.map(|name| Param::from(name.text)).collect();
        if !entry.params.is_empty()
            && !entry.message.is_empty()
            && let Err(why) = template::check_shown(&entry.message, &entry.params, count)
        {
            let of = object.name.to_string();
            let message = object.place(Field::Message.name());
            self.json
                .report(message, ErrorKind::TemplateWrong { of, why });
        }
        self.param_types(object, &mut entry.params);
    }

    /// The types of the parameters, by name.
    fn param_types(&mut self, object: &Object<'_>, params: &mut [Param]) {
        let Some(node) = self.json.optional(object, PARAM_TYPES) else {
            return;
        };
        let Some(object) = self.json.object(node) else {
            return;
        };
        for (name, node) in object.take_all() {
            let Some(found) = self.json.string_value(&node) else {
                continue;
            };
            let param = params.iter_mut().find(|param| param.name == name);
            match (param, found.parse()) {
                (Some(param), Ok(ty)) => param.ty = Some(ty),
                (Some(_), Err(_)) => {
                    let unknown = names::param_type_unknown(found.into_owned());
                    self.json.report(node.at, unknown);
                }
                (None, _) => {
                    let unknown = ErrorKind::ParamUnknown {
                        name: name.to_owned(),
                        of: object.name.to_string(),
                    };
                    self.json.report(node.at, unknown);
                }
            }
        }
    }

    fn labels(&mut self, object: &Object<'_>, member: &str) -> Vec<(String, String)> {
        let Some(node) = self.json.optional(object, member) else {
            return Vec::new();
        };
        let Some(object) = self.json.object(node) else {
            return Vec::new();
        };
        let mut labels = Vec::new();
        for (name, node) in object.take_all() {
            if name.trim().is_empty() {
                let what = format!("a name in {}", object.name);
                self.json.report(node.at, ErrorKind::TextBlank { what });
            }
            if let Some(text) = self.json.any_string(&node) {
                labels.push((name.to_owned(), text.into_owned()));
            }
        }
        labels
    }
}
