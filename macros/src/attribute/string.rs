//! Literals without a key, and arguments after the message.

use darling::ast::NestedMeta;
use proc_macro2::{Ident, Literal, TokenTree};
use syn::ext::IdentExt;
use syn::parse::Parser;
use syn::{Lit, LitStr, Meta};

use super::operator::operator;
use super::piece::has_item;
use super::tokens::expression;
use super::{Meant, Reader, argument};
use crate::context::Position;
use crate::diagnostic;
use crate::literal::Text;

impl Reader<'_> {
    /// A literal without a key; thiserror takes its message this way.
    pub(super) fn bare_literal(
        &mut self,
        literal: &Literal,
        rest: &[TokenTree],
        after: &[TokenTree],
    ) {
        let lit = Lit::new(literal.clone());
        let Lit::Str(string) = &lit else {
            let error = diagnostic::key_expected(literal.span(), self.context);
            return self.slip(Meant::Unknown, error);
        };
        if let Some(TokenTree::Punct(_)) = rest.first() {
            let value = &rest[operator(rest)..];
            return self.quoted_key(string, value);
        }
        if self.context.position == Position::Labels {
            let error = diagnostic::bare_string(string, false, self.context);
            return self.slip(Meant::Unknown, error);
        }
        if self.follows_message() && self.takes_arguments() {
            return self.argument(&[TokenTree::Literal(literal.clone())]);
        }
        let is_only = self.is_only && self.keys.items.is_empty();
        if !is_only || has_item(after, self.context) {
            let error = diagnostic::bare_string_among_keys(string, self.owner_of_string());
            self.bare_message = Some(self.keys.items.len());
            return self.slip(Meant::KeyCalled("message".to_owned()), error);
        }
        // What follows are the arguments of a format string; the one error covers them.
        let has_arguments = !after.is_empty();
        self.rest_is_covered = true;
        let error = diagnostic::bare_string(string, has_arguments, self.context);
        self.slip(Meant::Unknown, error);
    }

    /// The key that a string without one most likely belongs to.
    fn owner_of_string(&self) -> &'static str {
        let is = |item: &NestedMeta, key| match item {
            NestedMeta::Meta(item) => item.path().is_ident(key),
            _ => false,
        };
        if self.keys.items.last().is_some_and(|item| is(item, "alias")) {
            return "alias";
        }
        let is_given = |key| self.keys.items.iter().any(|item| is(item, key));
        if self.bare_message.is_none() && !is_given("message") {
            return "message";
        }
        let others = ["explanation", "cause", "solution"];
        others
            .into_iter()
            .find(|key| !is_given(*key))
            .unwrap_or("explanation")
    }

    /// Whether the message has placeholders for arguments without names.
    fn takes_arguments(&self) -> bool {
        let message = self.keys.items.iter().rev().find_map(|item| match item {
            NestedMeta::Meta(Meta::NameValue(item)) if item.path.is_ident("message") => {
                Text::from_expr(&item.value)
            }
            _ => None,
        });
        message.is_some_and(|text| {
            ["{}", "{:", "{0"]
                .iter()
                .any(|mark| text.value().contains(mark))
        })
    }

    /// `"code" = "A"`.
    fn quoted_key(&mut self, key: &LitStr, value: &[TokenTree]) {
        let value = (!value.is_empty()).then(|| expression(value));
        let word = key
            .value()
            .replace(|c: char| c != '_' && !c.is_alphanumeric(), "_");
        let is_label = self.context.position == Position::Labels;
        let parsed = Ident::parse_any.parse_str(&word).ok();
        let Some(meant) =
            parsed.filter(|word| is_label || self.context.resembles_key(&word.to_string()))
        else {
            let error = diagnostic::key_expected(key.span(), self.context);
            return self.slip(Meant::Key, error);
        };
        let mut meant = meant;
        meant.set_span(key.span());
        let error = diagnostic::key_quoted(key, &meant, value.as_ref(), self.context);
        self.slip(Meant::KeyCalled(meant.to_string()), error);
    }

    /// Whether a piece can only be an argument of the message before it.
    pub(super) fn is_argument(&self, tokens: &[TokenTree]) -> bool {
        argument::is_argument(tokens, self.context) && self.follows_message()
    }

    pub(super) fn argument(&mut self, tokens: &[TokenTree]) {
        if !self.keys.recovery.has_arguments() {
            let field = argument::field(tokens);
            let error = diagnostic::message_arguments(tokens, field.as_deref(), self.context);
            self.slip(Meant::Nothing, error);
        }
        self.keys.recovery.arguments();
    }

    /// Whether the last item is the message, so that what follows may be meant as its arguments.
    fn follows_message(&self) -> bool {
        let items = &self.keys.items;
        if self.bare_message == Some(items.len()) {
            return true;
        }
        let known = items.iter().rev().find_map(|item| match item {
            NestedMeta::Meta(item) => item
                .path()
                .get_ident()
                .filter(|key| self.context.knows(&key.to_string())),
            _ => None,
        });
        known.is_some_and(|key| key == "message")
    }
}
