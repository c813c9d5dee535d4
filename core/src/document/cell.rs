//! A text as the cell of a table, and back.
//!
//! A cell is one line of Markdown, and the texts of an error may be Markdown too. So marks, links and code of a text stay
//! what they are, and in all else a character that means something is escaped:
//!
//! - `\`, where an escape would begin; `_`, `*` and a back-quote anywhere, as the reference has them; `<`, where HTML would
//!   begin; `&`, where an entity would; `~`, where there are two; `|` anywhere;
//! - a line break becomes `<br>`; control characters, those that change the direction of writing, and blanks at either end
//!   become entities such as `&#32;`;
//! - an address such as `https://…` stays as it is, and where it cannot, its colon is escaped: to who makes a link of it, a
//!   backslash is part of the address;
//! - HTML is never kept, nor is a link to anything but a page, nor what mdBook would run.
//!
//! [`read`] undoes what [`write`] does, whatever the text: `read(&write(text, mode), mode) == text`. A cell that a person
//! wrote otherwise is read for what it shows. Escapes that keep a text from being Markdown, as in `\*\*`, stay in it.

use std::format;
use std::prelude::rust_2024::*;

use self::unit::{Unit, entity_len, units};
use super::inline::{self, Inline};

#[cfg(test)]
mod tests;
mod unit;

pub(super) use self::unit::line_break;

/// How a text is read by people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// As it is, as messages are; what is clearly meant as Markdown is that.
    Plain,
    /// As Markdown.
    Markdown,
}

/// What can mean something to Markdown.
pub(super) const MEANINGFUL: [char; 11] = ['\\', '`', '*', '_', '<', '&', '[', '|', '~', '{', '\n'];

/// A text as a cell, without the blanks around it.
pub(super) fn write(text: &str, mode: Mode) -> String {
    let encoded = Encoded::of(text);
    if !text.contains(MEANINGFUL) && !text.char_indices().any(|(at, c)| encoded.has(at, c)) {
        return text.to_owned();
    }
    let own = own_escapes(text, mode).filter(|cell| read_cell(cell, mode) == text);
    with_pipes(&own.unwrap_or_else(|| escaped(text, mode)))
}

/// The text of a cell, which stands between two pipes and has no blanks around it.
#[cfg(any(feature = "import", test))]
pub(super) fn read(cell: &str, mode: Mode) -> String {
    // To a parser, too, a pipe loses its backslash before anything else is looked at.
    read_cell(&cell.replace("\\|", "|"), mode)
}

/// A text as a line of Markdown that is no cell.
pub(super) fn line(text: &str) -> String {
    let cell = write(text, Mode::Plain).replace("\\|", "|");
    // At the end of a heading, a hash is none.
    match cell.strip_suffix('#') {
        Some(before) => format!("{before}\\#"),
        None => cell,
    }
}

/// A text as words of a paragraph, nothing in it Markdown.
pub(super) fn words(text: &str) -> String {
    all_escaped(text)
}

/// A text as the words of a link, nothing in it Markdown.
pub(super) fn word(text: &str) -> String {
    let escaped = text.chars().flat_map(|c| {
        let backslash = MEANINGFUL.contains(&c) || matches!(c, ']' | '!' | '>');
        backslash.then_some('\\').into_iter().chain([c])
    });
    escaped.collect()
}

/// A cell, in which pipes stand as they are, as it stands in a table.
pub(super) fn with_pipes(cell: &str) -> String {
    cell.replace('|', "\\|")
}

/// Whether there is nothing in a text that is neither a mark on the page nor a line break, and nothing that mdBook would run.
pub(super) fn is_harmless(text: &str) -> bool {
    !text.chars().any(|c| is_special(c) && c != '\n') && !has_directive(text)
}

fn read_cell(cell: &str, mode: Mode) -> String {
    if !cell.contains(['\\', '&', '<']) {
        return cell.to_owned();
    }
    let text = undone(cell, mode);
    let again = escaped(&text, mode);
    if again == cell || inline::look_the_same(&again, cell) { text } else { with_own_escapes(cell, mode) }
}

/// A text as a cell that has no escape but those that are made here.
fn escaped(text: &str, mode: Mode) -> String {
    let cell = marks_kept(text, mode);
    if is_safe(&inline::find(&cell, mode), &cell) && undone(&cell, mode) == text { cell } else { all_escaped(text) }
}

/// The text with everything escaped that is not Markdown of its own.
fn marks_kept(text: &str, mode: Mode) -> String {
    let (inline, encoded) = (inline::find(text, mode), Encoded::of(text));
    let mut cell = String::with_capacity(text.len() + 8);
    for (at, part, unit) in units(text, &inline) {
        match unit {
            Unit::Kept => cell.push_str(part),
            // Of these, a text has none.
            Unit::Escape(_) | Unit::Entity | Unit::Break | Unit::Char(_) => {
                for (place, c) in part.char_indices().map(|(place, c)| (at + place, c)) {
                    if !encoded.has(place, c) && is_meaningful(text, place, &inline, encoded) {
                        cell.push('\\');
                    }
                    push(c, encoded.has(place, c), &mut cell);
                }
            }
        }
    }
    cell
}

/// The text with everything escaped.
fn all_escaped(text: &str) -> String {
    let encoded = Encoded::of(text);
    let mut cell = String::with_capacity(2 * text.len());
    for (at, c) in text.char_indices() {
        if c.is_ascii_punctuation() && c != '|' {
            cell.push('\\');
        }
        push(c, encoded.has(at, c), &mut cell);
    }
    cell
}

