//! The derive of the crate [platform-error], which re-exports and documents it. Do not depend on
//! this crate directly.
//!
//! [platform-error]: https://docs.rs/platform-error
//!
//! The stages run one way, from attributes to code:
//!
//! | stage | file | what it knows |
//! |---|---|---|
//! | keys | `attribute` | the keys of one attribute, and how to read on after a mistake |
//! | input | `item`, `input` | what the user wrote, as values of the right type |
//! | model | `check`, `model` | what it means; every check is here |
//! | code | `expand` | what is generated |
//!
//! `diagnostic` words the compile errors of all of them.

mod attribute;
mod check;
mod context;
mod derive;
mod diagnostic;
mod expand;
mod foreign;
mod index;
mod input;
mod item;
mod literal;
mod model;
mod recovery;
mod source;
mod spelling;
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
