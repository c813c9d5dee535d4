//! [`Place`], where an error is in a line.

use std::ops::Range;

/// Where an error is in a line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) range: Range<usize>,
    /// The parts of the range between the values; empty without values.
    pub(super) texts: Vec<Range<usize>>,
}

impl Place {
    /// A place without values.
    pub(super) fn of(range: &Range<usize>) -> Self {
        Self {
            range: range.clone(),
            texts: Vec::new(),
        }
    }

    /// Replaces each range.
    pub(super) fn map(&mut self, function: impl Fn(&Range<usize>) -> Range<usize>) {
        self.range = function(&self.range);
        for text in &mut self.texts {
            *text = function(text);
        }
    }
}
