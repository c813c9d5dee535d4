//! [`Table`], rows laid out in columns for a terminal.

use std::borrow::Cow;
use std::iter;

use anstyle::Style;
use unicode_width::UnicodeWidthStr;

use crate::terminal::truncated;

const HEADER: Style = Style::new().bold();

/// The spaces between two columns.
const GAP: usize = 2;

/// The last column is worth showing from this width on.
const LEAST: usize = 24;

/// Rows with a cell for each column.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Vec<String>>,
}

#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub(crate) title: String,
    /// On a narrow terminal, columns with a higher rank are left out first; a column of rank 0
    /// never is.
    pub(crate) rank: u8,
}

/// A column that is shown.
struct Shown {
    /// Its number in the table.
    at: usize,
    width: usize,
    rank: u8,
}

impl Table {
    /// The table as text. With a width, lines are made to fit: columns are left out, then the last
    /// one is truncated. Only a cell of the first column may be longer.
    pub(crate) fn to_text(&self, width: Option<usize>) -> String {
        let mut shown = self.shown();
        if let Some(width) = width {
            fit(&mut shown, width);
        }
        let mut text = String::new();
        let titles = self.columns.iter().map(|column| &*column.title);
        let titles = line(&titles.collect::<Vec<_>>(), &shown);
        text.extend([format!("{HEADER}{titles}{HEADER:#}\n")]);
        for row in &self.rows {
            let cells: Vec<&str> = row.iter().map(String::as_str).collect();
            text.push_str(&line(&cells, &shown));
            text.push('\n');
        }
        text
    }

    /// All columns, as wide as their widest cell.
    fn shown(&self) -> Vec<Shown> {
        let mut shown = Vec::new();
        for (at, column) in self.columns.iter().enumerate() {
            let mut width = column.title.width();
            for row in &self.rows {
                width = width.max(row.get(at).map_or(0, |cell| cell.width()));
            }
            shown.push(Shown {
                at,
                width,
                rank: column.rank,
            });
        }
        shown
    }
}

/// Leaves out columns until the others fit, then narrows the last one.
fn fit(shown: &mut Vec<Shown>, width: usize) {
    loop {
        let Some((last, others)) = shown.split_last_mut() else {
            return;
        };
        let before: usize = others.iter().map(|column| column.width + GAP).sum();
        let rest = width.saturating_sub(before);
        if rest >= last.width.min(LEAST) {
            last.width = last.width.min(rest);
            return;
        }
        let mut highest = (0, 0);
        for (number, column) in shown.iter().enumerate() {
            if column.rank > highest.0 {
                highest = (column.rank, number);
            }
        }
        // Only columns are left that are never left out.
        if highest.0 == 0 {
            return;
        }
        shown.remove(highest.1);
    }
}

/// The cells of the columns that are shown, without trailing spaces.
fn line(cells: &[&str], shown: &[Shown]) -> String {
    let mut line = String::new();
    for (number, column) in shown.iter().enumerate() {
        let cell = cells.get(column.at).copied().unwrap_or_default();
        // The first column is copied into commands, so it is complete.
        let cell = match number {
            0 => Cow::Borrowed(cell),
            _ => truncated(cell, column.width),
        };
        line.push_str(&cell);
        let spaces = (column.width + GAP).saturating_sub(cell.width());
        line.extend(iter::repeat_n(' ', spaces));
    }
    line.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let column = |title: &str, rank| Column {
            title: title.to_owned(),
            rank,
        };
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        Table {
            columns: vec![column("CODE", 0), column("KIND", 2), column("MESSAGE", 1)],
            rows: vec![
                row([
                    "FULL",
                    "RESOURCE_EXHAUSTED",
                    "The disk is full, so nothing is saved",
                ]),
                row(["\u{6f22}\u{6f22}", "ABORTED", "\u{6f22}\u{6f22}"]),
            ],
        }
    }

    #[test]
    fn a_table_without_a_width_is_complete() {
        let text = table().to_text(None);
        let mut lines = text.lines().skip(1);
        assert_eq!(
            lines.next(),
            Some("FULL  RESOURCE_EXHAUSTED  The disk is full, so nothing is saved")
        );
        // Each of these takes two columns.
        assert_eq!(
            lines.next(),
            Some("\u{6f22}\u{6f22}  ABORTED             \u{6f22}\u{6f22}")
        );
    }

    #[test]
    fn lines_fit_into_any_width() {
        for width in 4..80 {
            for line in table().to_text(Some(width)).lines().skip(1) {
                assert!(line.width() <= width, "{width}: {line}");
                assert!(
                    line.starts_with("FULL") || line.starts_with('\u{6f22}'),
                    "{line}"
                );
            }
        }
    }

    #[test]
    fn columns_are_left_out_in_order() {
        let second = |width| {
            let text = table().to_text(Some(width));
            text.lines().nth(1).unwrap_or_default().to_owned()
        };
        assert_eq!(
            second(50),
            "FULL  RESOURCE_EXHAUSTED  The disk is full, so no\u{2026}"
        );
        assert_eq!(second(49), "FULL  The disk is full, so nothing is saved");
        assert_eq!(second(30), "FULL  The disk is full, so no\u{2026}");
        assert_eq!(second(29), "FULL");
    }
}
