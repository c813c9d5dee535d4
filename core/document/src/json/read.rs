//! Reads a document from JSON.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::value::RawValue;

use platform_error::{Kind, Retry};
use platform_error_syntax::template::escape;

use super::object::Object;
use super::reader::{Item, Reader};
use super::write::{FORMAT, OTHER_PARAMS, PARAM_TYPES};
use crate::code::Codes;
use crate::error::{ErrorKind, Errors};
use crate::field::{Field, Value};
use crate::model::{Document, Entry, Set};
use crate::param::Param;
use crate::{names, rules, template};

pub(super) fn document(text: &str) -> Result<Document, Errors> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = DocumentReader {
        json: Reader::new(text),
        codes: Codes::default(),
        includes: Vec::new(),
        reserved: Vec::new(),
    };
    let document = match serde_json::from_str::<&RawValue>(text) {
        Ok(value) => reader.document(value),
        Err(error) => {
            reader.json.report_invalid_json(error.line(), &error);
            Document::default()
        }
    };
    Errors::or(reader.json.errors, document)
}

struct DocumentReader<'t> {
    json: Reader<'t>,
    codes: Codes,
    includes: Vec<Include>,
    reserved: Vec<Reservation>,
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
    fn document(&mut self, value: &'t RawValue) -> Document {
        let Some(mut object) = self.json.object(value, "the document".to_owned()) else {
            return Document::default();
        };
        self.format(&mut object);
        // Editors use it to find the schema.
        self.json.optional_string(&mut object, "$schema");
        let mut sets = Vec::new();
        if let Some(value) = self.json.required(&mut object, "sets") {
            let values: Option<Vec<&RawValue>> = self.json.value(value, "`sets`", "a list");
            for value in values.unwrap_or_default() {
                sets.extend(self.set(value));
            }
        }
        self.check_includes(&sets);
        self.check_reserved();
        self.json.finish(object);
        Document { sets }
    }

    /// Rejects a different major version, and notes a newer minor one.
    fn format(&mut self, object: &mut Object<'t>) {
        let line = match object.get("format") {
            Some(value) => self.json.line(value),
            None => object.line,
        };
        let found = self.json.string(object, "format");
        if found.is_empty() {
            return;
        }
        match (parse_version(&found), parse_version(FORMAT)) {
            (Some((major, minor)), Some((known, newest))) if major == known => {
                self.json.is_newer = minor > newest;
            }
            _ => self.json.report(
                line,
                ErrorKind::FormatUnsupported {
                    found,
                    supported: FORMAT,
                },
            ),
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
                self.json.report(path.line, unknown);
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
                self.json.report(code.line, code_reserved);
            }
        }
    }

    fn set(&mut self, value: &'t RawValue) -> Option<Set> {
        let mut object = self.json.object(value, "a set".to_owned())?;
        let mut set = Set::new(self.json.string(&mut object, "name"));
        object.name = format!("the set {:?}", set.name);
        if let Some(path) = self.json.optional_string(&mut object, "path") {
            set.path = path;
        }
        if let Some(domain) = self.json.optional_string(&mut object, "domain") {
            set.domain = domain;
        }
        for code in self.json.strings(&mut object, "reserved") {
            self.reserve(code, &mut set, &object.name);
        }
        for path in self.json.strings(&mut object, "includes") {
            set.includes.push(path.text.clone());
            let of = object.name.clone();
            self.includes.push(Include { of, path });
        }
        for value in self.json.list(&mut object, "entries") {
            set.entries.extend(self.entry(value));
        }
        self.json.finish(object);
        Some(set)
    }

    /// Adds a retired code, which must be valid and is listed once.
    fn reserve(&mut self, code: Item, set: &mut Set, of: &str) {
        if let Err(kind) = Codes::check(&code.text) {
            self.json.report(code.line, kind);
        } else if set.reserved.contains(&code.text) {
            let duplicate = ErrorKind::DuplicateField {
                field: code.text,
                of: format!("`reserved` of {of}"),
            };
            self.json.report(code.line, duplicate);
        } else {
            set.reserved.push(code.text.clone());
            self.reserved.push(Reservation {
                by: of.to_owned(),
                code,
            });
        }
    }

    fn entry(&mut self, value: &'t RawValue) -> Option<Entry> {
        let mut object = self.json.object(value, "an entry".to_owned())?;
        let mut entry = Entry::new("");
        for &field in Field::ALL {
            self.field(field, &mut object, &mut entry);
        }
        self.params(&mut object, &mut entry);
        for kind in rules::check(&entry, |field| object.describe(field.name())) {
            self.json.report(object.line, kind);
        }
        self.json.finish(object);
        Some(entry)
    }

    fn field(&mut self, field: Field, object: &mut Object<'t>, entry: &mut Entry) {
        let name = field.name();
        match field.value() {
            Value::Code => {
                entry.code = self.json.string(object, name);
                object.name = format!("the entry {:?}", entry.code);
                if !entry.code.is_empty() {
                    self.insert_code(&entry.code, object.line);
                }
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
                let delay = object.get(Field::RetryAfter.name());
                let has_delay = delay.is_some_and(|delay| delay.get() != "null");
                match retry {
                    Some(retry) => entry.retry = retry,
                    None if has_delay => entry.retry = Retry::AfterDelay,
                    None => {}
                }
            }
            Value::Aliases => {
                for alias in self.json.strings(object, name) {
                    self.insert_code(&alias.text, alias.line);
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
                    self.insert_code(reason, object.line);
                }
            }
            Value::Labels => entry.labels = self.labels(object, name),
            // The parameters depend on the message.
            Value::Params | Value::OfSet(_) | Value::Reserved => {}
        }
    }

    /// An optional number.
    fn number<T: Deserialize<'t>>(
        &mut self,
        object: &mut Object<'t>,
        member: &str,
        expected: &'static str,
    ) -> Option<T> {
        let value = object.take_optional(member)?;
        self.json.value(value, &object.describe(member), expected)
    }

    fn insert_code(&mut self, code: &str, line: usize) {
        if let Err(kind) = self.codes.insert(code, format!("the error on line {line}")) {
            self.json.report(line, kind);
        }
    }

    /// A name from a closed list, which may be left out.
    fn name<T: Copy>(
        &mut self,
        object: &mut Object<'t>,
        member: &str,
        what: &'static str,
        all: &[T],
        name: fn(T) -> &'static str,
    ) -> Option<T> {
        let value = object.take_optional(member)?;
        let found = self.json.string_value(value, object.describe(member))?;
        let known = all.iter().copied().find(|&one| name(one) == found);
        if known.is_none() {
            let unknown = names::unknown(what, found, all, name);
            self.json.report(self.json.line(value), unknown);
        }
        known
    }

    /// The parameters that the message shows, then the others.
    fn params(&mut self, object: &mut Object<'t>, entry: &mut Entry) {
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
            let of = object.name.clone();
            self.json
                .report(object.line, ErrorKind::TemplateWrong { of, why });
        }
        self.param_types(object, &mut entry.params);
    }

    /// The types of the parameters, by name.
    fn param_types(&mut self, object: &mut Object<'t>, params: &mut [Param]) {
        let Some(value) = object.take_optional(PARAM_TYPES) else {
            return;
        };
        let Some(mut object) = self.json.object(value, object.describe(PARAM_TYPES)) else {
            return;
        };
        for (name, value) in std::mem::take(&mut object.members) {
            let line = self.json.line(value);
            let Some(found) = self.json.string_value(value, object.describe(&name)) else {
                continue;
            };
            let param = params.iter_mut().find(|param| param.name == name);
            match (param, found.parse()) {
                (Some(param), Ok(ty)) => param.ty = Some(ty),
                (Some(_), Err(_)) => {
                    let found = found.clone();
                    self.json.report(line, names::param_type_unknown(found));
                }
                (None, _) => {
                    let of = object.name.clone();
                    self.json.report(line, ErrorKind::ParamUnknown { name, of });
                }
            }
        }
    }

    fn labels(&mut self, object: &mut Object<'t>, member: &str) -> Vec<(String, String)> {
        let Some(value) = object.take_optional(member) else {
            return Vec::new();
        };
        let Some(mut object) = self.json.object(value, object.describe(member)) else {
            return Vec::new();
        };
        let mut labels = Vec::new();
        for (name, value) in std::mem::take(&mut object.members) {
            if name.trim().is_empty() {
                let what = format!("a name in {}", object.name);
                self.json
                    .report(self.json.line(value), ErrorKind::TextBlank { what });
            }
            let what = object.describe(&name);
            if let Some(text) = self.json.value(value, &what, "a string") {
                labels.push((name, text));
            }
        }
        labels
    }
}

/// The major and the minor number of a format version; leading zeros are rejected.
fn parse_version(text: &str) -> Option<(u32, u32)> {
    let (major, minor) = text.split_once('.')?;
    Some((parse_number(major)?, parse_number(minor)?))
}

fn parse_number(text: &str) -> Option<u32> {
    let number: u32 = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}
