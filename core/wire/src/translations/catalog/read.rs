//! Reads a translated document, and compares it with the catalog.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt::Display;

use platform_error::{Catalog, ErrorSet, Metadata};
use platform_error_syntax::template::{Segment, escape, segments};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::{OwnedTranslation, TranslationError, TranslationErrors, is_template};
use crate::HttpError;

type Entries = HashMap<&'static str, OwnedTranslation>;

/// The part of a document that is read.
#[derive(Deserialize)]
struct Document<'d> {
    #[serde(borrow)]
    sets: Vec<Set<'d>>,
}

#[derive(Deserialize)]
struct Set<'d> {
    #[serde(borrow, default)]
    entries: Option<Vec<&'d RawValue>>,
}

#[derive(Deserialize)]
struct Strings {
    code: String,
    title: Option<String>,
    message: Option<String>,
    explanation: Option<String>,
    cause: Option<String>,
    solution: Option<String>,
    #[serde(default)]
    params: Option<Vec<String>>,
}

pub(super) fn document(
    catalog: &Catalog,
    language: &str,
    text: &str,
) -> Result<Entries, TranslationErrors> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader {
        catalog,
        language,
        text,
        position: 0,
        line: 1,
        entries: HashMap::new(),
        mistakes: Vec::new(),
    };
    match serde_json::from_str::<Document<'_>>(text) {
        Ok(document) => {
            for entry in document.sets.iter().flat_map(|set| &set.entries).flatten() {
                reader.entry(entry);
            }
        }
        Err(error) => {
            reader.line = error.line();
            reader.report(&error);
        }
    }
    if reader.mistakes.is_empty() {
        Ok(reader.entries)
    } else {
        Err(TranslationErrors(reader.mistakes))
    }
}

struct Reader<'d> {
    catalog: &'d Catalog,
    language: &'d str,
    text: &'d str,
    /// Where the current entry begins.
    position: usize,
    line: usize,
    entries: Entries,
    mistakes: Vec<TranslationError>,
}

impl Reader<'_> {
    fn report(&mut self, mistake: &dyn Display) {
        self.mistakes.push(TranslationError {
            language: self.language.to_owned(),
            line: self.line,
            mistake: mistake.to_string(),
        });
    }

    fn entry(&mut self, value: &RawValue) {
        self.move_to(value);
        let strings: Strings = match serde_json::from_str(value.get()) {
            Ok(strings) => strings,
            Err(error) => return self.report(&error),
        };
        let code = &strings.code;
        let known = self.catalog.find(code).or(HttpError::CATALOG.find(code));
        let Some(facts) = known else {
            return self.report(&format_args!("the code {code} is unknown"));
        };
        self.check_empty(&strings);
        let translation = self.translation(facts, strings);
        match self.entries.entry(facts.code()) {
            Entry::Vacant(entry) => drop(entry.insert(translation)),
            Entry::Occupied(_) => self.report(&format_args!("{} is used twice", facts.code())),
        }
    }

    /// Counts the lines up to an entry, which comes after the entries before.
    fn move_to(&mut self, value: &RawValue) {
        // The value is a part of the text, so the difference is its position.
        let start = value.get().as_ptr().addr() - self.text.as_ptr().addr();
        let between = self.text.get(self.position..start).unwrap_or_default();
        self.line += between.matches('\n').count();
        self.position = start;
    }

    fn check_empty(&mut self, strings: &Strings) {
        let named = [
            ("title", &strings.title),
            ("message", &strings.message),
            ("explanation", &strings.explanation),
            ("cause", &strings.cause),
            ("solution", &strings.solution),
        ];
        for (name, string) in named {
            if string.as_ref().is_some_and(|text| text.trim().is_empty()) {
                self.report(&format_args!("the {name} of {} is empty", strings.code));
            }
        }
    }

    fn translation(&mut self, facts: &Metadata, strings: Strings) -> OwnedTranslation {
        let has_params = strings.params.is_some_and(|params| !params.is_empty());
        let is_template = has_params || is_template(facts);
        let message = strings.message.map(|message| {
            if is_template {
                self.check_template(facts, &message);
                message
            } else if facts.params().is_empty() {
                message
            } else {
                // The original shows no parameter, so in the document it is plain text.
                escape(&message).to_string()
            }
        });
        OwnedTranslation {
            title: strings
                .title
                .or_else(|| title(facts, message.as_deref(), strings.explanation.as_deref())),
            message,
            explanation: strings.explanation,
            cause: strings.cause,
            solution: strings.solution,
        }
    }

    fn check_template(&mut self, facts: &Metadata, message: &str) {
        let code = facts.code();
        let is_param = |name: &str| facts.params().iter().any(|param| param.name() == name);
        let mut shown = Vec::new();
        for segment in segments(message) {
            match segment {
                Ok(Segment::Text(_)) => {}
                Ok(Segment::Placeholder(placeholder)) => {
                    shown.push(placeholder.field);
                    shown.extend(placeholder.arguments());
                }
                Err(flaw) => self.report(&format_args!(
                    "the message of {code} is not a template: {flaw}"
                )),
            }
        }
        for name in &shown {
            if !is_param(name) {
                self.report(&format_args!(
                    "the message of {code} shows `{name}`, which is not a parameter"
                ));
            }
        }
        for name in placeholders(facts.message()) {
            if !shown.contains(&name) {
                self.report(&format_args!(
                    "the message of {code} does not show `{name}`"
                ));
            }
        }
    }
}

/// The parameters that a template shows, each once.
fn placeholders(template: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for segment in segments(template) {
        if let Ok(Segment::Placeholder(placeholder)) = segment
            && !found.contains(&placeholder.field)
        {
            found.push(placeholder.field);
        }
    }
    found
}

/// The title that is taken from a message or from an explanation, as
/// [`Metadata::title`] takes it from the original.
fn title(facts: &Metadata, message: Option<&str>, explanation: Option<&str>) -> Option<String> {
    if facts.own_title().is_some() {
        return None;
    }
    let is_message = facts.title() == facts.message().lines().next().unwrap_or_default().trim();
    let source = if is_message { message } else { explanation }?;
    let line = source.trim().lines().next()?;
    Some(line.trim_end().to_owned())
}
