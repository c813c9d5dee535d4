//! [`Comparison`], which finds the differences between two documents.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use platform_error_syntax::reason;

use super::change::{Change, Meaning};
use super::meaning::{EntryOfSet, Fate, fates};
use super::reserved;
use crate::bump::Bump;
use crate::field::{Field, Value};
use crate::model::{Document, Entry};
use crate::param::Param;
use crate::template;

pub(super) struct Comparison<'d> {
    /// The fields in the order in which they are compared.
    fields: Vec<Field>,
    old: &'d Document,
    new: &'d Document,
    old_entries: Vec<EntryOfSet<'d>>,
    new_entries: Vec<EntryOfSet<'d>>,
    /// The numbers of the new entries by code and alias.
    by_code: HashMap<&'d str, usize>,
    /// The codes that the new document reserves.
    reserved: HashSet<&'d str>,
    changes: Vec<Change>,
}

impl<'d> Comparison<'d> {
    pub(super) fn new(old: &'d Document, new: &'d Document) -> Self {
        Self {
            fields: fields(),
            old,
            new,
            old_entries: old.entries().collect(),
            new_entries: new.entries().collect(),
            by_code: by_code(new),
            reserved: HashSet::from_iter(reserved::codes(new)),
            changes: Vec::new(),
        }
    }

    pub(super) fn run(mut self) -> Vec<Change> {
        let mut heirs = Vec::new();
        for (_, entry) in &self.old_entries {
            heirs.push(self.by_code.get(&*entry.code).copied());
        }
        let fates = fates(&self.old_entries, &self.new_entries, &heirs);
        // The new codes of old errors, even of those that were renamed.
        let mut known = HashSet::new();
        for (number, old) in self.old_entries.clone().into_iter().enumerate() {
            let fate = fates[number];
            if let Some(heir) = heirs[number] {
                let new = self.new_entries[heir];
                known.insert(&*new.1.code);
                known.extend(self.meaning(old.1, new.1, fate));
                self.entry(old, new, fate);
            } else {
                known.extend(self.lost(old.1, fate));
            }
        }
        let reserved = reserved::codes(self.old);
        for (_, entry) in self.new_entries.clone() {
            // That a reserved code is used again says so already.
            if !known.contains(&*entry.code) && !reserved.contains(&&*entry.code) {
                self.push(entry, Field::Code, None, Some(&entry.code), Bump::Minor);
            }
        }
        self.changes.extend(reserved::changes(self.old, self.new));
        self.changes
    }

