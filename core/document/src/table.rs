//! Writes Markdown tables.

use std::iter;

use pulldown_cmark::Alignment;
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
    write_aligned(header, rows, &vec![Alignment::None; header.len()])
}

/// Writes a table whose columns have these alignments.
pub(crate) fn write_aligned(
    header: &[String],
    rows: &[Vec<String>],
    alignments: &[Alignment],
) -> String {
    let mut widths = vec![MIN_WIDTH; header.len()];
    for row in iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = columns(cell).max(*width);
        }
    }
    let mut text = String::new();
    write_row(&mut text, header, &widths, alignments);
    for (width, alignment) in iter::zip(&widths, alignments) {
        let (start, end) = match alignment {
            Alignment::None => ("", ""),
            Alignment::Left => (":", ""),
            Alignment::Center => (":", ":"),
            Alignment::Right => ("", ":"),
        };
        text.extend(["| ", start]);
        text.extend(iter::repeat_n('-', width - start.len() - end.len()));
        text.extend([end, " "]);
    }
    text.push_str("|\n");
    for row in rows {
        write_row(&mut text, row, &widths, alignments);
    }
    text
}

fn write_row(text: &mut String, row: &[String], widths: &[usize], alignments: &[Alignment]) {
    for ((cell, width), alignment) in row.iter().zip(widths).zip(alignments) {
        let padding = width - columns(cell);
        let before = match alignment {
            Alignment::None | Alignment::Left => 0,
            Alignment::Center => padding / 2,
            Alignment::Right => padding,
        };
        text.push_str("| ");
        text.extend(iter::repeat_n(' ', before));
        text.push_str(cell);
        text.extend(iter::repeat_n(' ', padding - before));
        text.push(' ');
    }
    text.push_str("|\n");
}

/// The columns that text takes in a monospaced font.
pub(crate) fn columns(cell: &str) -> usize {
    let shown: usize = cell.split_inclusive(LAM).map(str::width).sum();
    shown + cell.matches(COUNTED).count()
}
