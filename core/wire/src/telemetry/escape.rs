//! [`Escaped`], text that stays on its line of a log.

use std::fmt::{self, Display, Formatter, Write};

/// Writes text with the characters escaped that could end a line, forge another, or change how a
/// terminal or an editor shows the rest.
pub(super) struct Escaped<T>(pub(super) T);

impl<T: Display> Display for Escaped<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(Escaper(f), "{}", self.0)
    }
}

struct Escaper<'a, 'f>(&'a mut Formatter<'f>);

impl Write for Escaper<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        // The part of the text that is not written yet.
        let mut rest = text;
        while let Some(at) = rest.find(is_escaped) {
            let (plain, special) = rest.split_at(at);
            self.0.write_str(plain)?;
            let mut chars = special.chars();
            if let Some(char) = chars.next() {
                write!(self.0, "{}", char.escape_default())?;
            }
            rest = chars.as_str();
        }
        self.0.write_str(rest)
    }
}

/// Control characters, the separators of lines and paragraphs, and the marks that reorder text.
fn is_escaped(char: char) -> bool {
    char.is_control()
        || matches!(
            char,
            '\u{2028}' | '\u{2029}' | '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}'
        )
}

#[cfg(test)]
mod tests {
    use super::Escaped;

    #[test]
    fn lines_cannot_be_forged() {
        let forged = "a\nERROR b\r\u{1b}[31m\u{85}\u{2028}\u{202e}c";
        assert_eq!(
            Escaped(forged).to_string(),
            r"a\nERROR b\r\u{1b}[31m\u{85}\u{2028}\u{202e}c"
        );
    }

    #[test]
    fn other_text_stays() {
        let text = "naïve \"quotes\" \\ 数据 👍🏽 שלום";
        assert_eq!(Escaped(text).to_string(), text);
    }
}
