//! What in a text is Markdown of its own: spans of code, links, marks of emphasis.
//!
//! The text is parsed as the cell of a table. What a cell cannot hold as it is stands in it as something else, so here it
//! is replaced by a sign that means nothing to Markdown and has the same length.

use std::iter;
use std::ops::Range;
use std::prelude::rust_2024::*;

use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TextMergeStream};

use super::cell::{self, Encoded, Mode};

/// What a parser of GitHub's Markdown knows in a cell.
pub(super) const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH);

/// A table up to its one cell, and what comes after it.
const AROUND_CELL: [&str; 2] = ["|x|\n|-|\n| ", " |"];

/// The Markdown in a text.
#[derive(Debug, Default)]
pub(super) struct Inline {
    /// The parts that stay as they are, in order: marks, addresses and code.
    pub(super) kept: Vec<Range<usize>>,
    /// Where those begin that must not stay, in order: raw HTML, links to scripts, stars that were not meant as Markdown.
    pub(super) refused: Vec<usize>,
    /// A link was refused, so no bracket may open one.
    pub(super) refused_link: bool,
    /// There is more than one tilde, so that two of them may strike through what is between them.
    pub(super) has_tildes: bool,
    /// The signs that make an address of what could not stay as it is, in order.
    pub(super) signs: Vec<usize>,
}

/// Finds the Markdown in a text, which has its pipes as they are.
pub(super) fn find(text: &str, mode: Mode) -> Inline {
    let encoded = Encoded::of(text);
    let [before, after] = AROUND_CELL;
    let signs = text.char_indices().flat_map(|(at, c)| {
        if c == '|' || encoded.has(at, c) { iter::repeat_n('%', c.len_utf8()) } else { iter::repeat_n(c, 1) }
    });
    let table: String = before.chars().chain(signs).chain(after.chars()).collect();
    let mut finder = Finder { text, encoded, mode, inline: Inline::default(), open: Vec::new() };
    for (event, range) in Parser::new_ext(&table, OPTIONS).into_offset_iter() {
        if let Some(start) = range.start.checked_sub(before.len()).filter(|&start| start <= text.len()) {
            finder.event(event, start..range.end.saturating_sub(before.len()).min(text.len()).max(start));
        }
    }
    let mut inline = finder.inline;
    inline.has_tildes = text.matches('~').nth(1).is_some();
    inline.kept.sort_by_key(|range| range.start);
    inline.refused.sort_unstable();
    inline.addresses(text, encoded);
    inline
}

/// Whether two cells look the same to whoever reads the page. Raw HTML counts as the text that it will be.
pub(super) fn look_the_same(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(|cell| AROUND_CELL.join(&cell::with_pipes(cell)));
    let look = |table| {
        TextMergeStream::new(Parser::new_ext(table, OPTIONS).map(|event| match event {
            Event::InlineHtml(html) if cell::line_break(&html) == Some(html.len()) => Event::Text(CowStr::from("\n")),
            Event::InlineHtml(html) => Event::Text(html),
            event => event,
        }))
    };
    look(&*one).eq(look(&*other))
}

impl Inline {
    /// Adds the addresses, which hold no escapes: to a reader who makes a link of one, a backslash is part of it.
    fn addresses(&mut self, text: &str, encoded: Encoded) {
        let (mut kept, mut end) = (Vec::new(), 0);
        let mut found: Vec<_> = addresses(text).collect();
        found.sort_by_key(|(address, _)| address.start);
        for (address, sign) in found {
            // The second of `https://a/https://b` is part of the first.
            if address.start < end || self.keeps(address.start) || !text[address.clone()].contains(cell::MEANINGFUL) {
                continue;
            }
            end = address.end;
            let is_plain = |(at, c)| !encoded.has(at + address.start, c) && !r#"\*`~|{[]&""#.contains(c);
            if text[address.clone()].char_indices().all(is_plain) && self.leaves(&address) {
                kept.push(address);
            } else {
                self.signs.push(sign);
            }
        }
        self.kept.extend(kept);
        self.kept.sort_by_key(|range| range.start);
    }

    /// Whether a place is in a part that stays.
    fn keeps(&self, at: usize) -> bool {
        let part = self.kept.partition_point(|kept| kept.end <= at);
        self.kept.get(part).is_some_and(|kept| kept.start <= at)
    }

    /// Whether nothing was found in this part.
    fn leaves(&self, part: &Range<usize>) -> bool {
        let kept = self.kept.partition_point(|kept| kept.end <= part.start);
        let refused = self.refused.partition_point(|&refused| refused < part.start);
        self.kept.get(kept).is_none_or(|kept| kept.start >= part.end)
            && self.refused.get(refused).is_none_or(|&refused| refused >= part.end)
    }
}

struct Finder<'t, 'e> {
    text: &'t str,
    encoded: Encoded,
    mode: Mode,
    inline: Inline,
    open: Vec<Open<'e>>,
}

/// What has begun and has not ended.
struct Open<'e> {
    tag: Tag<'e>,
    range: Range<usize>,
    /// Where the last thing in it ends.
    inner_end: usize,
}

