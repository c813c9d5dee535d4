//! Reads an attribute into its keys: `#[error(code = "A", transparent)]` has two items.
//!
//! Everything that reads on after a mistake is here, and only here. What cannot be read is reported
//! and left out, and the reading goes on after the next comma, so that one slip hides no other.
//! darling takes a list that parses or nothing, so it gets the items that are left.
//!
//! A string after `=` is taken without parsing an expression: most of an attribute is that, and
//! parsing it would be most of the derive's time.

mod tokens;

use darling::ast::NestedMeta;
use proc_macro2::token_stream::IntoIter;
use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::discouraged::Speculative;
use syn::parse::{ParseStream, Parser};
use syn::{
    Attribute, Expr, ExprLit, Lit, MacroDelimiter, Meta, MetaList, MetaNameValue, Path, Token,
};

use self::tokens::{delimiter, group, key_path, skip_past_comma, string_item};
use crate::context::{AttributeContext, Position};
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

/// An item that cannot be read.
struct Unreadable {
    meant: Meant,
    error: syn::Error,
}

/// Which keys were meant by an item that cannot be read.
enum Meant {
    Nothing,
    Key(String),
    /// Any keys may have been meant.
    Unknown,
}

impl From<syn::Error> for Unreadable {
    fn from(error: syn::Error) -> Self {
        Self {
            meant: Meant::Unknown,
            error,
        }
    }
}

/// Reads the items of one attribute.
struct Reader<'a> {
    /// No other attribute of this item has keys.
    is_only: bool,
    context: &'a AttributeContext<'a>,
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
                let reader = Reader { is_only, context };
                reader.read(list.tokens.clone(), self, diagnostics);
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
        let reader = Reader {
            is_only: true,
            context,
        };
        reader.read(tokens, &mut keys, diagnostics);
        keys
    }
}

