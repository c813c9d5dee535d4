//! What a parser of GitHub's Markdown finds in the cell of a table.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};

/// What such a parser knows in a cell.
pub(super) const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH);

/// The Markdown in a cell.
pub(super) struct Found {
    /// There are marks: emphasis, links, images.
    pub(super) has_marks: bool,
    /// There are marks that nobody writes by chance.
    pub(super) is_clear: bool,
    /// There is no HTML but line breaks, and no link but to pages.
    pub(super) is_safe: bool,
}

/// Finds the Markdown in a cell.
pub(super) fn find(cell: &str) -> Found {
    let before = "|x|\n|-|\n| ";
    let table = format!("{before}{cell} |");
    let mut found = Found {
        has_marks: false,
        is_clear: false,
        is_safe: true,
    };
    for (event, range) in Parser::new_ext(&table, OPTIONS).into_offset_iter() {
        let Some(start) = range.start.checked_sub(before.len()) else {
            continue;
        };
        let written = cell
            .get(start..range.end - before.len())
            .unwrap_or_default();
        match event {
            Event::Start(Tag::Emphasis) => found.has_marks = true,
            Event::Start(Tag::Strikethrough) => found.has_marks |= written.starts_with("~~"),
            Event::Start(Tag::Strong) => {
                found.has_marks = true;
                found.is_clear |= is_clear_strong(cell, start..start + written.len());
            }
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                ..
            }) => {
                found.has_marks = true;
                found.is_clear |= link_type == LinkType::Inline && dest_url.starts_with("http");
                found.is_safe &= is_harmless(&dest_url);
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                found.has_marks = true;
                found.is_safe &= is_harmless(&dest_url);
            }
            Event::Html(html) | Event::InlineHtml(html) => found.is_safe &= &*html == "<br>",
            _ => {}
        }
    }
    found
}

/// Whether stars hug words from outside, as in `**not** yet`, and are no part of `2**3**4` or `**/*.rs`.
fn is_clear_strong(cell: &str, Range { start, end }: Range<usize>) -> bool {
    let (before, after) = (
        cell[..start].chars().next_back(),
        cell[end..].chars().next(),
    );
    let inner = cell[start..end].strip_prefix("**").unwrap_or_default();
    inner.starts_with(|c: char| c.is_alphanumeric() || c == '`')
        && ![before, after]
            .into_iter()
            .flatten()
            .any(char::is_alphanumeric)
}

/// Whether a link leads to a page, and runs nothing.
pub(super) fn is_harmless(address: &str) -> bool {
    let scheme = address
        .find([':', '/', '?', '#'])
        .filter(|&at| address[at..].starts_with(':'));
    scheme.is_none_or(|at| {
        ["http", "https", "mailto"]
            .iter()
            .any(|scheme| address[..at].eq_ignore_ascii_case(scheme))
    })
}
