//! [`Matching`], which tells the tags of a cell from what only looks like them.

use std::collections::HashMap;

use crate::import::markup::element::Element;
use crate::import::markup::piece::{Part, Piece};

/// Which tags of a cell are complete elements of HTML.
///
/// A message such as "table <name> not found" contains no HTML, nor does "missing <label>",
/// although there is an element of this name.
pub(super) struct Matching {
    has_meaning: Vec<bool>,
}

impl Matching {
    pub(super) fn of(pieces: &[Piece]) -> Self {
        let mut has_meaning = vec![false; pieces.len()];
        let mut open: HashMap<&Element, Vec<usize>> = HashMap::new();
        for (at, piece) in pieces.iter().enumerate() {
            match &piece.part {
                Part::Start(start) => match &start.element {
                    Element::Other(_) => {}
                    element if element.is_void() || element.may_stay_open() => {
                        mark(&mut has_meaning, at);
                    }
                    element => open.entry(element).or_default().push(at),
                },
                Part::End(end) if end.element.may_stay_open() => mark(&mut has_meaning, at),
                // Nothing shows that it ends a list twice.
                Part::End(end) if end.element.is_block() && !is_open(&open, &end.element) => {
                    mark(&mut has_meaning, at);
                }
                Part::End(end) => {
                    if let Some(start) = open.get_mut(&end.element).and_then(Vec::pop) {
                        mark(&mut has_meaning, start);
                        mark(&mut has_meaning, at);
                    }
                }
                _ => {}
            }
        }
        Self { has_meaning }
    }

    /// Whether the tag at this position is one of HTML.
    pub(super) fn has_meaning(&self, at: usize) -> bool {
        self.has_meaning.get(at).copied().unwrap_or(false)
    }
}

fn is_open(open: &HashMap<&Element, Vec<usize>>, element: &Element) -> bool {
    open.get(element).is_some_and(|starts| !starts.is_empty())
}

fn mark(has_meaning: &mut [bool], at: usize) {
    if let Some(known) = has_meaning.get_mut(at) {
        *known = true;
    }
}
