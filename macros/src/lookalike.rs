//! Characters that look like one of ASCII, or like nothing.

/// What is meant by a character that is not ASCII but looks like it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lookalike {
    Ascii(char),
    Invisible,
}

impl Lookalike {
    pub(crate) fn of(c: char) -> Option<Self> {
        let ascii = match c {
            // The full-width forms of all of ASCII.
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0)?,
            'А' | 'Α' => 'A',
            'В' | 'Β' => 'B',
            'С' | 'Ϲ' => 'C',
            'Е' | 'Ε' => 'E',
            'Ԍ' => 'G',
            'Н' | 'Η' => 'H',
            'І' | 'Ι' | 'Ӏ' => 'I',
            'Ј' => 'J',
            'К' | 'Κ' | '\u{212A}' => 'K',
            'М' | 'Μ' => 'M',
            'Ν' => 'N',
            'О' | 'Ο' | 'Օ' => 'O',
            'Р' | 'Ρ' => 'P',
            'Ѕ' => 'S',
            'Т' | 'Τ' => 'T',
            'У' | 'Υ' | 'Ү' => 'Y',
            'Х' | 'Χ' => 'X',
            'Ζ' => 'Z',
            'а' | 'α' => 'a',
            'с' | 'ϲ' => 'c',
            'ԁ' => 'd',
            'е' => 'e',
            'һ' => 'h',
            'і' | 'ι' | 'ı' => 'i',
            'ј' => 'j',
            'о' | 'ο' | 'օ' => 'o',
            'р' | 'ρ' => 'p',
            'ѕ' => 's',
            'ν' => 'v',
            'х' | 'χ' => 'x',
            'у' | 'γ' => 'y',
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' => '-',
            '\u{2018}'..='\u{201B}' | '\u{2032}' | '´' => '\'',
            '\u{201C}'..='\u{201F}' | '\u{2033}' | '«' | '»' => '"',
            '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => ' ',
            '·' | '․' | '。' => '.',
            '∶' | '꞉' => ':',
            '⁄' | '∕' => '/',
            '\u{AD}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' => return Some(Self::Invisible),
            _ => return None,
        };
        Some(Self::Ascii(ascii))
    }
}

/// The first such character of a word.
pub(crate) fn first(word: &str) -> Option<(char, Lookalike)> {
    word.chars()
        .find_map(|c| Lookalike::of(c).map(|meant| (c, meant)))
}

/// The word with what its characters look like.
pub(crate) fn in_ascii(word: &str) -> String {
    let mut ascii = String::with_capacity(word.len());
    for c in word.chars() {
        match Lookalike::of(c) {
            Some(Lookalike::Ascii(meant)) => ascii.push(meant),
            Some(Lookalike::Invisible) => {}
            None => ascii.push(c),
        }
    }
    ascii
}

#[cfg(test)]
mod tests {
    use super::{Lookalike, first, in_ascii};

    #[test]
    fn words_are_read_as_they_look() {
        assert_eq!(in_ascii("САRD\u{200B}–１"), "CARD-1");
        assert_eq!(in_ascii("CARD_Ä"), "CARD_Ä");
        assert_eq!(first("CARD_Ä"), None);
        assert_eq!(first("CАRD"), Some(('\u{410}', Lookalike::Ascii('A'))));
        assert_eq!(first("A\u{FEFF}"), Some(('\u{FEFF}', Lookalike::Invisible)));
    }

    #[test]
    fn what_looks_like_ascii_is_ascii_and_the_rest_is_not() {
        for c in '\0'..=char::MAX {
            match Lookalike::of(c) {
                Some(Lookalike::Ascii(meant)) => {
                    assert!(meant.is_ascii() && !c.is_ascii(), "{c:?}");
                }
                Some(Lookalike::Invisible) => assert!(!c.is_ascii(), "{c:?}"),
                None => {}
            }
        }
    }
}
