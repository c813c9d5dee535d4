//! [`check`], the gate of versions: what a new document changes for those who rely on an old one.

mod change;
mod changes;

use std::collections::{HashMap, HashSet};

pub use self::change::{Change, Fact, Step};
pub use self::changes::Changes;
use super::{Document, Entry, Set};

/// Compares two documents by what programs and people rely on.
///
/// | step | changes |
/// |---|---|
/// | major | a code or an alias that leads nowhere now, a renamed code without an alias, a code of another domain, another kind (and with it HTTP status), another advice to retry, a parameter of the message that is gone or renamed |
/// | minor | a new code, alias or parameter; a renamed code whose old name is an alias; a deprecation |
/// | patch | other wording, links, labels and versions, another set of the same domain |
///
/// A test that holds a catalogue against the document that was published last:
///
/// ```
/// use platform_error_document::{Document, Step, check};
/// use platform_error::{ErrorSet, RequestError};
///
/// let published = Document::from_json(include_str!("../errors.json"))?;
/// let mut now = Document::from(RequestError::CATALOG);
/// let changes = check(&published, &now);
/// assert!(!changes.is_breaking(), "{changes}");
///
/// now.sets[0].entries.retain(|entry| entry.code != "DUPLICATE_KEY");
/// let changes = check(&published, &now);
/// assert_eq!(changes.step(), Some(Step::Major));
/// # Ok::<(), platform_error_document::Mistakes>(())
/// ```
#[must_use]
pub fn check(old: &Document, new: &Document) -> Changes {
    let (before, after) = (by_name(old), by_name(new));
    let by_texts = by_texts(new, &before);
    // The new codes that were there before, if under another name.
    let (mut found, mut known) = (Found(Vec::new()), HashSet::new());
    for (set, entry) in old.entries() {
        if let Some(&counterpart) = after.get(&*entry.code) {
            known.insert(&*counterpart.1.code);
            found.compare((set, entry), counterpart, &after);
        } else {
            let now = renamed(entry, &after, &by_texts);
            known.extend(now);
            found.put(entry, Step::Major, Fact::Code, Some(&entry.code), now);
        }
    }
    for (_, entry) in new
        .entries()
        .filter(|(_, entry)| !known.contains(&*entry.code))
    {
        found.put(entry, Step::Minor, Fact::Code, None, Some(&entry.code));
    }
    Changes::new(old.entries().count(), found.0)
}

type Names<'d> = HashMap<&'d str, (&'d Set, &'d Entry)>;

/// The entries by code and alias.
fn by_name(document: &Document) -> Names<'_> {
    let mut names = HashMap::new();
    for (set, entry) in document.entries() {
        for name in entry.aliases.iter().chain([&entry.code]) {
            names.entry(&**name).or_insert((set, entry));
        }
    }
    names
}

/// What seems to be the new code of an entry that no name leads to: one of its aliases does still, or one new entry alone
/// has its texts.
fn renamed<'d>(
    lost: &Entry,
    after: &Names<'d>,
    by_texts: &HashMap<Texts<'_>, Option<&'d str>>,
) -> Option<&'d str> {
    match lost.aliases.iter().find_map(|alias| after.get(&**alias)) {
        Some((_, entry)) => Some(&entry.code),
        None => by_texts.get(&texts(lost)).copied().flatten(),
    }
}

type Texts<'d> = [&'d str; 3];

/// The texts by which an error is known whatever its code is.
fn texts(entry: &Entry) -> Texts<'_> {
    [&entry.explanation, &entry.cause, &entry.solution]
}

/// The codes that were not there before, by their texts; none where two share these.
fn by_texts<'d>(new: &'d Document, before: &Names<'_>) -> HashMap<Texts<'d>, Option<&'d str>> {
    let mut codes = HashMap::new();
    for (_, entry) in new
        .entries()
        .filter(|(_, entry)| !before.contains_key(&*entry.code))
    {
        codes
            .entry(texts(entry))
            .and_modify(|code| *code = None)
            .or_insert(Some(&*entry.code));
    }
    codes
}

struct Found(Vec<Change>);

impl Found {
    fn put(&mut self, entry: &Entry, step: Step, fact: Fact, old: Option<&str>, new: Option<&str>) {
        let (old, new) = (old.map(str::to_owned), new.map(str::to_owned));
        self.0.push(Change {
            code: entry.code.clone(),
            step,
            fact,
            old,
            new,
        });
    }

