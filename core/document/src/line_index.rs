//! [`LineIndex`], which finds the line of a position in a file.

use memchr::memchr_iter;

/// The positions at which the lines of a file begin.
pub(crate) struct LineIndex<'t> {
    text: &'t str,
    /// Where each line but the first begins.
    starts: Vec<usize>,
}

impl<'t> LineIndex<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        let breaks = memchr_iter(b'\n', text.as_bytes());
        Self {
            text,
            starts: breaks.map(|at| at + 1).collect(),
        }
    }

    /// The line of a byte offset, counted from 1.
    pub(crate) fn line(&self, offset: usize) -> usize {
        1 + self.starts.partition_point(|&start| start <= offset)
    }

    /// The line on which a slice of the text begins.
    pub(crate) fn line_of_slice(&self, slice: &'t str) -> usize {
        let start = slice.as_ptr() as usize;
        self.line(start.saturating_sub(self.text.as_ptr() as usize))
    }
}
