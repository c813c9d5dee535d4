//! [`Retired`], a code that no error has any more.

use crate::model::{Document, Set};

pub(super) struct Retired<'d> {
    pub(super) code: &'d str,
    pub(super) set: &'d Set,
    /// The file of its page, or the id of its anchor.
    pub(super) place: String,
}

impl<'d> Retired<'d> {
    /// The retired codes of all sets, except those whose place something else has.
    pub(super) fn all(
        document: &'d Document,
        mut place: impl FnMut(&str) -> Option<String>,
    ) -> Vec<Self> {
        let mut all = Vec::new();
        for set in &document.sets {
            for code in &set.reserved {
                if let Some(place) = place(code) {
                    all.push(Self { code, set, place });
                }
            }
        }
        all
    }
}
