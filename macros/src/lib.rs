//! The derive behind the `platform-error` crate, which re-exports and documents it. Nobody depends on this crate directly.
//!
//! The stages run one way: `input` is what the user wrote, `model` is what it means, `expand` is what it becomes.

mod attribute;
mod expand;
mod index;
mod input;
mod message;
mod mistake;
mod model;
#[cfg(test)]
mod tests;
mod text;
mod types;

use proc_macro::TokenStream;

#[doc = include_str!("derive.md")]
#[proc_macro_derive(PlatformError, attributes(error, platform_error, source, from))]
pub fn derive_platform_error(item: TokenStream) -> TokenStream {
    expand::derive(item.into()).into()
}
