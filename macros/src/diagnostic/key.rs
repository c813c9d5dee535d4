//! Mistakes in the name of a key, and keys that are missing or too many.

use std::slice;

use platform_error_syntax::code::InvalidCode;
use platform_error_syntax::kind::Kind;
use platform_error_syntax::template;
use proc_macro2::Ident;
use quote::ToTokens;
use syn::{Expr, Lit, Meta, Path};

use super::span::{at, between};
use super::suggest::{
    any_of, because_of_lookalike, code_for, example, joined, quoted, why_not_a_code, with_value,
};
use crate::context::AttributeContext;
use crate::literal::Text;
use crate::source::source;
use crate::synonym::Synonym;

pub(crate) fn key_twice(key: &Ident, first: &Meta, second: &Meta) -> syn::Error {
    let is_list = |item| matches!(item, &Meta::List(_));
    let message = match (short_value(first), short_value(second)) {
        (Some(first), Some(second)) if first != second => {
            format!("`{key}` is given twice, as `{first}` and as `{second}`; remove one of the two")
        }
        _ if is_list(first) && is_list(second) => {
            format!("`{key}` is given twice; write all of it in one `{key}(…)`")
        }
        _ => format!("`{key}` is given twice; remove one of the two"),
    };
    between(first, second, message)
}

/// The value of a key, if it is short enough to be quoted.
fn short_value(item: &Meta) -> Option<String> {
    let Meta::NameValue(meta) = item else {
        return None;
    };
    let value = source(&meta.value);
    (value.chars().count() <= 40).then_some(value)
}

