//! Folds text: removes the differences that do not matter to a search.

/// More characters than any code has; the rest of a longer string is not compared.
pub(super) const MAX_LEN: usize = 256;

/// Returns text in lower case, with one space between words.
pub(super) fn fold(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// Folds text so that a code equals the words that it consists of.
pub(super) fn spread(text: &str) -> String {
    let start: String = text.chars().take(MAX_LEN).collect();
    fold(&start.replace(['_', '-', ':', '.'], " "))
}

/// Whether `text` contains `word` as a whole word.
pub(super) fn contains_word(text: &str, word: &str) -> bool {
    if word.is_empty() {
        return false;
    }
    for (at, _) in text.match_indices(word) {
        if !ends_in_word(&text[..at]) && !starts_with_word(&text[at + word.len()..]) {
            return true;
        }
    }
    false
}

/// Whether `text` ends in the middle or at the end of a word.
pub(super) fn ends_in_word(text: &str) -> bool {
    text.ends_with(is_of_word)
}

/// Whether `text` starts with a word or the rest of one.
pub(super) fn starts_with_word(text: &str) -> bool {
    text.starts_with(is_of_word)
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
