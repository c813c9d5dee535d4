//! The value of `reserved`: retired codes.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Lit, MacroDelimiter, Meta, Token};

use crate::diagnostic::{NotReserved, ValueError};
use crate::literal::{Text, undecoded};
use crate::value::{FromValue, value_tokens};

/// Strings, as they are written: `reserved("CARD_LOST", "CARD_STOLEN")`.
#[derive(Default)]
pub(crate) struct Reserved(pub(crate) Vec<Text>);

impl FromValue for Reserved {
    fn from_value(item: &Meta, errors: &mut Vec<ValueError>) -> Option<Self> {
        if let Some(codes) = listed(item) {
            return Some(Self(codes));
        }
        let meant = match item {
            Meta::NameValue(meta) => meant_codes(meta.value.to_token_stream()),
            Meta::List(list) => meant_codes(list.tokens.clone()),
            Meta::Path(_) => Vec::new(),
        };
        errors.push(ValueError::NotReserved(NotReserved {
            item: value_tokens(item),
            meant,
        }));
        None
    }
}

/// The strings of a list that is written as it should be; at least one.
fn listed(item: &Meta) -> Option<Vec<Text>> {
    let Meta::List(list) = item else {
        return None;
    };
    if !matches!(list.delimiter, MacroDelimiter::Paren(_)) {
        return None;
    }
    let parser = Punctuated::<proc_macro2::Literal, Token![,]>::parse_terminated;
    let literals = parser.parse2(list.tokens.clone()).ok()?;
    let mut codes = Vec::new();
    for literal in literals {
        codes.push(Text::from_expr(&undecoded(literal))?);
    }
    (!codes.is_empty()).then_some(codes)
}

/// The codes that are meant by words, paths, numbers or strings. If there are strings, the words
/// next to them are something else.
fn meant_codes(tokens: TokenStream) -> Vec<String> {
    let mut written = Written::default();
    written.read(tokens);
    if written.strings.is_empty() {
        written.words
    } else {
        written.strings
    }
}

#[derive(Default)]
struct Written {
    strings: Vec<String>,
    words: Vec<String>,
    /// The signs between the last word and the next, if the two are one: `billing::declined`.
    join: String,
}

impl Written {
    fn read(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => self.read(group.stream()),
                TokenTree::Ident(word) => self.word(word.to_string()),
                TokenTree::Punct(sign) if sign.as_char() == ',' => self.join.clear(),
                TokenTree::Punct(sign) => self.join.push(sign.as_char()),
                TokenTree::Literal(literal) => match Lit::new(literal.clone()) {
                    Lit::Str(text) => self.strings.push(text.value()),
                    _ => self.word(literal.to_string()),
                },
            }
        }
    }

    fn word(&mut self, word: String) {
        let join = std::mem::take(&mut self.join);
        match self.words.last_mut() {
            Some(last) if matches!(&*join, "::" | "-" | ".") => {
                last.push_str(&join);
                last.push_str(&word);
            }
            _ => self.words.push(word),
        }
    }
}
