//! The comments that say where on a page the reference belongs.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

use crate::error::{Error, ErrorKind};
use crate::line_index::LineIndex;
use crate::markdown;

/// How a comment begins and ends: in HTML and Markdown, and in MDX.
const COMMENTS: [(&str, &str); 2] = [("<!--", "-->"), ("{/*", "*/}")];

const BEGIN: &str = "platform-error:begin";
const END: &str = "platform-error:end";

/// What the comments say, and whether it is the first of the two.
const MARKS: [(&str, bool); 2] = [(BEGIN, true), (END, false)];

/// A part of a page that is enclosed in comments.
pub(super) struct Marked<'t> {
    /// What is between the two.
    pub(super) inner: Range<usize>,
    /// Where the first one begins, and its line.
    pub(super) at: usize,
    pub(super) line: usize,
    /// The set that is shown there; all of them if the comment does not name one.
    pub(super) set: Option<&'t str>,
}

/// A comment.
struct Comment<'t> {
    range: Range<usize>,
    is_begin: bool,
    /// What follows the mark in it.
    name: &'t str,
}

/// The parts of a page that are enclosed in comments. A comment within one of the tables does not
/// count: what begins or ends there is not a whole table.
pub(super) fn find(
    page: &str,
    tables: impl Iterator<Item = Range<usize>>,
) -> Result<Vec<Marked<'_>>, Error> {
    let lines = LineIndex::new(page);
    let alone = |comment: &Comment<'_>| {
        let (comment_is, other) = if comment.is_begin {
            (BEGIN, END)
        } else {
            (END, BEGIN)
        };
        let kind = ErrorKind::CommentAlone {
            comment: comment_is,
            other,
        };
        Error::at(lines.line(comment.range.start), kind)
    };
    let mut marked = Vec::new();
    let mut open: Option<Comment<'_>> = None;
    for comment in comments(page, tables) {
        match (open.take(), comment.is_begin) {
            (None, true) => open = Some(comment),
            (Some(begin), false) => marked.push(Marked {
                inner: begin.range.end..comment.range.start,
                at: begin.range.start,
                line: lines.line(begin.range.start),
                set: (!begin.name.is_empty()).then_some(begin.name),
            }),
            (Some(begin), true) => return Err(alone(&begin)),
            (None, false) => return Err(alone(&comment)),
        }
    }
    match open {
        Some(begin) => Err(alone(&begin)),
        None => Ok(marked),
    }
}

/// Whether a line is one of these comments and nothing else.
pub(super) fn is_mark(line: &str) -> bool {
    let line = line.trim();
    MARKS.into_iter().any(|(mark, is_begin)| {
        let comment = line
            .find(mark)
            .and_then(|at| comment(line, at, mark, is_begin));
        comment.is_some_and(|comment| comment.range == (0..line.len()))
    })
}

/// The comments outside of code and tables, in their order.
fn comments(page: &str, tables: impl Iterator<Item = Range<usize>>) -> Vec<Comment<'_>> {
    let mut comments = Vec::new();
    for (mark, is_begin) in MARKS {
        for (at, _) in page.match_indices(mark) {
            comments.extend(comment(page, at, mark, is_begin));
        }
    }
    if comments.is_empty() {
        return comments;
    }
    let mut excluded = code(page);
    excluded.extend(tables);
    let excluded = merged(excluded);
    comments.retain(|comment| !is_within(&excluded, comment.range.start));
    comments.sort_by_key(|comment| comment.range.start);
    // What looks like a comment in another one is a part of it.
    let mut end = 0;
    comments.retain(|comment| {
        let is_outside = comment.range.start >= end;
        end = end.max(comment.range.end);
        is_outside
    });
    comments
}

/// The same ranges in their order, those that overlap as one.
fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| range.start);
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

/// Whether a position is in one of the merged ranges.
fn is_within(ranges: &[Range<usize>], at: usize) -> bool {
    let next = ranges.partition_point(|range| range.start <= at);
    let before = next.checked_sub(1).and_then(|last| ranges.get(last));
    before.is_some_and(|range| range.contains(&at))
}

/// The comment around the mark at this position.
fn comment<'t>(page: &'t str, at: usize, mark: &str, is_begin: bool) -> Option<Comment<'t>> {
    let before = page[..at].trim_end();
    let after = &page[at + mark.len()..];
    for (open, close) in COMMENTS {
        let Some(outside) = before.strip_suffix(open) else {
            continue;
        };
        let len = after.find(close)?;
        let name = &after[..len];
        let is_separate = name.is_empty() || name.starts_with(char::is_whitespace);
        return is_separate.then(|| Comment {
            range: outside.len()..at + mark.len() + len + close.len(),
            is_begin,
            name: name.trim(),
        });
    }
    None
}

/// The code on a page, in which a comment is an example.
fn code(page: &str) -> Vec<Range<usize>> {
    let mut code = Vec::new();
    for (event, range) in Parser::new_ext(page, markdown::OPTIONS).into_offset_iter() {
        if matches!(event, Event::Start(Tag::CodeBlock(_)) | Event::Code(_)) {
            code.push(range);
        }
    }
    code
}
