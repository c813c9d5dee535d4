//! Slips in the items of an attribute: a key, its `=`, its value and the comma after it.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Expr, LitStr, Path};

use super::span::at;
use super::suggest::{example, quoted, with_value};
use crate::context::{AttributeContext, Position};
use crate::literal::{only_literal, strings};
use crate::source::{labels, source};

fn stream(tokens: &[TokenTree]) -> TokenStream {
    tokens.iter().cloned().collect()
}

/// Tokens as they are written, if that is short.
fn written(tokens: &[TokenTree]) -> String {
    source(stream(tokens)).replace(' ', "")
}

/// A key with what it was given, as it has to be written.
fn proposal(key: &str, value: Option<&Expr>, context: &AttributeContext<'_>) -> String {
    match value {
        Some(value) if key == "labels" => labels(value.to_token_stream())
            .map_or_else(|| example(key, None), |labels| format!("labels({labels})")),
        Some(value) if key == "reserved" => match strings(value.to_token_stream(), 1) {
            Some(strings) => {
                let codes: Vec<String> = strings.iter().map(|code| quoted(code)).collect();
                format!("reserved({})", codes.join(", "))
            }
            None => example(key, None),
        },
        Some(Expr::Path(path)) if matches!(key, "kind" | "retry" | "crate") => {
            format!("{key} = {}", source(path))
        }
        value => {
            let literal = value.and_then(only_literal);
            with_value(key, literal.as_ref(), context.entry())
        }
    }
}

pub(crate) fn key_expected(span: Span, context: &AttributeContext<'_>) -> syn::Error {
    syn::Error::new(
        span,
        format_args!("this is not a key; write {}", context.any_key()),
    )
}

/// `= "A"`.
pub(crate) fn key_before_equals(span: Span, context: &AttributeContext<'_>) -> syn::Error {
    syn::Error::new(
        span,
        format_args!("no key before this `=`; write {}", context.any_key()),
    )
}

/// `(code = "A")`, `entry(code = "A")`, `#[error(code = "A")]`.
pub(crate) fn keys_nested(tokens: &[TokenTree]) -> syn::Error {
    let shape = |list: &TokenTree| match list {
        TokenTree::Group(list) if list.delimiter() == Delimiter::Brace => "{…}",
        TokenTree::Group(list) if list.delimiter() == Delimiter::Bracket => "[…]",
        _ => "(…)",
    };
    let (place, list) = match tokens {
        [mark @ TokenTree::Punct(_), list] => {
            let name = match list {
                TokenTree::Group(list) => list.stream().into_iter().next(),
                _ => None,
            };
            let name = name.map_or_else(|| "…".to_owned(), |name| name.to_string());
            (mark.span(), format!("`#[{name}(…)]`"))
        }
        [name, list] => (name.span(), format!("`{name}{}`", shape(list))),
        [name, mark, list] => {
            let mark = match mark.to_string().as_str() {
                "=" => " = ".to_owned(),
                mark => mark.to_owned(),
            };
            (name.span(), format!("`{name}{mark}{}`", shape(list)))
        }
        [TokenTree::Group(list)] => (list.span_open(), "these brackets".to_owned()),
        _ => (Span::call_site(), "a list".to_owned()),
    };
    syn::Error::new(
        place,
        format_args!("keys do not go in a list of their own; write them without {list}"),
    )
}

/// `#code = "A"`.
pub(crate) fn mark_before_key(marks: &[TokenTree], key: &TokenTree) -> syn::Error {
    let mark = written(marks);
    at(
        stream(marks),
        format_args!("a key has no `{mark}` before it; write `{key}`"),
    )
}

/// `Error::code = "A"`, `retry-after = 30`; `meant` is the key that is meant.
pub(crate) fn key_is_path(
    name: &[TokenTree],
    meant: Option<&Ident>,
    context: &AttributeContext<'_>,
) -> syn::Error {
    let is_label = context.position == Position::Labels;
    let noun = if is_label {
        "the name of a label"
    } else {
        "a key"
    };
    let advice = meant.map_or_else(|| context.any_key(), |key| format!("`{key}`"));
    let name = stream(name);
    let text = spaceless(&source(name.clone()));
    at(
        name,
        format_args!("`{text}` is not {noun}, because {noun} is a single word; write {advice}"),
    )
}

/// A name without the spaces around its punctuation.
fn spaceless(name: &str) -> String {
    let mut name = name.to_owned();
    for (spaced, close) in [(" - ", "-"), (" / ", "/")] {
        name = name.replace(spaced, close);
    }
    name
}

