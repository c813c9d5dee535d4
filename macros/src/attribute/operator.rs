//! What is between a key and its value, even if it is not `=`.

use proc_macro2::TokenTree;

use super::tokens::{is_punct, marks};

/// The number of tokens between a key and its value: 1 for `=`, more for `==`, `: =` or `! =`.
pub(super) fn operator(tokens: &[TokenTree]) -> usize {
    let marks = marks(tokens);
    let mut at = match tokens[marks..].first() {
        Some(equals) if is_punct(equals, '=') => marks + 1,
        _ if marks > 0 => equals_after(tokens).unwrap_or_else(|| marks_before_path(tokens)),
        _ => return 0,
    };
    while let Some(token) = tokens.get(at) {
        let is_path =
            is_punct(token, ':') && tokens.get(at + 1).is_some_and(|next| is_punct(next, ':'));
        if is_path
            || ![':', '=', '>', '~']
                .iter()
                .any(|mark| is_punct(token, *mark))
        {
            break;
        }
        at += 1;
    }
    at
}

/// Where the value starts if something else than a literal is before `=`: `code<T> = "A"`.
fn equals_after(tokens: &[TokenTree]) -> Option<usize> {
    for (at, token) in tokens.iter().enumerate() {
        if matches!(token, TokenTree::Literal(_)) {
            return None;
        }
        if is_punct(token, '=') {
            return Some(at + 1);
        }
    }
    None
}

/// The number of punctuation marks at the start, up to `::`.
fn marks_before_path(tokens: &[TokenTree]) -> usize {
    let marks = marks(tokens);
    (1..marks)
        .find(|at| starts_path(&tokens[*at..]))
        .unwrap_or(marks)
}

fn starts_path(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [first, second, ..] if is_punct(first, ':') && is_punct(second, ':'))
}
