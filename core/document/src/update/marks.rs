//! The comments that say where on a page the reference belongs.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

use crate::error::{Error, ErrorKind};
use crate::line_index::LineIndex;
use crate::markdown;

/// How a comment begins and ends: in HTML and Markdown, and in MDX.
const COMMENTS: [(&str, &str); 2] = [("<!--", "-->"), ("{/*", "*/}")];

pub(super) const BEGIN: &str = "platform-error:begin";
pub(super) const END: &str = "platform-error:end";

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

/// The parts of a page that are enclosed in comments.
pub(super) fn find(page: &str) -> Result<Vec<Marked<'_>>, Error> {
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
    for comment in comments(page) {
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

/// The comments outside of code.
fn comments(page: &str) -> Vec<Comment<'_>> {
    let mut comments = Vec::new();
    for (mark, is_begin) in [(BEGIN, true), (END, false)] {
        for (at, _) in page.match_indices(mark) {
            comments.extend(comment(page, at, mark, is_begin));
        }
    }
    if !comments.is_empty() {
        let code = code(page);
        let is_in_code = |comment: &Comment<'_>| {
            let at = comment.range.start;
            code.iter().any(|code| code.contains(&at))
        };
        comments.retain(|comment| !is_in_code(comment));
    }
    comments.sort_by_key(|comment| comment.range.start);
    comments
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
