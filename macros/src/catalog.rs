//! What `catalog!` asks of the derive's package: the elements of its list, and what is wrong with
//! anything that it does not take. `macro_rules!` could only point at the whole call.

mod declaration;
mod item;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;
use syn::parse::{ParseStream, Parser};

use self::item::Item;
use crate::depth;

/// The tokens of a call: the path of the runtime, then what the user wrote.
struct Call {
    /// `$crate`, which means the runtime wherever the call is.
    runtime: Ident,
    written: TokenStream,
}

impl Call {
    fn new(tokens: TokenStream) -> Option<Self> {
        let mut tokens = tokens.into_iter();
        let Some(TokenTree::Ident(runtime)) = tokens.next() else {
            return None;
        };
        Some(Self {
            runtime,
            written: tokens.collect(),
        })
    }
}

/// The catalogs of a list, as a slice: `$crate A, ..B`.
pub(crate) fn list(tokens: TokenStream) -> TokenStream {
    let Some(Call { runtime, written }) = Call::new(tokens) else {
        return TokenStream::new();
    };
    if let Err(error) = depth::check(&written) {
        let error = error.to_compile_error();
        return quote!({ #error &[] });
    }
    let mut items = Vec::new();
    let mut errors = TokenStream::new();
    let read = |input: ParseStream<'_>| {
        item::list(input, &mut items, &mut errors);
        Ok(())
    };
    // It cannot fail: it takes all tokens.
    let _ = read.parse2(written);
    let catalogs = items.iter().map(|item: &Item| item.expand(&runtime));
    quote!({ #errors &[#(#catalogs),*] })
}

/// What is wrong with the tokens of a call that `catalog!` does not take, and the static that was
/// meant, without a set, so that its uses compile: `$crate static A [B]`.
pub(crate) fn mistake(tokens: TokenStream) -> TokenStream {
    let Some(Call { runtime, written }) = Call::new(tokens) else {
        return TokenStream::new();
    };
    let errors = match depth::check(&written) {
        Err(error) => error.to_compile_error(),
        Ok(()) => declaration::mistake(written.clone()).to_compile_error(),
    };
    let meant = declaration::meant(written);
    let placeholder = meant.map(|(visibility, name)| {
        quote! {
            #visibility static #name: #runtime::Catalog = #runtime::__expansion::NO_CATALOG;
        }
    });
    quote!(#errors #placeholder)
}
