//! A document as JSON.
//!
//! The reader keeps each value as the part of the text that it is, so that every mistake is reported with its line, and all
//! of them in one run.

use std::collections::HashSet;
use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess};
use serde_json::value::RawValue;

use super::legal::{self, Codes};
use super::lines::Lines;
use super::{Document, Entry, Located, Mistake, Mistakes, Set, template};
use platform_error::{Kind, Retry};

pub(super) fn write(document: &Document) -> String {
    // Texts alone, written to memory: nothing in them can fail.
    let mut json = serde_json::to_string_pretty(document).unwrap_or_default();
    json.push('\n');
    json
}

pub(super) fn read(text: &str) -> Result<Document, Mistakes> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader {
        lines: Lines::of(text),
        found: Vec::new(),
        codes: Codes::default(),
        newer: false,
    };
    let document = match serde_json::from_str::<&RawValue>(text) {
        Ok(value) => reader.document(value),
        Err(error) => {
            reader.invalid_json(error.line(), &error);
            Document::default()
        }
    };
    Mistakes::or(reader.found, document)
}

struct Reader<'t> {
    lines: Lines<'t>,
    found: Vec<Located>,
    codes: Codes,
    /// The document is of a later minor version: it may have fields that are not known here.
    newer: bool,
}

impl<'t> Reader<'t> {
    fn report(&mut self, line: usize, mistake: Mistake) {
        self.found.push(Located {
            line: Some(line),
            mistake,
        });
    }

    fn invalid_json(&mut self, line: usize, error: &serde_json::Error) {
        let reason = error.to_string();
        // The line is said already.
        let reason = reason
            .split(" at line ")
            .next()
            .unwrap_or_default()
            .to_owned();
        self.report(line, Mistake::InvalidJson { reason });
    }

    fn line(&self, value: &'t RawValue) -> usize {
        self.lines.of_part(value.get())
    }

    /// The fields of an object, each once.
    fn object(&mut self, value: &'t RawValue, name: String) -> Option<Object<'t>> {
        let Fields(fields) = self.value(value, &name, "an object")?;
        let mut object = Object {
            name,
            line: self.line(value),
            fields: Vec::new(),
        };
        let mut known = HashSet::new();
        for (field, value) in fields {
            if known.insert(field.clone()) {
                object.fields.push((field, value));
            } else {
                self.report(
                    self.line(value),
                    Mistake::DuplicateField {
                        field,
                        of: object.name.clone(),
                    },
                );
            }
        }
        Some(object)
    }

    /// Reports the fields that were not read.
    fn finish(&mut self, object: Object<'t>) {
        for (field, value) in object.fields {
            if !self.newer {
                self.report(
                    self.line(value),
                    Mistake::FieldUnknown {
                        field,
                        of: object.name.clone(),
                        format: Document::FORMAT,
                    },
                );
            }
        }
    }

    /// A value of the type that its place takes.
    fn value<T: Deserialize<'t>>(
        &mut self,
        value: &'t RawValue,
        what: &str,
        expected: &'static str,
    ) -> Option<T> {
        match serde_json::from_str(value.get()) {
            Ok(value) => Some(value),
            Err(error) if error.is_data() => {
                self.report(
                    self.line(value),
                    Mistake::TypeWrong {
                        what: what.to_owned(),
                        expected,
                    },
                );
                None
            }
            // What looks like a text from outside can be none: with half of a surrogate pair in it.
            Err(error) => {
                self.invalid_json(self.line(value) + error.line().saturating_sub(1), &error);
                None
            }
        }
    }

