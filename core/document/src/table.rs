//! Writes Markdown tables.

use std::iter;

use unicode_width::UnicodeWidthStr;

/// The narrowest column: three dashes below its title.
const MIN_WIDTH: usize = 3;

/// The letter that forms a ligature with the next one in Arabic. Formatters count both.
const LAM: char = '\u{644}';

/// Characters without a width that formatters count, because they are not marks of another one:
/// the soft hyphen, the zero-width space, the non-joiner of Persian, the word joiner.
const COUNTED: [char; 4] = ['\u{ad}', '\u{200b}', '\u{200c}', '\u{2060}'];

/// Writes a table, each column as wide as its widest cell. The cells are Markdown already.
///
/// Widths are those of a monospaced font, in which a Chinese character takes two columns: editors
/// and formatters align tables in the same way; prettier leaves them alone.
pub(crate) fn write(header: &[String], rows: &[Vec<String>]) -> String {
    let mut widths = vec![MIN_WIDTH; header.len()];
    for row in iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = columns(cell).max(*width);
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
        let padding = width - columns(cell);
        text.push_str("| ");
        text.push_str(cell);
        text.extend(iter::repeat_n(' ', padding));
        text.push(' ');
    }
    text.push_str("|\n");
}

/// The columns that a cell takes.
fn columns(cell: &str) -> usize {
    let shown: usize = cell.split_inclusive(LAM).map(str::width).sum();
    shown + cell.matches(COUNTED).count()
}
