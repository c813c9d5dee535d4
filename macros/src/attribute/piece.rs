//! Where an item of an attribute ends, even if there is a mistake in it.
//!
//! A piece ends at a comma or a semicolon, and before a word with which the next item starts. So a
//! mistake reaches no further than that.

use proc_macro2::{Ident, TokenTree};

use super::tokens::{assigns, bracketed, is_punct, word};
use crate::context::{AttributeContext, Position};

/// The tokens of what is meant as one item.
pub(super) struct Piece<'a> {
    pub(super) tokens: &'a [TokenTree],
    pub(super) end: End<'a>,
}

#[derive(Clone, Copy)]
pub(super) enum End<'a> {
    /// A comma.
    Comma(&'a TokenTree),
    Semicolon(&'a TokenTree),
    /// The next item starts here, without a comma before it.
    NextItem(&'a TokenTree),
    Attribute,
}

/// The first piece, and what follows it.
pub(super) fn split_first<'a>(
    tokens: &'a [TokenTree],
    context: &AttributeContext<'_>,
) -> (Piece<'a>, &'a [TokenTree]) {
    for (at, token) in tokens.iter().enumerate() {
        let is_comma = is_punct(token, ',');
        let end = if is_comma || is_punct(token, ';') {
            if is_within_item(tokens, at, context) {
                continue;
            }
            if is_comma {
                End::Comma(token)
            } else {
                End::Semicolon(token)
            }
        } else if item_follows(tokens, at, context) {
            End::NextItem(token)
        } else {
            continue;
        };
        let after = match end {
            End::NextItem(_) => at,
            _ => at + 1,
        };
        let piece = Piece {
            tokens: &tokens[..at],
            end,
        };
        return (piece, &tokens[after..]);
    }
    let piece = Piece {
        tokens,
        end: End::Attribute,
    };
    (piece, &[])
}

/// Whether a comma or a semicolon is a slip within an item: `code, = "A"`, `code, "A"`,
/// `reserved = "A", "B"`, or `<A, B>`.
fn is_within_item(tokens: &[TokenTree], at: usize, context: &AttributeContext<'_>) -> bool {
    let (before, after) = (&tokens[..at], &tokens[at + 1..]);
    let is_value = |value: &TokenTree| matches!(value, TokenTree::Literal(_));
    let precedes_value = match after {
        [value] => is_value(value),
        [value, end, ..] => is_value(value) && is_punct(end, ','),
        [] => false,
    };
    match before {
        // The comma is there in place of a key.
        [] => return assigns(after),
        [key] => {
            let takes_value = |key: Ident| context.takes_value(&key);
            let is_key = matches!(key, TokenTree::Ident(_));
            return is_key && assigns(after)
                || precedes_value && word(key).is_some_and(takes_value);
        }
        [key, ..] if precedes_value && word(key).is_some_and(|key| is_list(&key)) => return true,
        _ => {}
    }
    open_angles(before) > 0 && closes_angle(after, context)
}

/// Whether a key takes more than one string.
fn is_list(key: &Ident) -> bool {
    key == "reserved" || key == "alias"
}

/// How many `<` have no `>`.
fn open_angles(tokens: &[TokenTree]) -> usize {
    let mut open: usize = 0;
    for (at, token) in tokens.iter().enumerate() {
        let is_arrow = at > 0 && (is_punct(&tokens[at - 1], '-') || is_punct(&tokens[at - 1], '='));
        if is_punct(token, '<') {
            open += 1;
        } else if is_punct(token, '>') && !is_arrow {
            open = open.saturating_sub(1);
        }
    }
    open
}

/// Whether a `>` comes before the next item.
fn closes_angle(tokens: &[TokenTree], context: &AttributeContext<'_>) -> bool {
    for (at, token) in tokens.iter().enumerate() {
        if is_punct(token, '>') {
            return true;
        }
        if starts_item(&tokens[at..], context) {
            return false;
        }
    }
    false
}

/// Whether the next item starts here, without a comma before it.
fn item_follows(tokens: &[TokenTree], at: usize, context: &AttributeContext<'_>) -> bool {
    let (before, rest) = tokens.split_at(at);
    let (Some(last), TokenTree::Ident(_)) = (before.last(), &rest[0]) else {
        return false;
    };
    let is_assigned = assigns(&rest[1..]);
    let follows_mark = matches!(last, TokenTree::Punct(_));
    // This is most of what is here, and comparing words takes time.
    if follows_mark && !is_assigned {
        return false;
    }
    let Some(key) = word(&rest[0]) else {
        return false;
    };
    // A key without a value does not start an item here: it is a word too many.
    let is_bare = rest.get(1).is_none_or(|next| is_punct(next, ','))
        || rest.get(2).is_some() && starts_item(&rest[1..], context);
    let is_known = context.knows(&key.to_string()) && !(is_bare && context.takes_value(&key));
    if !follows_mark {
        return (is_known || is_assigned) && !continues_name(before, &key, context);
    }
    // After punctuation, a word is a part of the value, unless it is clearly a key.
    let has_value = before.iter().any(|token| is_punct(token, '='));
    is_known && is_assigned && has_value
}

/// Whether a word is the rest of a key that is written as several: `retry after = 30`.
fn continues_name(before: &[TokenTree], next: &Ident, context: &AttributeContext<'_>) -> bool {
    let [first] = before else {
        return false;
    };
    word(first).is_some_and(|first| context.joins(&first, next))
}

/// Whether an item starts here: with a key of this position, or any word before `=`.
pub(super) fn starts_item(tokens: &[TokenTree], context: &AttributeContext<'_>) -> bool {
    let [first, rest @ ..] = tokens else {
        return false;
    };
    word(first).is_some_and(|key| assigns(rest) || context.knows(&key.to_string()))
}

/// Whether an item with a key of this position starts after one of the commas, or here.
pub(super) fn has_item(tokens: &[TokenTree], context: &AttributeContext<'_>) -> bool {
    let mut is_start = true;
    for token in tokens {
        let is_key = |key: Ident| context.knows(&key.to_string());
        if is_start && word(token).is_some_and(is_key) {
            return true;
        }
        is_start = is_punct(token, ',');
    }
    false
}

/// The content of a list in which the keys are by mistake: `(code = "A")`, `error(code = "A")`,
/// `#[error(code = "A")]`.
pub(super) fn nested(
    tokens: &[TokenTree],
    context: &AttributeContext<'_>,
) -> Option<Vec<TokenTree>> {
    let is_foreign = |name: &TokenTree| word(name).is_some_and(|name| !context.takes_list(&name));
    let is_mark = |mark: &TokenTree| ['=', ':', '!'].iter().any(|char| is_punct(mark, *char));
    let mut tokens = tokens.to_vec();
    loop {
        let list = match &*tokens {
            [list] => list,
            [mark, list] if is_punct(mark, '#') => list,
            [name, list] if is_foreign(name) => list,
            [name, mark, list] if is_foreign(name) && is_mark(mark) => list,
            _ => return None,
        };
        let inner: Vec<TokenTree> = bracketed(list)?.stream().into_iter().collect();
        let starts_item = match &*inner {
            [first, rest @ ..] => word(first).is_some_and(|key| {
                context.knows(&key.to_string())
                    || context.position == Position::Labels && assigns(rest)
            }),
            [] => false,
        };
        if starts_item {
            return Some(inner);
        }
        tokens = inner;
    }
}
