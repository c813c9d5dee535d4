//! [`Imported::complete_from`]: a table is compared only in what it says.

use std::collections::{HashMap, HashSet};

use platform_error::Kind;
use platform_error_syntax::default_text::is_label;
use platform_error_syntax::template::segments;

use crate::columns;
use crate::field::{Field, Value};
use crate::import::Imported;
use crate::model::{Document, Entry, Set};
use crate::template;

impl Imported {
    /// Takes what its tables do not say from the document that it is compared with, so that
    /// [`check`](crate::check) finds only what they say otherwise.
    ///
    /// That is the domain and the reserved codes, for which no table has a place, and each field
    /// without a column: the kind, or the codes, which are then those of the errors with the same
    /// messages. A table with all the usual columns lacks any other only if no error has such a
    /// value, as in [`to_csv`](crate::Reference::to_csv). Empty texts are taken too.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::import::{Format, Import};
    /// use platform_error_document::{Document, Reference, check};
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// // It has neither codes nor kinds.
    /// let page = Reference::new(&document).to_markdown();
    /// let mut imported = Import::new("RequestError").read(&page, Format::Markdown)?;
    /// assert!(check(&document, &imported.document).is_breaking());
    ///
    /// imported.complete_from(&document);
    /// assert_eq!(check(&document, &imported.document).bump(), None);
    /// # Ok::<(), platform_error_document::Errors>(())
    /// ```
    pub fn complete_from(&mut self, other: &Document) {
        if !self.fields.contains(&Field::Code) {
            take_codes(&mut self.document, other);
        }
        let said = Said::by(self);
        let mut others = HashMap::new();
        for (_, entry) in other.entries() {
            others.insert(&*entry.code, entry);
        }
        for set in &mut self.document.sets {
            for entry in &mut set.entries {
                if let Some(other) = others.get(&*entry.code) {
                    said.complete(entry, other);
                }
            }
        }
        if !self.fields.contains(&Field::Set) {
            self.distribute(other);
        }
        if !self.fields.contains(&Field::Reserved) {
            self.complete_sets(other);
        }
    }

    /// Takes what no table says of a set, and the sets of which it has no error.
    fn complete_sets(&mut self, other: &Document) {
        let has_domain = self.fields.contains(&Field::Domain);
        for known in &other.sets {
            let mut sets = self.document.sets.iter_mut();
            match sets.find(|set| set.name == known.name) {
                Some(set) if has_domain => set.reserved.clone_from(&known.reserved),
                Some(set) => *set = with_entries(known, std::mem::take(&mut set.entries)),
                None => self.document.sets.push(with_entries(known, Vec::new())),
            }
        }
    }

    /// Moves each error to the set that has it in the other document; a new one to the first.
    fn distribute(&mut self, other: &Document) {
        if other.sets.is_empty() {
            return;
        }
        let mut numbers = HashMap::new();
        for (number, set) in other.sets.iter().enumerate() {
            for entry in &set.entries {
                numbers.insert(&*entry.code, number);
            }
        }
        let mut lines = std::mem::take(&mut self.lines).into_iter();
        let mut places = Vec::new();
        for set in std::mem::take(&mut self.document.sets) {
            for entry in set.entries {
                let number = numbers.get(&*entry.code).copied().unwrap_or(0);
                places.push((number, entry, lines.next()));
            }
        }
        places.sort_by_key(|(number, ..)| *number);
        for set in &other.sets {
            self.document.sets.push(with_entries(set, Vec::new()));
        }
        for (number, entry, line) in places {
            self.lines.extend(line);
            if let Some(set) = self.document.sets.get_mut(number) {
                set.entries.push(entry);
            }
        }
    }
}

/// A set with the same facts, but other entries.
fn with_entries(set: &Set, entries: Vec<Entry>) -> Set {
    Set {
        name: set.name.clone(),
        path: set.path.clone(),
        domain: set.domain.clone(),
        reserved: set.reserved.clone(),
        includes: set.includes.clone(),
        entries,
    }
}

/// Gives errors whose codes were made from their messages the codes of the errors that have the
/// same texts in another document, or at least the same message.
fn take_codes(document: &mut Document, other: &Document) {
    let entries = document.entries();
    let mut taken: HashSet<String> = entries.map(|(_, entry)| entry.code.clone()).collect();
    let sets = document.sets.iter_mut();
    let mut own: Vec<&mut Entry> = sets.flat_map(|set| &mut set.entries).collect();
    let mut others: Vec<&Entry> = other.entries().map(|(_, entry)| entry).collect();
    for key in [texts, message] {
        let counts = counts(own.iter().map(|entry| key(entry)));
        let other_counts = self::counts(others.iter().map(|entry| key(entry)));
        let mut by_key = HashMap::new();
        for other in &others {
            by_key.insert(key(other), &*other.code);
        }
        let mut left = Vec::new();
        let mut used = HashSet::new();
        for entry in own {
            let key = key(entry);
            let is_only = [&counts, &other_counts].map(|counts| counts.get(&key) == Some(&1));
            match by_key.get(&key) {
                Some(code) if is_only == [true, true] => {
                    used.insert(*code);
                    if taken.insert((*code).to_owned()) {
                        (*code).clone_into(&mut entry.code);
                    }
                }
                _ => left.push(entry),
            }
        }
        own = left;
        others.retain(|other| !used.contains(&*other.code));
    }
}

