//! The wording of compile errors, in a file per subject. The other stages decide what is wrong;
//! this one knows how to say it, and what to write instead.
//!
//! A mistake is a function. Where a stage tells several mistakes apart, they are an enum, which has
//! one function that words them all.
//!
//! A message is lower case and has no full stop. It says what is wrong, then `;` and what to write
//! instead, with the code to paste. It underlines the key if the key is wrong, the value if the
//! value is wrong, and the name of the variant if something is missing; if two places conflict, it
//! reaches from the first to the second.

mod address;
mod attribute;
mod catalog;
mod fact;
mod field;
mod item;
mod key;
mod mark;
mod slip;
mod span;
mod suggest;
mod template;
mod value;

use proc_macro2::TokenStream;

pub(crate) use self::address::*;
pub(crate) use self::attribute::*;
pub(crate) use self::catalog::*;
pub(crate) use self::fact::*;
pub(crate) use self::field::*;
pub(crate) use self::item::*;
pub(crate) use self::key::*;
pub(crate) use self::mark::*;
pub(crate) use self::slip::*;
pub(crate) use self::template::*;
pub(crate) use self::value::*;

/// All mistakes in one item, reported together in the order of its entries.
#[derive(Default)]
pub(crate) struct Diagnostics {
    found: Vec<(usize, syn::Error)>,
    /// The entry that is being looked at; 0 is the item itself.
    entry: usize,
}

impl Diagnostics {
    pub(crate) fn push(&mut self, error: syn::Error) {
        self.found.push((self.entry, error));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// What is pushed from now on is about the entry at this index.
    pub(crate) fn enter(&mut self, index: usize) {
        self.entry = index + 1;
    }

    /// The errors, in the order of the entries.
    pub(crate) fn into_errors(mut self) -> impl Iterator<Item = syn::Error> {
        self.found.sort_by_key(|(entry, _)| *entry);
        self.found.into_iter().map(|(_, error)| error)
    }

    /// The compile errors, or nothing.
    pub(crate) fn into_compile_errors(self) -> Option<TokenStream> {
        let mut errors = self.into_errors();
        let mut all = errors.next()?;
        all.extend(errors);
        Some(all.to_compile_error())
    }
}