/// A text with escapes of its own, if it can stand in a cell as the Markdown that it is.
fn own_escapes(text: &str, mode: Mode) -> Option<String> {
    // Of two backslashes before a pipe, each parser makes something else.
    if !text.contains(['\\', '&']) || text.contains("\\|") {
        return None;
    }
    let (inline, encoded) = (inline::find(text, mode), Encoded::of(text));
    let mut cell = String::with_capacity(text.len());
    for (at, part, unit) in units(text, &inline) {
        match unit {
            Unit::Kept | Unit::Escape(_) | Unit::Entity => cell.push_str(part),
            Unit::Char(c) if !is_loose(text, at, &inline, encoded) => push(c, encoded.has(at, c), &mut cell),
            Unit::Char(_) | Unit::Break => return None,
        }
    }
    is_safe(&inline, text).then_some(cell)
}

/// What a cell shows, as a text that has the escapes of the cell, and one more for each that it should have.
fn with_own_escapes(cell: &str, mode: Mode) -> String {
    let (inline, encoded) = (inline::find(cell, mode), Encoded::of(cell));
    let mut text = String::with_capacity(cell.len());
    for (at, part, unit) in units(cell, &inline) {
        match unit {
            Unit::Break => text.push('\n'),
            Unit::Entity => match unit::stands_for(part, Mode::Markdown) {
                Some(c) => text.push(c),
                None => text.push_str(part),
            },
            Unit::Char(_) if is_loose(cell, at, &inline, encoded) => {
                text.push('\\');
                text.push_str(part);
            }
            Unit::Kept | Unit::Escape(_) | Unit::Char(_) => text.push_str(part),
        }
    }
    text
}

/// A cell with its escapes undone.
fn undone(cell: &str, mode: Mode) -> String {
    let mut text = String::with_capacity(cell.len());
    for (_, part, unit) in units(cell, &inline::find(cell, mode)) {
        match unit {
            Unit::Kept => text.push_str(part),
            Unit::Escape(c) | Unit::Char(c) => text.push(c),
            Unit::Break => text.push('\n'),
            Unit::Entity => match unit::stands_for(part, mode) {
                Some(c) => text.push(c),
                None => text.push_str(part),
            },
        }
    }
    text
}

fn push(c: char, encoded: bool, cell: &mut String) {
    match c {
        '\n' => cell.push_str("<br>"),
        c if encoded => cell.push_str(&format!("&#{};", u32::from(c))),
        c => cell.push(c),
    }
}

/// Whether a character means something to Markdown, where it should not.
fn is_meaningful(text: &str, at: usize, inline: &Inline, encoded: Encoded) -> bool {
    let (before, here) = text.split_at(at);
    let mut rest = here.chars();
    let c = rest.next();
    let next = rest.next();
    match c {
        // What follows can be escaped, or becomes something that can.
        Some('\\') => next.is_some_and(|next| next.is_ascii_punctuation() || encoded.has(at + 1, next)),
        Some('*' | '_' | '`') => true,
        Some('<') => next.is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?')),
        Some('&') => entity_len(here).is_some(),
        Some('[') => inline.refused_link || inline.refused.binary_search(&at).is_ok(),
        Some('~') => inline.has_tildes,
        Some(':' | '.') => inline.signs.binary_search(&at).is_ok(),
        Some('{') => is_directive(here) || before.ends_with('{') && is_directive(&text[at - 1..]),
        _ => false,
    }
}

/// Whether it means something even in a text that has escapes of its own. No parser takes `_` within a word for a mark.
fn is_loose(text: &str, at: usize, inline: &Inline, encoded: Encoded) -> bool {
    let (before, here) = text.split_at(at);
    let is_in_word = before.ends_with(char::is_alphanumeric)
        && here.strip_prefix('_').is_some_and(|after| after.starts_with(char::is_alphanumeric));
    !is_in_word && is_meaningful(text, at, inline, encoded)
}

/// Whether no part of a cell is what it must not be.
fn is_safe(inline: &Inline, cell: &str) -> bool {
    inline.refused.is_empty() && inline.signs.is_empty() && !has_directive(cell)
}

/// Whether there is something in a text that mdBook would run.
pub(super) fn has_directive(text: &str) -> bool {
    text.match_indices("{{").any(|(at, _)| is_directive(&text[at..]))
}

/// Whether mdBook would run what a text begins with: `{{#include …}}`.
fn is_directive(text: &str) -> bool {
    text.strip_prefix("{{").is_some_and(|rest| rest.trim_start().starts_with('#'))
}

/// Which characters of a text a cell cannot hold as they are.
#[derive(Clone, Copy)]
pub(super) struct Encoded {
    /// Where the blanks at its start end.
    start: usize,
    /// Where the blanks at its end start.
    end: usize,
}

impl Encoded {
    pub(super) fn of(text: &str) -> Self {
        Self { start: text.len() - text.trim_start().len(), end: text.trim_end().len() }
    }

    /// Whether the character at this place is one.
    pub(super) fn has(self, at: usize, c: char) -> bool {
        is_special(c) || (c.is_whitespace() && (at < self.start || at >= self.end))
    }
}

/// Whether a character is more than a mark on the page: a control character, a separator of lines, or one that changes the
/// direction of what follows. A tab is a blank.
fn is_special(c: char) -> bool {
    (c.is_control() && c != '\t')
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}')
}