    /// A fact that may be there or not.
    fn fact(
        &mut self,
        entry: &Entry,
        step: Step,
        fact: Fact,
        old: Option<&str>,
        new: Option<&str>,
    ) {
        if old != new {
            self.put(entry, step, fact, old, new);
        }
    }

    fn compare(
        &mut self,
        (set, old): (&Set, &Entry),
        (new_set, new): (&Set, &Entry),
        after: &Names<'_>,
    ) {
        self.fact(
            old,
            Step::Minor,
            Fact::Code,
            Some(&old.code),
            Some(&new.code),
        );
        let none_is_empty = |text: &'_ str| (!text.is_empty()).then_some(text.to_owned());
        let (domain, new_domain) = (none_is_empty(&set.domain), none_is_empty(&new_set.domain));
        // Where nobody said who issues the codes, nobody relies on it.
        let step = if domain.is_some() {
            Step::Major
        } else {
            Step::Minor
        };
        self.fact(
            old,
            step,
            Fact::Domain,
            domain.as_deref(),
            new_domain.as_deref(),
        );
        self.fact(
            old,
            Step::Patch,
            Fact::Set,
            Some(&set.name),
            Some(&new_set.name),
        );
        self.fact(
            old,
            Step::Major,
            Fact::Kind,
            Some(old.kind.as_str()),
            Some(new.kind.as_str()),
        );
        let status = |entry: &Entry| entry.http_status().to_string();
        self.fact(
            old,
            Step::Major,
            Fact::HttpStatus,
            Some(&status(old)),
            Some(&status(new)),
        );
        self.fact(
            old,
            Step::Major,
            Fact::Retry,
            Some(old.retry.as_str()),
            Some(new.retry.as_str()),
        );
        self.aliases(old, new, after);
        self.params(old, new);
        self.texts(old, new);
    }

    fn aliases(&mut self, old: &Entry, new: &Entry, after: &Names<'_>) {
        for alias in &old.aliases {
            let leads_to = after.get(&**alias).map(|(_, entry)| &*entry.code);
            if leads_to != Some(&*new.code) {
                self.put(old, Step::Major, Fact::Alias, Some(alias), None);
            }
        }
        for alias in new
            .aliases
            .iter()
            .filter(|alias| **alias != old.code && !old.aliases.contains(alias))
        {
            self.put(old, Step::Minor, Fact::Alias, None, Some(alias));
        }
    }

    fn params(&mut self, old: &Entry, new: &Entry) {
        let gone: Vec<&String> = old
            .params
            .iter()
            .filter(|param| !new.params.contains(param))
            .collect();
        let added: Vec<&String> = new
            .params
            .iter()
            .filter(|param| !old.params.contains(param))
            .collect();
        if let ([gone], [added]) = (&*gone, &*added) {
            return self.put(old, Step::Major, Fact::Param, Some(gone), Some(added));
        }
        for param in gone {
            self.put(old, Step::Major, Fact::Param, Some(param), None);
        }
        for param in added {
            self.put(old, Step::Minor, Fact::Param, None, Some(param));
        }
    }

    fn texts(&mut self, old: &Entry, new: &Entry) {
        self.fact(
            old,
            Step::Patch,
            Fact::Message,
            Some(&old.message),
            Some(&new.message),
        );
        self.fact(
            old,
            Step::Patch,
            Fact::Explanation,
            Some(&old.explanation),
            Some(&new.explanation),
        );
        self.fact(
            old,
            Step::Patch,
            Fact::Cause,
            Some(&old.cause),
            Some(&new.cause),
        );
        self.fact(
            old,
            Step::Patch,
            Fact::Solution,
            Some(&old.solution),
            Some(&new.solution),
        );
        self.fact(
            old,
            Step::Patch,
            Fact::Docs,
            old.docs.as_deref(),
            new.docs.as_deref(),
        );
        self.fact(
            old,
            Step::Patch,
            Fact::Since,
            old.since.as_deref(),
            new.since.as_deref(),
        );
        let step = if old.deprecated.is_none() || new.deprecated.is_none() {
            Step::Minor
        } else {
            Step::Patch
        };
        self.fact(
            old,
            step,
            Fact::Deprecated,
            old.deprecated.as_deref(),
            new.deprecated.as_deref(),
        );
        let labels = old.labels.iter().chain(
            new.labels
                .iter()
                .filter(|(name, _)| old.label(name).is_none()),
        );
        for (name, _) in labels {
            let label = |entry: &Entry| entry.label(name).map(|value| [name, "=", value].concat());
            self.fact(
                old,
                Step::Patch,
                Fact::Label,
                label(old).as_deref(),
                label(new).as_deref(),
            );
        }
    }
}
