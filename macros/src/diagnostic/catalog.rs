//! Mistakes in a call of `catalog!`.

use proc_macro2::{Ident, Span};
use syn::Path;

use super::span::at;
use crate::source::source;

/// A call without any tokens.
pub(crate) fn catalog_empty() -> syn::Error {
    catalog_form(Span::call_site())
}

/// Nothing that resembles a declaration.
pub(crate) fn catalog_form(span: Span) -> syn::Error {
    syn::Error::new(
        span,
        "this is not a declaration of a catalog; write `static ERRORS = [RequestError]`",
    )
}

/// `const ERRORS = […]`, `ERRORS = […]`.
pub(crate) fn catalog_static_missing(span: Span, name: &Ident) -> syn::Error {
    syn::Error::new(
        span,
        format_args!("a catalog is a static; write `static {name} = […]`"),
    )
}

pub(crate) fn catalog_mut(span: Span) -> syn::Error {
    syn::Error::new(span, "a catalog never changes; remove `mut`")
}

pub(crate) fn catalog_static_without_name(span: Span) -> syn::Error {
    syn::Error::new(span, "no name after `static`; write `static ERRORS = […]`")
}

/// `static ERRORS: Catalog = […]`.
pub(crate) fn catalog_with_type(span: Span, name: &Ident) -> syn::Error {
    syn::Error::new(
        span,
        format_args!("`catalog!` adds the type itself; write `static {name} = […]`"),
    )
}

pub(crate) fn catalog_equals_missing(span: Span, name: &Ident) -> syn::Error {
    syn::Error::new(
        span,
        format_args!("no `=` after `{name}`; write `static {name} = […]`"),
    )
}

/// `static ERRORS = (…)`.
pub(crate) fn catalog_brackets(span: Span) -> syn::Error {
    syn::Error::new(span, "the list is not in square brackets; write `[…]`")
}

pub(crate) fn catalog_list_missing(span: Span, name: &Ident) -> syn::Error {
    syn::Error::new(
        span,
        format_args!("no list of sets here; write `static {name} = [RequestError]`"),
    )
}

/// `static ERRORS = […] + […]`.
pub(crate) fn catalog_continued(span: Span) -> syn::Error {
    syn::Error::new(
        span,
        "a call declares one catalog; remove what follows its list",
    )
}

pub(crate) fn catalog_comma_extra(span: Span) -> syn::Error {
    syn::Error::new(span, "no set before this comma; remove the comma")
}

pub(crate) fn catalog_comma_missing(span: Span) -> syn::Error {
    syn::Error::new(
        span,
        "no comma before this element; write `,` after the previous one",
    )
}

pub(crate) fn catalog_semicolon(span: Span) -> syn::Error {
    syn::Error::new(span, "sets are separated by commas; write `,`")
}

/// `...ERRORS`, `.ERRORS`, `..=ERRORS`.
pub(crate) fn catalog_dots(span: Span, written: &str, name: Option<&Path>) -> syn::Error {
    let name = name.map_or_else(|| "ERRORS".to_owned(), source);
    syn::Error::new(
        span,
        format_args!("`{written}` is not `..`, which includes another catalog; write `..{name}`"),
    )
}

/// `ERRORS..`.
pub(crate) fn catalog_dots_behind(span: Span) -> syn::Error {
    syn::Error::new(
        span,
        "`..` is after the name of a catalog; write it before the name, as `..ERRORS`",
    )
}

/// `..` without a name.
pub(crate) fn catalog_name_missing(span: Span) -> syn::Error {
    syn::Error::new(
        span,
        "no name of a catalog after `..`; write `..ERRORS`, or remove the dots",
    )
}

/// `&ERRORS`.
pub(crate) fn catalog_is_reference(span: Span, name: Option<&Path>) -> syn::Error {
    let name = name.map_or_else(|| "ERRORS".to_owned(), source);
    syn::Error::new(
        span,
        format_args!("the list takes types, and other catalogs after `..`; write `..{name}`"),
    )
}

/// `RequestError::CATALOG`.
pub(crate) fn catalog_constant(path: &Path, set: &str) -> syn::Error {
    at(path, format_args!("the list takes types; write `{set}`"))
}

/// Neither a type nor a name.
pub(crate) fn catalog_not_a_set(span: Span) -> syn::Error {
    syn::Error::new(
        span,
        "this is not a set; write a type as `RequestError`, or another catalog as `..ERRORS`",
    )
}
