//! The fields of an error: which one is its source, and which one it is made from.

use syn::{Member, Path};

use crate::diagnostic::{self, Diagnostics};
use crate::input::{Entry, Field, FieldMarks};
use crate::types;

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

/// Reports the marks of parameters and delays that cannot be, and removes them.
pub(super) fn check_marks(
    entry: &mut Entry,
    is_transparent: bool,
    source: Option<usize>,
    diagnostics: &mut Diagnostics,
) {
    let ident = &entry.ident;
    let has_delay_key = entry.keys.retry_after.is_some();
    let mut first_delay: Option<Path> = None;
    for (index, field) in entry.fields.iter_mut().enumerate() {
        let name = field.name().to_owned();
        if is_transparent {
            let FieldMarks { param, retry_after } = std::mem::take(&mut field.marks);
            for mark in param.iter().chain(&retry_after) {
                diagnostics.push(diagnostic::mark_of_transparent(mark, ident));
            }
            continue;
        }
        if source == Some(index)
            && let Some(mark) = field.marks.param.take()
        {
            diagnostics.push(diagnostic::param_of_source(&mark, &name, ident));
        }
        let Some(mark) = field.marks.retry_after.take() else {
            continue;
        };
        if let Some(first) = &first_delay {
            diagnostics.push(diagnostic::delays_two(ident, first, &mark));
            continue;
        }
        if has_delay_key && types::is_duration(&field.ty) {
            diagnostics.push(diagnostic::delay_overridden(&mark, &name, ident));
        }
        first_delay = Some(mark.clone());
        field.marks.retry_after = Some(mark);
    }
}

fn is_called_source(field: &Field) -> bool {
    matches!(&field.member, Member::Named(name) if name == "source")
}
