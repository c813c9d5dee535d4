//! Writes text as a cell that shows it: whatever Markdown would interpret is escaped by a
//! backslash.
//!
//! As in the Request Error Reference, `_`, `*` and backticks are escaped everywhere, all other
//! characters only where they have a meaning.

use std::fmt::Write;
use std::iter;
use std::ops::Range;

use super::lex::{self, Fences, Part};
use super::nothing::is_nothing;
use crate::markdown;

/// Writes text as a cell.
pub(super) fn write(text: &str) -> String {
    if is_nothing(text.trim()) {
        return write_literal(text);
    }
    let mut writer = Writer::new(text);
    while let Some(c) = text[writer.at..].chars().next() {
        let here = &text[writer.at..];
        if c == '`' {
            writer.back_quotes(here);
        } else if let Some(address) = lex::address(here) {
            writer.address(here, &address);
        } else {
            writer.char(c, writer.is_meaningful(c, here, writer.at));
        }
    }
    writer.cell
}

/// Writes text as a cell in which all punctuation is escaped, so that it has no meaning at the
/// start of a line either.
pub(super) fn write_all(text: &str) -> String {
    let mut writer = Writer::new(text);
    for c in text.chars() {
        writer.char(c, c.is_ascii_punctuation());
    }
    writer.cell
}

/// Writes text as a cell that means the text, although it says that there is nothing.
fn write_literal(text: &str) -> String {
    let mut writer = Writer::new(text);
    for c in text.chars() {
        if c.is_ascii() || c.is_whitespace() {
            writer.char(c, c.is_ascii_punctuation());
        } else {
            writer.entity(c);
        }
    }
    writer.cell
}

/// Reads what a cell shows, leaving markup and code as written. This is the inverse of [`write`].
pub(super) fn read(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    for token in lex::tokens(cell) {
        match token.part {
            Part::Code => lex::push_replaced(&mut text, token.source, "\\|", "|"),
            Part::CodeElement(code) => text.push_str(&code),
            Part::Escape(c) => text.push(c),
            Part::Entity(decoded) => text.push_str(&decoded),
            Part::Break => text.push('\n'),
            Part::Plain => text.push_str(token.source),
        }
    }
    text
}

struct Writer {
    cell: String,
    /// How much of the text has been written.
    at: usize,
    /// The text without the surrounding spaces.
    inner: Range<usize>,
    /// The position of the last bracket that could close the text of a link.
    link_end: usize,
    /// Whether there are two tildes, which could strike through the text between them.
    has_tildes: bool,
    /// Backticks before this position do not open a code span that is kept.
    code_from: usize,
    fences: Fences,
    /// A URL that begins before this position is not kept.
    plain_from: usize,
}

impl Writer {
    fn new(text: &str) -> Self {
        Self {
            cell: String::with_capacity(text.len() + text.len() / 8),
            at: 0,
            inner: text.len() - text.trim_start().len()..text.trim_end().len(),
            link_end: text.rfind("](").max(text.rfind("][")).unwrap_or(0),
            has_tildes: text.matches('~').nth(1).is_some(),
            code_from: 0,
            fences: Fences::of(text),
            plain_from: 0,
        }
    }

    /// Writes `written` in place of the next `len` bytes of the text.
    fn push(&mut self, written: &str, len: usize) {
        self.cell.push_str(written);
        self.at += len;
    }

    fn char(&mut self, c: char, is_escaped: bool) {
        if c == '\n' {
            self.cell.push_str(markdown::BREAK);
        } else if self.is_encoded(c, self.at) {
            return self.entity(c);
        } else {
            if is_escaped {
                self.cell.push('\\');
            }
            self.cell.push(c);
        }
        self.at += c.len_utf8();
    }

    fn entity(&mut self, c: char) {
        // Writing to a string does not fail.
        let _ = write!(self.cell, "&#{};", u32::from(c));
        self.at += c.len_utf8();
    }

