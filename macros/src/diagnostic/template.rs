//! Mistakes in the message.

use platform_error_syntax::template::Flaw;
use proc_macro2::{Ident, Span};

use super::span::at;
use super::suggest::{count, joined, nearest};
use crate::literal::Text;

pub(crate) fn template_flawed(message: &Text, flaw: &Flaw<'_>, fields: &[String]) -> syn::Error {
    let text = match flaw {
        Flaw::Unclosed(rest) => unclosed(first_word(rest), fields),
        Flaw::Unopened => {
            "a `}` of this message closes nothing; write `}}` for a literal brace".to_owned()
        }
        Flaw::Unnamed(inner) if fields.is_empty() => format!(
            "`{{{inner}}}` names no field, and there are no fields; \
             write `{{{{{inner}}}}}` for literal braces"
        ),
        Flaw::Unnamed(inner) => format!(
            "`{{{inner}}}` names no field; write {}",
            any_field(fields, inner)
        ),
        Flaw::NotAField { field, inner } => not_a_field(field, inner, fields),
        Flaw::Star(field) => format!(
            "`.*` takes a precision from arguments, and a message has none; \
             write `{{{field}:.3}}`, or `{{{field}:.precision$}}` with a field `precision: usize`"
        ),
        Flaw::InvalidSpec { field, spec } => format!(
            "`{spec}` is not a format spec; write `{{{field}}}`, \
             or a spec of `format!` as in `{{{field}:?}}` and `{{{field}:>8}}`"
        ),
    };
    at(message, text)
}

fn unclosed(name: &str, fields: &[String]) -> String {
    if fields.iter().any(|field| field == name) {
        format!("`{{{name}` is not closed; write `{{{name}}}`")
    } else {
        "a `{` of this message is not closed; write `{{` for a literal brace".to_owned()
    }
}

fn not_a_field(field: &str, inner: &str, fields: &[String]) -> String {
    if field == "self" {
        let instead = if fields.is_empty() {
            "what it should say".to_owned()
        } else {
            any_field(fields, "")
        };
        return format!("`{{self}}` would show this message inside itself; write {instead}");
    }
    if let Some(name) = field.strip_prefix("r#") {
        return format!("a message names a field without its `r#`; write `{{{name}}}`");
    }
    // `{self.name}`, and thiserror's `{.name}` and `{.0}`.
    let bare = field.strip_prefix("self").unwrap_or(field);
    let bare = bare.trim_start_matches('.');
    let first = first_word(bare);
    if !fields.iter().any(|field| field == first) {
        return format!(
            "`{{{inner}}}` does not name a field; write `{{{{{inner}}}}}` for literal text"
        );
    }
    if first == bare {
        format!("`{{{inner}}}` is more than the name of a field; write `{{{first}}}`")
    } else {
        format!(
            "`{{{inner}}}` is an expression, and a message only shows fields; \
             write `{{{first}}}`, or add a field that holds the rest"
        )
    }
}

/// The name that a string begins with.
fn first_word(text: &str) -> &str {
    let end = text.find(|c: char| c != '_' && !c.is_alphanumeric());
    &text[..end.unwrap_or(text.len())]
}

/// A placeholder that names no field, as itself or as its width.
pub(crate) fn placeholder_unknown(
    message: &Text,
    name: &str,
    is_width: bool,
    entry: &Ident,
    fields: &[String],
) -> syn::Error {
    let has = which_fields(name, fields);
    let text = if is_width {
        format!(
            "`{name}$` takes a width from a field, but `{entry}` {has}; \
             write the number, or add a field of type `usize`"
        )
    } else if fields.is_empty() {
        format!(
            "this message shows `{{{name}}}`, but `{entry}` {has}; \
             add the field, or write `{{{{{name}}}}}` for literal text"
        )
    } else {
        let near = if is_index(name) {
            None
        } else {
            nearest(name, fields.iter().map(String::as_str))
        };
        let instead = match near {
            Some(near) => format!("`{{{near}}}`"),
            None => any_field(fields, ""),
        };
        format!("this message shows `{{{name}}}`, but `{entry}` {has}; write {instead}")
    };
    let span = placeholder_span(message, name);
    syn::Error::new(span.unwrap_or_else(|| message.span()), text)
}

/// What the fields of an error are, as far as it tells why none has this name.
fn which_fields(name: &str, fields: &[String]) -> String {
    if fields.is_empty() {
        return "has no fields".to_owned();
    }
    let is_tuple = fields.iter().all(|field| is_index(field));
    match (is_index(name), is_tuple) {
        (true, true) => format!("has {}, counted from 0", count(fields.len(), "field")),
        (true, false) => "has named fields".to_owned(),
        (false, true) => "has unnamed fields".to_owned(),
        (false, false) => "has no such field".to_owned(),
    }
}

fn is_index(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_digit())
}

/// The place of a placeholder within the literal. Only a nightly compiler tells.
fn placeholder_span(message: &Text, name: &str) -> Option<Span> {
    let literal = message.literal();
    let source = literal.to_string();
    for (at, _) in source.match_indices(&format!("{{{name}")) {
        // A brace that opens a placeholder follows only pairs of braces.
        let before = source[..at].trim_end_matches('{');
        if (at - before.len()).is_multiple_of(2) {
            return literal.subspan(at..=at + name.len());
        }
    }
    None
}

/// `` `{a}` or `{b}` ``, each with this spec.
fn any_field(fields: &[String], spec: &str) -> String {
    const MOST: usize = 6;
    let mut placeholders = Vec::new();
    for field in fields.iter().take(MOST) {
        placeholders.push(format!("`{{{field}{spec}}}`"));
    }
    if fields.len() > MOST {
        placeholders.push("another field".to_owned());
    }
    joined(&placeholders, "or")
}
