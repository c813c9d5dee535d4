//! A bound on how deep the types of an item are nested. A parser calls itself for each level, and a
//! stack that overflows ends the compiler without an error.

use proc_macro2::token_stream::IntoIter;
use proc_macro2::{TokenStream, TokenTree};

use crate::diagnostic;

/// Far more than anyone writes. A level takes up to 40 KiB of the stack, and the compiler's has
/// 8 MiB.
const MOST_LEVELS: usize = 64;

/// Reports the first token that is nested too deep: in brackets of any kind, or behind `&` and
/// `->`. Attributes are not looked into.
pub(crate) fn check(tokens: &TokenStream) -> Result<(), syn::Error> {
    let mut lists = vec![List::new(tokens.clone(), 0)];
    while let Some(list) = lists.last_mut() {
        let Some(token) = list.tokens.next() else {
            lists.pop();
            continue;
        };
        let is_attribute = list.previous == '#';
        list.visit(&token);
        let levels = list.levels();
        if levels > MOST_LEVELS {
            return Err(diagnostic::too_deep(token.span(), MOST_LEVELS));
        }
        if let TokenTree::Group(group) = token
            && !is_attribute
        {
            lists.push(List::new(group.stream(), levels + 1));
        }
    }
    Ok(())
}

/// The tokens of a group that are not visited yet.
struct List {
    tokens: IntoIter,
    /// The levels around the list.
    around: usize,
    /// `<` that are not closed.
    open: usize,
    /// `&` and `->` since the last comma.
    prefixes: usize,
    /// After `=`, `<` is an operator.
    is_value: bool,
    /// The previous token, if it is punctuation.
    previous: char,
}

impl List {
    fn new(tokens: TokenStream, around: usize) -> Self {
        Self {
            tokens: tokens.into_iter(),
            around,
            open: 0,
            prefixes: 0,
            is_value: false,
            previous: ' ',
        }
    }

    fn levels(&self) -> usize {
        self.around + self.open + self.prefixes
    }

    fn visit(&mut self, token: &TokenTree) {
        let TokenTree::Punct(punct) = token else {
            self.previous = ' ';
            return;
        };
        let punct = punct.as_char();
        match punct {
            ',' | ';' => {
                self.prefixes = 0;
                self.is_value &= self.open > 0;
            }
            '=' if self.open == 0 => self.is_value = true,
            '>' if self.previous == '-' => self.prefixes += 1,
            '&' | '*' => self.prefixes += 1,
            '<' if !self.is_value => self.open += 1,
            '>' if !self.is_value => self.open = self.open.saturating_sub(1),
            _ => {}
        }
        self.previous = punct;
    }
}
