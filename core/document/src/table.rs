//! Writes Markdown tables.

use std::iter;

use unicode_width::UnicodeWidthStr;

/// The narrowest column: three dashes below its title.
const MIN_WIDTH: usize = 3;

/// Writes a table, each column as wide as its widest cell. The cells are Markdown already.
///
/// Widths are those of a monospaced font, in which a Chinese character takes two columns: editors
/// and formatters align tables in the same way.
pub(crate) fn write(header: &[String], rows: &[Vec<String>]) -> String {
    let mut widths = vec![MIN_WIDTH; header.len()];
    for row in iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.width().max(*width);
        }
    }
    let mut text = String::new();
    write_row(&mut text, header, &widths);
    for width in &widths {
        text.push_str("| ");
        text.extend(iter::repeat_n('-', *width));
        text.push(' ');
    }
    text.push_str("|\n");
    for row in rows {
        write_row(&mut text, row, &widths);
    }
    text
}

fn write_row(text: &mut String, row: &[String], widths: &[usize]) {
    for (cell, width) in row.iter().zip(widths) {
        let padding = width - cell.width();
        text.push_str("| ");
        text.push_str(cell);
        text.extend(iter::repeat_n(' ', padding));
        text.push(' ');
    }
    text.push_str("|\n");
}
