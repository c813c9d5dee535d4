//! Arguments after a message, as `format!` takes them.

use proc_macro2::TokenTree;

use super::tokens::{assigns, is_punct, marks, word};
use crate::context::{AttributeContext, Position};

/// Whether a piece after the message can only be an argument of it.
pub(super) fn is_argument(tokens: &[TokenTree], context: &AttributeContext<'_>) -> bool {
    if context.position == Position::Labels {
        return false;
    }
    match tokens {
        [TokenTree::Literal(literal), rest @ ..] => {
            let is_string = literal.to_string().ends_with(['"', '#']);
            rest.is_empty() && !is_string
        }
        // An unknown word with a value is judged as a key, because it may be a misspelled one.
        [first, rest @ ..] if word(first).is_some() => {
            let is_key = word(first).is_some_and(|key| context.resembles_key(&key.to_string()));
            !assigns(rest) && (!is_key || is_punct_first(rest))
        }
        [first, ..] if is_punct(first, '=') => false,
        _ => {
            let key = tokens.get(marks(tokens)).and_then(word);
            let rest = tokens.get(marks(tokens) + 1..).unwrap_or_default();
            !(key.is_some_and(|key| context.knows(&key.to_string())) && assigns(rest))
        }
    }
}

/// Whether something other than the value of a key follows: `code.len()`.
fn is_punct_first(rest: &[TokenTree]) -> bool {
    rest.first().is_some_and(|first| is_punct(first, '.'))
}

/// The field that an argument is: `self.limit`, `.0`, `&limit`.
pub(crate) fn field(tokens: &[TokenTree]) -> Option<String> {
    let is_prefix = |token: &TokenTree| {
        is_punct(token, '&')
            || is_punct(token, '*')
            || is_punct(token, '.')
            || word(token).is_some_and(|word| word == "self")
    };
    let start = tokens.iter().position(|token| !is_prefix(token))?;
    match &tokens[start..] {
        [TokenTree::Ident(field)] => Some(field.to_string()),
        [TokenTree::Literal(index)] => Some(index.to_string()),
        _ => None,
    }
}