/// What is wrong with a word that is not a key here.
pub(crate) enum UnknownKey {
    /// It is a key of the whole set.
    BelongsToSet,
    /// Another word for a key; with the literal that it was given, and the HTTP status that the
    /// value means.
    Synonym {
        meant: Synonym,
        value: Option<Lit>,
        status: Option<u16>,
    },
    Misspelt(&'static str),
    Unknown,
}

impl UnknownKey {
    /// The error for this item.
    pub(crate) fn into_error(
        self,
        item: &Meta,
        key: &Ident,
        context: &AttributeContext<'_>,
    ) -> syn::Error {
        let AttributeContext { set, attribute, .. } = context;
        let message = match self {
            Self::BelongsToSet => format!(
                "`{key}` belongs to the whole set; write `#[{attribute}({})]` above `enum {set}`",
                given(item, key, context)
            ),
            Self::Synonym {
                meant,
                value,
                status,
            } => {
                let advice = synonym_advice(&meant, item, value.as_ref(), status, context.entry());
                format!("`{key}` is not a key{advice}")
            }
            Self::Misspelt(near) => {
                let why = because_of_lookalike(&key.to_string());
                format!("`{key}` is not a key{why}; write `{near}`")
            }
            Self::Unknown => {
                let keys = any_of(context.keys.iter().copied());
                format!("`{key}` is not a key; write one of {keys}")
            }
        };
        at(key, message)
    }
}

/// Keys of a variant above the whole set.
pub(crate) fn keys_of_variant(items: &[Meta], context: &AttributeContext<'_>) -> syn::Error {
    let mut names = Vec::new();
    let mut keys = Vec::new();
    for item in items {
        if let Some(key) = item.path().get_ident() {
            names.push(format!("`{key}`"));
            keys.push(given(item, key, context));
        }
    }
    let verb = if items.len() == 1 {
        "belongs"
    } else {
        "belong"
    };
    at(
        items.first().map(Meta::path),
        format_args!(
            "{} {verb} to a variant; write `#[{}({})]` above the variant",
            joined(&names, "and"),
            context.attribute,
            keys.join(", ")
        ),
    )
}

/// A key as it was given, if it has a value that can be written elsewhere too.
fn given(item: &Meta, key: &Ident, context: &AttributeContext<'_>) -> String {
    match item {
        Meta::NameValue(_)
            if key == "no_accessors" || key == "from_params" || key == "transparent" =>
        {
            key.to_string()
        }
        Meta::NameValue(meta) => format!("{key} = {}", source(&meta.value)),
        Meta::List(list) if key == "reserved" => format!("{key}({})", source(&list.tokens)),
        Meta::Path(_) | Meta::List(_) => example(&key.to_string(), context.entry()),
    }
}

fn synonym_advice(
    meant: &Synonym,
    item: &Meta,
    value: Option<&Lit>,
    status: Option<u16>,
    entry: Option<&Ident>,
) -> String {
    match meant {
        Synonym::Key("labels") => format!("; write `{}`", example("labels", None)),
        Synonym::Key(key) => format!("; write `{}`", with_value(key, value, entry)),
        Synonym::Category => "; write `kind = …`, as in `kind = NotFound`".to_owned(),
        Synonym::Severity => severity(item),
        Synonym::HttpStatus => status_advice(status),
        Synonym::GrpcStatus => ", because the status follows from the kind; \
             write `kind = …`, as in `kind = NotFound`"
            .to_owned(),
        Synonym::Retryable => format!("; write `{}`", example("retry", None)),
        Synonym::FieldMark(mark) => {
            format!(" but the mark of a field; write `#[{mark}]` before the type of the field")
        }
        Synonym::Transparent => "; write `transparent`".to_owned(),
    }
}

/// The kind that has the status, or the status itself if no kind has it.
fn status_advice(status: Option<u16>) -> String {
    let Some(status) = status else {
        return format!("; write, for example, `{}`", example("http_status", None));
    };
    match Kind::from_http_status(status) {
        Some(kind) if kind.http_status() == status => format!(
            "; write `kind = {}`, or `http_status = {status}` next to another kind",
            kind.variant_name()
        ),
        _ => format!("; write `http_status = {status}`"),
    }
}

/// How severe an error is can be a label.
fn severity(item: &Meta) -> String {
    let severity = match item {
        Meta::NameValue(item) => quoted(source(&item.value).trim_matches('"')),
        Meta::Path(_) | Meta::List(_) => "\"…\"".to_owned(),
    };
    format!(
        ", because errors have no severity; \
         write `labels(severity = {severity})` if it is a fact of your own"
    )
}

/// The required keys that an error does not have, all in one line to paste.
pub(crate) fn keys_missing(entry: &Ident, missing: &[&str]) -> syn::Error {
    let mut absent = Vec::new();
    let mut proposals = Vec::new();
    for key in missing {
        absent.push(format!("no {key}"));
        proposals.push(example(key, Some(entry)));
    }
    let or_doc = if missing.contains(&"explanation") {
        ", or the explanation as a doc comment"
    } else {
        ""
    };
    at(
        entry,
        format_args!(
            "`{entry}` has {}; write `{}`{or_doc}",
            joined(&absent, "and"),
            proposals.join(", ")
        ),
    )
}

/// A doc comment by `include_str!`.
pub(crate) fn doc_made_by_macro(doc: &Expr) -> syn::Error {
    at(
        doc,
        "a doc comment made by a macro cannot be the explanation, \
         because it is read before macros are expanded; write `explanation = \"…\"`",
    )
}

/// `shows_fields` if the placeholders in the explanation name fields.
pub(crate) fn message_missing(entry: &Ident, explanation: &Text, shows_fields: bool) -> syn::Error {
    let text = explanation.value().trim();
    let first = text.lines().next().unwrap_or_default().trim_end();
    let message = message_of(first, shows_fields);
    at(
        entry,
        format_args!(
            "`{entry}` has no message, and an explanation of several lines cannot be one; \
             write `message = {message}`"
        ),
    )
}

/// An explanation that would be the message, and has these braces in it; `is_field` if they name
/// a field.
pub(crate) fn explanation_with_field(
    explanation: &Text,
    braces: &str,
    is_field: bool,
) -> syn::Error {
    let message = message_of(explanation.value().trim(), is_field);
    let text = if is_field {
        format!(
            "`{braces}` is not filled in here, because an explanation is not a format string; \
             write `message = {message}` too"
        )
    } else {
        format!(
            "this explanation is also the message, in which `{braces}` would name a field; \
             to show it unchanged, write `message = {message}` too"
        )
    };
    at(explanation, text)
}

/// A line as a message, in which braces only mean something if they show fields.
fn message_of(line: &str, shows_fields: bool) -> String {
    let line = if shows_fields {
        line.to_owned()
    } else {
        template::escape(line).to_string()
    };
    if line.chars().count() <= 80 {
        quoted(&line)
    } else {
        "\"…\"".to_owned()
    }
}

/// `keys` are those next to `transparent`, at least one.
pub(crate) fn transparent_with_keys(keys: &[&Path]) -> syn::Error {
    let mut names = Vec::new();
    for key in keys {
        names.push(format!("`{}`", key.to_token_stream()));
    }
    let names = joined(&names, "and");
    let them = if keys.len() == 1 { "it" } else { "them" };
    at(
        keys.first(),
        format_args!(
            "{names} cannot be combined with `transparent`, because the field supplies every key; \
             remove {them}, or remove `transparent`"
        ),
    )
}

/// A code or an alias, by the name of its key, that cannot be one; `corrected` is what was meant,
/// which is more than one for several aliases.
pub(crate) fn code_invalid(
    key: &str,
    code: &Text,
    why: InvalidCode,
    corrected: &[String],
    entry: &Ident,
) -> syn::Error {
    let proposal = code_for(entry);
    let proposals = match corrected {
        [] => slice::from_ref(&proposal),
        corrected => corrected,
    };
    let mut keys = Vec::new();
    for proposal in proposals {
        keys.push(format!("{key} = {}", quoted(proposal)));
    }
    let keys = keys.join(", ");
    let why = why_not_a_code(why);
    at(code, format_args!("this {key} {why}; write `{keys}`"))
}

/// A code or an alias, and the entry that has it.
pub(crate) struct CodeOf<'a> {
    pub(crate) entry: &'a Ident,
    pub(crate) code: &'a Text,
}

/// A code or an alias that is given as an alias once more.
pub(crate) fn alias_duplicate(first: &CodeOf<'_>, second: &CodeOf<'_>) -> syn::Error {
    let taken = quoted(first.code.value());
    let message = if first.entry == second.entry {
        format!(
            "`{}` is already found by {taken}; remove this alias",
            first.entry
        )
    } else {
        format!(
            "{taken} finds both `{}` and `{}`; remove the alias from one of the two",
            first.entry, second.entry
        )
    };
    between(first.code, second.code, message)
}

pub(crate) fn code_duplicate(first: &CodeOf<'_>, second: &CodeOf<'_>) -> syn::Error {
    let taken = first.code.value();
    let mut proposal = code_for(second.entry);
    if proposal == taken {
        "…".clone_into(&mut proposal);
    }
    between(
        first.code,
        second.code,
        format_args!(
            "the code {} belongs to both `{}` and `{}`; write `code = \"{proposal}\"` for `{}`",
            quoted(taken),
            first.entry,
            second.entry,
            second.entry
        ),
    )
}
