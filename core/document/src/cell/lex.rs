//! What escapes have to know of Markdown: where code, escapes, entities, HTML and addresses begin and end.

use pulldown_cmark::{CowStr, Event, Parser};

/// The longest name of an entity is `CounterClockwiseContourIntegral`.
const LONGEST_ENTITY: usize = 33;

/// A part of a line of Markdown.
pub(super) enum Part {
    /// A span of code, with its back-quotes.
    Code,
    /// A backslash and this character.
    Escape(char),
    /// `&lt;`, `&#32;` or the like, which stands for this.
    Entity(String),
    /// `<br>`.
    Break,
    /// A character, or back-quotes that are no code.
    Plain,
}

/// The parts of a line, each with its text and what follows it.
pub(super) fn parts(line: &str) -> impl Iterator<Item = (Part, &str, &str)> {
    let mut rest = line;
    std::iter::from_fn(move || {
        let (part, len) = part(rest)?;
        let (text, after) = rest.split_at(len);
        rest = after;
        Some((part, text, after))
    })
}

fn part(line: &str) -> Option<(Part, usize)> {
    let mut chars = line.chars();
    let first = chars.next()?;
    let part = match first {
        '\\' => chars
            .next()
            .filter(char::is_ascii_punctuation)
            .map(|c| (Part::Escape(c), 2)),
        '`' => Some(code(line).map_or_else(
            || (Part::Plain, fence(line)),
            |code| (Part::Code, code.len()),
        )),
        '<' => line_break(line).map(|len| (Part::Break, len)),
        '&' => entity(line).and_then(|entity| Some((Part::Entity(decoded(entity)?), entity.len()))),
        _ => None,
    };
    Some(part.unwrap_or((Part::Plain, first.len_utf8())))
}

/// The span of code that a text begins with: as many back-quotes at its end as at its start.
pub(super) fn code(text: &str) -> Option<&str> {
    let open = fence(text);
    let mut at = open;
    loop {
        at += text[at..].find('`')?;
        let close = fence(&text[at..]);
        at += close;
        if close == open {
            return Some(&text[..at]);
        }
    }
}

/// How many back-quotes a text begins with.
pub(super) fn fence(text: &str) -> usize {
    text.len() - text.trim_start_matches('`').len()
}

/// How long the `<br>` is that a text begins with.
fn line_break(text: &str) -> Option<usize> {
    let rest = text
        .strip_prefix("<br")
        .or_else(|| text.strip_prefix("<BR"))?;
    let rest = rest.trim_start_matches(' ');
    let rest = rest.strip_prefix('/').unwrap_or(rest).strip_prefix('>')?;
    Some(text.len() - rest.len())
}

/// What has the form of an entity at the start of a text.
pub(super) fn entity(text: &str) -> Option<&str> {
    let end = text
        .bytes()
        .take(LONGEST_ENTITY)
        .position(|byte| byte == b';')?;
    let name = text[..end].strip_prefix('&')?;
    let digits = name.strip_prefix('#').unwrap_or(name);
    let is_entity = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_entity.then(|| &text[..=end])
}

fn decoded(entity: &str) -> Option<String> {
    let name = entity.strip_prefix('&')?.strip_suffix(';')?;
    let Some(number) = name.strip_prefix('#') else {
        let text = Parser::new(entity).filter_map(|event| {
            if let Event::Text(text) = event {
                Some(text)
            } else {
                None
            }
        });
        let text: String = text.map(CowStr::into_string).collect();
        return (text != entity).then_some(text);
    };
    let number = match number.strip_prefix(['x', 'X']) {
        Some(number) => u32::from_str_radix(number, 16),
        None => number.parse(),
    };
    char::from_u32(number.ok()?).map(String::from)
}

/// Whether `<` before this text would open HTML.
pub(super) fn opens_html(after: &str) -> bool {
    after.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
}

/// The address in a text that readers make a link of without any mark.
pub(super) struct Address {
    /// The character that makes it one, `:` or the dot of `www.`.
    pub(super) sign: usize,
    pub(super) len: usize,
}

/// The address that a text begins with: whatever follows, up to a blank of ASCII or `<`.
pub(super) fn address(text: &str) -> Option<Address> {
    const STARTS: [(&str, usize); 4] =
        [("http://", 4), ("https://", 5), ("ftp://", 3), ("www.", 3)];
    let begins = |known: &str| {
        text.get(..known.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(known))
    };
    let (_, sign) = STARTS.into_iter().find(|(known, _)| begins(known))?;
    let len = text.find(ends_address).unwrap_or(text.len());
    Some(Address { sign, len })
}

/// Whether an address ends before this.
pub(super) fn ends_address(c: char) -> bool {
    c.is_ascii_whitespace() || matches!(c, '\u{b}' | '<')
}

/// Whether mdBook would run what a text begins with: `{{#include …}}`.
pub(super) fn is_directive(text: &str) -> bool {
    text.strip_prefix("{{")
        .is_some_and(|rest| rest.trim_start().starts_with('#'))
}

/// Whether there is something in a text that mdBook would run.
pub(super) fn has_directive(text: &str) -> bool {
    text.match_indices('#')
        .any(|(at, _)| text[..at].trim_end().ends_with("{{"))
}

/// Whether a character is more than a mark on the page: a control character, a separator of lines, or one that changes the
/// direction of what follows. A tab is a blank.
pub(super) fn is_special(c: char) -> bool {
    (c.is_control() && c != '\t')
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}')
}

/// Whether there is nothing in a text that is neither a mark on the page nor a line break, and nothing that mdBook would run.
pub(crate) fn is_harmless(text: &str) -> bool {
    !text.chars().any(|c| is_special(c) && c != '\n') && !has_directive(text)
}
