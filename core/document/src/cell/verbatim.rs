//! A text that is Markdown of its own as a cell: as it is, but for pipes, line breaks and what would open HTML.

use super::lex::{self, Part};
use super::{Mode, escape};
use crate::inline;

/// The text as a cell.
pub(super) fn write(text: &str) -> String {
    let mut cell = String::with_capacity(text.len());
    for (part, written, after) in lex::parts(text) {
        match (part, written) {
            (Part::Code, code) => cell.push_str(&code.replace('|', "\\|")),
            (Part::Escape('<'), _) if is_html(after) => cell.push_str(ESCAPED_HTML),
            (Part::Break, html) => cell.extend(["\\", html]),
            (Part::Plain, "<") if is_html(after) => cell.push_str("\\<"),
            (Part::Plain, "|") => cell.push_str("\\|"),
            (Part::Plain, "\n") => cell.push_str("<br>"),
            (_, written) => cell.push_str(written),
        }
    }
    cell
}

/// The text of such a cell.
pub(super) fn read(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    for (part, written, after) in lex::parts(cell) {
        match part {
            Part::Code => text.push_str(&written.replace("\\|", "|")),
            Part::Escape('|') => text.push('|'),
            Part::Escape('<') if is_html(after) => text.push('<'),
            Part::Entity(_) if written == ESCAPED_HTML && is_html(after) => text.push_str("\\<"),
            Part::Break => text.push('\n'),
            _ => text.push_str(written),
        }
    }
    text
}

/// Stands for `\<` of a text, because `\<` stands for its `<`.
const ESCAPED_HTML: &str = "&#60;";

/// Who looks for the end of a longer one, again and again, takes time.
const LONGEST_LINK: usize = 512;

/// Whether a text is Markdown of its own, which can stand in a cell as it is.
pub(super) fn is_markdown(text: &str, mode: Mode) -> bool {
    let mut text = text.to_owned();
    loop {
        let cell = write(&text);
        if !has_marks(&text, mode) || read(&cell) != text || !is_safe(&text, &cell) {
            return false;
        }
        // The cell may be the escaped form of another text. Then it is that, unless that text is itself Markdown.
        let shown = escape::read(&cell);
        if escape::write(&shown) != cell {
            let found = inline::find(&cell);
            return found.is_safe
                && (found.is_clear
                    || mode == Mode::Markdown && (found.has_marks || has_escapes(&text)));
        }
        if shown.len() >= text.len() {
            return false;
        }
        text = shown;
    }
}

/// What is quickly seen: whether there is anything that could be Markdown.
fn has_marks(text: &str, mode: Mode) -> bool {
    match mode {
        Mode::Plain => ["**", "*\\*", "]("].iter().any(|mark| text.contains(mark)),
        Mode::Markdown => text.contains(['\\', '&', '*', '_', '~', '[', '<']),
    }
}

fn has_escapes(text: &str) -> bool {
    lex::parts(text).any(|(part, ..)| matches!(part, Part::Escape(_) | Part::Entity(_)))
}

/// Whether the cell is one line of one cell that runs nothing, as far as its characters tell.
fn is_safe(text: &str, cell: &str) -> bool {
    // Of a backslash before a pipe, each parser makes something else.
    !text.contains("\\|")
        && cell.trim() == cell
        && !cell.contains(lex::is_special)
        && !lex::has_directive(cell)
        && !hides_html(cell)
        && !names_script(cell)
}

/// Whether an address could swallow the backslash before HTML.
fn hides_html(cell: &str) -> bool {
    cell.match_indices("\\<").any(|(at, _)| {
        let before = &cell[..at];
        let word = &before[before.rfind(lex::ends_address).unwrap_or(0)..];
        word.contains("://") || word.contains("www.")
    })
}

/// Whether some parser could find a link to a script, though ours finds none.
fn names_script(cell: &str) -> bool {
    let mut shown = escape::read(cell).to_ascii_lowercase();
    shown.retain(|c| !c.is_whitespace() && !c.is_control());
    ["javascript:", "vbscript:", "data:"]
        .into_iter()
        .any(|scheme| {
            shown
                .match_indices(scheme)
                .any(|(at, _)| shown[..at].ends_with(['(', '<', ']', ':']))
        })
}

/// Whether `<` before this text would open HTML, and not a link such as `<https://…>`.
fn is_html(after: &str) -> bool {
    let is_end = |byte: u8| !byte.is_ascii_graphic() || b"<>|\\`\"".contains(&byte);
    let (inner, rest) = after.split_at(
        after
            .bytes()
            .take(LONGEST_LINK)
            .position(is_end)
            .unwrap_or(0),
    );
    let is_address = ["http://", "https://", "mailto:"]
        .iter()
        .any(|start| inner.starts_with(start));
    lex::opens_html(after) && !(rest.starts_with('>') && (is_address || inner.contains('@')))
}
