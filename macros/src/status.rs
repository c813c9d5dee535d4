//! The HTTP status that is meant by its name, a string or an expression.

use platform_error_syntax::status::{PHRASES, is_error};
use proc_macro2::{TokenStream, TokenTree};
use syn::Lit;

/// The status of this name, in any case: `Not Found`, `NOT_FOUND`, `NotFound`.
fn status_named(name: &str) -> Option<u16> {
    let name = letters(name);
    for (status, known) in PHRASES {
        if letters(known) == name {
            return Some(*status);
        }
    }
    None
}

fn letters(name: &str) -> String {
    let mut letters = name.to_ascii_lowercase();
    letters.retain(|c| c.is_ascii_alphabetic());
    letters
}

/// The status that is meant by `StatusCode::NOT_FOUND`, `"404 Not Found"`, `404u16` and the like.
pub(crate) fn meant_status(tokens: TokenStream) -> Option<u16> {
    for token in tokens {
        let meant = match token {
            TokenTree::Group(group) => meant_status(group.stream()),
            TokenTree::Ident(name) => status_named(&name.to_string()),
            TokenTree::Literal(literal) => status_of_literal(&Lit::new(literal)),
            TokenTree::Punct(_) => None,
        };
        if meant.is_some() {
            return meant;
        }
    }
    None
}

/// The status that a literal means.
pub(crate) fn status_of_literal(literal: &Lit) -> Option<u16> {
    let status = match literal {
        Lit::Int(number) => number.base10_parse().ok()?,
        Lit::Float(number) => {
            let whole = number.base10_digits().trim_end_matches('0');
            whole.strip_suffix('.')?.parse().ok()?
        }
        Lit::Str(text) => return status_in(&text.value()),
        _ => return None,
    };
    is_error(status).then_some(status)
}

/// The status in a string: its number, or the phrase that goes with it.
fn status_in(text: &str) -> Option<u16> {
    for word in text.split(|c: char| !c.is_ascii_alphanumeric()) {
        if let Ok(status) = word.parse()
            && is_error(status)
        {
            return Some(status);
        }
    }
    status_named(text)
}
