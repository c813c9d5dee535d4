//! Tokens as source code.

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
    ] {
        text = text.replace(spaced, close);
    }
    text
}
