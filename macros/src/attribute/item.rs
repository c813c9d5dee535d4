//! Reads one piece of an attribute as an item: `key = value`, `key(…)` or `key`.
//!
//! A slip is reported and does not keep the rest of the item from being read, as long as it is
//! clear which key was meant.

use darling::ast::NestedMeta;
use proc_macro2::{Group, Ident, TokenTree};
use syn::{Expr, Meta, MetaList, MetaNameValue, Path, Token};

use super::name::{Name, name};
use super::operator::operator;
use super::piece::{End, Piece, nested};
use super::tokens::{assigns, bracketed, delimiter, expression, is_punct, marks, word};
use super::{Meant, Reader};
use crate::context::Position;
use crate::diagnostic;
use crate::literal::{Text, strings};

impl Reader<'_> {
    /// Reads a piece that is not empty; `after` are the tokens after it.
    pub(super) fn piece(&mut self, piece: &Piece<'_>, after: &[TokenTree]) {
        let reported = self.reported;
        self.item(piece, after);
        match piece.end {
            End::Semicolon(semicolon) => {
                self.slip(Meant::Nothing, diagnostic::semicolon(semicolon.span()));
            }
            // One slip is enough to say that something is wrong here.
            End::NextItem(next) if self.reported == reported && !self.lacks_value => {
                self.slip(Meant::Nothing, diagnostic::comma_missing(next.span()));
            }
            End::NextItem(_) | End::Comma(_) | End::Attribute => {}
        }
    }

    fn item(&mut self, piece: &Piece<'_>, after: &[TokenTree]) {
        let mut tokens = piece.tokens;
        self.lacks_value = false;
        if let Some(inner) = nested(tokens, self.context) {
            self.slip(Meant::Unknown, diagnostic::keys_nested(tokens));
            self.nested.push(inner);
            return;
        }
        if self.is_argument(tokens) {
            return self.argument(tokens);
        }
        let marks = marks(tokens);
        if marks > 0 && self.is_key(&tokens[marks..]) {
            let error = diagnostic::mark_before_key(&tokens[..marks], &tokens[marks]);
            self.slip(Meant::Nothing, error);
            tokens = &tokens[marks..];
        } else if let Some(equals) = tokens.get(marks).filter(|mark| is_punct(mark, '=')) {
            let error = diagnostic::key_before_equals(equals.span(), self.context);
            return self.slip(Meant::Key, error);
        }
        match &tokens[0] {
            TokenTree::Ident(_) => self.keyed(tokens, piece.end),
            TokenTree::Literal(literal) => self.bare_literal(literal, &tokens[1..], after),
            first => self.slip(
                Meant::Unknown,
                diagnostic::key_expected(first.span(), self.context),
            ),
        }
    }

    /// Whether an item with a key of this position starts here.
    fn is_key(&self, tokens: &[TokenTree]) -> bool {
        let Some(key) = tokens.first().and_then(word) else {
            return false;
        };
        let is_known =
            self.context.position == Position::Labels || self.context.knows(&key.to_string());
        is_known && (tokens.len() > 1 || !self.context.takes_value(&key))
    }

    /// An item that starts with a word.
    fn keyed(&mut self, tokens: &[TokenTree], end: End<'_>) {
        let Name { words, len } = name(tokens, self.context);
        let rest = &tokens[len..];
        let Some(key) = self.key(&words, &tokens[..len], rest) else {
            return;
        };
        match rest {
            [] => self.bare_word(key, end),
            [list, rest @ ..] if bracketed(list).is_some() => {
                if let Some(list) = bracketed(list) {
                    self.push(list_item(key, list));
                }
                self.continued(rest, end);
            }
            _ => self.value(key, rest, end),
        }
    }

    /// The key that was meant by these words, and the slip if they are not a single one.
    fn key(&mut self, words: &[Ident], written: &[TokenTree], rest: &[TokenTree]) -> Option<Ident> {
        let [first, .., last] = words else {
            return words.first().cloned();
        };
        let parts: Vec<String> = words.iter().map(Ident::to_string).collect();
        let joined = parts.join("_");
        let joined = Ident::new(&joined, first.span());
        let is_label = self.context.position == Position::Labels;
        let is_dashed = written.iter().any(|joint| is_punct(joint, '-'));
        let key = if is_label || self.context.knows(&joined.to_string()) {
            joined
        } else if is_dashed && assigns(rest) {
            // It is reported as a word that is not a key.
            return Some(joined);
        } else if self.context.knows(&last.to_string()) {
            last.clone()
        } else if self.context.takes_value(first) && !assigns(rest) {
            // `kind::NotFound`, `crate ::platform_error`.
            let is_crate = first == "crate";
            let start = if is_crate { 1 } else { written.len() - 1 };
            let value = expression(&written[start..]);
            let error =
                diagnostic::equals_expected(first, &written[1..2], Some(&value), self.context);
            self.slip(Meant::KeyCalled(first.to_string()), error);
            return None;
        } else {
            self.slip(
                Meant::Key,
                diagnostic::key_is_path(written, None, self.context),
            );
            return None;
        };
        self.slip(
            Meant::Nothing,
            diagnostic::key_is_path(written, Some(&key), self.context),
        );
        Some(key)
    }

    /// `key`, without anything after it.
    fn bare_word(&mut self, key: Ident, end: End<'_>) {
        if let Some(next) = next_word(end) {
            if next == key {
                return self.slip(Meant::Nothing, diagnostic::key_doubled(&key));
            }
            if !self.context.resembles_key(&key.to_string()) {
                return self.slip(Meant::Nothing, diagnostic::word_before_key(&key, &next));
            }
            self.lacks_value = self.context.takes_value(&key);
        }
        self.push(Meta::Path(key.into()));
    }

    /// What is after a key: `= value`, or what is written for that.
    fn value(&mut self, key: Ident, rest: &[TokenTree], end: End<'_>) {
        let operator = operator(rest);
        let (equals, value) = rest.split_at(operator);
        let value = self.without_separator(value, end);
        let name = key.to_string();
        let is_label = self.context.position == Position::Labels;
        if !is_label && !self.context.knows(&name) && equals.is_empty() {
            let error = diagnostic::key_expected(key.span(), self.context);
            return self.slip(Meant::Unknown, error);
        }
        let is_equals = operator == 1 && assigns(rest);
        if value.is_empty() && is_equals {
            if next_word(end).is_some_and(|next| next == key) {
                return self.slip(Meant::Nothing, diagnostic::key_doubled(&key));
            }
            let error = diagnostic::value_missing(&Path::from(key), self.context.entry());
            return self.slip(Meant::KeyCalled(name), error);
        }
        if !is_equals && self.context.takes_value(&key) {
            return self.equals_expected(&key, equals, value);
        }
        // A word that is not a key, or takes no value, is reported as that.
        self.assigned(key, equals, value);
    }

    fn equals_expected(&mut self, key: &Ident, equals: &[TokenTree], value: &[TokenTree]) {
        let written = if equals.is_empty() {
            &value[..1]
        } else {
            equals
        };
        let value = (!value.is_empty()).then(|| expression(value));
        let error = diagnostic::equals_expected(key, written, value.as_ref(), self.context);
        self.slip(Meant::KeyCalled(key.to_string()), error);
        let is_label = self.context.position == Position::Labels;
        if is_label && let Some(value) = value.filter(|value| Text::from_expr(value).is_some()) {
            self.push(Meta::NameValue(MetaNameValue {
                path: key.clone().into(),
                eq_token: Token![=](key.span()),
                value,
            }));
        }
    }

    /// `key = value`.
    fn assigned(&mut self, key: Ident, equals: &[TokenTree], value: &[TokenTree]) {
        let span = equals.first().map_or_else(|| key.span(), TokenTree::span);
        let mut value = value;
        let mut continued: &[TokenTree] = &[];
        if let [TokenTree::Literal(_), rest @ ..] = value
            && let Expr::Verbatim(tokens) = expression(value)
            && strings(tokens, 2).is_none()
        {
            continued = rest;
            value = &value[..1];
        }
        let path = Path::from(key);
        if let Some(first) = continued.first() {
            self.slip(
                Meant::Nothing,
                diagnostic::value_continued(&path, first.span()),
            );
        }
        self.push(Meta::NameValue(MetaNameValue {
            path,
            eq_token: Token![=](span),
            value: expression(value),
        }));
    }

    /// What is after an item that is complete.
    fn continued(&mut self, rest: &[TokenTree], end: End<'_>) {
        let rest = self.without_separator(rest, end);
        if let (Some(first), Some(NestedMeta::Meta(item))) = (rest.first(), self.keys.items.last())
        {
            let error = diagnostic::value_continued(item.path(), first.span());
            self.slip(Meant::Nothing, error);
        }
    }

    /// The tokens without the punctuation that is there in place of a comma: `code = "A". cause`.
    fn without_separator<'t>(&mut self, tokens: &'t [TokenTree], end: End<'_>) -> &'t [TokenTree] {
        let is_mark = |token: &&TokenTree| matches!(token, TokenTree::Punct(_));
        let marks = tokens.iter().rev().take_while(is_mark).count();
        if marks == 0 || !matches!(end, End::NextItem(_)) {
            return tokens;
        }
        let (value, separator) = tokens.split_at(tokens.len() - marks);
        self.slip(Meant::Nothing, diagnostic::separator(separator));
        value
    }

    pub(super) fn push(&mut self, item: Meta) {
        self.keys.items.push(NestedMeta::Meta(item));
    }
}

/// The word that the next item starts with, if there is no comma before it.
fn next_word(end: End<'_>) -> Option<Ident> {
    match end {
        End::NextItem(next) => word(next),
        End::Comma(_) | End::Semicolon(_) | End::Attribute => None,
    }
}

fn list_item(key: Ident, list: &Group) -> Meta {
    Meta::List(MetaList {
        path: key.into(),
        delimiter: delimiter(list),
        tokens: list.stream(),
    })
}
