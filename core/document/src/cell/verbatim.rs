//! Writes Markdown as a cell: unchanged, except for pipes, line breaks and whatever would open
//! HTML.

use std::borrow::Cow;

use super::escape;
use super::lex::{self, Part};
use super::mode::Mode;
use crate::markdown::{self, Presence};

/// Writes Markdown as a cell.
pub(super) fn write(text: &str) -> String {
    let mut cell = String::with_capacity(text.len());
    for lex::Token {
        part,
        source,
        after,
    } in lex::tokens(text)
    {
        match (part, source) {
            (Part::Code, code) => match lex::code_element(code) {
                Some(element) => cell.push_str(&element),
                None => lex::push_replaced(&mut cell, code, "|", "\\|"),
            },
            (Part::Escape('{'), _) => cell.push_str(ESCAPED_BRACE),
            (Part::Plain, "{") => cell.push_str("\\{"),
            (Part::Escape('<'), _) if is_html(after) => cell.push_str(ESCAPED_HTML),
            (Part::Break | Part::CodeElement(_), html) => cell.extend(["\\", html]),
            (Part::Plain, "<") if is_html(after) => cell.push_str("\\<"),
            (Part::Plain, "|") => cell.push_str("\\|"),
            (Part::Plain, "\n") => cell.push_str(markdown::BREAK),
            (_, source) => cell.push_str(source),
        }
    }
    cell
}

/// Reads the text of such a cell.
pub(super) fn read(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    for lex::Token {
        part,
        source,
        after,
    } in lex::tokens(cell)
    {
        match part {
            Part::Code => lex::push_replaced(&mut text, source, "\\|", "|"),
            Part::CodeElement(code) => text.push_str(&code),
            Part::Escape(c @ ('|' | '{')) => text.push(c),
            Part::Entity(_) if source == ESCAPED_BRACE => text.push_str("\\{"),
            Part::Escape('<') if is_html(after) => text.push('<'),
            Part::Entity(_) if source == ESCAPED_HTML && is_html(after) => text.push_str("\\<"),
            Part::Break => text.push('\n'),
            _ => text.push_str(source),
        }
    }
    text
}

/// Stands for `\<` in the text, because `\<` in a cell stands for `<`.
const ESCAPED_HTML: &str = "&#60;";

/// Stands for `\{` in the text, because `\{` in a cell stands for `{`.
const ESCAPED_BRACE: &str = "&#123;";

/// The search for the end of a link stops after this length, so that unclosed links are cheap.
const MAX_LINK_LEN: usize = 512;

/// Whether `text` is itself Markdown that a cell can hold.
pub(super) fn is_markdown(text: &str, mode: Mode) -> bool {
    let mut text = Cow::Borrowed(text);
    loop {
        if !may_have_markup(&text, mode) {
            return false;
        }
        let cell = write(&text);
        if read(&cell) != text || !is_safe(&text, &cell) {
            return false;
        }
        // The cell may be the escaped form of another string. That reading wins, unless the string
        // is itself Markdown.
        let shown = escape::read(&cell);
        if escape::write(&shown) != cell {
            let markup = markdown::inspect(&cell);
            let is_markup = match mode {
                Mode::Plain | Mode::Name => markup.presence == Presence::Clear,
                Mode::Markdown => markup.presence != Presence::None || has_escapes(&text),
            };
            return markup.is_safe && markup.is_visible && is_markup;
        }
        if shown.len() >= text.len() {
            return false;
        }
        text = Cow::Owned(shown);
    }
}

/// A quick check that rules out most strings: whether anything in `text` could be Markdown.
fn may_have_markup(text: &str, mode: Mode) -> bool {
    match mode {
        Mode::Plain | Mode::Name => ["**", "*\\*", "]("].iter().any(|mark| text.contains(mark)),
        Mode::Markdown => text.contains(['\\', '&', '*', '_', '~', '[', '<']),
    }
}

fn has_escapes(text: &str) -> bool {
    lex::tokens(text).any(|token| matches!(token.part, Part::Escape(_) | Part::Entity(_)))
}

/// Whether the characters of a cell keep it on one line, in one cell, and free of directives.
fn is_safe(text: &str, cell: &str) -> bool {
    // Parsers disagree about a backslash before a pipe.
    !text.contains("\\|")
        && cell.trim() == cell
        && !cell.contains(lex::is_special)
        && !lex::has_directive(cell)
        && !swallows_escape(cell)
        && !names_script(cell)
}

/// Whether a URL could swallow the backslash before HTML or before a brace.
fn swallows_escape(cell: &str) -> bool {
    for (at, escape) in cell.match_indices(['<', '{']) {
        let Some(before) = cell[..at].strip_suffix('\\') else {
            continue;
        };
        let word = &before[before.rfind(lex::ends_address).unwrap_or(0)..];
        // In the address of a link, a backslash escapes.
        let in_link = escape == "{" && word.contains("](");
        if !in_link && (word.contains("://") || word.contains("www.")) {
            return true;
        }
    }
    false
}

/// Whether some parser could find a link to a script even though ours does not.
fn names_script(cell: &str) -> bool {
    // A script needs a colon, which may be escaped.
    if !cell.contains([':', '&']) {
        return false;
    }
    let mut shown = escape::read(cell).to_ascii_lowercase();
    shown.retain(|c| !c.is_whitespace() && !c.is_control());
    for scheme in ["javascript:", "vbscript:", "data:"] {
        for (at, _) in shown.match_indices(scheme) {
            if shown[..at].ends_with(['(', '<', ']', ':']) {
                return true;
            }
        }
    }
    false
}

/// Whether a `<` before `after` would open an element rather than a link such as `<https://…>`.
fn is_html(after: &str) -> bool {
    if !lex::opens_element(after) {
        return false;
    }
    let is_end = |byte: u8| !byte.is_ascii_graphic() || b"<>|\\`\"".contains(&byte);
    let mut bytes = after.bytes().take(MAX_LINK_LEN);
    let end = bytes.position(is_end).unwrap_or(0);
    let (inner, rest) = after.split_at(end);
    if !rest.starts_with('>') {
        return true;
    }
    let mut schemes = ["http://", "https://", "mailto:"].into_iter();
    let is_link = inner.contains('@') || schemes.any(|scheme| inner.starts_with(scheme));
    !is_link
}
