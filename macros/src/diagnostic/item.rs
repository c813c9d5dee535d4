//! Mistakes in the item as a whole.

use proc_macro2::{Ident, Span};

use super::span::at;

pub(crate) fn union(ident: &Ident) -> syn::Error {
    at(
        ident,
        format_args!("a union cannot tell which error it holds; write `enum {ident}`"),
    )
}

pub(crate) fn codes_too_many(set: &Ident, codes: usize, most: usize) -> syn::Error {
    at(
        set,
        format_args!(
            "`{set}` has {codes} codes, and a set has at most {most}; \
             split it, and join the parts with `#[error(transparent)]`"
        ),
    )
}

/// A type in thousands of brackets.
pub(crate) fn too_deep(span: Span, most: usize) -> syn::Error {
    syn::Error::new(
        span,
        format_args!(
            "this is more than {most} levels deep; write `type Name = …;` for a part of it"
        ),
    )
}
