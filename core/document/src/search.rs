//! Finds the errors that a query refers to, the best match first; or the codes that it was meant to
//! be.

mod escape;
mod filler;
mod line;
mod nearest;
mod query;
mod question;
mod rank;
mod status;
mod stem;
mod subject;
mod template;
mod text;
mod word;

use std::borrow::Cow;
use std::cell::OnceCell;

use self::line::How;
use self::query::Query;
use self::question::Question;
use self::rank::{Rank, Ranking};
use self::subject::Subject;
use self::text::{fold, trim_marks};
use crate::model::{Document, Entry, Set};

impl Document {
    /// Finds the entries that `text` refers to, the best match first.
    ///
    /// `text` may be a code or a part of one, a message with or without its values, a few words in
    /// any order, a status, a question, a value as `Debug` prints it, or a line of a log. Case,
    /// accents, kinds of quotes and dashes, full-width forms, white space beside Chinese, escapes
    /// of a terminal and of JSON do not matter.
    ///
    /// The first of these steps that finds anything decides:
    ///
    /// 1. a code, an alias, a reason or the name of a variant, exactly as written, or else a
    ///    message, and those that differ from it only in case or marks;
    /// 2. the same by its letters and digits alone, perhaps with the name of its set in front, or a
    ///    value as `Debug` prints it, such as `Err(CardDeclined { last4: "4242" })`;
    /// 3. a whole message or title. A message with parameters has values in their place, and so
    ///    much fixed text that no other text is like it by chance: two words in a row, two words of
    ///    four letters, or four characters of a script without spaces between words;
    /// 4. parts of names, parts of messages, a status or kind, and all words in any order: in the
    ///    names, the message and the set, and after those in the explanation, cause and solution. A
    ///    word may be the start of one, or another form of it: `keys`, `duplicated`;
    /// 5. names and messages within the text, where they are not by chance: a name of several
    ///    words, or of letters and digits; a message of so much fixed text as in step 3;
    /// 6. all words in the explanation, cause and solution;
    /// 7. codes within the text that are also an ordinary word, in the same case, or a number;
    /// 8. the text inside of words;
    /// 9. most words of a question. Words that say nothing, such as `how`, are left out, and the
    ///    rarer one of the others is in the document, the more it counts; in a name or the message
    ///    twice as much as elsewhere. An answer has all words, or all of a name close together, or
    ///    at least two that make up half of what is asked. There is none if words that are not in
    ///    the document may be typing errors: see [`nearest`](Self::nearest).
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::Document;
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// let codes = |text| {
    ///     let found = document.search(text);
    ///     found.iter().map(|(_, entry)| &*entry.code).collect::<Vec<_>>()
    /// };
    /// assert_eq!(codes("table_name_too_long"), ["TABLE_NAME_TOO_LONG"]);
    /// assert_eq!(codes("Actionflow not found"), ["ACTION_FLOW_NOT_FOUND"]);
    /// assert_eq!(codes("long name"), ["TABLE_NAME_TOO_LONG"]);
    /// assert_eq!(codes("HTTP 404"), ["ACTION_FLOW_NOT_FOUND"]);
    /// assert_eq!(codes("Err(RequestError::DuplicateKey)"), ["DUPLICATE_KEY"]);
    /// assert_eq!(codes("10:32 WARN [DUPLICATE_KEY] in orders"), ["DUPLICATE_KEY"]);
    /// assert_eq!(codes("why do I get duplicate keys in Postgres?"), ["DUPLICATE_KEY"]);
    /// assert!(codes("TABEL_NAME_TOO_LONG").is_empty());
    /// ```
    pub fn search(&self, text: &str) -> Vec<(&Set, &Entry)> {
        Searcher::new(self).search(text)
    }

    /// Up to three codes that `text` was meant to be, the nearest first; none if it is not near any
    /// code, message or word of one.
    ///
    /// One in three characters may be wrong, missing, superfluous or swapped with the next one, and
    /// words may be in any order.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::Document;
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// assert_eq!(document.nearest("tabel name too long"), ["TABLE_NAME_TOO_LONG"]);
    /// assert!(document.nearest("asdfgh").is_empty());
    /// ```
    pub fn nearest(&self, text: &str) -> Vec<&str> {
        Searcher::new(self).nearest(text)
    }

