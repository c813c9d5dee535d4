//! Reads the tables of a page in HTML.

use super::markup::{loose, tables, tokenize};
use super::table::{Syntax, Tables};
use crate::line_index::LineIndex;

pub(super) fn read(text: &str) -> Tables {
    let lines = LineIndex::new(text);
    let pieces = tokenize(text, |at| lines.line(at));
    Tables {
        // Cells are converted to Markdown.
        syntax: Syntax::Markdown,
        tables: tables(&pieces),
        loose: loose(&pieces),
        ..Tables::default()
    }
}
