//! Mistakes in the message.

use proc_macro2::{Ident, Span};

use super::at;
use super::words::{count, joined, nearest};
use crate::message::Flaw;
use crate::text::Text;

pub(crate) fn template_flawed(message: &Text, flaw: &Flaw, fields: &[String]) -> syn::Error {
    let text = match flaw {
        Flaw::Unclosed(rest) => {
            let known = first_word(rest);
            if fields.iter().any(|field| field == known) {
                format!("`{{{known}` is not closed; write `{{{known}}}`")
            } else {
                "a `{` of this message is not closed; write `{{` for the brace itself".to_owned()
            }
        }
        Flaw::Unopened => {
            "a `}` of this message closes nothing; write `}}` for the brace itself".to_owned()
        }
        Flaw::Unnamed(inner) if fields.is_empty() => {
            format!(
                "`{{{inner}}}` names no field, and there is none; write `{{{{{inner}}}}}` for the braces themselves"
            )
        }
        Flaw::Unnamed(inner) => format!(
            "`{{{inner}}}` names no field; write {}",
            shown(fields, inner)
        ),
        Flaw::NoField { field, .. } if field == "self" => {
            let instead = if fields.is_empty() {
                "what it is to say".to_owned()
            } else {
                shown(fields, "")
            };
            format!("`{{self}}` would show this message within itself; write {instead}")
        }
        Flaw::NoField { field, .. } if field.starts_with("r#") => {
            format!(
                "a message names a field without its `r#`; write `{{{}}}`",
                &field[2..]
            )
        }
        Flaw::NoField { field, inner } => {
            // `{self.name}`, and thiserror's `{.name}` and `{.0}`.
            let bare = field
                .strip_prefix("self")
                .unwrap_or(field)
                .trim_start_matches('.');
            match fields.iter().find(|field| **field == first_word(bare)) {
                Some(known) if known == bare => {
                    format!("`{{{inner}}}` is more than the name of a field; write `{{{known}}}`")
                }
                Some(known) => format!(
                    "`{{{inner}}}` is an expression, and a message shows fields alone; write `{{{known}}}`, or add a field that holds the rest"
                ),
                None => format!(
                    "`{{{inner}}}` names no field; write `{{{{{inner}}}}}` for the text itself"
                ),
            }
        }
        Flaw::Star(field) => format!(
            "`.*` takes a precision from arguments, and a message has none; write `{{{field}:.3}}`, or `{{{field}:.precision$}}` with a field `precision: usize`"
        ),
        Flaw::Spec { field, spec } => {
            format!(
                "`{spec}` is no format; write `{{{field}}}`, or a format of `format!` as in `{{{field}:?}}` and `{{{field}:>8}}`"
            )
        }
    };
    at(message, text)
}

/// The name that a text starts with.
fn first_word(text: &str) -> &str {
    text.split(|c: char| !(c == '_' || c.is_alphanumeric()))
        .next()
        .unwrap_or_default()
}

/// A placeholder that names no field, as itself or as its width.
pub(crate) fn placeholder_unknown(
    message: &Text,
    name: &str,
    is_width: bool,
    entry: &Ident,
    fields: &[String],
) -> syn::Error {
    let is_index = |name: &str| name.bytes().all(|byte| byte.is_ascii_digit());
    let numbered = fields.iter().all(|field| is_index(field));
    let has = match (fields, is_index(name)) {
        ([], _) => "has no fields".to_owned(),
        (_, true) if numbered => format!("has {}, counted from 0", count(fields.len(), "field")),
        (_, true) => "has fields with names".to_owned(),
        (_, false) if numbered => "has fields without names".to_owned(),
        (_, false) => "has no such field".to_owned(),
    };
    let text = if is_width {
        format!(
            "`{name}$` takes a width from a field, and `{entry}` {has}; write the number, or add a field of type `usize`"
        )
    } else if fields.is_empty() {
        format!(
            "this message shows `{{{name}}}`, and `{entry}` {has}; add the field, or write `{{{{{name}}}}}` for the text itself"
        )
    } else {
        let near = nearest(name, fields.iter().map(String::as_str)).filter(|_| !is_index(name));
        let instead = near.map_or_else(|| shown(fields, ""), |near| format!("`{{{near}}}`"));
        format!("this message shows `{{{name}}}`, and `{entry}` {has}; write {instead}")
    };
    syn::Error::new(
        placeholder_span(message, name).unwrap_or_else(|| message.span()),
        text,
    )
}

/// The place of a placeholder within the literal. Only a nightly compiler tells.
fn placeholder_span(message: &Text, name: &str) -> Option<Span> {
    let literal = message.literal();
    let source = literal.to_string();
    let opening = format!("{{{name}");
    let mut places = source.match_indices(&opening).map(|(at, _)| at);
    // Before a brace that opens a placeholder there are pairs of braces, or none.
    let at = places.find(|at| {
        source[..*at]
            .bytes()
            .rev()
            .take_while(|byte| *byte == b'{')
            .count()
            % 2
            == 0
    })?;
    literal.subspan(at..=at + name.len())
}

/// `` `{a}` or `{b}` ``, each with this spec.
fn shown(fields: &[String], spec: &str) -> String {
    const MOST: usize = 6;
    let mut placeholders: Vec<String> = fields
        .iter()
        .take(MOST)
        .map(|field| format!("`{{{field}{spec}}}`"))
        .collect();
    if fields.len() > MOST {
        placeholders.push("another field".to_owned());
    }
    joined(placeholders, "or")
}