    /// Whether the character at this position can be in a cell only as an entity.
    fn is_encoded(&self, c: char, at: usize) -> bool {
        lex::is_special(c) || (c.is_whitespace() && !self.inner.contains(&at))
    }

    /// Keeps a code span, unless it contains something that a cell cannot hold.
    fn back_quotes(&mut self, here: &str) {
        if self.at >= self.code_from
            && let Some(code) = self.fences.code(here)
        {
            if is_valid_code(code) {
                self.at += code.len();
                return lex::push_replaced(&mut self.cell, code, "|", "\\|");
            }
            if let Some(element) = lex::code_element(code) {
                return self.push(&element, code.len());
            }
            self.code_from = self.at + code.len();
        }
        let len = lex::fence(here);
        self.cell.extend(iter::repeat_n("\\`", len));
        self.at += len;
    }

    /// A parser that turns a URL into a link would make a backslash part of it. So the URL is
    /// either kept, or written so that it is not one.
    fn address(&mut self, here: &str, address: &lex::Address) {
        if self.at >= self.plain_from
            && let Some(len) = self.plain_end(here, address.len)
        {
            return self.push(&here[..len], len);
        }
        let (before, sign) = here[..=address.sign].split_at(address.sign);
        self.push(before, before.len());
        self.cell.push('\\');
        self.push(sign, sign.len());
    }

    /// The end of a URL, if nothing in it or right after it would have to be escaped.
    fn plain_end(&mut self, here: &str, len: usize) -> Option<usize> {
        let obstacle = self.obstacle(here, len);
        self.plain_from = self.at + obstacle.unwrap_or(0);
        obstacle.is_none().then_some(len)
    }

    /// The first character in a URL or right after it that would have to be escaped.
    fn obstacle(&self, here: &str, len: usize) -> Option<usize> {
        let (address, after) = here.split_at(len);
        for (at, c) in address.char_indices() {
            let is_obstacle = match c {
                '_' => !is_in_word(address, at),
                '`' => true,
                c => {
                    self.is_encoded(c, self.at + at)
                        || self.is_meaningful(c, &here[at..], self.at + at)
                }
            };
            if is_obstacle {
                return Some(at);
            }
        }
        let next = after.chars().next().filter(|&c| c != '\n')?;
        let is_tag = next == '<' && self.opens_element(&after[1..], self.at + len + 1);
        (is_tag || self.is_encoded(next, self.at + len)).then_some(len)
    }

    /// Whether Markdown would interpret a character at this position.
    fn is_meaningful(&self, c: char, here: &str, at: usize) -> bool {
        match c {
            // MDX and Liquid evaluate what is between braces.
            '_' | '*' | '|' | '{' => true,
            '\\' => match here[1..].chars().next() {
                // Such a character is itself escaped, or follows one that is.
                Some(next) => next.is_ascii_punctuation() || self.is_encoded(next, at + 1),
                None => true,
            },
            '<' => self.opens_element(&here[1..], at + 1),
            // In Liquid, `{%` is a tag whatever is before it.
            '%' => self.cell.ends_with('{'),
            '&' => lex::entity(here).is_some(),
            '[' => at < self.link_end,
            '~' => self.has_tildes,
            _ => false,
        }
    }

    /// Whether a `<` would open an element before `after`, which is at this position.
    fn opens_element(&self, after: &str, at: usize) -> bool {
        let next = after.chars().next();
        lex::opens_element(after) || next.is_some_and(|c| self.is_encoded(c, at))
    }
}

/// Whether a cell can hold a code span. Parsers disagree about a backslash before a pipe.
fn is_valid_code(code: &str) -> bool {
    !code.contains(lex::is_special) && !code.contains("\\|") && !lex::has_directive(code)
}

/// Whether the ASCII character at this position is between two letters or digits.
fn is_in_word(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let after = &text[at + 1..];
    before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)
}
