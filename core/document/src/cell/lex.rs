//! Finds the Markdown that escaping depends on: where code, escapes, entities, HTML and URLs begin
//! and end.

use std::collections::HashMap;
use std::iter;

use pulldown_cmark::{Event, Parser};

use platform_error_syntax::sanitize;

/// The longest name of an entity is `CounterClockwiseContourIntegral`.
const MAX_ENTITY_LEN: usize = 33;

/// A part of a line of Markdown.
pub(super) enum Part {
    /// A code span, with its backticks.
    Code,
    /// A `<code>` element in place of this code span; see [`code_element`].
    CodeElement(String),
    /// A backslash followed by this character.
    Escape(char),
    /// An entity such as `&lt;` or `&#32;`, decoded.
    Entity(String),
    /// `<br>`.
    Break,
    /// A character, or backticks that are not code.
    Plain,
}

/// A part of a line, with its source.
pub(super) struct Token<'t> {
    pub(super) part: Part,
    /// The source of the part.
    pub(super) source: &'t str,
    /// The rest of the line.
    pub(super) after: &'t str,
}

/// Splits a line into its parts.
pub(super) fn tokens(line: &str) -> impl Iterator<Item = Token<'_>> {
    let mut rest = line;
    let fences = Fences::of(line);
    iter::from_fn(move || {
        let (part, len) = first_part(rest, &fences)?;
        let (source, after) = rest.split_at(len);
        rest = after;
        Some(Token {
            part,
            source,
            after,
        })
    })
}

/// The first part of a line, and its length.
fn first_part(line: &str, fences: &Fences) -> Option<(Part, usize)> {
    let first = line.chars().next()?;
    match first {
        '\\' => {
            if let Some(c) = line[1..].chars().next()
                && c.is_ascii_punctuation()
            {
                return Some((Part::Escape(c), 2));
            }
        }
        '`' => {
            return Some(match fences.code(line) {
                Some(code) => (Part::Code, code.len()),
                None => (Part::Plain, fence(line)),
            });
        }
        '<' => {
            if let Some(len) = line_break(line) {
                return Some((Part::Break, len));
            }
            if let Some((code, len)) = read_code_element(line) {
                return Some((Part::CodeElement(code), len));
            }
        }
        '&' => {
            if let Some(entity) = entity(line)
                && let Some(decoded) = decode(entity)
            {
                return Some((Part::Entity(decoded), entity.len()));
            }
        }
        _ => {}
    }
    Some((Part::Plain, first.len_utf8()))
}

/// Finds code spans, in linear time.
pub(super) struct Fences {
    /// For each number of backticks, how far before the end the last such fence begins.
    last: HashMap<usize, usize>,
}

impl Fences {
    pub(super) fn of(text: &str) -> Self {
        let mut last = HashMap::new();
        let mut at = 0;
        while let Some(next) = text[at..].find('`') {
            at += next;
            let len = fence(&text[at..]);
            last.insert(len, text.len() - at);
            at += len;
        }
        Self { last }
    }

    /// The code span at the start of a rest of the text: it ends with as many backticks as it
    /// begins with.
    pub(super) fn code<'t>(&self, rest: &'t str) -> Option<&'t str> {
        let open = fence(rest);
        // Without this, a text of fences that are all different would be searched for each.
        if *self.last.get(&open)? >= rest.len() {
            return None;
        }
        let mut at = open;
        loop {
            at += rest[at..].find('`')?;
            let close = fence(&rest[at..]);
            at += close;
            if close == open {
                return Some(&rest[..at]);
            }
        }
    }
}

const CODE_START: &str = "<code>";
const CODE_END: &str = "</code>";

/// A code span as an element that no template language executes: unlike a code span, an element can
/// contain backslashes that escape. `None` if the code span need not or cannot be written so.
pub(super) fn code_element(span: &str) -> Option<String> {
    let code = span.strip_prefix('`')?.strip_suffix('`')?;
    if !is_code_of_element(code) {
        return None;
    }
    let mut element = String::from(CODE_START);
    for c in code.chars() {
        if c.is_ascii_punctuation() {
            element.push('\\');
        }
        element.push(c);
    }
    element.push_str(CODE_END);
    Some(element)
}

/// Reads what [`code_element`] writes at the start of `text`; returns the code span and the length
/// of the element.
fn read_code_element(text: &str) -> Option<(String, usize)> {
    let inner = text.strip_prefix(CODE_START)?;
    let mut code = String::new();
    let mut chars = inner.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '<' if inner[at..].starts_with(CODE_END) && is_code_of_element(&code) => {
                let len = CODE_START.len() + at + CODE_END.len();
                return Some((format!("`{code}`"), len));
            }
            '\\' => code.push(chars.next().filter(|(_, c)| c.is_ascii_punctuation())?.1),
            c if c.is_ascii_punctuation() => return None,
            c => code.push(c),
        }
    }
    None
}

