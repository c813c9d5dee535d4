//! Takes the markup off names: `` `TABLE_FULL` ``, `**E42**`, `[E42](e42.md)` and `~~E42~~` are the
//! same names as without it.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::markdown::OPTIONS;

/// A name without its markup.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Undressed {
    /// What the cell shows, with its line breaks.
    pub(crate) text: String,
    /// The address of the first link.
    pub(crate) link: Option<String>,
    /// Whether all of it is struck through.
    pub(crate) is_struck: bool,
}

/// The HTML that only formats text.
const FORMATTING: &[&str] = &[
    "a", "b", "big", "code", "del", "div", "em", "font", "i", "ins", "kbd", "mark", "nobr", "p",
    "pre", "s", "samp", "small", "span", "strong", "sub", "sup", "tt", "u", "var", "wbr",
];

/// Reads the name in a cell.
pub(crate) fn undress(cell: &str) -> Undressed {
    if is_bare(cell) {
        return Undressed {
            text: cell.to_owned(),
            ..Undressed::default()
        };
    }
    let table = format!("|x|\n|-|\n| {cell} |");
    let mut undressed = Undressed::default();
    let mut is_head = true;
    let mut struck = 0;
    let mut has_unstruck = false;
    for event in Parser::new_ext(&table, OPTIONS) {
        match event {
            Event::End(TagEnd::TableHead) => is_head = false,
            // Text is only after the head.
            _ if is_head => {}
            Event::Start(Tag::Strikethrough) => struck += 1,
            Event::End(TagEnd::Strikethrough) => struck -= 1,
            Event::Start(Tag::Link { dest_url, .. }) => {
                undressed.link.get_or_insert(dest_url.into_string());
            }
            Event::Text(text) | Event::Code(text) => {
                has_unstruck |= struck == 0 && !text.trim().is_empty();
                undressed.text.push_str(&text);
            }
            Event::Html(html) | Event::InlineHtml(html) => match html_tag(&html) {
                "br" => undressed.text.push('\n'),
                "del" | "s" if html.starts_with("</") => struck -= 1,
                "del" | "s" => struck += 1,
                // A comment.
                "!--" => {}
                name if FORMATTING.contains(&name) => {}
                _ => undressed.text.push_str(&html),
            },
            _ => {}
        }
    }
    undressed.is_struck = !has_unstruck && !undressed.text.trim().is_empty();
    undressed
}

/// Whether Markdown has no meaning in a cell, which is so for most names. Inside of a word, an
/// underscore is a letter.
fn is_bare(cell: &str) -> bool {
    let is_plain = |c: char| c == ' ' || c.is_alphanumeric() || "-.,:;()/_'".contains(c);
    let is_edge = |c: &str| !c.starts_with('_') && !c.ends_with('_');
    cell.trim() == cell
        && cell.chars().all(is_plain)
        && cell
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .all(is_edge)
}

/// The name of a tag: `br` for `<br/>`, `a` for `</a>`.
fn html_tag(html: &str) -> &str {
    let name = html.trim_start_matches(['<', '/']);
    if name.starts_with("!--") {
        return "!--";
    }
    let end = name.find(|c: char| !c.is_ascii_alphanumeric());
    name.get(..end.unwrap_or(name.len())).unwrap_or_default()
}

/// The text in a cell that is a single code span, or emphasized as a whole, as it is written; with
/// the address if the cell is a single link.
pub(crate) fn unwrap(cell: &str) -> Option<(&str, Option<String>)> {
    if !cell.starts_with(['`', '*', '_', '[', '~']) {
        return None;
    }
    let before = "|x|\n|-|\n| ";
    let table = format!("{before}{cell} |");
    let whole = before.len()..before.len() + cell.len();
    let events = Parser::new_ext(&table, OPTIONS).into_offset_iter();
    for (event, range) in events {
        if range != whole {
            continue;
        }
        let marks = |c: char| cell.bytes().take_while(|&byte| byte == c as u8).count();
        let inner = match event {
            Event::Code(_) => inside(cell, marks('`')),
            Event::Start(Tag::Strong) => inside(cell, 2),
            Event::Start(Tag::Emphasis) => inside(cell, 1),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let text = cell.strip_prefix('[')?;
                let (text, _) = text.rsplit_once("](")?;
                return Some((text.trim(), Some(dest_url.into_string())));
            }
            _ => continue,
        };
        return Some((inner?.trim(), None));
    }
    None
}

/// The text of a cell that is in quotes as a whole. One with a backslash was written so on purpose.
pub(crate) fn unquote(cell: &str) -> Option<&str> {
    let inner = cell.strip_prefix('"')?.strip_suffix('"')?;
    let is_text = !inner.trim().is_empty() && !inner.contains(['"', '\\']);
    is_text.then_some(inner)
}

/// The text between marks of this length.
fn inside(cell: &str, len: usize) -> Option<&str> {
    cell.get(len..cell.len().checked_sub(len)?)
}
