#![doc = include_str!("../README.md")]
//! ## Stages
//!
//! The stages run one way, from attributes to code, and none depends on a later one. `derive` calls
//! them.
//!
//! | stage | files | what it knows |
//! |---|---|---|
//! | keys | `context`, `literal`, `recovery`, `attribute`, `foreign` | the keys of one attribute |
//! | input | `status`, `seconds`, `synonym`, `value`, `number`, `reserved`, `input`, `unknown_key`, `field_mark`, `item` | what the user wrote, by type |
//! | model | `types`, `template`, `model`, `check` | what it means; every check is here |
//! | code | `index`, `expand` | what is generated |
//!
//! `recovery` and `attribute` read on after a mistake, so that one hides no other. `diagnostic`
//! words the compile errors of all stages. `depth` comes first and bounds how deep the item is.
//! `catalog` is not a stage: it reads the lists of `catalog!`. Three files help to find and to word
//! the errors: `source` writes tokens as people do, `spelling` finds the word that a misspelled one
//! was meant to be, and `lookalike` knows the letters of other scripts that look like ours.

mod attribute;
mod catalog;
mod check;
mod context;
mod depth;
mod derive;
mod diagnostic;
mod expand;
mod field_mark;
mod foreign;
mod index;
mod input;
mod item;
mod literal;
mod lookalike;
mod model;
mod number;
mod recovery;
mod reserved;
mod seconds;
mod source;
mod spelling;
mod status;
mod synonym;
mod template;
#[cfg(test)]
mod tests;
mod types;
mod unknown_key;
mod value;

use proc_macro::TokenStream;

#[doc = include_str!("derive.md")]
#[proc_macro_derive(PlatformError, attributes(error, platform_error, source, from))]
pub fn derive_platform_error(item: TokenStream) -> TokenStream {
    derive::derive(item.into()).into()
}

/// The catalogs of the list in a call of `catalog!`.
#[doc(hidden)]
#[proc_macro]
pub fn __catalogs(tokens: TokenStream) -> TokenStream {
    catalog::list(tokens.into()).into()
}

/// What is wrong with a call of `catalog!`.
#[doc(hidden)]
#[proc_macro]
pub fn __catalog_mistake(tokens: TokenStream) -> TokenStream {
    catalog::mistake(tokens.into()).into()
}
