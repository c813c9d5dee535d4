//! The message of an error: a template whose placeholders all name fields.

use platform_error_syntax::template::{self, Flaw, Segment};
use proc_macro2::Span;

use super::set::Set;
use crate::diagnostic::{self, Diagnostics, SourceShown, TemplateError, UnknownField};
use crate::input;
use crate::literal::Text;
use crate::model::Message;
use crate::spelling::nearest;
use crate::template::{FieldUse, Placeholder, Template, is_index};
use crate::types;

/// The message as it is written. If it has a mistake, its braces mean nothing.
pub(super) fn template(
    literal: Text,
    entry: &input::Entry,
    diagnostics: &mut Diagnostics,
) -> Message {
    let fields: Vec<String> = field_names(entry);
    let (template, mut flaws) = Template::parse(literal.value());
    flaws.dedup();
    // With arguments, the placeholders are theirs, and that is reported already.
    let has_arguments = entry.recovery.has_arguments();
    for flaw in &flaws {
        if has_arguments && matches!(flaw, Flaw::Unnamed(_)) {
            continue;
        }
        let error = template_error(flaw, &fields);
        diagnostics.push(error.into_error(&literal, &fields));
    }
    let mut unknown: Vec<&str> = Vec::new();
    for FieldUse { name, is_width } in template.placeholders().flat_map(Placeholder::fields) {
        if fields.iter().any(|field| field == name) || unknown.contains(&name) {
            continue;
        }
        unknown.push(name);
        if has_arguments {
            continue;
        }
        let error = UnknownField {
            name,
            is_width,
            meant: meant_field(name, &fields),
            span: placeholder_span(&literal, name).unwrap_or_else(|| literal.span()),
        };
        diagnostics.push(error.into_error(&entry.ident, &fields));
    }
    if unknown.is_empty() && flaws.is_empty() {
        Message { literal, template }
    } else {
        Message::literal(literal)
    }
}

/// Whether a message shows the source of its error, which is a mistake. Anything that prints a
/// chain of errors would print it twice, and a source is for logs: it must not leave the process as
/// a parameter.
pub(super) fn report_source(
    message: &mut Message,
    entry: &input::Entry,
    source: Option<usize>,
    set: &Set<'_>,
    diagnostics: &mut Diagnostics,
) -> bool {
    let Some(field) = source.map(|source| &entry.fields[source]) else {
        return false;
    };
    let name = field.name();
    let is_shown = |placeholder: &Placeholder| placeholder.names(name);
    // A string or a number is not an error, which the compiler says.
    let is_error = !types::is_displayed(&field.ty);
    if !is_error || !message.template.placeholders().any(is_shown) {
        return false;
    }
    let literal = message.literal.clone();
    let error = SourceShown {
        entry: &entry.ident,
        source: name,
        rest: message.template.without(name),
        may_be_transparent: !set.metadata_only && entry.fields.len() == 1,
        span: placeholder_span(&literal, name).unwrap_or_else(|| literal.span()),
    };
    diagnostics.push(error.into_error());
    *message = Message::literal(literal);
    true
}

/// The message of an error that has none: its explanation, if that is a single line.
pub(super) fn from_explanation(
    explanation: &Text,
    entry: &input::Entry,
    diagnostics: &mut Diagnostics,
) -> Message {
    let is_line = !explanation.value().trim().contains('\n');
    // A word that is not a key may have been meant as the message.
    let is_missing = !entry.recovery.certainly_missing(&["message"]).is_empty();
    let shown = shown_in(explanation, entry);
    if is_missing && !is_line {
        let shows_fields = shown.is_some_and(|shown| shown.is_field);
        let error = diagnostic::message_missing(&entry.ident, explanation, shows_fields);
        diagnostics.push(error);
    } else if is_missing && let Some(Shown { braces, is_field }) = shown {
        let error = diagnostic::explanation_with_field(explanation, &braces, is_field);
        diagnostics.push(error);
    }
    Message::literal(explanation.clone())
}

