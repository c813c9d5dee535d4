//! [`Lists`], the lists around the current position.

use super::MAX_DEPTH;

/// The lists around the current position, from the outside in.
#[derive(Default)]
pub(super) struct Lists {
    /// The number of the next item of each list; none for a list without numbers.
    next: Vec<Option<usize>>,
}

impl Lists {
    pub(super) fn is_empty(&self) -> bool {
        self.next.is_empty()
    }

    /// Begins a list; `first` is the number of its first item.
    pub(super) fn start(&mut self, first: Option<usize>) {
        if self.next.len() < MAX_DEPTH {
            self.next.push(first);
        }
    }

    pub(super) fn end(&mut self) {
        self.next.pop();
    }

    /// The dash or the number of the next item, indented.
    pub(super) fn bullet(&mut self) -> String {
        let depth = self.next.len().saturating_sub(1);
        let indent = "  ".repeat(depth);
        let Some(Some(number)) = self.next.last_mut() else {
            return format!("{indent}- ");
        };
        let bullet = format!("{indent}{number}. ");
        *number += 1;
        bullet
    }
}
