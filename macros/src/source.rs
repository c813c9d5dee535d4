//! Tokens as source code.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;

/// Tokens as people write them.
pub(crate) fn source(tokens: impl ToTokens) -> String {
    let mut text = tokens.to_token_stream().to_string();
    for (spaced, close) in [
        (" :: ", "::"),
        (":: ", "::"),
        (" ::", "::"),
        (" <", "<"),
        ("< ", "<"),
        (" >", ">"),
        (" ,", ","),
        ("& ", "&"),
        ("! (", "!("),
        (" . ", "."),
    ] {
        text = text.replace(spaced, close);
    }
    text
}

/// Labels as they have to be written, from whatever form they have: `{ "owner": "billing" }`.
pub(crate) fn labels(tokens: TokenStream) -> Option<String> {
    let mut words: Vec<TokenTree> = Vec::new();
    let mut rest = vec![tokens];
    while let Some(tokens) = rest.pop() {
        for token in tokens {
            match token {
                TokenTree::Group(group) => rest.push(group.stream()),
                TokenTree::Punct(_) => {}
                word => words.push(word),
            }
        }
    }
    let mut labels = Vec::new();
    for pair in words.chunks(2) {
        let [name, value @ TokenTree::Literal(_)] = pair else {
            return None;
        };
        let name = name.to_string();
        let name = name
            .trim_matches('"')
            .replace(|c: char| !c.is_alphanumeric(), "_");
        let value = value.to_string();
        labels.push(format!("{name} = \"{}\"", value.trim_matches('"')));
    }
    (!labels.is_empty()).then(|| labels.join(", "))
}
