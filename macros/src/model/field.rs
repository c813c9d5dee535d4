//! The fields of an error: which one is its source, and which one it is made from.

use syn::Member;

use crate::input::{self, Field};
use crate::mistake::{self, Mistakes};

/// The fields, by index, that have a role.
#[derive(Default)]
pub(super) struct Roles {
    pub(super) source: Option<usize>,
    pub(super) from: Option<usize>,
    /// Marked `#[from]` by mistake.
    pub(super) mistaken_from: Option<usize>,
}

pub(super) fn roles(entry: &input::Entry, transparent: bool, mistakes: &mut Mistakes) -> Roles {
    let fields = &entry.fields;
    let mark = |field: &Field| field.source.clone().or_else(|| field.from.clone());
    let mut marks = fields
        .iter()
        .enumerate()
        .filter_map(|(at, field)| Some((at, mark(field)?)));
    let first = marks.next();
    let mut is_crowded = transparent;
    for (_, second) in marks {
        if let Some((_, first)) = &first {
            mistakes.push(mistake::sources_two(&entry.ident, first, &second));
            is_crowded = true;
        }
    }
    let called_source =
        |field: &Field| matches!(&field.member, Member::Named(name) if name == "source");
    let source = first
        .map(|(at, _)| at)
        .or_else(|| fields.iter().position(called_source));
    let Some((at, mark)) = fields
        .iter()
        .enumerate()
        .find_map(|(at, field)| Some((at, field.from.as_ref()?)))
    else {
        return Roles {
            source,
            ..Roles::default()
        };
    };
    if fields.len() > 1 {
        // Where the other fields are a mistake already, this is the same one.
        mistakes.extend((!is_crowded).then(|| mistake::from_beside_fields(&entry.ident, mark)));
        return Roles {
            source,
            mistaken_from: Some(at),
            ..Roles::default()
        };
    }
    Roles {
        source,
        from: Some(at),
        mistaken_from: None,
    }
}
