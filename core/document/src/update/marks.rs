//! The comments around the reference.

use super::Part;
use super::tables;
use crate::error::{Error, ErrorKind};
use crate::line_index::LineIndex;

/// How a comment begins and ends: in HTML and Markdown, and in MDX.
const COMMENTS: [(&str, &str); 2] = [("<!--", "-->"), ("{/*", "*/}")];

pub(crate) const BEGIN: &str = "platform-error:begin";
pub(crate) const END: &str = "platform-error:end";

/// The part of a page between the comments; `None` if it has none.
pub(super) fn find(page: &str) -> Result<Option<Part<'_>>, Error> {
    let lines = LineIndex::new(page);
    let alone = |at, comment, other| {
        let kind = ErrorKind::CommentAlone { comment, other };
        Error::at(lines.line(at), kind)
    };
    let begin = comment(page, BEGIN, 0);
    let Some((begin_start, begin_end)) = begin else {
        return match comment(page, END, 0) {
            Some((at, _)) => Err(alone(at, END, BEGIN)),
            None => Ok(None),
        };
    };
    let Some((end_start, end_end)) = comment(page, END, begin_end) else {
        return Err(alone(begin_start, BEGIN, END));
    };
    let again = comment(page, BEGIN, begin_end);
    if let Some((at, _)) = again {
        let kind = match at < end_start {
            true => return Err(alone(begin_start, BEGIN, END)),
            false => ErrorKind::SeveralPlaces {
                lines: format!("{}, {}", lines.line(begin_start), lines.line(at)),
            },
        };
        return Err(Error::from(kind));
    }
    if let Some((at, _)) = comment(page, END, end_end) {
        return Err(alone(at, END, BEGIN));
    }
    let line_start = page[..begin_start].rfind('\n').map_or(0, |at| at + 1);
    let prefix = &page[line_start..begin_start];
    let inner = &page[begin_end..end_start];
    let mut found = tables::of_errors(inner);
    let mut part = Part {
        start: begin_end,
        end: end_start,
        prefix,
        // Formatters separate a comment and a table by an empty line.
        margin: "\n\n".to_owned(),
        table: if found.len() == 1 { found.pop() } else { None },
    };
    let is_blank = inner.trim().is_empty();
    if !is_blank && prefix.trim().is_empty() {
        part.start += inner.len() - inner.trim_start().len();
        part.end -= inner.len() - inner.trim_end().len();
        part.margin.clear();
    }
    Ok(Some(part))
}

/// Where the first comment with this content begins and ends, from a position on.
fn comment(page: &str, content: &str, from: usize) -> Option<(usize, usize)> {
    for (at, _) in page.get(from..)?.match_indices(content) {
        let start = from + at;
        let end = start + content.len();
        let before = page[..start].trim_end();
        let after = page[end..].trim_start();
        for (open, close) in COMMENTS {
            if before.ends_with(open) && after.starts_with(close) {
                let end = page.len() - after.len() + close.len();
                return Some((before.len() - open.len(), end));
            }
        }
    }
    None
}