    /// Reports that a code leads nowhere. Returns the new code of its error, if it has one.
    fn lost(&mut self, entry: &Entry, fate: Fate) -> Option<&'d str> {
        let renamed = self.renamed(entry, fate);
        self.push(entry, Field::Code, Some(&entry.code), renamed, Bump::Major);
        if let Some(change) = self.changes.last_mut() {
            change.is_reserved = self.reserved.contains(&*entry.code);
        }
        renamed
    }

    /// The likely new code of an entry whose old code is gone: the code that one of its aliases
    /// leads to, or that of the entry with its strings.
    fn renamed(&self, lost: &Entry, fate: Fate) -> Option<&'d str> {
        for alias in &lost.aliases {
            if let Some(&number) = self.by_code.get(&**alias) {
                return Some(&self.new_entries[number].1.code);
            }
        }
        match fate {
            Fate::Moved(number) => Some(&self.new_entries[number].1.code),
            _ => None,
        }
    }

    /// Reports that a code now means a different error. Returns the new code of its former error.
    fn meaning(&mut self, old: &Entry, new: &Entry, fate: Fate) -> Option<&'d str> {
        let (meaning, other) = match fate {
            Fate::Moved(number) => (Meaning::Moved, Some(self.new_entries[number])),
            Fate::Displaced(number) => (Meaning::Displaced, Some(self.old_entries[number])),
            // An alias says that the error is the same, whatever its strings.
            Fate::Replaced if old.code == new.code => (Meaning::Replaced, None),
            Fate::Replaced | Fate::Kept => return None,
        };
        let other = other.map(|(_, entry)| &*entry.code);
        self.push(old, Field::Code, Some(&old.code), other, Bump::Major);
        if let Some(change) = self.changes.last_mut() {
            change.meaning = Some(meaning);
        }
        other.filter(|_| meaning == Meaning::Moved)
    }

    fn entry(&mut self, old: EntryOfSet<'d>, new: EntryOfSet<'d>, fate: Fate) {
        let is_moved = matches!(fate, Fate::Moved(_) | Fate::Displaced(_));
        for field in self.fields.clone() {
            match field.value() {
                // These are the strings of another error.
                Value::Text(_) | Value::Title if is_moved => {}
                Value::Code if old.1.code == new.1.code => {}
                // The old code is an alias now.
                Value::Code => {
                    let codes = [old, new].map(|(_, entry)| Some(&*entry.code));
                    self.push(old.1, field, codes[0], codes[1], Bump::Minor);
                }
                Value::Aliases => self.aliases(old.1, new.1),
                Value::Reason => self.reason(old.1, new.1),
                Value::Reserved => {}
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
            let number = self.by_code.get(&**alias);
            let leads_to = number.map(|&number| &self.new_entries[number].1.code);
            if leads_to != Some(&new.code) {
                self.value(old, Field::Aliases, Some(alias), None);
            }
        }
        for alias in &new.aliases {
            if *alias != old.code && !old.aliases.contains(alias) {
                self.value(old, Field::Aliases, None, Some(alias));
            }
        }
    }

    /// Compares the names for gRPC. Where the code was one, it was the promise.
    fn reason(&mut self, old: &Entry, new: &Entry) {
        if old.reason() == new.reason() {
            return;
        }
        let before = match &old.reason {
            Some(reason) => Some(&**reason),
            None if reason::check(&old.code).is_ok() => Some(&*old.code),
            None => None,
        };
        match (before, new.reason.as_deref()) {
            // The code says so.
            (_, None) if old.reason.is_none() => {}
            (before, after) => self.value(old, Field::Reason, before, after),
        }
    }

    fn params(&mut self, old: &Entry, new: &Entry) {
        for param in &old.params {
            let namesake = new.params.iter().find(|other| other.name == param.name);
            self.param_type(old, param, namesake);
        }
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

    /// Compares the types of a parameter. What is not known in an older document is not compared.
    fn param_type(&mut self, entry: &Entry, old: &Param, new: Option<&Param>) {
        let (Some(before), Some(after)) = (old.ty, new.and_then(|new| new.ty)) else {
            return;
        };
        let name = &old.name;
        let before = format!("{name}: {before}");
        let after = format!("{name}: {after}");
        self.value(entry, Field::Params, Some(&before), Some(&after));
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
        let change = Change::new(&entry.code, field, old, new, bump);
        self.changes.push(change);
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
        Value::Text(_) if field == Field::Message => {
            Some(template::unescape(&entry.message, &entry.params))
        }
        Value::Optional(text) => (text.get)(entry).as_deref().map(Cow::Borrowed),
        Value::Title => entry.title.as_deref().map(Cow::Borrowed),
        Value::RetryAfter if entry.retry_after.is_none() => None,
        Value::OfSet(text) if text(set).is_empty() => None,
        _ => Some(field.text(set, entry)),
    }
}

/// The names of the parameters that are not among the others.
fn missing<'l>(params: &'l [Param], others: &[Param]) -> Vec<&'l str> {
    let mut missing = Vec::new();
    for param in params {
        if !others.iter().any(|other| other.name == param.name) {
            missing.push(&*param.name);
        }
    }
    missing
}

/// The numbers of the entries, in the order of the document, by code and alias.
fn by_code(document: &Document) -> HashMap<&str, usize> {
    let mut numbers = HashMap::new();
    for (number, (_, entry)) in document.entries().enumerate() {
        for code in entry.codes() {
            numbers.entry(&**code).or_insert(number);
        }
    }
    numbers
}
