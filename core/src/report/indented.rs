//! Texts of several lines, moved to the right.

use core::fmt::{self, Write};

/// Writes a text with each line after the first in one column.
///
/// Line breaks and blanks are held back until something stands behind them: neither a text that ends with a line break
/// nor an empty line leaves a trace that nobody sees, and a text that begins with one begins where it should.
pub(super) struct Indented<'a> {
    out: &'a mut dyn Write,
    column: usize,
    begun: bool,
    breaks: usize,
    blanks: usize,
}

impl<'a> Indented<'a> {
    /// A text that begins so many blanks behind what stands on the line already.
    pub(super) fn after(out: &'a mut dyn Write, blanks: usize, column: usize) -> Self {
        Self {
            out,
            column,
            begun: false,
            breaks: 0,
            blanks,
        }
    }

    /// A text that begins on the next line.
    pub(super) fn below(out: &'a mut dyn Write, column: usize) -> Self {
        Self {
            out,
            column,
            begun: false,
            breaks: 1,
            blanks: column,
        }
    }
}

impl Write for Indented<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for (number, line) in text.split('\n').enumerate() {
            if number > 0 && self.begun {
                self.breaks += 1;
                self.blanks = self.column;
            }
            if line.is_empty() {
                continue;
            }
            for _ in 0..core::mem::take(&mut self.breaks) {
                self.out.write_char('\n')?;
            }
            write!(self.out, "{:1$}", "", core::mem::take(&mut self.blanks))?;
            self.out.write_str(line)?;
            self.begun = true;
        }
        Ok(())
    }
}
