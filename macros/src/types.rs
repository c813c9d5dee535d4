//! What the tokens of a field's type tell. It is no more than a guess, so only speed and bounds may
//! depend on it.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{GenericArgument, Generics, PathArguments, Type};

/// Types of the standard library that implement `Display`. A missing `Display` need not be pointed
/// out for these, so they are written without `format_args!`.
const DISPLAYED: &[&str] = &[
    "String", "str", "bool", "char", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16",
    "i32", "i64", "i128", "isize", "f32", "f64",
];

/// Whether a type is one of those, or a reference to one.
pub(crate) fn is_displayed(ty: &Type) -> bool {
    match ty {
        Type::Reference(reference) => is_displayed(&reference.elem),
        Type::Group(group) => is_displayed(&group.elem),
        Type::Path(path) => {
            path.qself.is_none()
                && path
                    .path
                    .get_ident()
                    .is_some_and(|ident| DISPLAYED.iter().any(|name| ident == name))
        }
        _ => false,
    }
}

/// The `T` of `&T` and `&&T`. A reference has every format of what it refers to, but for its own
/// address.
pub(crate) fn behind_references(ty: &Type) -> &Type {
    match ty {
        Type::Reference(reference) => behind_references(&reference.elem),
        Type::Group(group) => behind_references(&group.elem),
        _ => ty,
    }
}

/// The `E` of `Option<E>`.
pub(crate) fn in_option(ty: &Type) -> Option<&Type> {
    inside(ty, &["Option"])
}

/// What a field of this type is made from: an `Option` is filled.
pub(crate) fn filled(ty: &Type) -> &Type {
    in_option(ty).unwrap_or(ty)
}

/// The `E` of `Box<E>`, `Arc<E>` and `Rc<E>`.
pub(crate) fn in_pointer(ty: &Type) -> Option<&Type> {
    inside(ty, &["Box", "Arc", "Rc"])
}

fn inside<'a>(ty: &'a Type, names: &[&str]) -> Option<&'a Type> {
    match ty {
        Type::Group(group) => inside(&group.elem, names),
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            names
                .iter()
                .any(|name| last.ident == name)
                .then(|| arguments(&last.arguments).next())?
        }
        _ => None,
    }
}

fn arguments(arguments: &PathArguments) -> impl Iterator<Item = &Type> {
    let arguments = match arguments {
        PathArguments::AngleBracketed(arguments) => Some(arguments.args.iter()),
        _ => None,
    };
    arguments
        .into_iter()
        .flatten()
        .filter_map(|argument| match argument {
            GenericArgument::Type(ty) => Some(ty),
            _ => None,
        })
}

/// Whether a type holds a trait object, `Box<dyn …>`.
pub(crate) fn is_dyn(ty: &Type) -> bool {
    match ty {
        Type::TraitObject(_) => true,
        Type::Group(group) => is_dyn(&group.elem),
        Type::Reference(reference) => is_dyn(&reference.elem),
        ty => in_pointer(ty).is_some_and(is_dyn),
    }
}

/// A type as it is written in `<… as Trait>`, where a bare `A +` needs parentheses.
pub(crate) fn qualified(ty: &Type) -> TokenStream {
    match ty {
        Type::TraitObject(_) => quote!((#ty)),
        ty => ty.to_token_stream(),
    }
}

/// Whether a type mentions a type parameter, so that a bound on it must be a bound of the
/// implementation.
pub(crate) fn is_generic(ty: &Type, generics: &Generics) -> bool {
    fn mentions(tokens: TokenStream, names: &[&Ident]) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => names.iter().any(|name| ident == **name),
            TokenTree::Group(group) => mentions(group.stream(), names),
            _ => false,
        })
    }
    let names: Vec<&Ident> = generics.type_params().map(|param| &param.ident).collect();
    !names.is_empty() && mentions(ty.to_token_stream(), &names)
}
