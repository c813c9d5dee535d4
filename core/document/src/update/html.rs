//! Finds tables in HTML, which are not updated.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

use crate::error::{Error, ErrorKind};
use crate::line_index::LineIndex;
use crate::markdown;

/// Fails if there is a table in HTML in this part of a page.
pub(super) fn refuse_table(page: &str, part: &Range<usize>) -> Result<(), Error> {
    let mut is_comment = false;
    for (event, range) in Parser::new_ext(page, markdown::OPTIONS).into_offset_iter() {
        match event {
            Event::Start(Tag::HtmlBlock) => is_comment = page[range].starts_with("<!--"),
            Event::Html(html) | Event::InlineHtml(html)
                if !is_comment && part.contains(&range.start) && has_table(&html) =>
            {
                let line = LineIndex::new(page).line(range.start);
                return Err(Error::at(line, ErrorKind::TableInHtml));
            }
            Event::End(_) => is_comment = false,
            _ => {}
        }
    }
    Ok(())
}

fn has_table(html: &str) -> bool {
    let html = html.to_ascii_lowercase();
    let mut starts = html.match_indices("<table");
    starts.any(|(at, start)| !html[at + start.len()..].starts_with(char::is_alphanumeric))
}
