//! Folds text: removes the differences that do not matter to a search.

use caseless::Caseless;
use memchr::memchr2;
use unicode_normalization::UnicodeNormalization;

use crate::script::is_unspaced;

/// Returns text without differences of case, accents, quotes, dashes, forms and white space.
///
/// Characters are decomposed by compatibility (NFKD), so that full-width letters, ligatures and
/// `é` in two characters are as usual; accents are dropped; all quotes are `'` and all dashes `-`.
///
/// White space beside a character of a script without spaces does not matter: people write `表 7`,
/// and `表7`.
pub(super) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return fold_ascii(text);
    }
    let folded = fold_characters(text);
    if folded.contains(is_unspaced) {
        return space_evenly(&folded);
    }
    folded
}

/// The same with white space where it is in the text, so that it can be divided into words.
pub(super) fn fold_characters(text: &str) -> String {
    if text.is_ascii() {
        return fold_ascii(text);
    }
    let mut folded = String::with_capacity(text.len());
    let visible = text.chars().filter(|c| !is_ignorable(*c)).map(punctuation);
    let letters = visible.nfkd().filter(|c| !is_accent(*c));
    for c in letters
        .default_case_fold()
        .nfkd()
        .filter(|c| !is_accent(*c))
        .nfc()
    {
        push(&mut folded, punctuation(c));
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

/// The same for ASCII, where it takes a fraction of the time: most of a search is folding.
fn fold_ascii(text: &str) -> String {
    let mut folded = text.to_ascii_lowercase();
    if memchr2(b'"', b'`', folded.as_bytes()).is_some() {
        folded = folded.replace(['"', '`'], "'");
    }
    let is_blank = |c: char| c == ' ' || c.is_ascii_control();
    let has_control = folded
        .bytes()
        .fold(false, |found, byte| found | byte.is_ascii_control());
    if has_control || folded.contains("  ") || folded.starts_with(' ') || folded.ends_with(' ') {
        let words: Vec<&str> = folded
            .split(is_blank)
            .filter(|word| !word.is_empty())
            .collect();
        return words.join(" ");
    }
    folded
}

/// Text with a space on each side of a run of a script without spaces that is beside other letters,
/// and with no spaces in such a run or between it and punctuation.
fn space_evenly(folded: &str) -> String {
    let mut text = String::with_capacity(folded.len());
    let mut previous = None;
    let mut is_spaced = false;
    for c in folded.chars() {
        if c == ' ' {
            is_spaced = true;
            continue;
        }
        if previous.is_some_and(|previous| is_apart(previous, c).unwrap_or(is_spaced)) {
            text.push(' ');
        }
        text.push(c);
        previous = Some(c);
        is_spaced = false;
    }
    text
}

/// Whether a space is between two characters, if one of them is of a script without spaces.
fn is_apart(one: char, other: char) -> Option<bool> {
    match (is_unspaced(one), is_unspaced(other)) {
        (false, false) => None,
        (true, true) => Some(false),
        (true, false) => Some(other.is_alphanumeric()),
        (false, true) => Some(one.is_alphanumeric()),
    }
}

/// Appends a character; white space and control characters become one space between words.
fn push(folded: &mut String, c: char) {
    if !c.is_whitespace() && !c.is_control() {
        folded.push(c);
    } else if !folded.is_empty() && !folded.ends_with(' ') {
        folded.push(' ');
    }
}

/// Quotes and dashes of any kind as one of their kind.
fn punctuation(c: char) -> char {
    match c {
        '"'
        | '`'
        | '\u{ab}'
        | '\u{b4}'
        | '\u{bb}'
        | '\u{2018}'..='\u{201f}'
        | '\u{2032}'..='\u{2037}'
        | '\u{2039}'
        | '\u{203a}' => '\'',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => '-',
        _ => c,
    }
}

/// Whether a character is invisible: soft hyphens, joiners, marks of direction, variants.
fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

/// Whether a character is an accent of a Latin, Greek or Cyrillic letter.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Text without quotes, brackets and punctuation at its ends.
pub(super) fn trim_marks(text: &str) -> &str {
    text.trim_matches(is_mark)
}

pub(super) fn is_mark(c: char) -> bool {
    c.is_whitespace()
        || "'\"`()[]<>.,;:!?*".contains(c)
        || matches!(c, '\u{3001}'..='\u{3002}' | '\u{3008}'..='\u{3011}' | '\u{2018}'..='\u{201f}')
}

/// Only the letters and digits of folded text.
pub(super) fn squash(folded: &str) -> String {
    folded.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// A name as folded words: `duplicate key` for `DUPLICATE_KEY` and for `DuplicateKey`.
pub(super) fn spread(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 4);
    let mut previous = ' ';
    let mut rest = name.chars().peekable();
    while let Some(c) = rest.next() {
        let is_next_lower = rest.peek().is_some_and(|next| next.is_lowercase());
        let starts_word = c.is_uppercase()
            && (previous.is_lowercase() || previous.is_ascii_digit() && is_next_lower)
            || c.is_uppercase() && previous.is_uppercase() && is_next_lower;
        if starts_word {
            words.push(' ');
        }
        words.push(if c.is_alphanumeric() { c } else { ' ' });
        previous = c;
    }
    fold(&words)
}

/// The words of folded text. Scripts without spaces between words are separated from the others.
pub(super) fn words(folded: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for run in folded.split(|c: char| !c.is_alphanumeric()) {
        if !run.is_empty() && run.is_ascii() {
            words.push(run);
            continue;
        }
        let mut start = 0;
        let mut previous = None;
        for (at, c) in run.char_indices() {
            let is_unspaced = is_unspaced(c);
            if previous.is_some_and(|previous| previous != is_unspaced) {
                words.extend(run.get(start..at));
                start = at;
            }
            previous = Some(is_unspaced);
        }
        words.extend(run.get(start..).filter(|word| !word.is_empty()));
    }
    words
}

pub(super) fn is_number(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_digit())
}

/// Whether a word begins between the end of one text and the start of another.
pub(super) fn is_boundary(before: &str, after: &str) -> bool {
    let (Some(last), Some(first)) = (before.chars().next_back(), after.chars().next()) else {
        return true;
    };
    let joins = |c: char| (c.is_alphanumeric() || c == '_') && !is_unspaced(c);
    !joins(last) || !joins(first)
}

/// Where `word` is in `text` as whole words: its first byte and the one after the last.
pub(super) fn find_word(text: &str, word: &str) -> Option<(usize, usize)> {
    if word.is_empty() {
        return None;
    }
    for (at, _) in text.match_indices(word) {
        let (before, from) = text.split_at(at);
        let after = from.get(word.len()..).unwrap_or_default();
        if is_boundary(before, word) && is_boundary(word, after) {
            return Some((at, at + word.len()));
        }
    }
    None
}