    /// Whether `text` is the code, an alias, the reason or the variant of an entry, whatever the
    /// case and the separators.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::Document;
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// assert!(document.has_name("duplicate-key"));
    /// assert!(!document.has_name("duplicate"));
    /// ```
    pub fn has_name(&self, text: &str) -> bool {
        Searcher::new(self).has_name(text)
    }

    /// The entries that have this name exactly as written, perhaps in quotes or brackets, or this
    /// message.
    fn find_exactly(&self, text: &str) -> Vec<(&Set, &Entry)> {
        if text.is_empty() {
            return Vec::new();
        }
        let trimmed = trim_marks(text);
        if let Some(found) = self.find(text).or_else(|| self.find(trimmed)) {
            return vec![found];
        }
        let is_named = |(_, entry): &(&Set, &Entry)| {
            let variant = entry.distinct_variant();
            variant.is_some_and(|name| name == text || name == trimmed)
        };
        let named: Vec<_> = self.entries().filter(is_named).collect();
        if !named.is_empty() {
            return named;
        }
        self.find_message(text)
    }

    /// The entries that have this message exactly as written, and after them those whose message is
    /// the same but for case and marks. None without one of the first.
    fn find_message(&self, text: &str) -> Vec<(&Set, &Entry)> {
        let mut found = Vec::new();
        let mut others = Vec::new();
        for (set, entry) in self.entries() {
            let shown = entry.shown_message();
            if entry.message.trim() == text || shown.trim() == text {
                found.push((set, entry));
            } else {
                others.push((set, entry));
            }
        }
        if found.is_empty() {
            return found;
        }
        let folded = fold(text);
        for (set, entry) in others {
            if trim_marks(&fold(&entry.shown_message())) == trim_marks(&folded) {
                found.push((set, entry));
            }
        }
        found
    }
}

/// Searches a document for several texts, and prepares it only once: when the first of them needs
/// more than a comparison.
///
/// ```
/// use platform_error::{ErrorSet, RequestError};
/// use platform_error_document::{Document, Searcher};
///
/// let document = Document::from(RequestError::CATALOG);
/// let searcher = Searcher::new(&document);
/// assert!(searcher.search("tabel name too long").is_empty());
/// assert_eq!(searcher.nearest("tabel name too long"), ["TABLE_NAME_TOO_LONG"]);
/// ```
#[derive(Debug)]
pub struct Searcher<'d> {
    document: &'d Document,
    subjects: OnceCell<Vec<Subject<'d>>>,
}

impl<'d> Searcher<'d> {
    /// A searcher of this document.
    #[must_use]
    pub fn new(document: &'d Document) -> Self {
        Self {
            document,
            subjects: OnceCell::new(),
        }
    }

    /// Like [`Document::search`].
    pub fn search(&self, text: &str) -> Vec<(&'d Set, &'d Entry)> {
        let exact = self.document.find_exactly(text.trim());
        if !exact.is_empty() {
            return exact;
        }
        let plain = escape::without_colors(text);
        let mut texts = vec![Cow::Borrowed(plain.trim())];
        if let Some(literal) = escape::unescaped(&plain) {
            let literal = escape::without_colors(&literal);
            texts.push(Cow::Owned(literal.trim().to_owned()));
        }
        for text in &texts {
            let exact = self.document.find_exactly(text);
            if !exact.is_empty() {
                return exact;
            }
            let query = Query::of(text);
            if query.folded.is_empty() {
                continue;
            }
            let found = search_subjects(&query, self.subjects());
            if !found.is_empty() {
                return entries_of(found);
            }
        }
        let query = Query::of(texts.last().map_or("", |text| text));
        let Some(question) = Question::of(&query) else {
            return Vec::new();
        };
        let is_misspelled = || !nearest::find(&query, self.subjects()).is_empty();
        entries_of(question.find(self.subjects(), is_misspelled))
    }

    /// Like [`Document::nearest`].
    pub fn nearest(&self, text: &str) -> Vec<&'d str> {
        let plain = escape::without_colors(text);
        let query = Query::of(plain.trim());
        let near = nearest::find(&query, self.subjects());
        near.into_iter()
            .map(|subject| &*subject.entry.code)
            .collect()
    }

    /// Like [`Document::has_name`].
    pub fn has_name(&self, text: &str) -> bool {
        let query = Query::of(text.trim());
        self.subjects().iter().any(|one| is_name(&query, one))
    }

    fn subjects(&self) -> &[Subject<'d>] {
        self.subjects.get_or_init(|| {
            let entries = self.document.entries();
            entries
                .map(|(set, entry)| Subject::of(set, entry))
                .collect()
        })
    }
}

