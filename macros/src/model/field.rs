//! The fields of an error: which one is its source, and which one it is made from.

use syn::{Ident, Member};

use crate::input::Field;
use crate::mistake::{self, Mistakes};
use crate::types;

/// The index of the source and of the field that the error is made from.
pub(super) fn roles(entry: &Ident, fields: &[Field], mistakes: &mut Mistakes) -> (Option<usize>, Option<usize>) {
    let marked = |(_, field): &(usize, &Field)| field.source.is_some() || field.from.is_some();
    let mut marks = fields.iter().enumerate().filter(marked);
    let first = marks.next();
    if let (Some((_, first)), Some((_, second))) = (first, marks.next()) {
        mistakes.push(mistake::sources_two(entry, &first.ty, &second.ty));
    }
    let called_source = |field: &Field| matches!(&field.member, Member::Named(name) if name == "source");
    let source = first.map(|(at, _)| at).or_else(|| fields.iter().position(called_source));
    if let Some(field) = source.map(|at| &fields[at]) {
        if types::is_plain_data(types::in_option(&field.ty).unwrap_or(&field.ty)) {
            mistakes.push(mistake::source_no_error(&field.ty, first.is_some()));
        }
    }
    let from = fields.iter().position(|field| field.from.is_some());
    if let Some(field) = from.map(|at| &fields[at]) {
        if fields.len() > 1 {
            mistakes.push(mistake::from_beside_fields(entry, &field.ty));
        }
    }
    (source, from)
}