impl<'e> Finder<'_, 'e> {
    fn event(&mut self, event: Event<'e>, range: Range<usize>) {
        match event {
            Event::Start(tag) => {
                self.open.push(Open { tag, inner_end: range.start, range });
                return;
            }
            Event::End(_) => {
                if let Some(open) = self.open.pop() {
                    self.close(&open);
                }
            }
            Event::Code(_) => self.judge(self.stays(&range), &[range.clone()]),
            Event::InlineHtml(html) if cell::line_break(&html) != Some(html.len()) => {
                self.inline.refused.push(range.start)
            }
            _ => {}
        }
        if let Some(around) = self.open.last_mut() {
            around.inner_end = range.end;
        }
    }

    fn close(&mut self, open: &Open<'_>) {
        let Range { start, end } = open.range;
        let marks = |len: usize| [start..start + len, end.saturating_sub(len).max(start)..end];
        match &open.tag {
            Tag::Emphasis => self.judge(self.is_meant(&open.range, 1), &marks(1)),
            Tag::Strong => self.judge(self.is_meant(&open.range, 2), &marks(2)),
            Tag::Strikethrough => {
                // What one tilde does depends on the parser.
                let is_double = self.part(start..end).starts_with("~~");
                self.judge(is_double && self.is_meant(&open.range, 2), &marks(if is_double { 2 } else { 1 }));
            }
            Tag::Link { link_type: LinkType::Autolink | LinkType::Email, dest_url, .. } => {
                self.judge(is_harmless(dest_url) && self.stays(&open.range), &[start..end]);
            }
            Tag::Link { dest_url, .. } => self.link(start..start + 1, open, dest_url),
            Tag::Image { dest_url, .. } => self.link(start..start + 2, open, dest_url),
            _ => {}
        }
    }

    fn link(&mut self, opening: Range<usize>, open: &Open<'_>, address: &str) {
        let closing = open.inner_end.max(opening.end)..open.range.end;
        let stays = is_harmless(address) && self.part(closing.clone()).starts_with("](") && self.stays(&closing);
        self.inline.refused_link |= !stays;
        self.judge(stays, &[opening, closing]);
    }

    fn judge(&mut self, stays: bool, parts: &[Range<usize>]) {
        if stays {
            self.inline.kept.extend_from_slice(parts);
        } else {
            self.inline.refused.extend(parts.iter().map(|part| part.start));
        }
    }

    /// Whether a cell can hold a part as it is.
    fn stays(&self, part: &Range<usize>) -> bool {
        let text = self.part(part.clone());
        // Of a backslash before a pipe in code, each parser makes something else.
        !text.contains("\\|")
            && !text.char_indices().any(|(at, c)| self.encoded.has(part.start + at, c))
            && !cell::has_directive(text)
    }

    /// Whether marks of emphasis are Markdown. In a text that is none by itself, they must hug words from outside, as in
    /// `**not** yet`, and be no part of `src/*.rs lib/*`, `2*3*4` or `__init__`.
    fn is_meant(&self, range: &Range<usize>, len: usize) -> bool {
        let inner = self.part(range.start + len..range.end.saturating_sub(len));
        let before = self.part(0..range.start).chars().next_back();
        let after = self.part(range.end..self.text.len()).chars().next();
        let mark = self.part(range.clone()).chars().next();
        // Beside a tilde, GitHub's parser sees other words.
        let is_clear = mark == Some('~') || !(before == Some('~') || after == Some('~') || inner.starts_with('~') || inner.ends_with('~'));
        is_clear
            && (self.mode == Mode::Markdown
                || mark != Some('_')
                    && inner.starts_with(char::is_alphanumeric)
                    && !inner.ends_with(['/', '(', ',', '=', '*'])
                    && ![before, after].into_iter().flatten().any(char::is_alphanumeric))
    }

    /// A part of the text; empty where there is none between these places.
    fn part(&self, part: Range<usize>) -> &str {
        self.text.get(part).unwrap_or_default()
    }
}

/// Whether a link leads to a page, and runs nothing.
pub(super) fn is_harmless(address: &str) -> bool {
    let scheme = address.find([':', '/', '?', '#']).filter(|&at| address[at..].starts_with(':'));
    scheme.is_none_or(|at| ["http", "https", "mailto"].iter().any(|scheme| address[..at].eq_ignore_ascii_case(scheme)))
}

/// The addresses in a text that readers make links of without any mark, each with the character that makes it one.
fn addresses(text: &str) -> impl Iterator<Item = (Range<usize>, usize)> {
    let starts = [("http://", 4), ("https://", 5), ("ftp://", 3), ("www.", 3)];
    starts.into_iter().flat_map(move |(known, sign)| {
        text.match_indices(known).map(move |(start, _)| {
            let rest = &text[start..];
            let len = rest.find([' ', '\t', '\n', '<']).unwrap_or(rest.len());
            (start..start + len, start + sign)
        })
    })
}
