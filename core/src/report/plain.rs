//! Reports without the feature `anstream`: plain text that is not wrapped.

use super::renderer::Renderer;

/// The options of a report: there are none.
#[derive(Clone, Copy)]
pub(super) struct Options;

impl Options {
    pub(super) const UNSET: Self = Self;

    pub(super) fn renderer(self) -> Self {
        self
    }
}

impl Renderer for Options {}
