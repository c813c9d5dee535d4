//! Tests that run the whole derive on tokens: strings survive it, the expansion of a variant stays
//! small, and snapshots show what the expansion looks like.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on panics"
)]

mod catalog;
mod cost;
mod depth;
mod diagnostics;
mod index;
mod snapshots;
mod strings;
mod tokens;

use platform_error_syntax::row::Small;
use proc_macro2::{TokenStream, TokenTree};
use syn::{LitInt, LitStr};

use crate::derive::derive;

/// All tokens, including those in groups.
fn flat(tokens: TokenStream) -> Vec<TokenTree> {
    let mut flat = Vec::new();
    for token in tokens {
        let inner = if let TokenTree::Group(group) = &token {
            Some(group.stream())
        } else {
            None
        };
        flat.push(token);
        flat.extend(inner.into_iter().flat_map(self::flat));
    }
    flat
}

/// The rows of the table: code, message, explanation, cause and solution.
fn rows(expansion: TokenStream) -> Vec<[String; 5]> {
    let mut rows = Vec::new();
    for pair in flat(expansion).windows(2) {
        if let [TokenTree::Ident(name), TokenTree::Group(row)] = pair
            && name == "__Row"
        {
            rows.push(self::row(row.stream()));
        }
    }
    rows
}

fn row(tokens: TokenStream) -> [String; 5] {
    let strings = literals(tokens.clone());
    let [code, message, details] = &strings[..] else {
        panic!("a row has three strings")
    };
    let number = tokens
        .into_iter()
        .find_map(|token| syn::parse2::<LitInt>(TokenStream::from(token)).ok())
        .unwrap();
    let small = Small::unpack(number.base10_parse().unwrap());
    let (explanation, rest) = details.split_at(small.explanation);
    let (cause, solution) = rest.split_at(small.cause);
    [code, message, explanation, cause, solution].map(str::to_owned)
}

/// Every string in the expansion.
fn literals(expansion: TokenStream) -> Vec<String> {
    let text = |token| syn::parse2::<LitStr>(TokenStream::from(token)).ok();
    flat(expansion)
        .into_iter()
        .filter_map(text)
        .map(|text| text.value())
        .collect()
}
