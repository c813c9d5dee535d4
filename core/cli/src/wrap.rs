//! Wraps the parts of the help that clap would not indent, and command lines.

use textwrap::{Options, WordSplitter};
use unicode_width::UnicodeWidthStr;

/// Wraps a paragraph. The lines after the first begin with `indent`. A word that is wider than a
/// line stays whole.
pub(crate) fn paragraph(text: &str, width: usize, indent: &str) -> String {
    let options = Options::new(width)
        .subsequent_indent(indent)
        .break_words(false)
        // An option that is split at a hyphen could not be copied.
        .word_splitter(WordSplitter::NoHyphenation);
    textwrap::fill(text, options)
}

/// Wraps a command line between its words, so that it can still be pasted into a shell.
pub(crate) fn command_line(line: &str, width: usize, indent: &str) -> String {
    /// What ends a line that goes on.
    const MARK: &str = " \\";
    let mut wrapped = String::new();
    let mut column = 0;
    let words = words(line);
    for (number, word) in words.iter().enumerate() {
        // The last word needs no room for the mark.
        let mark = if number + 1 == words.len() {
            0
        } else {
            MARK.len()
        };
        if column > 0 && column + 1 + word.width() + mark > width {
            wrapped.push_str(MARK);
            wrapped.push('\n');
            wrapped.push_str(indent);
            column = indent.width();
        } else if column > 0 {
            wrapped.push(' ');
            column += 1;
        }
        wrapped.push_str(word);
        column += word.width();
    }
    wrapped
}

/// The words of a command line. Those between quotes are not separated.
fn words(line: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut quote = None;
    for (at, char) in line.char_indices() {
        match quote {
            Some(open) if char == open => quote = None,
            None if matches!(char, '\'' | '"') => quote = Some(char),
            None if char == ' ' => {
                words.push(line.get(start..at).unwrap_or_default());
                start = at + 1;
            }
            _ => {}
        }
    }
    words.push(line.get(start..).unwrap_or_default());
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_indented() {
        assert_eq!(
            paragraph("  0  all is well", 12, "     "),
            "  0  all is\n     well"
        );
        assert_eq!(paragraph("a --long-option", 8, ""), "a\n--long-option");
    }

    #[test]
    fn command_lines_can_be_pasted() {
        let line = "tool import 'a b' --name Name";
        assert_eq!(command_line(line, 29, "  "), line);
        assert_eq!(
            command_line(line, 28, "  "),
            "tool import 'a b' --name \\\n  Name"
        );
        assert_eq!(
            command_line(line, 14, "  "),
            "tool import \\\n  'a b' \\\n  --name Name"
        );
        assert_eq!(command_line("", 9, "  "), "");
    }
}
