//! [`Pieces`], which finds a message with values in place of its parameters.

use platform_error_syntax::template::{Segment, segments};

use super::fold::{MAX_LEN, ends_in_word, fold, starts_with_word};
use crate::model::Entry;

/// From this length on, a word rarely matches by chance.
const LONG_WORD: usize = 4;

/// The text before, between and after the parameters of a message, folded; empty if the message has
/// no parameters.
pub(super) struct Pieces(Vec<String>);

impl Pieces {
    pub(super) fn of(entry: &Entry) -> Self {
        if entry.params.is_empty() {
            return Self(Vec::new());
        }
        let mut pieces = vec![String::new()];
        for segment in segments(&entry.message) {
            match segment {
                Ok(Segment::Text(text)) => {
                    if let Some(piece) = pieces.last_mut() {
                        piece.push_str(text);
                    }
                }
                // A flawed placeholder shows a value too.
                Ok(Segment::Placeholder(_)) | Err(_) => pieces.push(String::new()),
            }
        }
        let last = pieces.len() - 1;
        let mut folded = Vec::new();
        for (at, piece) in pieces.iter().enumerate() {
            folded.push(fold_piece(piece, at == 0, at == last));
        }
        Self(folded)
    }

    /// Whether folded text is the message, with values in place of its parameters.
    pub(super) fn are(&self, text: &str) -> bool {
        let [first, middle @ .., last] = &*self.0 else {
            return false;
        };
        let is_empty = |piece: &String| !piece.contains(char::is_alphanumeric);
        // A message that consists only of parameters would match anything.
        if self.0.iter().all(is_empty) {
            return false;
        }
        let Some(rest) = text.strip_prefix(&**first) else {
            return false;
        };
        let Some(mut rest) = rest.strip_suffix(&**last) else {
            return false;
        };
        for piece in middle {
            match rest.split_once(&**piece) {
                Some((_, after)) => rest = after,
                None => return false,
            }
        }
        true
    }

    /// Whether folded text contains the message, with values in place of its parameters.
    pub(super) fn are_in(&self, text: &str) -> bool {
        if !is_telling(self.0.iter().map(String::as_str)) {
            return false;
        }
        let last = self.0.len() - 1;
        let mut end = 0;
        for (at, piece) in self.0.iter().enumerate() {
            if piece.is_empty() {
                continue;
            }
            // The first match leaves the most room for the pieces that follow.
            let mut found = None;
            for (place, _) in text[end..].match_indices(&**piece) {
                let start = end + place;
                let after = start + piece.len();
                let starts_well = at > 0 || !ends_in_word(&text[..start]);
                let ends_well = at < last || !starts_with_word(&text[after..]);
                if starts_well && ends_well {
                    found = Some(after);
                    break;
                }
            }
            match found {
                Some(after) => end = after,
                None => return false,
            }
        }
        true
    }

    /// Whether folded text is a part of the message: within one piece, or from a word of it to any
    /// position, with values in place of the parameters.
    pub(super) fn contain(&self, text: &str) -> bool {
        // Longer parts are not worth the search.
        if text.len() > MAX_LEN {
            return false;
        }
        for (at, piece) in self.0.iter().enumerate() {
            if piece.contains(text) {
                return true;
            }
            for (start, _) in piece.char_indices() {
                let end = &piece[start..];
                if !ends_in_word(&piece[..start])
                    && let Some(rest) = text.strip_prefix(end)
                    && continues(end, rest, &self.0[at + 1..])
                {
                    return true;
                }
            }
        }
        false
    }
}

/// A folded piece that keeps a space where it separates the piece from a value.
fn fold_piece(piece: &str, is_first: bool, is_last: bool) -> String {
    let folded = fold(piece);
    if folded.is_empty() {
        let separates = !piece.is_empty() && !is_first && !is_last;
        return if separates { " ".to_owned() } else { folded };
    }
    let mut text = String::new();
    if !is_first && piece.starts_with(char::is_whitespace) {
        text.push(' ');
    }
    text.push_str(&folded);
    if !is_last && piece.ends_with(char::is_whitespace) {
        text.push(' ');
    }
    text
}

/// Whether the rest of the text is a value, then the next piece and so on, up to any position in
/// these pieces.
fn continues(start: &str, mut rest: &str, pieces: &[String]) -> bool {
    let mut found = vec![start];
    for piece in pieces.iter().filter(|piece| !piece.is_empty()) {
        if let Some((_, after)) = rest.split_once(&**piece) {
            found.push(piece);
            rest = after;
            continue;
        }
        // The text ends within this piece, or within the value before it.
        let mut value = rest;
        if let Some(start) = common_start(piece, rest) {
            found.push(start);
            value = &rest[..rest.len() - start.len()];
        }
        return !value.trim().contains(' ') && is_telling(found.into_iter());
    }
    let ends_in_value = pieces.last().is_some_and(String::is_empty);
    (ends_in_value || rest.is_empty()) && is_telling(found.into_iter())
}

/// The longest start of a piece, in whole words, that `text` ends with.
fn common_start<'p>(piece: &'p str, text: &str) -> Option<&'p str> {
    let mut longest = None;
    for (at, c) in piece.char_indices() {
        let (start, after) = piece.split_at(at + c.len_utf8());
        if text.ends_with(start) && !starts_with_word(after) {
            longest = Some(start);
        }
    }
    longest
}

/// Whether the pieces are unlikely to match by chance: one has two words, or together they have two
/// long ones.
fn is_telling<'t>(pieces: impl Iterator<Item = &'t str>) -> bool {
    let mut long = 0;
    for piece in pieces {
        let mut count = 0;
        for word in piece.split_whitespace() {
            if !word.contains(char::is_alphanumeric) {
                continue;
            }
            count += 1;
            if word.chars().count() >= LONG_WORD {
                long += 1;
            }
        }
        if count > 1 || long > 1 {
            return true;
        }
    }
    false
}
