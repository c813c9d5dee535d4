//! [`Dress`], how the messages of a table are written.

use super::Column;
use crate::cell;
use crate::field::Field;
use crate::import::table::{Syntax, Table};
use crate::import::values;

/// How the messages of a table are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dress {
    /// Whether most of them are in bold, or are links, which says nothing about a single one then.
    /// Otherwise, marks around a message mean something, except those of code.
    pub(super) is_marked: bool,
    /// Whether most of them are in quotes.
    pub(super) is_quoted: bool,
}

impl Dress {
    pub(super) fn of(columns: &[Column], table: &Table, syntax: Syntax) -> Self {
        let mut filled = 0;
        let mut marked = 0;
        let mut quoted = 0;
        for column in columns.iter().filter(|column| column.is(Field::Message)) {
            for cell in table.cells(column.at) {
                filled += usize::from(!values::is_blank(cell));
                marked += usize::from(cell::unwrap(cell).is_some());
                quoted += usize::from(cell::unquote(cell).is_some());
            }
        }
        let are_most = |count: usize| count > 1 && count * 5 >= filled * 4;
        Self {
            is_marked: are_most(marked),
            // In CSV and JSON, quotes are part of the text.
            is_quoted: are_most(quoted) && syntax == Syntax::Markdown,
        }
    }
}
