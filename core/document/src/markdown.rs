//! What a parser of GitHub Flavored Markdown finds in the cell of a table.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};

use platform_error_syntax::link::Destination;

/// The extensions of such a parser that matter in a cell.
pub(crate) const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH);

/// A line break in a cell. MDX requires that an element is closed.
pub(crate) const BREAK: &str = "<br/>";

/// The HTML that is written: line breaks, and code that contains braces.
pub(crate) const HTML: [&str; 3] = [BREAK, "<code>", "</code>"];

/// A code span in a cell.
pub(crate) fn code_span(code: &str) -> String {
    let code = code.replace('|', "\\|");
    // The fence is longer than any inside, so that none of them ends the span.
    let longest = code.split(|c| c != '`').map(str::len).max();
    let fence = "`".repeat(longest.unwrap_or(0) + 1);
    // A parser removes one space at each end, if there is one at both.
    let is_padded = code.starts_with(['`', ' ']) || code.ends_with(['`', ' ']);
    let padding = if is_padded { " " } else { "" };
    format!("{fence}{padding}{code}{padding}{fence}")
}

/// The Markdown in a cell.
pub(crate) struct Markup {
    /// How certain it is that there is any.
    pub(crate) presence: Presence,
    /// Whether line breaks and code are the only HTML, and all links are harmless.
    pub(crate) is_safe: bool,
    /// Whether there is anything to see: not only spaces, written as entities.
    pub(crate) is_visible: bool,
}

/// How certain it is that a cell has Markdown: emphasis, links, images.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Presence {
    None,
    /// It may be written by accident.
    Possible,
    /// It is unlikely to be written by accident.
    Clear,
}

impl Presence {
    const fn new(is_clear: bool) -> Self {
        if is_clear {
            Self::Clear
        } else {
            Self::Possible
        }
    }
}

impl Markup {
    fn find(&mut self, presence: Presence) {
        self.presence = self.presence.max(presence);
    }
}

/// Finds the Markdown in a cell.
pub(crate) fn inspect(cell: &str) -> Markup {
    let before = "|x|\n|-|\n| ";
    let table = format!("{before}{cell} |");
    let mut markup = Markup {
        presence: Presence::None,
        is_safe: true,
        is_visible: false,
    };
    for (event, range) in Parser::new_ext(&table, OPTIONS).into_offset_iter() {
        let Some(start) = range.start.checked_sub(before.len()) else {
            continue;
        };
        let end = range.end - before.len();
        let source = cell.get(start..end).unwrap_or_default();
        match event {
            Event::Start(Tag::Emphasis) => markup.find(Presence::Possible),
            Event::Start(Tag::Strikethrough) if source.starts_with("~~") => {
                markup.find(Presence::Possible);
            }
            Event::Start(Tag::Strong) => {
                let is_clear = is_clear_strong(cell, start..start + source.len());
                markup.find(Presence::new(is_clear));
            }
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                ..
            }) => {
                let is_clear = link_type == LinkType::Inline && dest_url.starts_with("http");
                markup.find(Presence::new(is_clear));
                markup.is_safe &= Destination::of(&dest_url).is_safe();
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                markup.find(Presence::Possible);
                markup.is_visible = true;
                markup.is_safe &= Destination::of(&dest_url).is_safe();
            }
            Event::Text(text) | Event::Code(text) => {
                markup.is_visible |= !text.trim().is_empty();
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                markup.is_safe &= HTML.contains(&&*html);
            }
            _ => {}
        }
    }
    markup
}

/// Whether the stars enclose words, as in `**not** yet`, unlike those of `2**3**4` or `**/*.rs`.
fn is_clear_strong(cell: &str, range: Range<usize>) -> bool {
    let before = cell[..range.start].chars().next_back();
    let after = cell[range.end..].chars().next();
    let inner = cell[range].strip_prefix("**").unwrap_or_default();
    inner.starts_with(|c: char| c.is_alphanumeric() || c == '`')
        && !before.is_some_and(char::is_alphanumeric)
        && !after.is_some_and(char::is_alphanumeric)
}
