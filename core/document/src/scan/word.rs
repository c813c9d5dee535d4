//! Whether bytes of a line are a whole word, and what is before them.

use std::ops::Range;
use std::str;

use crate::script::is_unspaced;

/// The most bytes of a character.
const MAX_CHAR: usize = 4;

/// Whether a range of a line does not begin or end within a word.
///
/// Scripts that do not separate words, such as Chinese, may be right before a code and right after.
pub(super) fn is_whole(line: &[u8], range: &Range<usize>) -> bool {
    !is_within(line, range.start) && !is_within(line, range.end)
}

/// Whether a position of a line is within a word.
pub(super) fn is_within(line: &[u8], at: usize) -> bool {
    let before = line.get(..at).unwrap_or_default();
    let after = line.get(at..).unwrap_or_default();
    ends_in_word(before) && starts_with_word(after)
}

pub(super) fn ends_in_word(bytes: &[u8]) -> bool {
    last(bytes).is_some_and(is_of_word)
}

pub(super) fn starts_with_word(bytes: &[u8]) -> bool {
    first(bytes).is_some_and(is_of_word)
}

/// The first character; `None` if there is none or it is not valid UTF-8.
fn first(bytes: &[u8]) -> Option<char> {
    let byte = *bytes.first()?;
    if byte.is_ascii() {
        return Some(char::from(byte));
    }
    let start = bytes.get(..MAX_CHAR.min(bytes.len()))?;
    let valid = match str::from_utf8(start) {
        Ok(valid) => valid,
        Err(error) => str::from_utf8(start.get(..error.valid_up_to())?).ok()?,
    };
    valid.chars().next()
}

/// The last character; `None` if there is none or it is not valid UTF-8.
fn last(bytes: &[u8]) -> Option<char> {
    let byte = *bytes.last()?;
    if byte.is_ascii() {
        return Some(char::from(byte));
    }
    for len in 2..=MAX_CHAR.min(bytes.len()) {
        let end = bytes.get(bytes.len() - len..)?;
        if let Ok(valid) = str::from_utf8(end) {
            return valid.chars().next();
        }
    }
    None
}

/// Whether a character continues a word of a script that separates words.
pub(super) fn is_of_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric() && !is_unseparated(c)
}

/// Whether a character may be right beside a word of another script: one of a script without spaces,
/// or a Korean one, because Korean particles follow a word directly.
pub(super) fn is_unseparated(c: char) -> bool {
    is_unspaced(c) || is_korean(c)
}

fn is_korean(c: char) -> bool {
    matches!(
        c,
        '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7af}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_ends_where_another_kind_of_character_is() {
        let is_whole_key = |line: &str| {
            let start = line.find("KEY").unwrap_or_default();
            is_whole(line.as_bytes(), &(start..start + 3))
        };
        for line in [
            "KEY",
            "[KEY]",
            "a:KEY.",
            "\u{9519}KEY\u{8bef}",
            "\u{1781}KEY\u{b294}",
            "\u{e9} KEY\u{201d}",
        ] {
            assert!(is_whole_key(line), "{line}");
        }
        for line in [
            "aKEY",
            "_KEY",
            "KEY1",
            "KEY_",
            "\u{e9}KEY",
            "KEY\u{fc}",
            "KEY\u{43a}",
        ] {
            assert!(!is_whole_key(line), "{line}");
        }
    }

    #[test]
    fn invalid_utf_8_is_not_part_of_a_word() {
        assert!(is_whole(b"\xffKEY\xe9\x28", &(1..4)));
        assert!(is_whole(b"\xa9\xa9\xa9\xa9\xa9KEY\xf0\x90", &(5..8)));
    }
}
