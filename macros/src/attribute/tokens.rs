//! Pieces of an attribute, straight from its tokens.

use proc_macro2::{Delimiter, Group, Ident, TokenTree};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{MacroDelimiter, Meta, MetaNameValue, Path, Token};

use crate::literal::undecoded;

/// `key = "string"` and the comma after it, straight from the tokens, and the string undecoded: a
/// parser looks at each token many times.
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

/// A key, or a path in place of one. A raw identifier means the same key.
pub(super) fn key_path(input: ParseStream<'_>) -> Option<Path> {
    let mut path = Path::from(input.call(Ident::parse_any).ok()?.unraw());
    while input.peek(Token![::]) {
        let _ = input.parse::<Token![::]>();
        let Ok(segment) = input.call(Ident::parse_any) else {
            break;
        };
        path.segments.push(segment.into());
    }
    Some(path)
}

pub(super) fn group(input: ParseStream<'_>) -> Option<Group> {
    let group = input.step(|cursor| match cursor.token_tree() {
        Some((TokenTree::Group(group), rest)) if group.delimiter() != Delimiter::None => {
            Ok((group, rest))
        }
        _ => Err(cursor.error("expected a group")),
    });
    group.ok()
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

pub(super) fn skip_past_comma(input: ParseStream<'_>) {
    while !input.is_empty() && !input.peek(Token![,]) {
        let _ = input.parse::<TokenTree>();
    }
    let _ = input.parse::<Token![,]>();
}
