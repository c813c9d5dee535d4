//! A set that holds itself with other parameters: `Box<Tree<Option<T>>>` in a `Tree<T>`. Whether
//! one is an error depends on whether the next is, and so on.

use quote::ToTokens;
use syn::{GenericArgument, GenericParam, Generics, Ident, PathArguments, Type};

use crate::diagnostic::{self, Diagnostics};
use crate::model::{Entry, Role};
use crate::types;

/// Reports a source, or a field that is forwarded to, of such a type. Returns whether it is.
pub(super) fn check(
    entry: &Entry,
    this: &Ident,
    generics: &Generics,
    diagnostics: &mut Diagnostics,
) -> bool {
    let field = match entry.role {
        Role::Transparent => entry.fields.first(),
        Role::Leaf(_) => entry.source.and_then(|source| entry.fields.get(source)),
    };
    let found = field.and_then(|field| with_other_parameters(&field.ty, this, generics));
    if let Some(found) = found {
        diagnostics.push(diagnostic::recursion_with_other_parameters(
            found, this, generics,
        ));
    }
    found.is_some()
}

/// The type with other parameters of its own, anywhere in this type.
fn with_other_parameters<'a>(ty: &'a Type, this: &Ident, generics: &Generics) -> Option<&'a Type> {
    let inner = |ty: &'a Type| with_other_parameters(ty, this, generics);
    let path = match ty {
        Type::Group(group) => return inner(&group.elem),
        Type::Paren(paren) => return inner(&paren.elem),
        Type::Reference(reference) => return inner(&reference.elem),
        Type::Path(path) if path.qself.is_none() => &path.path,
        _ => return None,
    };
    let last = path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    let is_this = path.segments.len() == 1 && last.ident == *this;
    if is_this && types::is_generic(ty, generics) && differ(arguments.args.iter(), generics) {
        return Some(ty);
    }
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => inner(ty),
        _ => None,
    })
}

/// Whether arguments are not the parameters. An associated type may be the same again.
fn differ<'a>(arguments: impl Iterator<Item = &'a GenericArgument>, generics: &Generics) -> bool {
    let arguments = arguments
        .filter(|argument| !matches!(argument, GenericArgument::Lifetime(_)))
        .map(|argument| argument.to_token_stream().to_string());
    let params = generics.params.iter().filter_map(|param| match param {
        GenericParam::Type(param) => Some(&param.ident),
        GenericParam::Const(param) => Some(&param.ident),
        GenericParam::Lifetime(_) => None,
    });
    arguments
        .zip(params)
        .any(|(argument, param)| *param != argument && !argument.contains("::"))
}
