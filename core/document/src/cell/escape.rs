//! A text as a cell that shows it: what means something to Markdown has a backslash before it.
//!
//! As the reference has it, `_`, `*` and back-quotes are escaped anywhere, all else only where it would mean something.

use std::fmt::Write;
use std::iter;
use std::ops::Range;

use super::lex::{self, Part};

/// The text as a cell.
pub(super) fn write(text: &str) -> String {
    let mut writer = Writer::of(text);
    while let Some(c) = text[writer.at..].chars().next() {
        let here = &text[writer.at..];
        if c == '`' {
            writer.back_quotes(here);
        } else if let Some(address) = lex::address(here) {
            writer.address(here, &address);
        } else if lex::is_directive(here) {
            writer.put("\\{\\{", 2);
        } else {
            writer.char(c, writer.is_meaningful(c, here, writer.at));
        }
    }
    writer.cell
}

/// The text as a cell with each mark escaped, so that it means nothing at the start of a line, either.
pub(super) fn write_all(text: &str) -> String {
    let mut writer = Writer::of(text);
    for c in text.chars() {
        writer.char(c, c.is_ascii_punctuation());
    }
    writer.cell
}

/// What a cell shows, where marks and code count as what they are written with. It undoes [`write`].
pub(super) fn read(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    for (part, written, _) in lex::parts(cell) {
        match part {
            Part::Code => text.push_str(&written.replace("\\|", "|")),
            Part::Escape(c) => text.push(c),
            Part::Entity(decoded) => text.push_str(&decoded),
            Part::Break => text.push('\n'),
            Part::Plain => text.push_str(written),
        }
    }
    text
}

struct Writer {
    cell: String,
    /// How much of the text is written.
    at: usize,
    /// What is between the blanks at both ends.
    inner: Range<usize>,
    /// Where the last bracket closes that could belong to a link.
    link_end: usize,
    /// There are two of them, so that they may strike through what is between them.
    has_tildes: bool,
    /// Back-quotes before this are none of code that stays.
    not_code: usize,
    /// An address that begins before this is not plain.
    not_plain: usize,
}

impl Writer {
    fn of(text: &str) -> Self {
        Self {
            cell: String::with_capacity(text.len() + text.len() / 8),
            at: 0,
            inner: text.len() - text.trim_start().len()..text.trim_end().len(),
            link_end: text.rfind("](").max(text.rfind("][")).unwrap_or(0),
            has_tildes: text.matches('~').nth(1).is_some(),
            not_code: 0,
            not_plain: 0,
        }
    }

    /// Writes this for so much of the text.
    fn put(&mut self, written: &str, len: usize) {
        self.cell.push_str(written);
        self.at += len;
    }

    fn char(&mut self, c: char, is_escaped: bool) {
        if c == '\n' {
            self.cell.push_str("<br>");
        } else if self.is_encoded(c, self.at) {
            // To a text, this does not fail.
            let _ = write!(self.cell, "&#{};", u32::from(c));
        } else {
            if is_escaped {
                self.cell.push('\\');
            }
            self.cell.push(c);
        }
        self.at += c.len_utf8();
    }

    /// Whether a cell cannot hold the character at this place as it is.
    fn is_encoded(&self, c: char, at: usize) -> bool {
        lex::is_special(c) || (c.is_whitespace() && !self.inner.contains(&at))
    }

    /// Code stays, unless it holds what a cell cannot. Of a backslash before a pipe, each parser makes something else.
    fn back_quotes(&mut self, here: &str) {
        let is_legal = |code: &str| {
            !code.contains(lex::is_special) && !code.contains("\\|") && !lex::has_directive(code)
        };
        match lex::code(here).filter(|_| self.at >= self.not_code) {
            Some(code) if is_legal(code) => return self.put(&code.replace('|', "\\|"), code.len()),
            Some(code) => self.not_code = self.at + code.len(),
            None => {}
        }
        let len = lex::fence(here);
        self.cell.extend(iter::repeat_n("\\`", len));
        self.at += len;
    }

    /// To a reader who makes a link of an address, a backslash is part of it. So it stays as it is, or is made none.
    fn address(&mut self, here: &str, address: &lex::Address) {
        let plain = if self.at < self.not_plain {
            None
        } else {
            self.plain_end(here, address.len)
        };
        if let Some(len) = plain {
            self.put(&here[..len], len);
        } else {
            let (before, sign) = here[..=address.sign].split_at(address.sign);
            self.put(before, before.len());
            self.cell.push('\\');
            self.put(sign, sign.len());
        }
    }

    /// The end of an address, if there is nothing in it or behind it that would have to be escaped.
    fn plain_end(&mut self, here: &str, len: usize) -> Option<usize> {
        let (address, after) = here.split_at(len);
        let is_in_word = |at: usize| {
            let (before, after) = (&address[..at], &address[at + 1..]);
            before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)
        };
        let is_wrong = |&(at, c): &(usize, char)| match c {
            '_' => !is_in_word(at),
            '`' => true,
            c => {
                let (here, place) = (&here[at..], self.at + at);
                self.is_encoded(c, place)
                    || lex::is_directive(here)
                    || self.is_meaningful(c, here, place)
            }
        };
        let wrong = address
            .char_indices()
            .find(is_wrong)
            .map(|(at, _)| at)
            .or_else(|| {
                let next = after.chars().next().filter(|&c| c != '\n')?;
                let is_wrong = self.is_encoded(next, self.at + len)
                    || (next == '<' && lex::opens_html(&after[1..]));
                is_wrong.then_some(len)
            });
        self.not_plain = self.at + wrong.unwrap_or(0);
        wrong.is_none().then_some(len)
    }

    /// Whether a character means something to Markdown where it stands.
    fn is_meaningful(&self, c: char, here: &str, at: usize) -> bool {
        let next = here.chars().nth(1);
        match c {
            '_' | '*' | '|' => true,
            // What follows can be escaped, or becomes something that can.
            '\\' => {
                next.is_none_or(|next| next.is_ascii_punctuation() || self.is_encoded(next, at + 1))
            }
            '<' => lex::opens_html(&here[1..]),
            '&' => lex::entity(here).is_some(),
            '[' => at < self.link_end,
            '~' => self.has_tildes,
            _ => false,
        }
    }
}
