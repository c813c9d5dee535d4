//! Pieces of an attribute, straight from its tokens.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::{Expr, MacroDelimiter, Meta, MetaNameValue, Token};

use crate::literal::undecoded;

/// `key = "string"` and the comma after it, and the string undecoded. Most of an attribute is that.
pub(super) fn string_item(tokens: &[TokenTree]) -> Option<(Meta, &[TokenTree])> {
    let [
        TokenTree::Ident(key),
        TokenTree::Punct(equals),
        TokenTree::Literal(string),
        rest @ ..,
    ] = tokens
    else {
        return None;
    };
    if equals.as_char() != '=' {
        return None;
    }
    let after = match rest {
        [TokenTree::Punct(comma), after @ ..] if comma.as_char() == ',' => after,
        [] => rest,
        _ => return None,
    };
    let meta = MetaNameValue {
        path: key.unraw().into(),
        eq_token: Token![=](equals.span()),
        value: undecoded(string.clone()),
    };
    Some((Meta::NameValue(meta), after))
}

/// All tokens of a list. What `macro_rules!` has wrapped without brackets is unwrapped where an
/// item can begin.
pub(super) fn flat(list: TokenStream) -> Vec<TokenTree> {
    let mut tokens: Vec<TokenTree> = Vec::new();
    for token in list {
        let is_value = tokens.last().is_some_and(|last| is_punct(last, '='));
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None && !is_value => {
                tokens.extend(group.stream());
            }
            token => tokens.push(token),
        }
    }
    tokens
}

/// A word, which means the same as a raw identifier.
pub(super) fn word(token: &TokenTree) -> Option<Ident> {
    match token {
        TokenTree::Ident(word) => Some(word.unraw()),
        _ => None,
    }
}

pub(super) fn is_punct(token: &TokenTree, char: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == char)
}

/// The number of punctuation marks at the start, up to `=`.
pub(super) fn marks(tokens: &[TokenTree]) -> usize {
    let is_mark = |token: &TokenTree| matches!(token, TokenTree::Punct(_)) && !is_punct(token, '=');
    tokens.iter().take_while(|token| is_mark(token)).count()
}

/// Whether a single `=` is next.
pub(super) fn assigns(tokens: &[TokenTree]) -> bool {
    match tokens {
        [TokenTree::Punct(equals), rest @ ..] if equals.as_char() == '=' => {
            let is_longer = |next: &TokenTree| is_punct(next, '=') || is_punct(next, '>');
            equals.spacing() == proc_macro2::Spacing::Alone || !rest.first().is_some_and(is_longer)
        }
        _ => false,
    }
}

/// A group with brackets.
pub(super) fn bracketed(token: &TokenTree) -> Option<&Group> {
    match token {
        TokenTree::Group(group) if group.delimiter() != Delimiter::None => Some(group),
        _ => None,
    }
}

pub(super) fn delimiter(group: &Group) -> MacroDelimiter {
    let span = group.delim_span();
    match group.delimiter() {
        Delimiter::Brace => MacroDelimiter::Brace(syn::token::Brace { span }),
        Delimiter::Bracket => MacroDelimiter::Bracket(syn::token::Bracket { span }),
        Delimiter::Parenthesis | Delimiter::None => {
            MacroDelimiter::Paren(syn::token::Paren { span })
        }
    }
}

/// These tokens as one expression, verbatim if they are none.
pub(crate) fn expression(tokens: &[TokenTree]) -> Expr {
    let stream: TokenStream = tokens.iter().cloned().collect();
    // No value is long. A parser needs a stack as deep as the brackets are.
    if count(tokens.iter().cloned(), MOST_TOKENS).is_some()
        && let Ok(expression) = syn::parse2(stream.clone())
    {
        return expression;
    }
    Expr::Verbatim(stream)
}

const MOST_TOKENS: usize = 200;

/// How many more tokens than these there may be; `None` if there are more than that already.
fn count(tokens: impl IntoIterator<Item = TokenTree>, most: usize) -> Option<usize> {
    let mut left = most;
    for token in tokens {
        left = left.checked_sub(1)?;
        if let TokenTree::Group(group) = token {
            left = count(group.stream(), left)?;
        }
    }
    Some(left)
}