/// How often each of these is there.
fn counts(keys: impl Iterator<Item = String>) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for key in keys {
        *counts.entry(key).or_default() += 1;
    }
    counts
}

/// The texts of an error.
fn texts(entry: &Entry) -> String {
    let message = message(entry);
    [&message, &entry.explanation, &entry.cause, &entry.solution]
        .map(|text| text.trim())
        .join("\0")
}

/// The message as a table shows it.
fn message(entry: &Entry) -> String {
    let message = template::unescape(&entry.message, &entry.params);
    message.trim().to_owned()
}

/// What tables say of their errors.
struct Said {
    fields: HashSet<Field>,
    /// The names of labels that have a column.
    labels: HashSet<String>,
}

impl Said {
    fn by(imported: &Imported) -> Self {
        let mut fields: HashSet<Field> = imported.fields.iter().copied().collect();
        let mut labels = HashSet::new();
        let has_kind = fields.contains(&Field::Kind);
        for (_, entry) in imported.document.entries() {
            // The status may be in a heading.
            let follows = !has_kind && entry.kind != Kind::Unknown;
            if follows || entry.http_status.is_some() {
                fields.insert(Field::HttpStatus);
            }
            labels.extend(entry.labels.iter().map(|(name, _)| name.clone()));
        }
        if columns::ALWAYS.iter().all(|field| fields.contains(field)) {
            fields.extend(Field::COLUMNS);
        }
        Self { fields, labels }
    }

    fn has(&self, field: Field) -> bool {
        self.fields.contains(&field)
    }

    fn complete(&self, entry: &mut Entry, other: &Entry) {
        self.complete_kind(entry, other);
        self.complete_message(entry, other);
        for &field in Field::COLUMNS {
            let is_said = self.has(field);
            match field.value() {
                Value::Text(_) if field == Field::Message => {}
                Value::Text(text) if !is_said || (text.get)(entry).is_empty() => {
                    (text.get)(other).clone_into((text.get_mut)(entry));
                }
                _ if is_said => {}
                Value::Optional(text) => (text.get_mut)(entry).clone_from((text.get)(other)),
                Value::Title => entry.title.clone_from(&other.title),
                Value::Aliases => entry.aliases.clone_from(&other.aliases),
                Value::Reason => entry.reason.clone_from(&other.reason),
                _ => {}
            }
        }
        for (name, value) in &other.labels {
            let is_unsaid = !self.has(Field::Labels) && !self.labels.contains(name);
            if (is_unsaid || is_label(name)) && entry.label(name).is_none() {
                entry.labels.push((name.clone(), value.clone()));
            }
        }
    }

    /// Takes the kind, the status and the retry advice, which follow from each other.
    fn complete_kind(&self, entry: &mut Entry, other: &Entry) {
        let has_status = self.has(Field::HttpStatus);
        let is_same_status = !has_status || entry.http_status() == other.http_status();
        if !self.has(Field::Kind) && is_same_status {
            entry.kind = other.kind;
            entry.http_status = other.http_status;
        }
        if entry.kind != other.kind {
            return;
        }
        if !has_status {
            entry.http_status = other.http_status;
        }
        if !self.has(Field::RetryAfter) {
            entry.retry_after = other.retry_after;
        }
        if !self.has(Field::Retry) && entry.retry_after == other.retry_after {
            entry.retry = other.retry;
        }
    }

    /// Takes the message and its parameters. Without a column for these, a message that names all
    /// of them has them.
    fn complete_message(&self, entry: &mut Entry, other: &Entry) {
        if !self.has(Field::Message) || !self.has(Field::Params) && message(entry) == message(other)
        {
            entry.message.clone_from(&other.message);
            entry.params.clone_from(&other.params);
        } else if !self.has(Field::Params) {
            let is_template = segments(&entry.message).all(|segment| segment.is_ok());
            let is_in = |name: &str, message: &str| message.contains(&format!("{{{name}"));
            let mut params = other.params.iter().map(|param| &param.name);
            let is_kept = |name| is_in(name, &entry.message) || !is_in(name, &other.message);
            if is_template && params.all(|name| is_kept(name)) {
                entry.params.clone_from(&other.params);
            }
        }
    }
}