    fn required(&mut self, object: &mut Object<'t>, field: &str) -> Option<&'t RawValue> {
        let value = object.take(field);
        if value.is_none() {
            self.report(
                object.line,
                Mistake::FieldMissing {
                    field: field.to_owned(),
                    of: object.name.clone(),
                },
            );
        }
        value
    }

    /// A text that must be there and not be blank.
    fn text(&mut self, object: &mut Object<'t>, field: &str) -> String {
        let value = self.required(object, field);
        value
            .and_then(|value| self.text_in(value, object.part(field)))
            .unwrap_or_default()
    }

    /// A text that may be left out.
    fn optional_text(&mut self, object: &mut Object<'t>, field: &str) -> Option<String> {
        let value = object.optional(field)?;
        self.text_in(value, object.part(field))
    }

    fn text_in(&mut self, value: &'t RawValue, what: String) -> Option<String> {
        let text: String = self.value(value, &what, "a text")?;
        if text.trim().is_empty() {
            self.report(self.line(value), Mistake::TextBlank { what });
            return None;
        }
        Some(text)
    }

    /// The values of a list, which may be left out.
    fn list(&mut self, object: &mut Object<'t>, field: &str) -> Vec<&'t RawValue> {
        let value = object.optional(field);
        value
            .and_then(|value| self.value(value, &object.part(field), "a list"))
            .unwrap_or_default()
    }

    fn texts(&mut self, object: &mut Object<'t>, field: &str) -> Vec<(usize, String)> {
        let values = self.list(object, field);
        let part = object.part(field);
        values
            .into_iter()
            .filter_map(|value| Some((self.line(value), self.text_in(value, part.clone())?)))
            .collect()
    }
}

impl<'t> Reader<'t> {
    fn document(&mut self, value: &'t RawValue) -> Document {
        let Some(mut object) = self.object(value, "the document".to_owned()) else {
            return Document::default();
        };
        self.format(&mut object);
        // For editors, which find the schema by it.
        self.optional_text(&mut object, "$schema");
        let sets = self.required(&mut object, "sets");
        let sets: Vec<&RawValue> = sets
            .and_then(|sets| self.value(sets, "`sets`", "a list"))
            .unwrap_or_default();
        let mut includes = Vec::new();
        let sets: Vec<Set> = sets
            .into_iter()
            .filter_map(|set| self.set(set, &mut includes))
            .collect();
        let paths: HashSet<&str> = sets.iter().map(|set| &*set.path).collect();
        for (line, of, path) in includes {
            if !paths.contains(&*path) {
                self.report(line, Mistake::SetUnknown { of, path });
            }
        }
        self.finish(object);
        Document { sets }
    }

    /// Refuses another major version, and knows a newer minor one.
    fn format(&mut self, object: &mut Object<'t>) {
        let line = object
            .fields
            .iter()
            .find(|(field, _)| field == "format")
            .map(|&(_, value)| self.line(value));
        let found = self.text(object, "format");
        let number = |text: &str| {
            text.parse::<u32>()
                .ok()
                .filter(|number| number.to_string() == text)
        };
        let version = |text: &str| {
            text.split_once('.')
                .and_then(|(major, minor)| Some((number(major)?, number(minor)?)))
        };
        match (version(&found), version(Document::FORMAT)) {
            (Some((major, minor)), Some((known, newest))) if major == known => {
                self.newer = minor > newest;
            }
            _ if found.is_empty() => {}
            _ => self.report(
                line.unwrap_or(object.line),
                Mistake::FormatUnsupported {
                    found,
                    supported: Document::FORMAT,
                },
            ),
        }
    }

    /// One set; what it includes is looked at when all sets are known.
    fn set(&mut self, value: &'t RawValue, all: &mut Vec<(usize, String, String)>) -> Option<Set> {
        let mut object = self.object(value, "a set".to_owned())?;
        let name = self.text(&mut object, "name");
        object.name = format!("the set {name:?}");
        let path = self
            .optional_text(&mut object, "path")
            .unwrap_or_else(|| name.clone());
        let domain = self
            .optional_text(&mut object, "domain")
            .unwrap_or_default();
        let includes = self.texts(&mut object, "includes");
        all.extend(
            includes
                .iter()
                .map(|(line, path)| (*line, object.name.clone(), path.clone())),
        );
        let entries = self.list(&mut object, "entries");
        let entries = entries
            .into_iter()
            .filter_map(|entry| self.entry(entry))
            .collect();
        self.finish(object);
        Some(Set {
            name,
            path,
            domain,
            includes: includes.into_iter().map(|(_, path)| path).collect(),
            entries,
        })
    }

    fn entry(&mut self, value: &'t RawValue) -> Option<Entry> {
        let mut object = self.object(value, "an entry".to_owned())?;
        let code = self.text(&mut object, "code");
        object.name = format!("the entry {code:?}");
        if !code.is_empty() {
            self.take_code(&code, object.line);
        }
        let kind = self
            .name(&mut object, "kind", "kind", Kind::ALL, Kind::as_str)
            .unwrap_or(Kind::Unknown);
        let retry = self.name(
            &mut object,
            "retry",
            "retry value",
            Retry::ALL,
            Retry::as_str,
        );
        let aliases = self.texts(&mut object, "aliases");
        for (line, alias) in &aliases {
            self.take_code(alias, *line);
        }
        let entry = Entry {
            message: self.text(&mut object, "message"),
            explanation: self.text(&mut object, "explanation"),
            cause: self.text(&mut object, "cause"),
            solution: self.text(&mut object, "solution"),
            kind,
            retry: retry.unwrap_or_else(|| kind.retry()),
            docs: self.optional_text(&mut object, "docs"),
            aliases: aliases.into_iter().map(|(_, alias)| alias).collect(),
            since: self.optional_text(&mut object, "since"),
            deprecated: self.optional_text(&mut object, "deprecated"),
            labels: self.labels(&mut object),
            params: self
                .texts(&mut object, "params")
                .into_iter()
                .map(|(_, param)| param)
                .collect(),
            code,
        };
        if let Some(Err(why)) =
            (!entry.params.is_empty()).then(|| template::check(&entry.message, &entry.params))
        {
            self.report(
                object.line,
                Mistake::TemplateWrong {
                    of: object.name.clone(),
                    why,
                },
            );
        }
        self.finish(object);
        Some(entry)
    }

    fn take_code(&mut self, code: &str, line: usize) {
        if let Err(mistake) = self.codes.take(code, format!("line {line}")) {
            self.report(line, mistake);
        }
    }

    /// One of a closed list of names.
    fn name<T: Copy>(
        &mut self,
        object: &mut Object<'t>,
        field: &str,
        what: &'static str,
        all: &[T],
        name: fn(T) -> &'static str,
    ) -> Option<T> {
        let value = object.optional(field)?;
        let found = self.text_in(value, object.part(field))?;
        let known = all.iter().copied().find(|&one| name(one) == found);
        if known.is_none() {
            self.report(self.line(value), legal::unknown(what, found, all, name));
        }
        known
    }

    fn labels(&mut self, object: &mut Object<'t>) -> Vec<(String, String)> {
        let Some(value) = object.optional("labels") else {
            return Vec::new();
        };
        let Some(labels) = self.object(value, object.part("labels")) else {
            return Vec::new();
        };
        let mut read = Vec::new();
        for (name, value) in &labels.fields {
            if name.trim().is_empty() {
                self.report(
                    self.line(value),
                    Mistake::TextBlank {
                        what: format!("a name in {}", labels.name),
                    },
                );
            }
            read.extend(
                self.value(value, &labels.part(name), "a text")
                    .map(|text| (name.clone(), text)),
            );
        }
        read
    }
}

/// The fields of an object that are not read yet.
struct Object<'t> {
    /// What it is, for people.
    name: String,
    line: usize,
    fields: Vec<(String, &'t RawValue)>,
}

impl<'t> Object<'t> {
    fn take(&mut self, field: &str) -> Option<&'t RawValue> {
        let at = self.fields.iter().position(|(name, _)| name == field)?;
        Some(self.fields.remove(at).1)
    }

    /// A field for which `null` says the same as its absence.
    fn optional(&mut self, field: &str) -> Option<&'t RawValue> {
        self.take(field).filter(|value| value.get() != "null")
    }

    /// A field of it, for people.
    fn part(&self, field: &str) -> String {
        format!("`{field}` of {}", self.name)
    }
}

/// The fields of an object as they stand in the text.
struct Fields<'t>(Vec<(String, &'t RawValue)>);

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Fields<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }

        deserializer.deserialize_map(Visitor)
    }
}
