//! Sorts out the items whose key is unknown or repeated, and decides what was meant by a word that
//! is not a key.

use darling::ast::NestedMeta;
use proc_macro2::TokenTree;
use quote::ToTokens;
use syn::Meta;

use crate::attribute::argument_field;
use crate::context::{AttributeContext, Position};
use crate::diagnostic::{self, Diagnostics, UnknownKey};
use crate::input::{EntryKeys, Receiver, SetKeys};
use crate::literal::{Text, literal_of, only_literal};
use crate::recovery::Recovery;
use crate::spelling::nearest;
use crate::status::meant_status;
use crate::synonym::Synonym;
use crate::value::value_tokens;

/// Reports the items that are unknown or repeated, and returns the others.
pub(crate) fn known_once(
    items: Vec<NestedMeta>,
    context: &AttributeContext<'_>,
    recovery: &mut Recovery,
    diagnostics: &mut Diagnostics,
) -> Vec<NestedMeta> {
    let mut names: Vec<String> = Vec::with_capacity(items.len());
    let mut kept: Vec<NestedMeta> = Vec::with_capacity(items.len());
    // Keys of an error above the whole set are one mistake.
    let mut of_variant: Vec<Meta> = Vec::new();
    for item in items {
        let NestedMeta::Meta(meta) = &item else {
            continue;
        };
        let Some(key) = meta.path().get_ident() else {
            continue;
        };
        // An identifier is compared by making a string of it, which takes time: once is enough.
        let name = key.to_string();
        if context.position == Position::Enum
            && EntryKeys::NAMES.contains(&&*name)
            && !context.knows(&name)
        {
            recovery.key(name);
            of_variant.push(meta.clone());
            continue;
        }
        if !context.knows(&name) {
            report_unknown(meta, &name, &kept, context, recovery, diagnostics);
            continue;
        }
        let is_repeatable = EntryKeys::REPEATABLE.contains(&&*name);
        let first = names.iter().position(|known| *known == name);
        if let Some(first) = first
            && !is_repeatable
            && let NestedMeta::Meta(first) = &kept[first]
        {
            diagnostics.push(diagnostic::key_twice(key, first, meta));
            continue;
        }
        names.push(name);
        kept.push(item);
    }
    if !of_variant.is_empty() {
        diagnostics.push(diagnostic::keys_of_variant(&of_variant, context));
    }
    kept
}

/// Reports a word that is not a key here; `kept` are the items before it.
fn report_unknown(
    item: &Meta,
    word: &str,
    kept: &[NestedMeta],
    context: &AttributeContext<'_>,
    recovery: &mut Recovery,
    diagnostics: &mut Diagnostics,
) {
    let Some(key) = item.path().get_ident() else {
        return;
    };
    if !is_argument(item, word, kept, context) {
        let unknown = classify(item, word, context, recovery);
        diagnostics.push(unknown.into_error(item, key, context));
        return;
    }
    // Several arguments are one mistake.
    if !recovery.has_arguments() {
        let field = shown_field(item);
        let error = diagnostic::message_argument_named(key, field.as_deref(), context);
        diagnostics.push(error);
    }
    recovery.arguments();
}

/// What is wrong with this word. The recovery learns which key may have been meant.
fn classify(
    item: &Meta,
    word: &str,
    context: &AttributeContext<'_>,
    recovery: &mut Recovery,
) -> UnknownKey {
    if let Some(elsewhere) = misplaced(word, context.position) {
        recovery.key(word);
        return elsewhere;
    }
    if let Some(meant) = Synonym::of(word, context.position) {
        recovery.key(meant.key());
        return UnknownKey::Synonym {
            meant,
            value: literal_of(item),
            status: meant_status(value_tokens(item)),
        };
    }
    if let Some(near) = nearest(word, context.keys.iter().copied()) {
        recovery.key(near);
        return UnknownKey::Misspelt(near);
    }
    recovery.unknown_key();
    UnknownKey::Unknown
}

/// Whether a word with a value is an argument of the message: `message = "{max}", max = u8::MAX`.
/// `items` are those before it.
fn is_argument(
    item: &Meta,
    word: &str,
    items: &[NestedMeta],
    context: &AttributeContext<'_>,
) -> bool {
    let Meta::NameValue(argument) = item else {
        return false;
    };
    let is_message = |item: &NestedMeta| match item {
        NestedMeta::Meta(item) => item.path().is_ident("message"),
        _ => false,
    };
    let Some(NestedMeta::Meta(message)) = items.iter().find(|item| is_message(item)) else {
        return false;
    };
    if let Meta::NameValue(message) = message
        && let Some(text) = Text::from_expr(&message.value)
        && shows(text.value(), word)
    {
        return true;
    }
    let is_key = context.resembles_key(word)
        || Synonym::of(word, context.position).is_some()
        || misplaced(word, context.position).is_some();
    !is_key && only_literal(&argument.value).is_none() && items.last().is_some_and(is_message)
}

/// Whether a message shows a field of this name.
fn shows(message: &str, name: &str) -> bool {
    message.split('{').any(|rest| {
        rest.strip_prefix(name)
            .is_some_and(|rest| rest.starts_with(['}', ':']))
    })
}

/// The field that an argument is: `limit = self.limit`.
fn shown_field(item: &Meta) -> Option<String> {
    let Meta::NameValue(item) = item else {
        return None;
    };
    let tokens: Vec<TokenTree> = item.value.to_token_stream().into_iter().collect();
    argument_field(&tokens)
}

/// A key that belongs to another position.
fn misplaced(word: &str, position: Position) -> Option<UnknownKey> {
    match position {
        Position::Variant if SetKeys::NAMES.contains(&word) => Some(UnknownKey::BelongsToSet),
        _ => None,
    }
}