/// `"code" = "A"`; `meant` is the key in the quotes.
pub(crate) fn key_quoted(
    key: &LitStr,
    meant: &Ident,
    value: Option<&Expr>,
    context: &AttributeContext<'_>,
) -> syn::Error {
    let noun = if context.position == Position::Labels {
        "the name of a label"
    } else {
        "a key"
    };
    let proposal = proposal(&meant.to_string(), value, context);
    at(
        key,
        format_args!("{noun} is a word without quotes; write `{proposal}`"),
    )
}

/// `code code = "A"`.
pub(crate) fn key_doubled(key: &Ident) -> syn::Error {
    at(
        key,
        format_args!("`{key}` is written twice; remove one of the two"),
    )
}

/// `let code = "A"`.
pub(crate) fn word_before_key(word: &Ident, key: &Ident) -> syn::Error {
    at(
        word,
        format_args!("`{word}` does not belong before a key; remove it, and write `{key}` alone"),
    )
}

/// `code: "A"`, `code => "A"`, `code == "A"`, `code "A"`; `place` is what is there instead of `=`,
/// or what follows.
pub(crate) fn equals_expected(
    key: &Ident,
    place: &[TokenTree],
    value: Option<&Expr>,
    context: &AttributeContext<'_>,
) -> syn::Error {
    let name = key.to_string();
    let is_equals =
        |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == '=');
    let has_equals = place.iter().any(is_equals);
    let proposal = proposal(&name, value, context);
    let place = stream(place);
    let is_list = matches!(&*name, "labels" | "reserved");
    if is_list && context.position != Position::Labels {
        at(
            place,
            format_args!("`{key}` takes a list in parentheses; write `{proposal}`"),
        )
    } else if has_equals {
        at(
            place,
            format_args!("`{key}` takes its value after a single `=`; write `{proposal}`"),
        )
    } else {
        at(
            place,
            format_args!("no `=` after `{key}`; write `{proposal}`"),
        )
    }
}

/// `code =`.
pub(crate) fn value_missing(key: &Path, entry: Option<&Ident>) -> syn::Error {
    let name = key.to_token_stream().to_string();
    at(
        key,
        format_args!("`{name}` has no value; write `{}`", example(&name, entry)),
    )
}

/// `code = "A" always`.
pub(crate) fn value_continued(key: &Path, span: Span) -> syn::Error {
    syn::Error::new(
        span,
        format_args!(
            "the value of `{}` ends before this; remove it, or write `,` and the next key",
            key.to_token_stream()
        ),
    )
}

pub(crate) fn comma_missing(span: Span) -> syn::Error {
    syn::Error::new(
        span,
        "no comma before this key; write `,` after the previous one",
    )
}

/// `code = "A". cause = "B"`.
pub(crate) fn separator(marks: &[TokenTree]) -> syn::Error {
    at(stream(marks), "keys are separated by commas; write `,`")
}

pub(crate) fn semicolon(span: Span) -> syn::Error {
    syn::Error::new(span, "keys are separated by commas; write `,`")
}

/// A comma or a semicolon with nothing before it.
pub(crate) fn separator_extra(separator: &TokenTree) -> syn::Error {
    let noun = if separator.to_string() == "," {
        "comma"
    } else {
        "semicolon"
    };
    syn::Error::new(
        separator.span(),
        format_args!("no key before this {noun}; remove the {noun}"),
    )
}

/// A string without a key among keys that have theirs; `owner` is the key that is meant.
pub(crate) fn bare_string_among_keys(string: &LitStr, owner: &str) -> syn::Error {
    at(
        string,
        format_args!(
            "a bare string needs a key; write `{owner} = {}`",
            string.token()
        ),
    )
}

/// `message = "{}", last4`, as in `format!`; `field` is the name that the argument is.
pub(crate) fn message_arguments(
    argument: &[TokenTree],
    field: Option<&str>,
    context: &AttributeContext<'_>,
) -> syn::Error {
    let advice = match field {
        Some(field) if context.has_field(field) => {
            format!("write `{{{field}}}` in the message")
        }
        _ => "add a field that holds the value, and name it in the message, as `{name}` or `{0}`"
            .to_owned(),
    };
    at(
        stream(argument),
        format_args!("a message takes no arguments, it only shows fields; {advice}"),
    )
}

/// `message = "{max}", max = u8::MAX`; `field` is the name of the field that the value is.
pub(crate) fn message_argument_named(
    name: &Ident,
    field: Option<&str>,
    context: &AttributeContext<'_>,
) -> syn::Error {
    let advice = match field {
        Some(field) if context.has_field(field) => {
            format!("write `{{{field}}}` in the message")
        }
        _ => format!(
            "add a field `{name}` to `{}`, or write the value itself in the message",
            context.name
        ),
    };
    at(
        name,
        format_args!("a message takes no arguments, it only shows fields; {advice}"),
    )
}