/// What an explanation shows, if it is read as a message.
struct Shown {
    /// The first placeholder.
    braces: String,
    /// One of the placeholders names a field.
    is_field: bool,
}

/// Whether an explanation has placeholders, such as `{last4}` and `{}`. Other braces, as those of
/// JSON, are text, and all are where there are no fields.
fn shown_in(explanation: &Text, entry: &input::Entry) -> Option<Shown> {
    if entry.fields.is_empty() || !explanation.value().contains('{') {
        return None;
    }
    let fields: Vec<String> = field_names(entry);
    let mut first = None;
    let mut is_field = false;
    for segment in template::segments(explanation.value()) {
        let braces = match segment {
            Ok(Segment::Placeholder(placeholder)) => {
                is_field |= has_field(&fields, placeholder.field);
                format!("{{{}}}", placeholder.field)
            }
            Err(Flaw::Unnamed(inner)) => {
                format!("{{{inner}}}")
            }
            Ok(Segment::Text(_)) | Err(_) => continue,
        };
        first.get_or_insert(braces);
    }
    first.map(|braces| Shown { braces, is_field })
}

/// What the user meant by a template that is not one.
fn template_error<'a>(flaw: &Flaw<'a>, fields: &[String]) -> TemplateError<'a> {
    match *flaw {
        Flaw::Unclosed(rest) => {
            let name = first_word(rest);
            if has_field(fields, name) {
                TemplateError::UnclosedField(name)
            } else {
                TemplateError::UnclosedBrace
            }
        }
        Flaw::Unopened => TemplateError::UnopenedBrace,
        Flaw::Nested(inner) => TemplateError::Nested(inner),
        Flaw::Unnamed(inner) => TemplateError::Unnamed(inner),
        Flaw::NotAField { field, inner } => not_a_field(field, inner, fields),
        Flaw::Star(field) => TemplateError::Star(field),
        Flaw::InvalidSpec { field, spec } => match too_large(spec) {
            Some(number) => TemplateError::TooLarge {
                field,
                spec,
                number,
            },
            None => TemplateError::InvalidSpec { field, spec },
        },
    }
}

/// The first number in a spec that is larger than `format!` takes.
fn too_large(spec: &str) -> Option<&str> {
    let numbers = spec.split(|c: char| !c.is_ascii_digit());
    numbers
        .filter(|number| !number.is_empty())
        .find(|number| number.parse::<u16>().is_err())
}

fn not_a_field<'a>(field: &'a str, inner: &'a str, fields: &[String]) -> TemplateError<'a> {
    if field == "self" {
        return TemplateError::ShowsItself;
    }
    if let Some(name) = field.strip_prefix("r#") {
        return TemplateError::RawIdentifier(name);
    }
    // `{self.name}`, and thiserror's `{.name}` and `{.0}`.
    let bare = field.strip_prefix("self").unwrap_or(field);
    let bare = bare.trim_start_matches('.');
    let first = first_word(bare);
    if !has_field(fields, first) {
        TemplateError::NotAField(inner)
    } else if first == bare {
        TemplateError::MoreThanAField {
            inner,
            field: first,
        }
    } else {
        TemplateError::Expression {
            inner,
            field: first,
        }
    }
}

fn has_field(fields: &[String], name: &str) -> bool {
    fields.iter().any(|field| field == name)
}

/// The name that a string begins with.
fn first_word(text: &str) -> &str {
    let end = text.find(|c: char| c != '_' && !c.is_alphanumeric());
    &text[..end.unwrap_or(text.len())]
}

/// The field whose name is misspelled. An index is not a misspelling of another.
fn meant_field<'a>(name: &str, fields: &'a [String]) -> Option<&'a str> {
    if is_index(name) {
        return None;
    }
    nearest(name, fields.iter().map(String::as_str))
}

/// The span of a placeholder within the literal. Only nightly compilers provide it.
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

fn field_names(entry: &input::Entry) -> Vec<String> {
    let mut names = Vec::with_capacity(entry.fields.len());
    for field in &entry.fields {
        names.push(field.name().to_owned());
    }
    names
}
