//! What is wrong around the list: `catalog!` itself takes only
//! `static NAME = […]`, with attributes and a visibility.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Token, Type, Visibility};

use crate::diagnostic;

/// The first mistake.
pub(super) fn mistake(tokens: TokenStream) -> syn::Error {
    let end = tokens.is_empty();
    let read = |input: ParseStream<'_>| -> syn::Result<()> {
        declaration(input)?;
        input.parse::<TokenStream>()?;
        Err(diagnostic::catalog_form(input.span()))
    };
    if end {
        return diagnostic::catalog_empty();
    }
    match read.parse2(tokens) {
        Err(error) => error,
        Ok(()) => diagnostic::catalog_empty(),
    }
}

fn declaration(input: ParseStream<'_>) -> syn::Result<()> {
    let start = input.span();
    if input.call(Attribute::parse_outer).is_err() {
        return Err(diagnostic::catalog_form(start));
    }
    let start = input.span();
    if input.parse::<Visibility>().is_err() {
        return Err(diagnostic::catalog_form(start));
    }
    let name = name(input)?;
    assignment(input, &name)?;
    list(input, &name)?;
    let _ = input.parse::<Token![;]>();
    if !input.is_empty() {
        return Err(diagnostic::catalog_continued(input.span()));
    }
    Ok(())
}

/// `static NAME`.
fn name(input: ParseStream<'_>) -> syn::Result<Ident> {
    let start = input.span();
    if input.parse::<Token![static]>().is_err() {
        let other = input.call(Ident::parse_any).ok();
        // A second word is the name of a `const`, a `let` or a `type`.
        let name = input.parse::<Ident>().ok().or(other);
        let name = name.filter(is_name);
        return Err(match name {
            Some(name) => diagnostic::catalog_static_missing(start, &name),
            None => diagnostic::catalog_form(start),
        });
    }
    let start = input.span();
    if input.parse::<Token![mut]>().is_ok() {
        return Err(diagnostic::catalog_mut(start));
    }
    match input.parse() {
        Ok(name) => Ok(name),
        Err(_) => Err(diagnostic::catalog_static_without_name(start)),
    }
}

/// `=`, and nothing before it.
fn assignment(input: ParseStream<'_>, name: &Ident) -> syn::Result<()> {
    let start = input.span();
    if input.peek(Token![:]) {
        input.parse::<Token![:]>()?;
        let has_type = input.parse::<Type>().is_ok();
        return Err(if has_type {
            diagnostic::catalog_with_type(start, name)
        } else {
            diagnostic::catalog_equals_missing(start, name)
        });
    }
    let is_other = input.peek(Token![==]) || input.peek(Token![=>]);
    if is_other || input.parse::<Token![=]>().is_err() {
        return Err(diagnostic::catalog_equals_missing(start, name));
    }
    Ok(())
}

/// `[…]`.
fn list(input: ParseStream<'_>, name: &Ident) -> syn::Result<()> {
    let start = input.span();
    let Ok(TokenTree::Group(group)) = input.parse() else {
        return Err(diagnostic::catalog_list_missing(start, name));
    };
    if group.delimiter() != Delimiter::Bracket {
        return Err(diagnostic::catalog_brackets(group.span_open()));
    }
    Ok(())
}

/// The static that was meant.
pub(super) fn meant(tokens: TokenStream) -> Option<(Visibility, Ident)> {
    let read = |input: ParseStream<'_>| -> syn::Result<Option<(Visibility, Ident)>> {
        input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        let first = input.call(Ident::parse_any)?;
        let _ = input.parse::<Token![mut]>();
        let name = input.parse::<Ident>().unwrap_or(first);
        input.parse::<TokenStream>()?;
        Ok(is_name(&name).then_some((visibility, name)))
    };
    read.parse2(tokens).ok()?
}

/// Whether a word is not one of the language.
fn is_name(word: &Ident) -> bool {
    syn::parse2::<Ident>(word.to_token_stream()).is_ok()
}
