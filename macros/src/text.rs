//! [`Text`], a string literal and what it says.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt};
use syn::LitStr;

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

    /// Reads a literal that has nothing to decode, as most have not; `None` where it takes a parser. A derive is seldom
    /// compiled with optimisations, and decoding all texts character by character would be most of its time.
    pub(crate) fn undecoded(literal: &Literal) -> Option<Self> {
        let written = literal.to_string();
        let value = written.strip_prefix('"')?.strip_suffix('"')?;
        let is_plain = !value.as_bytes().contains(&b'\\');
        is_plain.then(|| Self {
            literal: literal.clone(),
            value: value.to_owned(),
        })
    }

    pub(crate) fn value(&self) -> &str {
        &self.value
    }

    /// As it is written.
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
