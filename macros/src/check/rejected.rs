//! Fields whose type the compiler rejects where it is declared. The expansion does not name such a
//! type, or the compiler would reject it again.

use std::collections::HashSet;

use syn::ext::IdentExt;
use syn::{GenericArgument, Generics, Path, PathArguments, Type};

use super::entry::empty_facts;
use crate::model::{Entry, Message, Role};

/// Makes an entry one that looks into no field, if the type of a field is rejected. Returns whether
/// it is.
pub(super) fn settle(entry: &mut Entry, generics: &Generics) -> bool {
    let is_rejected = entry
        .fields
        .iter()
        .any(|field| is_unsized(&field.ty) || is_rejected(&field.ty, generics));
    if !is_rejected {
        return false;
    }
    entry.source = None;
    entry.from = None;
    entry.mistaken_from = None;
    match &mut entry.role {
        Role::Leaf(facts) => facts.message = Message::literal(facts.message.literal.clone()),
        Role::Transparent => entry.role = Role::Leaf(Box::new(empty_facts(&entry.ident))),
    }
    true
}

/// Whether two variants, or two fields of one, have the same name. The compiler knows the first.
pub(super) fn has_namesakes(entries: &[Entry]) -> bool {
    let mut variants = HashSet::new();
    for entry in entries {
        let mut fields = HashSet::new();
        let is_new = variants.insert(entry.ident.unraw());
        if !is_new || !entry.fields.iter().all(|field| fields.insert(field.name())) {
            return true;
        }
    }
    false
}

/// Whether a type has no size: a field holds it in a box.
fn is_unsized(ty: &Type) -> bool {
    match ty {
        Type::Group(group) => is_unsized(&group.elem),
        Type::Paren(paren) => is_unsized(&paren.elem),
        Type::Slice(_) | Type::TraitObject(_) => true,
        Type::Path(path) => path.qself.is_none() && path.path.is_ident("str"),
        _ => false,
    }
}

/// Whether a type has, anywhere in it, what no field can have: `&` without a lifetime, a lifetime
/// that is not declared, `_`, `impl Trait`.
fn is_rejected(ty: &Type, generics: &Generics) -> bool {
    let inner = |ty: &Type| is_rejected(ty, generics);
    match ty {
        Type::Array(array) => inner(&array.elem),
        Type::Slice(slice) => inner(&slice.elem),
        Type::Group(group) => inner(&group.elem),
        Type::Paren(paren) => inner(&paren.elem),
        Type::Ptr(pointer) => inner(&pointer.elem),
        Type::Tuple(tuple) => tuple.elems.iter().any(inner),
        Type::ImplTrait(_) | Type::Infer(_) => true,
        Type::Path(path) => in_path(&path.path, generics),
        Type::Reference(reference) => match &reference.lifetime {
            None => true,
            Some(lifetime) => {
                is_undeclared(&lifetime.ident.to_string(), generics) || inner(&reference.elem)
            }
        },
        // Functions and trait objects may declare lifetimes of their own.
        _ => false,
    }
}

fn in_path(path: &Path, generics: &Generics) -> bool {
    let mut arguments = Vec::new();
    for segment in &path.segments {
        if let PathArguments::AngleBracketed(angled) = &segment.arguments {
            arguments.extend(&angled.args);
        }
    }
    arguments.into_iter().any(|argument| match argument {
        GenericArgument::Lifetime(lifetime) => is_undeclared(&lifetime.ident.to_string(), generics),
        GenericArgument::Type(ty) => is_rejected(ty, generics),
        _ => false,
    })
}

fn is_undeclared(lifetime: &str, generics: &Generics) -> bool {
    let is_declared = generics
        .lifetimes()
        .any(|declared| declared.lifetime.ident == lifetime);
    lifetime != "static" && !is_declared
}
