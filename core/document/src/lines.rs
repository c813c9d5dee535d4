//! [`Lines`], the line that a place of a text is in.

/// The lines of a text.
pub(super) struct Lines<'t> {
    text: &'t str,
    /// Where each line but the first begins.
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self {
            text,
            starts: text.match_indices('\n').map(|(at, _)| at + 1).collect(),
        }
    }

    /// The line that a byte is in, counted from 1.
    pub(super) fn at(&self, byte: usize) -> usize {
        1 + self.starts.partition_point(|&start| start <= byte)
    }

    /// The line in which a part of the text begins.
    pub(super) fn of_part(&self, part: &'t str) -> usize {
        self.at((part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize))
    }
}
