//! The vocabulary of compile errors: one function per kind of mistake, in a file per subject.
//!
//! A message is lower case and has no full stop. It says what is wrong, then `;` and what to write instead, with the
//! code to paste. It underlines the key when the key is wrong, the value when the value is wrong and the name of the
//! variant when something is missing; where two places clash it reaches from the first to the second.

mod attribute;
mod field;
mod key;
mod template;
mod value;
mod words;

use std::fmt::Display;

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;

pub(crate) use self::attribute::*;
pub(crate) use self::field::*;
pub(crate) use self::key::*;
pub(crate) use self::template::*;
pub(crate) use self::value::*;
pub(crate) use self::words::unraw;

/// All mistakes of one item, reported together in the order of its entries.
#[derive(Default)]
pub(crate) struct Mistakes {
    found: Vec<(usize, syn::Error)>,
    /// The entry that is being looked at; 0 is the item itself.
    entry: usize,
}

impl Mistakes {
    pub(crate) fn push(&mut self, mistake: syn::Error) {
        self.found.push((self.entry, mistake));
    }

    pub(crate) fn extend(&mut self, mistakes: impl IntoIterator<Item = syn::Error>) {
        mistakes.into_iter().for_each(|mistake| self.push(mistake));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// What follows is said of the entry at this index.
    pub(crate) fn enter(&mut self, index: usize) {
        self.entry = index + 1;
    }

    /// The compile errors, or nothing.
    pub(crate) fn into_errors(mut self) -> Option<TokenStream> {
        self.found.sort_by_key(|(entry, _)| *entry);
        let mut mistakes = self.found.into_iter().map(|(_, mistake)| mistake);
        let mut all = mistakes.next()?;
        all.extend(mistakes);
        Some(all.to_compile_error())
    }
}

/// A mistake that is underlined at these tokens, from the first to the last.
fn at(tokens: impl ToTokens, message: impl Display) -> syn::Error {
    syn::Error::new_spanned(tokens, message)
}

/// A mistake that reaches from one place to another.
fn between(first: impl ToTokens, second: impl ToTokens, message: impl Display) -> syn::Error {
    let mut tokens = first.into_token_stream();
    second.to_tokens(&mut tokens);
    at(tokens, message)
}

pub(crate) fn union(ident: &Ident) -> syn::Error {
    at(
        ident,
        format_args!("a union does not know which of its errors it is; write `enum {ident}`"),
    )
}
