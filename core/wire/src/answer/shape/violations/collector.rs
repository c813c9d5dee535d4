//! [`Collector`], which collects violations.

use crate::Violation;
use crate::answer::tree::Tree;

/// How much a collector holds for each byte of the strings in the body.
const PER_BYTE: usize = 16;

/// What a name takes besides its text.
const NAME: usize = size_of::<String>();

/// Collects violations that share a path or a message, which the body contains only once.
///
/// What it holds is limited by the length of the body: otherwise, a long path and many short
/// messages would take memory that grows with the square of it.
pub(super) struct Collector {
    violations: Vec<Violation>,
    /// How many bytes more it holds.
    left: usize,
}

impl Collector {
    pub(super) fn new(tree: &Tree) -> Self {
        Self {
            violations: Vec::new(),
            left: PER_BYTE.saturating_mul(tree.text_len()),
        }
    }

    /// Adds a violation. From the first one that does not fit, none is added.
    pub(super) fn add(&mut self, path: &[String], detail: &str, code: Option<&str>) {
        let Some(left) = self.left.checked_sub(self.size(path, detail, code)) else {
            self.left = 0;
            return;
        };
        self.left = left;
        let violation = Violation::new(path.iter().cloned(), detail.to_owned());
        self.violations.push(match code {
            Some(code) => violation.with_code(code.to_owned()),
            None => violation,
        });
    }

    /// How many bytes a violation takes, or more than are left.
    fn size(&self, path: &[String], detail: &str, code: Option<&str>) -> usize {
        let mut size = path.len() * NAME + detail.len() + code.map_or(0, str::len);
        // A path that is too long is not measured for each violation.
        if size <= self.left {
            size += path.iter().map(String::len).sum::<usize>();
        }
        size
    }

    pub(super) fn finish(self) -> Vec<Violation> {
        self.violations
    }
}