type Found<'s, 'd> = Vec<&'s Subject<'d>>;

fn entries_of<'d>(found: Found<'_, 'd>) -> Vec<(&'d Set, &'d Entry)> {
    let subjects = found.into_iter();
    subjects
        .map(|subject| (subject.set, subject.entry))
        .collect()
}

/// The subjects that the first step with any finds.
fn search_subjects<'s, 'd>(query: &Query<'_>, subjects: &'s [Subject<'d>]) -> Found<'s, 'd> {
    let mut queries = vec![Query::of(query.written)];
    queries.extend(query.debug_names().into_iter().map(Query::of));
    for name in &queries {
        let named = those(subjects, |one| is_name(name, one));
        if !named.is_empty() {
            return named;
        }
    }
    let whole = those(subjects, |one| is_message(query, one));
    if !whole.is_empty() {
        return whole;
    }
    // A message that begins or ends with a value is the end or the start of any longer text, so
    // others in it may be longer.
    if subjects.iter().any(|one| is_open_message(query, one)) {
        return mentioned(query, subjects, How::Surely);
    }
    let ranking = Ranking::of(query);
    let ranked = ranked(&ranking, subjects);
    if !ranked.is_empty() {
        return ranked;
    }
    let surely = mentioned(query, subjects, How::Surely);
    if !surely.is_empty() {
        return surely;
    }
    let in_text = those(subjects, |one| ranking.is_in_text(one));
    if !in_text.is_empty() {
        return in_text;
    }
    let perhaps = mentioned(query, subjects, How::Perhaps);
    if !perhaps.is_empty() {
        return perhaps;
    }
    those(subjects, |one| ranking.is_inside(one))
}

/// The subjects for which this is true.
fn those<'s, 'd>(
    subjects: &'s [Subject<'d>],
    is_meant: impl Fn(&Subject<'d>) -> bool,
) -> Found<'s, 'd> {
    subjects.iter().filter(|one| is_meant(one)).collect()
}

/// The subjects that the query mentions.
fn mentioned<'s, 'd>(query: &Query<'_>, subjects: &'s [Subject<'d>], how: How) -> Found<'s, 'd> {
    let mut found = Vec::new();
    for at in line::find(query, subjects, how) {
        found.extend(subjects.get(at));
    }
    found
}

fn is_name(query: &Query<'_>, subject: &Subject<'_>) -> bool {
    let text = &query.squashed;
    if text.is_empty() {
        return false;
    }
    let set = text::squash(&fold(&subject.set.name));
    let without_set = text.strip_prefix(&*set).filter(|name| !name.is_empty());
    let mut names = subject.names.iter();
    names.any(|name| name.squashed == *text || Some(&*name.squashed) == without_set)
}

fn is_message(query: &Query<'_>, subject: &Subject<'_>) -> bool {
    let text = query.trimmed();
    if text.is_empty() {
        return false;
    }
    subject.is_message(text) || is_template(query, subject, false)
}

/// Whether the query is a message with values that begins or ends with a value.
fn is_open_message(query: &Query<'_>, subject: &Subject<'_>) -> bool {
    is_template(query, subject, true)
}

fn is_template(query: &Query<'_>, subject: &Subject<'_>, is_open: bool) -> bool {
    subject.template.as_ref().is_some_and(|template| {
        let is_telling = template.is_open() == is_open && template.is_telling();
        is_telling && (template.is(query.trimmed()) || template.is(&query.folded))
    })
}

/// The subjects that match well, the best first, and then those whose text has all words.
fn ranked<'s, 'd>(ranking: &Ranking<'_>, subjects: &'s [Subject<'d>]) -> Found<'s, 'd> {
    let mut found = Vec::new();
    let mut others = Vec::new();
    for subject in subjects {
        match ranking.rank(subject) {
            Some(rank) => found.push((rank, subject)),
            None => others.push(subject),
        }
    }
    if found.is_empty() {
        return Vec::new();
    }
    for subject in others {
        if ranking.is_in_text(subject) {
            found.push((Rank::Text, subject));
        }
    }
    // The order of the document remains where the rank is the same.
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, subject)| subject).collect()
}
