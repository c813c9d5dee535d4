//! Mistakes in the message.

use proc_macro2::{Ident, Span};

use super::span::at;
use super::suggest::{contains_lookalike, count, joined, quoted, words_of};
use crate::literal::Text;
use crate::template::is_index;

/// What is wrong with the syntax of a message.
pub(crate) enum TemplateError<'a> {
    /// `{name` with the name of a field.
    UnclosedField(&'a str),
    /// `{` before anything else.
    UnclosedBrace,
    /// `}`.
    UnopenedBrace,
    /// `{name:>{width}}`.
    Nested(&'a str),
    /// `{}` or `{:?}`.
    Unnamed(&'a str),
    /// `{self}`.
    ShowsItself,
    /// `{r#type}`.
    RawIdentifier(&'a str),
    /// No field is named in the braces.
    NotAField(&'a str),
    /// `{self.name}`.
    MoreThanAField { inner: &'a str, field: &'a str },
    /// `{name.len()}`.
    Expression { inner: &'a str, field: &'a str },
    /// `{name:.*}`.
    Star(&'a str),
    /// `{name:what}`.
    InvalidSpec { field: &'a str, spec: &'a str },
    /// A width or a precision that `format!` does not take.
    TooLarge {
        field: &'a str,
        spec: &'a str,
        number: &'a str,
    },
}

impl TemplateError<'_> {
    /// The error, for the message of an entry with these fields.
    pub(crate) fn into_error(self, message: &Text, fields: &[String]) -> syn::Error {
        let text = match self {
            Self::UnclosedField(name) => {
                format!("`{{{name}` is not closed; write `{{{name}}}`")
            }
            Self::UnclosedBrace => {
                "unmatched `{` in the message; write `{{` for a literal brace".to_owned()
            }
            Self::UnopenedBrace => {
                "unmatched `}` in the message; write `}}` for a literal brace".to_owned()
            }
            Self::Nested(inner) => {
                let flat = inner.replace("{}", "{width}");
                let flat = flat.replace('{', "").replace('}', "$");
                format!(
                    "`{{{inner}}}` has braces within braces, and a spec names a field with `$`; \
                     write `{{{flat}}}`"
                )
            }
            Self::Unnamed(inner) if fields.is_empty() => format!(
                "`{{{inner}}}` names no field, and there are no fields; \
                 write `{{{{{inner}}}}}` for literal braces"
            ),
            Self::Unnamed(inner) => format!(
                "`{{{inner}}}` names no field; write {}",
                any_field(fields, inner)
            ),
            Self::ShowsItself => {
                let instead = if fields.is_empty() {
                    "what it should say".to_owned()
                } else {
                    any_field(fields, "")
                };
                format!("`{{self}}` would make the message contain itself; write {instead}")
            }
            Self::RawIdentifier(name) => {
                format!("a message names a field without its `r#`; write `{{{name}}}`")
            }
            Self::NotAField(inner) => format!(
                "`{{{inner}}}` does not name a field; write `{{{{{inner}}}}}` for literal text"
            ),
            Self::MoreThanAField { inner, field } => {
                format!("`{{{inner}}}` is not just the name of a field; write `{{{field}}}`")
            }
            Self::Expression { inner, field } => format!(
                "`{{{inner}}}` is an expression, and a message only shows fields; \
                 write `{{{field}}}`, or add a field that holds the value"
            ),
            Self::Star(field) => format!(
                "`.*` takes a precision from arguments, and a message has none; write \
                 `{{{field}:.3}}`, or `{{{field}:.precision$}}` with a field `precision: usize`"
            ),
            Self::TooLarge {
                field,
                spec,
                number,
            } => format!(
                "`{spec}` is too large, because a width and a precision are at most {}; \
                 write `{{{field}:{}}}`",
                u16::MAX,
                spec.replace(number, "80")
            ),
            Self::InvalidSpec { field, spec } => format!(
                "`{spec}` is not a format spec; write `{{{field}}}`, \
                 or a spec of `format!` as in `{{{field}:?}}` and `{{{field}:>8}}`"
            ),
        };
        at(message, text)
    }
}

/// A placeholder that names no field, as itself or as its width.
pub(crate) struct UnknownField<'a> {
    pub(crate) name: &'a str,
    /// It is a width or a precision.
    pub(crate) is_width: bool,
    /// The field with a similar name.
    pub(crate) meant: Option<&'a str>,
    /// The placeholder, or the whole message.
    pub(crate) span: Span,
}

impl UnknownField<'_> {
    /// The error, for the message of an entry with these fields.
    pub(crate) fn into_error(self, entry: &Ident, fields: &[String]) -> syn::Error {
        let name = self.name;
        let has = which_fields(name, fields);
        let text = if self.is_width {
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
            let instead = match self.meant {
                Some(meant) => format!("`{{{meant}}}`"),
                None => any_field(fields, ""),
            };
            match contains_lookalike(name) {
                Some(lookalike) => format!("`{{{name}}}` contains {lookalike}; write {instead}"),
                None => {
                    format!("this message shows `{{{name}}}`, but `{entry}` {has}; write {instead}")
                }
            }
        };
        syn::Error::new(self.span, text)
    }
}

/// A placeholder that shows the source of its error.
pub(crate) struct SourceShown<'a> {
    pub(crate) entry: &'a Ident,
    /// The name of the field.
    pub(crate) source: &'a str,
    /// What the message says besides; maybe nothing.
    pub(crate) rest: String,
    /// The source is all that the error has.
    pub(crate) may_be_transparent: bool,
    /// The placeholder, or the whole message.
    pub(crate) span: Span,
}

impl SourceShown<'_> {
    pub(crate) fn into_error(self) -> syn::Error {
        let Self { entry, source, .. } = self;
        let rest = if self.rest.is_empty() {
            words_of(entry)
        } else {
            self.rest
        };
        let transparent = if self.may_be_transparent {
            format!(", or `#[error(transparent)]` if `{entry}` adds nothing to a platform error")
        } else {
            String::new()
        };
        let text = format!(
            "this message shows its source, `{{{source}}}`, which is for logs and is printed after \
             the message; leave it to the chain of sources and write `message = {}`{transparent}",
            quoted(&rest)
        );
        syn::Error::new(self.span, text)
    }
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