/// The number of elements in a cell that stand for code spans.
pub(crate) fn code_elements(cell: &str) -> usize {
    let elements = tokens(cell).filter(|token| matches!(token.part, Part::CodeElement(_)));
    elements.count()
}

/// Whether a code span with this content is written as an element.
fn is_code_of_element(code: &str) -> bool {
    has_directive(code) && code.trim() == code && !code.contains(|c| c == '`' || is_special(c))
}

/// The number of backticks at the start of `text`.
pub(super) fn fence(text: &str) -> usize {
    text.len() - text.trim_start_matches('`').len()
}

/// Whether HTML is a `<br>` that is read as a line break.
pub(crate) fn is_line_break(html: &str) -> bool {
    line_break(html) == Some(html.len())
}

/// The length of the `<br>` at the start of `text`.
fn line_break(text: &str) -> Option<usize> {
    let mut rest = text
        .strip_prefix("<br")
        .or_else(|| text.strip_prefix("<BR"))?;
    rest = rest.trim_start_matches(' ');
    rest = rest.strip_prefix('/').unwrap_or(rest);
    rest = rest.strip_prefix('>')?;
    Some(text.len() - rest.len())
}

/// Anything in the form of an entity at the start of `text`.
pub(super) fn entity(text: &str) -> Option<&str> {
    let mut bytes = text.bytes().take(MAX_ENTITY_LEN);
    let end = bytes.position(|byte| byte == b';')?;
    let name = text[..end].strip_prefix('&')?;
    let digits = name.strip_prefix('#').unwrap_or(name);
    let is_entity = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_entity.then(|| &text[..=end])
}

fn decode(entity: &str) -> Option<String> {
    let name = entity.strip_prefix('&')?.strip_suffix(';')?;
    let Some(number) = name.strip_prefix('#') else {
        return decode_name(entity);
    };
    let number = match number.strip_prefix(['x', 'X']) {
        Some(number) => u32::from_str_radix(number, 16),
        None => number.parse(),
    };
    char::from_u32(number.ok()?).map(String::from)
}

/// Decodes a named entity. The parser has the table of names.
fn decode_name(entity: &str) -> Option<String> {
    let mut decoded = String::new();
    for event in Parser::new(entity) {
        if let Event::Text(text) = event {
            decoded.push_str(&text);
        }
    }
    (decoded != entity).then_some(decoded)
}

/// Whether a `<` before `after` would open HTML, or an element of MDX: there, everything but a
/// space opens one, and what is not the name of an element is an error.
pub(super) fn opens_element(after: &str) -> bool {
    !after.starts_with([' ', '\t'])
}

/// A URL that parsers turn into a link without any markup.
pub(super) struct Address {
    /// The position of the character that makes it one: `:`, or the dot of `www.`.
    pub(super) sign: usize,
    pub(super) len: usize,
}

/// The URL at the start of `text`: everything up to ASCII whitespace or `<`.
pub(super) fn address(text: &str) -> Option<Address> {
    const STARTS: [(&str, usize); 4] =
        [("http://", 4), ("https://", 5), ("ftp://", 3), ("www.", 3)];
    // Most characters cannot begin one.
    if !text.starts_with(['h', 'H', 'f', 'F', 'w', 'W']) {
        return None;
    }
    for (start, sign) in STARTS {
        if let Some(found) = text.get(..start.len())
            && found.eq_ignore_ascii_case(start)
        {
            let len = text.find(ends_address).unwrap_or(text.len());
            return Some(Address { sign, len });
        }
    }
    None
}

/// Whether a URL ends before this character.
pub(super) fn ends_address(c: char) -> bool {
    c.is_ascii_whitespace() || matches!(c, '\u{b}' | '<')
}

/// Whether a template language would execute a part of `text`, even in a code span: `{{…}}` or
/// `{%…%}` of Liquid, `{{#include …}}` of mdBook.
pub(super) fn has_directive(text: &str) -> bool {
    let mut braces = text.match_indices('{');
    braces.any(|(at, _)| text[at + 1..].starts_with(['{', '%']))
}

/// Whether `text` contains a directive that mdBook would execute.
fn has_mdbook_directive(text: &str) -> bool {
    let mut hashes = text.match_indices('#');
    hashes.any(|(at, _)| text[..at].trim_end().ends_with("{{"))
}

/// Whether a character would do more than appear on the page. A tab counts as a space.
pub(super) fn is_special(c: char) -> bool {
    c != '\t' && sanitize::is_special(c)
}

/// Whether `text` consists of visible characters, spaces and line breaks, and contains no directive
/// that mdBook would execute.
pub(crate) fn is_harmless(text: &str) -> bool {
    !text.contains(|c| c != '\n' && is_special(c)) && !has_mdbook_directive(text)
}

/// Appends `text`, with every `from` replaced by `to`.
pub(super) fn push_replaced(out: &mut String, text: &str, from: &str, to: &str) {
    if text.contains(from) {
        out.push_str(&text.replace(from, to));
    } else {
        out.push_str(text);
    }
}
