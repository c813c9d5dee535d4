//! Finds the errors that a query refers to, by code, alias, message or a part of one; or the
//! nearest codes.

mod fold;
mod template;

use self::fold::{contains_word, fold, spread};
use self::template::Pieces;
use crate::model::{Document, Entry, Set};

/// How many codes are suggested.
const SUGGESTIONS: usize = 3;

/// The ways in which a query can match an error, the most exact first.
const MATCHERS: [fn(&Entry, &Query) -> bool; 4] = [is_code, is_message, is_part, is_contained];

/// What is searched for.
struct Query {
    /// The text, folded.
    text: String,
    /// The text as words, in which a code equals the words that it consists of.
    words: String,
}

impl Document {
    /// Finds the entries that `text` refers to, ignoring case and word separators.
    ///
    /// The first of these that finds anything wins: the code or an alias exactly as written; the
    /// code or an alias; the message; a part of a code, an alias or a message; a code, an alias or
    /// a message that is part of `text`, such as a log line. A message, or a part of one, may have
    /// values in place of its parameters.
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
    /// assert_eq!(codes("filter"), ["MISSING_FILTER"]);
    /// assert_eq!(codes("name too long"), ["TABLE_NAME_TOO_LONG"]);
    /// assert_eq!(codes("10:32 WARN [DUPLICATE_KEY] in orders"), ["DUPLICATE_KEY"]);
    /// assert!(codes("TABLE_NAME_TO_LONG").is_empty());
    /// ```
    pub fn search(&self, text: &str) -> Vec<(&Set, &Entry)> {
        if let Some(found) = self.find(text.trim()) {
            return vec![found];
        }
        let text = fold(text);
        if text.is_empty() {
            return Vec::new();
        }
        let words = spread(&text);
        let query = Query { text, words };
        for is_meant in MATCHERS {
            let found: Vec<_> = self
                .entries()
                .filter(|(_, entry)| is_meant(entry, &query))
                .collect();
            if !found.is_empty() {
                return found;
            }
        }
        Vec::new()
    }

    /// Up to three codes that are nearest to `text`, the nearest first.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::Document;
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// assert_eq!(document.nearest("tabel name too long")[0], "TABLE_NAME_TOO_LONG");
    /// ```
    pub fn nearest(&self, text: &str) -> Vec<&str> {
        let text = spread(text);
        let mut codes = Vec::new();
        for (_, entry) in self.entries() {
            codes.push((similarity(entry, &text), &*entry.code));
        }
        codes.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        codes.truncate(SUGGESTIONS);
        codes.into_iter().map(|(_, code)| code).collect()
    }
}

fn is_code(entry: &Entry, query: &Query) -> bool {
    entry.codes().any(|code| fold(code) == query.text)
}

fn is_message(entry: &Entry, query: &Query) -> bool {
    let summaries = [Some(&entry.message), entry.title.as_ref()];
    summaries
        .into_iter()
        .flatten()
        .any(|text| fold(text) == query.text)
        || Pieces::of(entry).are(&query.text)
}

/// Whether the text is a part of a code, an alias or the message.
fn is_part(entry: &Entry, query: &Query) -> bool {
    for name in entry.codes().chain([&entry.message]).chain(&entry.title) {
        if fold(name).contains(&query.text) {
            return true;
        }
        if !query.words.is_empty() && spread(name).contains(&query.words) {
            return true;
        }
    }
    Pieces::of(entry).contain(&query.text)
}

/// Whether the text contains the code, an alias or the message.
fn is_contained(entry: &Entry, query: &Query) -> bool {
    let text = &query.text;
    let message = fold(&entry.message);
    entry.codes().any(|code| contains_word(text, &fold(code)))
        // Many strings contain a message of one word by chance.
        || message.contains(' ') && contains_word(text, &message)
        || Pieces::of(entry).are_in(text)
}

/// The similarity of `text` to the nearest code, alias or message of an entry, from 0 to 1.
fn similarity(entry: &Entry, text: &str) -> f64 {
    let mut best = 0.0;
    for name in entry.codes().chain([&entry.message]) {
        let name = spread(name);
        let len = name.chars().count().max(text.chars().count()).max(1);
        let distance = strsim::osa_distance(&name, text);
        // Both are limited by `spread`.
        #[expect(clippy::cast_precision_loss, reason = "small numbers are exact")]
        let similarity = 1.0 - distance as f64 / len as f64;
        best = f64::max(best, similarity);
    }
    best
}
