//! Mistakes in the value behind a key.

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use syn::{Expr, Lit, LitStr, Meta, Path};

use super::at;
use super::key::kind_of_status;
use super::words::{any_of, example, given, nearest, quoted, with_text_of, written};
use crate::input::literal;
use crate::text::Text;

fn name(key: &Path) -> String {
    key.to_token_stream().to_string()
}

/// `code`, `code =`.
pub(crate) fn value_missing(key: &Path, entry: Option<&Ident>) -> syn::Error {
    let name = name(key);
    at(
        key,
        format_args!("`{name}` has no value; write `{}`", example(&name, entry)),
    )
}

pub(crate) fn value_unreadable(key: &Path, span: Span, entry: Option<&Ident>) -> syn::Error {
    let name = name(key);
    syn::Error::new(
        span,
        format_args!(
            "this is no value for `{name}`; write `{}`",
            example(&name, entry)
        ),
    )
}

pub(crate) fn value_continued(key: &Path, span: Span) -> syn::Error {
    syn::Error::new(
        span,
        format_args!(
            "the value of `{}` ends before this; remove it, or write `,` and the next key",
            name(key)
        ),
    )
}

pub(crate) fn text_expected(item: &Meta, entry: Option<&Ident>) -> syn::Error {
    let name = name(item.path());
    let proposal = with_text_of(&name, given(item).as_ref(), entry);
    let message = format!("`{name}` takes a text; write `{proposal}`");
    match item {
        Meta::NameValue(meta) => at(&meta.value, message),
        Meta::Path(_) | Meta::List(_) => at(item, message),
    }
}

pub(crate) fn text_computed(key: &Path, value: &Expr, entry: Option<&Ident>) -> syn::Error {
    let name = name(key);
    at(
        value,
        format_args!(
            "`{name}` takes a literal, because an attribute is read before constants and macros are; write `{}`",
            example(&name, entry)
        ),
    )
}

pub(crate) fn text_blank(key: &Path, value: &Text, entry: Option<&Ident>) -> syn::Error {
    let name = name(key);
    at(
        value,
        format_args!("`{name}` is blank; write `{}`", example(&name, entry)),
    )
}

pub(crate) fn text_suffixed(key: &Path, value: &LitStr) -> syn::Error {
    at(
        value,
        format_args!(
            "a text takes no suffix, and `{}` is one; write `{} = {}`",
            value.suffix(),
            name(key),
            quoted(&value.value())
        ),
    )
}

/// `transparent = true`, `transparent(…)`.
pub(crate) fn word_with_value(item: &Meta, denied: bool) -> syn::Error {
    let name = name(item.path());
    let advice = if denied {
        "remove it".to_owned()
    } else {
        format!("write `{name}`")
    };
    at(item, format_args!("`{name}` takes no value; {advice}"))
}

/// What a value of a closed list is called.
fn noun(name: &str) -> &str {
    if name == "retry" {
        "retry advice"
    } else {
        name
    }
}

fn choices(name: &str, choices: &[&str]) -> String {
    format!(
        "`{name} = …` with one of {}",
        any_of(choices.iter().copied())
    )
}

pub(crate) fn choice_missing(key: &Path, all: &[&str]) -> syn::Error {
    let name = name(key);
    at(
        key,
        format_args!("`{name}` has no value; write {}", choices(&name, all)),
    )
}

/// A value that is none of a closed list: a kind, a retry advice.
pub(crate) fn choice_unknown(item: &Meta, all: &[&str]) -> syn::Error {
    let (name, value) = (
        name(item.path()),
        match item {
            Meta::NameValue(meta) => meta.value.to_token_stream(),
            Meta::List(list) => list.tokens.clone(),
            Meta::Path(_) => TokenStream::new(),
        },
    );
    let literal: Option<Lit> = syn::parse2(value.clone()).ok();
    let text = match &literal {
        Some(Lit::Str(text)) => text.value(),
        _ => written(value),
    };
    let is_path = text
        .chars()
        .all(|c| c == ':' || c == '_' || c.is_alphanumeric());
    let word = if is_path {
        text.rsplit(':').next().unwrap_or_default()
    } else {
        &text
    };
    let status = kind_of_status(literal.as_ref()).filter(|kind| all.contains(kind));
    let message = if all.contains(&word) {
        format!("`{name}` takes a name alone; write `{name} = {word}`")
    } else if let Some(meant) = status.or_else(|| nearest(word, all.iter().copied())) {
        format!("`{word}` is no {}; write `{name} = {meant}`", noun(&name))
    } else {
        format!(
            "`{word}` is no {}; write {}",
            noun(&name),
            choices(&name, all)
        )
    };
    match item {
        Meta::NameValue(meta) => at(&meta.value, message),
        Meta::Path(_) | Meta::List(_) => at(item, message),
    }
}

pub(crate) fn labels_expected(item: &Meta) -> syn::Error {
    at(
        item,
        "`labels` takes names and their texts; write `labels(owner = \"…\")`",
    )
}

/// A label that is a word alone, or has brackets.
pub(crate) fn label_expected(label: &Meta) -> syn::Error {
    let proposal = with_text_of(&name(label.path()), given(label).as_ref(), None);
    at(
        label,
        format_args!("a label is a name and its text; write `{proposal}`"),
    )
}

pub(crate) fn crate_relative(value: &Expr) -> syn::Error {
    let path = match literal(value) {
        Some(Lit::Str(text)) => text.value(),
        _ => written(value),
    };
    let root = path
        .trim_start_matches("self::")
        .trim_start_matches("super::");
    let instead = if root == path {
        format!("`crate = ::{root}` for a dependency, or `crate = crate::{root}` for a module")
    } else {
        format!("the path from the root of the crate, as in `crate = crate::{root}`")
    };
    at(
        value,
        format_args!(
            "`{path}` is relative, and would mean something else in another module; write {instead}"
        ),
    )
}

pub(crate) fn crate_no_path(item: &Meta) -> syn::Error {
    let message = "`crate` takes the path of the crate that re-exports platform-error; write `crate = ::platform_error`";
    match item {
        Meta::NameValue(meta) => at(&meta.value, message),
        Meta::Path(_) | Meta::List(_) => at(item, message),
    }
}
