//! [`Comparison`], which finds the differences between two documents.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use super::change::Change;
use crate::bump::Bump;
use crate::field::{Field, Value};
use crate::model::{Document, Entry, Set};

/// An entry and its set.
type EntryOfSet<'d> = (&'d Set, &'d Entry);

/// The strings by which an error is recognized under another code.
type Texts<'d> = [&'d str; 3];

pub(super) struct Comparison<'d> {
    old: &'d Document,
    new: &'d Document,
    /// The fields in the order in which they are compared.
    fields: Vec<Field>,
    /// The new entries by code and alias.
    by_code: HashMap<&'d str, EntryOfSet<'d>>,
    /// The new codes by the strings of their entry; `None` if two entries share them.
    by_texts: HashMap<Texts<'d>, Option<&'d str>>,
    changes: Vec<Change>,
}

impl<'d> Comparison<'d> {
    pub(super) fn new(old: &'d Document, new: &'d Document) -> Self {
        Self {
            old,
            new,
            fields: fields(),
            by_code: by_code(new),
            by_texts: by_texts(old, new),
            changes: Vec::new(),
        }
    }

    pub(super) fn run(mut self) -> Vec<Change> {
        // The new codes of old entries, even of those that were renamed.
        let mut known = HashSet::new();
        for (set, entry) in self.old.entries() {
            if let Some(&counterpart) = self.by_code.get(&*entry.code) {
                known.insert(&*counterpart.1.code);
                self.entry((set, entry), counterpart);
            } else {
                let renamed = self.renamed(entry);
                known.extend(renamed);
                self.push(entry, Field::Code, Some(&entry.code), renamed, Bump::Major);
            }
        }
        for (_, entry) in self.new.entries() {
            if !known.contains(&*entry.code) {
                self.push(entry, Field::Code, None, Some(&entry.code), Bump::Minor);
            }
        }
        self.changes
    }

    /// The likely new code of an entry whose old code is gone: the code that one of its aliases
    /// leads to, or that of the only new entry with the same strings.
    fn renamed(&self, lost: &Entry) -> Option<&'d str> {
        for alias in &lost.aliases {
            if let Some((_, entry)) = self.by_code.get(&**alias) {
                return Some(&entry.code);
            }
        }
        self.by_texts.get(&texts(lost)).copied().flatten()
    }

    fn entry(&mut self, old: EntryOfSet<'d>, new: EntryOfSet<'d>) {
        for field in self.fields.clone() {
            match field.value() {
                Value::Code if old.1.code == new.1.code => {}
                // The old code is an alias now.
                Value::Code => {
                    let codes = [old, new].map(|(_, entry)| Some(&*entry.code));
                    self.push(old.1, field, codes[0], codes[1], Bump::Minor);
                }
                Value::Aliases => self.aliases(old.1, new.1),
                Value::Params => self.params(old.1, new.1),
                Value::Labels => self.labels(old.1, new.1),
                _ => {
                    let before = value(field, old);
                    let after = value(field, new);
                    self.value(old.1, field, before.as_deref(), after.as_deref());
                }
            }
        }
    }

    fn aliases(&mut self, old: &Entry, new: &Entry) {
        for alias in &old.aliases {
            let leads_to = self.by_code.get(&**alias).map(|(_, entry)| &*entry.code);
            if leads_to != Some(&*new.code) {
                self.value(old, Field::Aliases, Some(alias), None);
            }
        }
        for alias in &new.aliases {
            if *alias != old.code && !old.aliases.contains(alias) {
                self.value(old, Field::Aliases, None, Some(alias));
            }
        }
    }

    fn params(&mut self, old: &Entry, new: &Entry) {
        let removed = missing(&old.params, &new.params);
        let added = missing(&new.params, &old.params);
        // One was removed and one added: a rename.
        if let ([removed], [added]) = (&*removed, &*added) {
            return self.value(old, Field::Params, Some(removed), Some(added));
        }
        for param in removed {
            self.value(old, Field::Params, Some(param), None);
        }
        for param in added {
            self.value(old, Field::Params, None, Some(param));
        }
    }

    fn labels(&mut self, old: &Entry, new: &Entry) {
        let label = |entry: &Entry, name: &str| {
            let value = entry.label(name)?;
            Some(format!("{name}={value}"))
        };
        let is_added = |name: &str| old.label(name).is_none();
        let added = new.labels.iter().filter(|(name, _)| is_added(name));
        for (name, _) in old.labels.iter().chain(added) {
            let before = label(old, name);
            let after = label(new, name);
            self.value(old, Field::Labels, before.as_deref(), after.as_deref());
        }
    }

    /// Compares one value, which may be missing before or after.
    fn value(&mut self, entry: &Entry, field: Field, old: Option<&str>, new: Option<&str>) {
        if old == new {
            return;
        }
        let bumps = &field.definition().bumps;
        let bump = match (old, new) {
            (None, _) => bumps.added,
            (Some(_), None) => bumps.removed,
            (Some(_), Some(_)) => bumps.changed,
        };
        self.push(entry, field, old, new, bump);
    }

    fn push(
        &mut self,
        entry: &Entry,
        field: Field,
        old: Option<&str>,
        new: Option<&str>,
        bump: Bump,
    ) {
        self.changes.push(Change {
            code: entry.code.clone(),
            bump,
            field,
            old: old.map(str::to_owned),
            new: new.map(str::to_owned),
        });
    }
}

/// The code and the fields of the set come first, then what programs rely on.
fn fields() -> Vec<Field> {
    let mut fields = Field::ALL.to_vec();
    fields.sort_by_key(|field| {
        let is_of_entry = !matches!(field.value(), Value::Code | Value::OfSet(_));
        (is_of_entry, Reverse(field.definition().bumps.changed))
    });
    fields
}

/// The value of a field that has a single value.
fn value(field: Field, (set, entry): EntryOfSet<'_>) -> Option<Cow<'_, str>> {
    match field.value() {
        Value::Optional(text) => (text.get)(entry).as_deref().map(Cow::Borrowed),
        Value::OfSet(text) if text(set).is_empty() => None,
        _ => Some(field.text(set, entry)),
    }
}

/// The items of one list that are not in the other.
fn missing<'l>(items: &'l [String], others: &[String]) -> Vec<&'l String> {
    let missing = items.iter().filter(|item| !others.contains(item));
    missing.collect()
}

fn by_code(document: &Document) -> HashMap<&str, EntryOfSet<'_>> {
    let mut entries = HashMap::new();
    for (set, entry) in document.entries() {
        for code in entry.aliases.iter().chain([&entry.code]) {
            entries.entry(&**code).or_insert((set, entry));
        }
    }
    entries
}

/// The codes that are not in the old document, by the strings of their entry.
fn by_texts<'d>(old: &Document, new: &'d Document) -> HashMap<Texts<'d>, Option<&'d str>> {
    let known = by_code(old);
    let mut codes = HashMap::new();
    for (_, entry) in new.entries() {
        if !known.contains_key(&*entry.code) {
            codes
                .entry(texts(entry))
                .and_modify(|code| *code = None)
                .or_insert(Some(&*entry.code));
        }
    }
    codes
}

fn texts(entry: &Entry) -> Texts<'_> {
    [&entry.explanation, &entry.cause, &entry.solution]
}
