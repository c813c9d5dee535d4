//! The name at the start of an item, even if it is more than one word.

use proc_macro2::{Ident, TokenTree};

use super::tokens::{assigns, is_punct, word};
use crate::context::{AttributeContext, Position};

/// The words of a name, and the number of its tokens.
pub(super) struct Name {
    pub(super) words: Vec<Ident>,
    pub(super) len: usize,
}

/// The name that the tokens start with: `code`, `Error::code`, `self.code`, `owner-team`.
pub(super) fn name(tokens: &[TokenTree], context: &AttributeContext<'_>) -> Name {
    let mut name = Name {
        words: Vec::new(),
        len: 0,
    };
    let mut next = 0;
    while let Some(word) = tokens.get(next).and_then(word) {
        let is_joined = next > name.len || name.words.is_empty();
        if !is_joined && !is_continued(&name.words, &word, &tokens[next + 1..], context) {
            break;
        }
        name.words.push(word);
        name.len = next + 1;
        next = name.len + joint(&tokens[name.len..]);
    }
    name
}

/// Whether a word after others is a part of the name: `retry after = 30`.
fn is_continued(
    words: &[Ident],
    next: &Ident,
    rest: &[TokenTree],
    context: &AttributeContext<'_>,
) -> bool {
    let is_label = context.position == Position::Labels;
    words.iter().all(|first| context.joins(first, next)) && (!is_label || assigns(rest))
}

/// The number of tokens that join two words.
fn joint(tokens: &[TokenTree]) -> usize {
    match tokens {
        [first, second, ..] if is_punct(first, ':') && is_punct(second, ':') => 2,
        [mark, ..] if ['.', '-', '/'].iter().any(|joint| is_punct(mark, *joint)) => 1,
        _ => 0,
    }
}
