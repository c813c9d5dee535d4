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

/// The Markdown in a cell.
pub(crate) struct Markup {
    /// Whether there is any: emphasis, links, images.
    pub(crate) is_present: bool,
    /// Whether there is any that is unlikely to be written by accident.
    pub(crate) is_clear: bool,
    /// Whether line breaks and code are the only HTML, and all links are harmless.
    pub(crate) is_safe: bool,
}

/// Finds the Markdown in a cell.
pub(crate) fn inspect(cell: &str) -> Markup {
    let before = "|x|\n|-|\n| ";
    let table = format!("{before}{cell} |");
    let mut markup = Markup {
        is_present: false,
        is_clear: false,
        is_safe: true,
    };
    for (event, range) in Parser::new_ext(&table, OPTIONS).into_offset_iter() {
        let Some(start) = range.start.checked_sub(before.len()) else {
            continue;
        };
        let end = range.end - before.len();
        let source = cell.get(start..end).unwrap_or_default();
        match event {
            Event::Start(Tag::Emphasis) => markup.is_present = true,
            Event::Start(Tag::Strikethrough) => markup.is_present |= source.starts_with("~~"),
            Event::Start(Tag::Strong) => {
                markup.is_present = true;
                markup.is_clear |= is_clear_strong(cell, start..start + source.len());
            }
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                ..
            }) => {
                markup.is_present = true;
                markup.is_clear |= link_type == LinkType::Inline && dest_url.starts_with("http");
                markup.is_safe &= Destination::of(&dest_url).is_safe();
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                markup.is_present = true;
                markup.is_safe &= Destination::of(&dest_url).is_safe();
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
