//! The entries that somebody means: by code, by alias, by message, by a part of one; or the nearest codes.

use std::prelude::rust_2024::*;
use std::vec;

use super::{Document, Entry, Set};

/// How many codes are offered where none is meant.
const OFFERED: usize = 3;
/// More characters than any code has: what is longer is not compared to its end.
const LONGEST: usize = 256;

impl Document {
    /// The entries that a text means; case makes no difference, nor does what stands between words.
    ///
    /// The first of these that finds something decides: the code or an alias as it is written; the code or an alias; the
    /// message, which may have values where the template has parameters; a part of a code, an alias or a message; a code,
    /// an alias or a message that is a part of the text, such as a line of a log.
    ///
    /// ```
    /// use platform_error::document::Document;
    /// use platform_error::{ErrorSet, RequestError};
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// let codes = |text| document.explain(text).iter().map(|(_, entry)| &*entry.code).collect::<Vec<_>>();
    /// assert_eq!(codes("table_name_too_long"), ["TABLE_NAME_TOO_LONG"]);
    /// assert_eq!(codes("Actionflow not found"), ["ACTION_FLOW_NOT_FOUND"]);
    /// assert_eq!(codes("filter"), ["MISSING_FILTER"]);
    /// assert_eq!(codes("name too long"), ["TABLE_NAME_TOO_LONG"]);
    /// assert_eq!(codes("10:32 WARN [DUPLICATE_KEY] in orders"), ["DUPLICATE_KEY"]);
    /// assert!(codes("TABLE_NAME_TO_LONG").is_empty());
    /// ```
    pub fn explain(&self, text: &str) -> Vec<(&Set, &Entry)> {
        if let Some(found) = self.find(text.trim()) {
            return vec![found];
        }
        let text = fold(text);
        if text.is_empty() {
            return Vec::new();
        }
        let words = spread(&text);
        let means: [&dyn Fn(&Entry) -> bool; 4] = [
            &|entry| names(entry).any(|name| fold(name) == text),
            &|entry| is_message(entry, &text),
            &|entry| names(entry).chain([&*entry.message]).any(|name| is_part(name, &text, &words)),
            &|entry| names(entry).any(|name| has_word(&text, &fold(name))) || has_message(entry, &text),
        ];
        let found = means.into_iter().map(|means| self.entries().filter(|(_, entry)| means(entry)).collect::<Vec<_>>());
        found.into_iter().find(|found| !found.is_empty()).unwrap_or_default()
    }

    /// The three codes that are nearest to a text, the nearest first; fewer where there are fewer.
    ///
    /// ```
    /// use platform_error::document::Document;
    /// use platform_error::{ErrorSet, RequestError};
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// assert_eq!(document.nearest("tabel name too long")[0], "TABLE_NAME_TOO_LONG");
    /// ```
    pub fn nearest(&self, text: &str) -> Vec<&str> {
        let text = spread(text);
        let mut codes: Vec<(f64, &str)> =
            self.entries().map(|(_, entry)| (likeness(entry, &text), &*entry.code)).collect();
        codes.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        codes.into_iter().take(OFFERED).map(|(_, code)| code).collect()
    }
}

/// The code and its aliases.
fn names(entry: &Entry) -> impl Iterator<Item = &str> {
    [&*entry.code].into_iter().chain(entry.aliases.iter().map(|alias| &**alias))
}

/// Whether a folded text is a part of a name, or the words of the one are of the other.
fn is_part(name: &str, text: &str, words: &str) -> bool {
    fold(name).contains(text) || !words.is_empty() && spread(name).contains(words)
}

/// A text without what makes no difference.
fn fold(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// A text so folded that a code is like the words that it consists of.
fn spread(text: &str) -> String {
    let text: String = text.chars().take(LONGEST).collect();
    fold(&text.replace(['_', '-', ':', '.'], " "))
}

/// How much of a text is as it would be if this entry were meant, from 0 to 1.
fn likeness(entry: &Entry, text: &str) -> f64 {
    let likeness = |name: &str| {
        let name = spread(name);
        let length = name.chars().count().max(text.chars().count()).max(1);
        // At most twice LONGEST: exact in any float.
        #[expect(clippy::cast_precision_loss, reason = "small numbers")]
        let share = strsim::osa_distance(&name, text) as f64 / length as f64;
        1.0 - share
    };
    names(entry).chain([&*entry.message]).map(likeness).fold(0.0, f64::max)
}

/// Whether a folded text is the message, with values in the place of its parameters.
fn is_message(entry: &Entry, text: &str) -> bool {
    if fold(&entry.message) == text {
        return true;
    }
    let pieces = pieces(entry);
    let [first, middle @ .., last] = &*pieces else { return false };
    // A message that is all parameters would be any text.
    if !pieces.iter().any(|piece| piece.contains(char::is_alphanumeric)) {
        return false;
    }
    let Some(mut rest) = text.strip_prefix(&**first).and_then(|rest| rest.strip_suffix(&**last)) else { return false };
    for piece in middle {
        match rest.split_once(&**piece) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    true
}

/// The texts around the parameters of a message, folded; none where it shows no parameter.
fn pieces(entry: &Entry) -> Vec<String> {
    if entry.params.is_empty() {
        return Vec::new();
    }
    let (mut pieces, mut piece) = (Vec::new(), String::new());
    let mut chars = entry.message.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '{' | '}' if chars.peek() == Some(&char) => piece.extend(chars.next()),
            '{' => {
                chars.by_ref().take_while(|char| *char != '}').for_each(drop);
                pieces.push(std::mem::take(&mut piece));
            }
            _ => piece.push(char),
        }
    }
    pieces.push(piece);
    // Blanks at the ends of a piece count: they part it from the values.
    pieces.iter().map(|piece| piece.to_lowercase()).collect()
}

/// Whether a folded text holds the message, which is long enough not to do so by chance.
fn has_message(entry: &Entry, text: &str) -> bool {
    let message = fold(&entry.message);
    message.contains(' ') && has_word(text, &message)
}

/// Whether a text has a code in it that is not a part of a longer one.
fn has_word(text: &str, word: &str) -> bool {
    let of_word = |char: char| char.is_alphanumeric() || char == '_';
    !word.is_empty()
        && text.match_indices(word).any(|(at, _)| {
            let (before, after) = (text[..at].chars().next_back(), text[at + word.len()..].chars().next());
            !before.is_some_and(of_word) && !after.is_some_and(of_word)
        })
}
