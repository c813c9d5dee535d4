//! Reads an attribute into its keys: `#[error(code = "A", transparent)]` has two items.
//!
//! Everything that reads on after a mistake is here and below, and only here. `piece` decides where
//! an item ends, and `item` reads it, so that a slip is reported once and hides no other mistake.
//! darling takes a list that parses or nothing, so it gets the items that are left.
//!
//! A string after `=` is taken without looking for its end: most of an attribute is that, and
//! anything else would be most of the derive's time.

mod argument;
mod item;
mod name;
mod operator;
mod piece;
mod string;
mod tokens;

use darling::ast::NestedMeta;
use proc_macro2::token_stream::IntoIter;
use proc_macro2::{TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::{Attribute, Lit, MacroDelimiter, Meta};

pub(crate) use self::argument::field as argument_field;
use self::piece::{End, split_first};
pub(crate) use self::tokens::expression;
use self::tokens::{flat, string_item};
use crate::context::AttributeContext;
use crate::diagnostic::{self, Diagnostics};
use crate::literal::literal;
use crate::recovery::Recovery;

/// The keys of one item, from all of its attributes, in the order in which they are written.
#[derive(Default)]
pub(crate) struct Keys {
    /// Each is a `Meta` whose path is one identifier.
    pub(crate) items: Vec<NestedMeta>,
    /// The item has an attribute.
    pub(crate) annotated: bool,
    pub(crate) recovery: Recovery,
}

/// Which keys were meant by something that cannot be read.
enum Meant {
    /// None, or one that is read in spite of the slip.
    Nothing,
    KeyCalled(String),
    /// One key.
    Key,
    /// Any keys may have been meant.
    Unknown,
}

/// Reads the items of one attribute.
struct Reader<'a> {
    /// No other attribute of this item has keys.
    is_only: bool,
    context: &'a AttributeContext<'a>,
    keys: &'a mut Keys,
    diagnostics: &'a mut Diagnostics,
    /// Lists in which there are keys by mistake.
    nested: Vec<Vec<TokenTree>>,
    /// How many slips were reported.
    reported: usize,
    /// The last item is a key that needs a value, which is reported later.
    lacks_value: bool,
    /// How many items were read before a string without a key that is the message.
    bare_message: Option<usize>,
    /// What is left is reported already.
    rest_is_covered: bool,
}

impl Keys {
    /// Reads one `#[error(…)]` or `#[platform_error(…)]`; `is_only` if the item has no other.
    pub(crate) fn read(
        &mut self,
        attribute: &Attribute,
        is_only: bool,
        context: &AttributeContext<'_>,
        diagnostics: &mut Diagnostics,
    ) {
        self.annotated = true;
        let error = match &attribute.meta {
            Meta::Path(path) => diagnostic::attribute_without_keys(path, context),
            Meta::NameValue(meta) => {
                let message = match literal(&meta.value) {
                    Some(Lit::Str(message)) => Some(message),
                    _ => None,
                };
                diagnostic::attribute_with_value(meta, message.as_ref(), context)
            }
            Meta::List(list) if list.tokens.is_empty() => {
                diagnostic::attribute_without_keys(list, context)
            }
            Meta::List(list) => {
                if !matches!(list.delimiter, MacroDelimiter::Paren(_)) {
                    diagnostics.push(diagnostic::attribute_brackets(list));
                }
                Reader::new(self, is_only, context, diagnostics).read(list.tokens.clone());
                return;
            }
        };
        self.recovery.any_key();
        diagnostics.push(error);
    }

    /// Reads the list of a key, as that of `labels(…)`.
    pub(crate) fn read_list(
        tokens: TokenStream,
        context: &AttributeContext<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut keys = Self::default();
        Reader::new(&mut keys, true, context, diagnostics).read(tokens);
        keys
    }
}

impl<'a> Reader<'a> {
    fn new(
        keys: &'a mut Keys,
        is_only: bool,
        context: &'a AttributeContext<'a>,
        diagnostics: &'a mut Diagnostics,
    ) -> Self {
        Self {
            is_only,
            context,
            keys,
            diagnostics,
            nested: Vec::new(),
            reported: 0,
            lacks_value: false,
            bare_message: None,
            rest_is_covered: false,
        }
    }

    fn read(&mut self, list: TokenStream) {
        self.nested.push(flat(list));
        while let Some(tokens) = self.nested.pop() {
            self.items(&tokens);
        }
    }

    fn items(&mut self, tokens: &[TokenTree]) {
        let mut rest = tokens;
        // Several commas or semicolons after each other are one slip.
        let mut is_separated = false;
        while !rest.is_empty() && !self.rest_is_covered {
            if let Some((item, after)) = string_item(rest)
                && !matches!(after.first(), Some(TokenTree::Literal(_)))
            {
                self.push(item);
                is_separated = false;
                rest = after;
                continue;
            }
            let (piece, after) = split_first(rest, self.context);
            rest = after;
            if !piece.tokens.is_empty() {
                self.piece(&piece, after);
                is_separated = matches!(piece.end, End::Semicolon(_));
            } else if !is_separated {
                is_separated = true;
                if let End::Comma(separator) | End::Semicolon(separator) = piece.end {
                    self.slip(Meant::Nothing, diagnostic::separator_extra(separator));
                }
            }
        }
    }

    fn slip(&mut self, meant: Meant, error: syn::Error) {
        self.reported += 1;
        match meant {
            Meant::Nothing => {}
            Meant::KeyCalled(key) => self.keys.recovery.key(key),
            Meant::Key => self.keys.recovery.unknown_key(),
            Meant::Unknown => self.keys.recovery.any_key(),
        }
        self.diagnostics.push(error);
    }
}

/// Takes the first token of a list, and returns which of these keys it is.
pub(crate) fn take_key(list: &mut IntoIter, keys: &[&'static str]) -> Option<&'static str> {
    let TokenTree::Ident(word) = list.next()? else {
        return None;
    };
    let word = word.unraw().to_string();
    keys.iter().copied().find(|key| *key == word)
}
