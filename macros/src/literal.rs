//! [`Text`], a string literal and its value; and the literals in the value of a key.
//!
//! A derive is seldom compiled with optimisations, and decoding every string character by character
//! would be most of its time. So the reader hands a literal on as it is, as [`Lit::Verbatim`], and
//! this file alone knows that: what takes a literal out of an expression is here.

use proc_macro2::{Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt};
use syn::{Expr, ExprLit, Lit, LitStr, Meta};

/// A string literal without a suffix, decoded once.
#[derive(Clone)]
pub(crate) struct Text {
    literal: Literal,
    value: String,
}

impl Text {
    pub(crate) fn new(value: &str, span: Span) -> Self {
        let mut literal = Literal::string(value);
        literal.set_span(span);
        Self {
            literal,
            value: value.to_owned(),
        }
    }

    /// The string literal that an expression is, if it has no suffix.
    pub(crate) fn from_expr(value: &Expr) -> Option<Self> {
        if let Expr::Lit(ExprLit {
            lit: Lit::Verbatim(literal),
            ..
        }) = value
            && let Some(text) = Self::without_escapes(literal)
        {
            return Some(text);
        }
        match literal(value) {
            Some(Lit::Str(text)) if text.suffix().is_empty() => Some(Self::from(&text)),
            _ => None,
        }
    }

    /// Reads a literal that has no escapes to decode; most have none.
    fn without_escapes(literal: &Literal) -> Option<Self> {
        let source = literal.to_string();
        let value = source.strip_prefix('"')?.strip_suffix('"')?;
        if value.as_bytes().contains(&b'\\') {
            return None;
        }
        Some(Self {
            literal: literal.clone(),
            value: value.to_owned(),
        })
    }

    pub(crate) fn value(&self) -> &str {
        &self.value
    }

    /// The literal as it was written.
    pub(crate) fn literal(&self) -> &Literal {
        &self.literal
    }

    pub(crate) fn span(&self) -> Span {
        self.literal.span()
    }
}

impl From<&LitStr> for Text {
    fn from(literal: &LitStr) -> Self {
        Self {
            literal: literal.token(),
            value: literal.value(),
        }
    }
}

impl ToTokens for Text {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append(self.literal.clone());
    }
}

/// An expression that holds this literal without decoding it.
pub(crate) fn undecoded(literal: Literal) -> Expr {
    Expr::Lit(ExprLit {
        attrs: Vec::new(),
        lit: Lit::Verbatim(literal),
    })
}

/// The literal that an expression is, even if `macro_rules!` has wrapped it.
pub(crate) fn literal(value: &Expr) -> Option<Lit> {
    match value {
        Expr::Lit(ExprLit {
            lit: Lit::Verbatim(literal),
            ..
        }) => Some(Lit::new(literal.clone())),
        Expr::Lit(ExprLit { lit, .. }) => Some(lit.clone()),
        Expr::Group(group) => literal(&group.expr),
        _ => None,
    }
}

/// The literal that an item gives, if it gives just one: after `=`, by reference or in brackets of
/// any kind too.
pub(crate) fn literal_of(item: &Meta) -> Option<Lit> {
    match item {
        Meta::NameValue(meta) => only_literal(&meta.value),
        Meta::List(list) => only_literal_in(list.tokens.clone()),
        Meta::Path(_) => None,
    }
}

/// The literal that a value is, if there is just one in it, and nothing else but brackets and
/// punctuation.
pub(crate) fn only_literal(value: &Expr) -> Option<Lit> {
    let tokens = value.to_token_stream();
    // A negative number is two tokens.
    let negative = || syn::parse2(tokens.clone()).ok();
    literal(value)
        .or_else(negative)
        .or_else(|| only_literal_in(tokens.clone()))
}

fn only_literal_in(tokens: TokenStream) -> Option<Lit> {
    let mut only = None;
    let mut rest = vec![tokens];
    while let Some(tokens) = rest.pop() {
        for token in tokens {
            match token {
                TokenTree::Literal(literal) if only.is_none() => only = Some(literal),
                TokenTree::Group(group) => rest.push(group.stream()),
                TokenTree::Punct(mark) if mark.as_char() != '-' => {}
                _ => return None,
            }
        }
    }
    only.map(Lit::new)
}

/// The strings of a value, if there are so many of them and nothing else but brackets and
/// punctuation.
pub(crate) fn strings(value: TokenStream, at_least: usize) -> Option<Vec<String>> {
    let mut found = Vec::new();
    let mut rest: Vec<TokenTree> = vec![];
    rest.extend(value);
    rest.reverse();
    while let Some(token) = rest.pop() {
        match token {
            TokenTree::Literal(literal) => match Lit::new(literal) {
                Lit::Str(text) => found.push(text.value()),
                _ => return None,
            },
            TokenTree::Group(group) => {
                let mut inner: Vec<TokenTree> = group.stream().into_iter().collect();
                inner.reverse();
                rest.extend(inner);
            }
            TokenTree::Punct(_) => {}
            TokenTree::Ident(_) => return None,
        }
    }
    (found.len() >= at_least).then_some(found)
}
