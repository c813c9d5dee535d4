//! [`Words`], the words of a string, without case, punctuation and endings.

use std::collections::HashMap;

use platform_error_syntax::template::{Segment, segments};

use crate::script::is_unspaced;

/// Two equal strings, in the unit of [`Words::likeness`].
pub(super) const EQUAL: usize = 1000;

/// The letters by which words are compared, so that endings such as those of `close`, `closes` and
/// `closed` do not matter.
const STEM: usize = 5;

/// The words of a string in lower case, separated by spaces: without punctuation, line breaks and
/// the parameters of a message.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Words(String);

impl Words {
    pub(super) fn of_text(text: &str) -> Self {
        let mut words = Self(String::new());
        words.push(text);
        words
    }

    /// The words of a template. A parameter may have another name and mean the same.
    pub(super) fn of_template(template: &str) -> Self {
        let mut words = Self(String::new());
        for segment in segments(template) {
            match segment {
                Ok(Segment::Text(text)) => words.push(text),
                Ok(Segment::Placeholder(_)) | Err(_) => words.end_word(),
            }
        }
        words
    }

    /// The words with one space between them; empty if the string says nothing, as `-` does.
    pub(super) fn as_str(&self) -> &str {
        self.0.trim_end()
    }

    /// How much of both strings is in words that they share, from 0 to [`EQUAL`]. A word counts as
    /// much as the letters that are compared, because the shortest say the least: `the`, `is`.
    pub(super) fn likeness(&self, other: &Self) -> usize {
        if self.as_str() == other.as_str() {
            return EQUAL;
        }
        let mut counts: HashMap<&str, usize> = HashMap::new();
        let mut letters = 0;
        for stem in self.stems() {
            *counts.entry(stem).or_default() += 1;
            letters += stem.chars().count();
        }
        let mut shared = 0;
        for stem in other.stems() {
            let len = stem.chars().count();
            letters += len;
            if let Some(count) = counts.get_mut(stem)
                && *count > 0
            {
                *count -= 1;
                shared += len;
            }
        }
        // Each shared word is in both strings.
        2 * shared * EQUAL / letters.max(1)
    }

    /// The words, cut off after the letters that are compared.
    pub(super) fn stems(&self) -> impl Iterator<Item = &str> {
        self.0.split_whitespace().map(|word| {
            let end = word.char_indices().nth(STEM);
            end.map_or(word, |(end, _)| &word[..end])
        })
    }

    fn push(&mut self, text: &str) {
        for c in text.chars() {
            if !c.is_alphanumeric() {
                self.end_word();
            } else if is_unspaced(c) {
                // Nothing separates words, so each character is compared like one.
                self.end_word();
                self.0.push(c);
                self.end_word();
            } else {
                self.0.extend(c.to_lowercase());
            }
        }
    }

    fn end_word(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with(' ') {
            self.0.push(' ');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The likeness of two strings, which is the same both ways.
    fn likeness(one: &str, other: &str) -> usize {
        let one = Words::of_text(one);
        let other = Words::of_text(other);
        assert_eq!(one.likeness(&other), other.likeness(&one));
        one.likeness(&other)
    }

    #[test]
    fn only_words_count() {
        let words = Words::of_text(" The *account*\n is -- CLOSED! ");
        assert_eq!(words.as_str(), "the account is closed");
        for text in ["", " - ", "…", "**", "{}"] {
            assert_eq!(Words::of_text(text).as_str(), "", "{text}");
        }
        let old = Words::of_template("{n} of {max:>5} left");
        let new = Words::of_template("{count:?} of {limit} left.");
        assert_eq!(old.as_str(), "of left");
        assert_eq!(old.likeness(&new), EQUAL);
        // Braces of a plain string are not parameters.
        assert_eq!(Words::of_text("{n} left").as_str(), "n left");
    }

    #[test]
    fn words_that_many_strings_have_say_little() {
        assert!(likeness("the account is closed", "the currency is unknown") < 400);
        assert!(likeness("A minus sign was sent", "A code was misspelt") < 400);
        assert_eq!(likeness("Use another account", "Correct the code"), 0);
        assert_eq!(likeness("", "Correct the code"), 0);
    }

    #[test]
    fn a_reworded_string_is_alike() {
        for (old, new) in [
            ("Amounts are positive", "An amount must be positive"),
            ("Table access denied", "Access to the table was denied"),
            ("The account closes", "the account is closed"),
            ("Shorten the table name", "Choose a shorter table name"),
            ("账户已关闭", "该账户已经关闭"),
        ] {
            assert!(likeness(old, new) >= 500, "{old}: {}", likeness(old, new));
        }
        assert!(likeness("账户已关闭", "货币未知") < 300);
    }
}
