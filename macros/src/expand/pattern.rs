//! Patterns for the values of an entry, and the variables that they bind.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::Member;
use syn::ext::IdentExt;
use syn::spanned::Spanned;

use super::generics;
use crate::input::Field;
use crate::model::{Entry, Model, Shape};

/// The path of an entry: `Set::Variant`, or the struct itself. It names the parameters, which
/// cannot be inferred if one is unused.
pub(super) fn path(model: &Model, entry: &Entry) -> TokenStream {
    let set = &model.ident;
    let generics = generics::of_path(model);
    let entry = &entry.ident;
    match model.shape {
        Shape::Enum => quote!(#set #generics::#entry),
        Shape::Struct | Shape::Opaque => quote!(#set #generics),
    }
}

/// A pattern for any value of an entry.
pub(super) fn any(model: &Model, entry: &Entry) -> TokenStream {
    let path = path(model, entry);
    if entry.is_unit {
        path
    } else {
        quote!(#path { .. })
    }
}

/// A pattern that binds some of the fields.
pub(super) fn binding<'a>(
    model: &Model,
    entry: &Entry,
    fields: impl IntoIterator<Item = &'a Field>,
) -> TokenStream {
    let path = path(model, entry);
    let mut bindings = TokenStream::new();
    let mut count = 0;
    for field in fields {
        let member = &field.member;
        let mut variable = variable(field);
        // The compiler points at the type if there can be no reference to the field.
        let place = variable.span().located_at(field.ty.span());
        variable.set_span(place);
        bindings.extend(quote!(#member: #variable,));
        count += 1;
    }
    let rest = (count < entry.fields.len()).then(|| quote!(..));
    quote!(#path { #bindings #rest })
}

/// The variable of a field. The pattern and each use make it here, so that it is one name.
pub(super) fn variable(field: &Field) -> Ident {
    let span = Span::mixed_site();
    match &field.member {
        Member::Named(name) => format_ident!("__{}", name.unraw(), span = span),
        Member::Unnamed(index) => format_ident!("__{}", index.index, span = span),
    }
}
