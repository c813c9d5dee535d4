//! [`Indented`], which indents text of several lines.

use core::fmt::{self, Write};

/// Writes text so that each line after the first begins in the same column.
///
/// Line breaks and spaces are held back until something follows them. So a line break at the end
/// and the indentation of an empty line are not written, and line breaks at the start are ignored.
pub(super) struct Indented<'a> {
    out: &'a mut dyn Write,
    column: usize,
    has_begun: bool,
    pending_breaks: usize,
    pending_spaces: usize,
}

impl<'a> Indented<'a> {
    /// Text that begins on the current line, after this many spaces.
    pub(super) fn after(out: &'a mut dyn Write, spaces: usize, column: usize) -> Self {
        Self {
            out,
            column,
            has_begun: false,
            pending_breaks: 0,
            pending_spaces: spaces,
        }
    }

    /// Text that begins on the next line.
    pub(super) fn below(out: &'a mut dyn Write, column: usize) -> Self {
        Self {
            out,
            column,
            has_begun: false,
            pending_breaks: 1,
            pending_spaces: column,
        }
    }
}

impl Write for Indented<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for (number, line) in text.split('\n').enumerate() {
            if number > 0 && self.has_begun {
                self.pending_breaks += 1;
                self.pending_spaces = self.column;
            }
            if line.is_empty() {
                continue;
            }
            for _ in 0..core::mem::take(&mut self.pending_breaks) {
                self.out.write_char('\n')?;
            }
            let spaces = core::mem::take(&mut self.pending_spaces);
            write!(self.out, "{:spaces$}", "")?;
            self.out.write_str(line)?;
            self.has_begun = true;
        }
        Ok(())
    }
}