impl Reader<'_> {
    fn read(&self, tokens: TokenStream, keys: &mut Keys, diagnostics: &mut Diagnostics) {
        let mut tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut rest = &tokens[..];
        while !rest.is_empty() {
            if let Some((item, after)) = string_item(rest) {
                keys.items.push(NestedMeta::Meta(item));
                rest = after;
                continue;
            }
            let read = |input: ParseStream<'_>| {
                self.read_item(input, keys, diagnostics);
                input.parse::<TokenStream>()
            };
            let rest_tokens: TokenStream = rest.iter().cloned().collect();
            // It cannot fail, because it takes everything that is left.
            let left = read.parse2(rest_tokens).unwrap_or_default();
            tokens = left.into_iter().collect();
            rest = &tokens;
        }
    }

    /// Reads one item and the comma after it.
    fn read_item(&self, input: ParseStream<'_>, keys: &mut Keys, diagnostics: &mut Diagnostics) {
        if self.follows_message(keys) && !input.peek(Token![,]) && !self.starts_item(input) {
            diagnostics.push(diagnostic::message_arguments(input.span()));
            self.skip_to_item(input);
            return;
        }
        let is_only = self.is_only && keys.items.is_empty();
        let item = match self.item(input, is_only) {
            Ok(item) => item,
            Err(Unreadable { meant, error }) => {
                match meant {
                    Meant::Nothing => {}
                    Meant::Key(key) => keys.recovery.key(key),
                    Meant::Unknown => keys.recovery.any_key(),
                }
                diagnostics.push(error);
                skip_past_comma(input);
                return;
            }
        };
        let key = item.path().clone();
        keys.items.push(NestedMeta::Meta(item));
        if input.is_empty() || input.parse::<Token![,]>().is_ok() {
            return;
        }
        if let Ok(semicolon) = input.parse::<Token![;]>() {
            diagnostics.push(diagnostic::semicolon(semicolon.span));
        } else if self.starts_item(input) {
            diagnostics.push(diagnostic::comma_missing(input.span()));
        } else {
            diagnostics.push(diagnostic::value_continued(&key, input.span()));
            skip_past_comma(input);
        }
    }

    /// Whether the last item is the message, so that what follows may be meant as its arguments.
    fn follows_message(&self, keys: &Keys) -> bool {
        let Some(NestedMeta::Meta(last)) = keys.items.last() else {
            return false;
        };
        last.path().is_ident("message") && self.context.position != Position::Labels
    }

    /// `key = value`, `key(…)` or `key`.
    fn item(&self, input: ParseStream<'_>, is_only: bool) -> Result<Meta, Unreadable> {
        if input.peek(Token![,]) {
            // The comma is left there, to end this empty item.
            return Err(Unreadable {
                meant: Meant::Nothing,
                error: diagnostic::comma_extra(input.span()),
            });
        }
        if let Ok(literal) = input.parse::<Lit>() {
            return Err(self.bare_literal(&literal, input, is_only));
        }
        let start = input.span();
        let Some(path) = key_path(input) else {
            return Err(match group(input) {
                Some(list) if starts_with_key(list.stream(), self.context.keys) => {
                    diagnostic::keys_in_brackets(list.span_open()).into()
                }
                _ => diagnostic::key_expected(start, self.context).into(),
            });
        };
        let Some(key) = path.get_ident() else {
            return Err(diagnostic::key_is_path(&path, self.context).into());
        };
        if input.peek(Token![==]) || input.peek(Token![=>]) || input.peek(Token![:]) {
            return Err(self.equals_expected(key, input));
        }
        if input.peek(Token![=]) {
            return self.name_value(&path, key, input);
        }
        if let Some(group) = group(input) {
            return Ok(Meta::List(MetaList {
                path,
                delimiter: delimiter(&group),
                tokens: group.stream(),
            }));
        }
        if input.is_empty() || input.peek(Token![,]) || self.starts_item(input) {
            return Ok(Meta::Path(path));
        }
        let is_label = self.context.position == Position::Labels;
        if !is_label && !self.context.knows(&key.to_string()) {
            return Err(diagnostic::key_expected(start, self.context).into());
        }
        Err(self.equals_expected(key, input))
    }

    /// `= value`, after the key.
    fn name_value(
        &self,
        path: &Path,
        key: &Ident,
        input: ParseStream<'_>,
    ) -> Result<Meta, Unreadable> {
        let eq_token = input.parse()?;
        match self.value(path, input) {
            Ok(value) => Ok(Meta::NameValue(MetaNameValue {
                path: path.clone(),
                eq_token,
                value,
            })),
            Err(error) => Err(Unreadable {
                meant: Meant::Key(key.to_string()),
                error,
            }),
        }
    }

    fn value(&self, key: &Path, input: ParseStream<'_>) -> syn::Result<Expr> {
        let entry = self.context.entry();
        if input.is_empty() || input.peek(Token![,]) {
            return Err(diagnostic::value_missing(key, entry));
        }
        if input.peek(Lit) {
            let ahead = input.fork();
            let lit: Lit = ahead.parse()?;
            if ahead.is_empty() || ahead.peek(Token![,]) || self.starts_item(&ahead) {
                input.advance_to(&ahead);
                return Ok(Expr::Lit(ExprLit {
                    attrs: Vec::new(),
                    lit,
                }));
            }
        }
        let start = input.span();
        match input.parse() {
            Ok(value) => Ok(value),
            Err(_) => Err(diagnostic::value_unreadable(key, start, entry)),
        }
    }

    /// Reads what was written in place of `=`, and the value for the proposal.
    fn equals_expected(&self, key: &Ident, input: ParseStream<'_>) -> Unreadable {
        let span = input.span();
        if input.parse::<Token![==]>().is_err() {
            let _ = input.parse::<Token![=>]>();
        }
        let _ = input.parse::<Option<Token![:]>>();
        let _ = input.parse::<Option<Token![=]>>();
        let ahead = input.fork();
        let value = match ahead.parse::<Expr>() {
            Ok(value) if ahead.is_empty() || ahead.peek(Token![,]) => Some(value),
            _ => None,
        };
        Unreadable {
            meant: Meant::Key(key.to_string()),
            error: diagnostic::equals_expected(key, span, value.as_ref(), self.context),
        }
    }

    /// A literal without a key; thiserror takes its message this way.
    fn bare_literal(&self, literal: &Lit, input: ParseStream<'_>, is_only: bool) -> Unreadable {
        let Lit::Str(string) = literal else {
            return diagnostic::key_expected(literal.span(), self.context).into();
        };
        if self.context.position == Position::Labels {
            return diagnostic::bare_string(string, false, self.context).into();
        }
        let ahead = input.fork();
        let precedes_key = ahead.parse::<Token![,]>().is_ok() && self.starts_key(&ahead);
        if !is_only || precedes_key {
            return Unreadable {
                meant: Meant::Key("message".to_owned()),
                error: diagnostic::bare_string_among_keys(string),
            };
        }
        // What follows are the arguments of a format string; the one error covers them.
        let arguments = input.parse::<TokenStream>().unwrap_or_default();
        let has_arguments = arguments.into_iter().nth(1).is_some();
        diagnostic::bare_string(string, has_arguments, self.context).into()
    }

    /// Whether the next item starts here: a key of this position, or any word before `=`.
    fn starts_item(&self, input: ParseStream<'_>) -> bool {
        if self.starts_key(input) {
            return true;
        }
        let assigns = input.peek(Ident::peek_any) && input.peek2(Token![=]);
        assigns && !input.peek2(Token![==]) && !input.peek2(Token![=>])
    }

    /// Whether a key of this position is next.
    fn starts_key(&self, input: ParseStream<'_>) -> bool {
        match input.fork().call(Ident::parse_any) {
            Ok(key) => self.context.knows(&key.unraw().to_string()),
            Err(_) => false,
        }
    }

    /// Skips to the next item, past commas that are part of something else.
    fn skip_to_item(&self, input: ParseStream<'_>) {
        while !input.is_empty() {
            skip_past_comma(input);
            if self.starts_item(input) {
                return;
            }
        }
    }
}

/// Whether a list starts with one of these keys.
pub(crate) fn starts_with_key(list: TokenStream, keys: &[&'static str]) -> bool {
    take_key(&mut list.into_iter(), keys).is_some()
}

/// Takes the first token of a list, and returns which of these keys it is.
pub(crate) fn take_key(list: &mut IntoIter, keys: &[&'static str]) -> Option<&'static str> {
    let TokenTree::Ident(word) = list.next()? else {
        return None;
    };
    let word = word.unraw().to_string();
    keys.iter().copied().find(|key| *key == word)
}
