//! The fields of an error: which one is its source, and which one it is made from.

use syn::{Member, Path};

use crate::diagnostic::{self, Diagnostics};
use crate::input::{Entry, Field};

/// The indices of the fields that have a role.
#[derive(Default)]
pub(super) struct Roles {
    pub(super) source: Option<usize>,
    pub(super) from: Option<usize>,
    /// Marked `#[from]` by mistake.
    pub(super) mistaken_from: Option<usize>,
}

pub(super) fn roles(entry: &Entry, is_transparent: bool, diagnostics: &mut Diagnostics) -> Roles {
    let mut marked = Vec::new();
    let mut from: Option<(usize, &Path)> = None;
    for (index, field) in entry.fields.iter().enumerate() {
        if let Some(mark) = field.mark() {
            marked.push((index, mark));
        }
        if let (None, Some(mark)) = (from, &field.from) {
            from = Some((index, mark));
        }
    }
    if let Some(((_, first), others)) = marked.split_first() {
        for (_, second) in others {
            diagnostics.push(diagnostic::sources_two(&entry.ident, first, second));
        }
    }
    let mut roles = Roles {
        source: match marked.first() {
            Some((index, _)) => Some(*index),
            None => entry.fields.iter().position(is_called_source),
        },
        ..Roles::default()
    };
    match from {
        Some((index, mark)) if entry.fields.len() > 1 => {
            // If the other fields are a mistake already, this is the same one.
            if !is_transparent && marked.len() < 2 {
                diagnostics.push(diagnostic::from_with_other_fields(&entry.ident, mark));
            }
            roles.mistaken_from = Some(index);
        }
        Some((index, _)) => roles.from = Some(index),
        None => {}
    }
    roles
}

/// The index of the field that is the source if another derive decides it. snafu can say that a
/// field is not the source in spite of its name, so there the name alone decides nothing.
pub(super) fn foreign_source(entry: &Entry) -> Option<usize> {
    let is_source =
        |field: &Field| field.mark().is_some() || (is_called_source(field) && !field.has_snafu);
    entry.fields.iter().position(is_source)
}

fn is_called_source(field: &Field) -> bool {
    matches!(&field.member, Member::Named(name) if name == "source")
}
