//! Mistakes in the name of a key, and keys that are missing or too many.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Expr, Lit, Meta, Path};

use super::words::{
    any_of, code, example, given, joined, nearest, quoted, unraw, with_text_of, written,
};
use super::{at, between};
use crate::attribute::Gaps;
use crate::input::{Place, Site};
use crate::text::Text;

pub(crate) fn key_twice(key: &Ident, first: &Meta, second: &Meta) -> syn::Error {
    let shown = |item: &Meta| match item {
        Meta::NameValue(meta) => {
            Some(written(&meta.value)).filter(|value| value.chars().count() <= 40)
        }
        Meta::Path(_) | Meta::List(_) => None,
    };
    let message = match (shown(first), shown(second)) {
        (Some(first), Some(second)) if first != second => {
            format!("`{key}` is given twice, as `{first}` and as `{second}`; remove one of the two")
        }
        _ if matches!((first, second), (Meta::List(_), Meta::List(_))) => {
            format!("`{key}` is given twice; write all of it in one `{key}(…)`")
        }
        _ => format!("`{key}` is given twice; remove one of the two"),
    };
    between(first, second, message)
}

/// A word that is no key of this place; and what it leaves open.
pub(crate) fn key_unknown(
    item: &Meta,
    key: &Ident,
    site: &Site<'_>,
    gaps: &mut Gaps,
) -> syn::Error {
    let word = unraw(key);
    if let Some(elsewhere) = misplaced(&word, item, site) {
        gaps.name(word);
        return at(key, elsewhere);
    }
    if let Meta::List(list) = item
        && holds_keys(list.tokens.clone(), site.place)
    {
        gaps.everything();
        return keys_nested(key.span(), Some(&word));
    }
    if let Some((meant, advice)) = neighbour(&word, item, site) {
        gaps.name(meant);
        return at(key, format_args!("`{word}` is no key{advice}"));
    }
    if let Some(near) = nearest(&word, site.place.keys()) {
        gaps.name(near);
        return at(key, format_args!("`{word}` is no key; write `{near}`"));
    }
    gaps.unknown();
    at(
        key,
        format_args!(
            "`{word}` is no key; write one of {}",
            any_of(site.place.keys())
        ),
    )
}

/// What to say of a key that belongs to another place.
fn misplaced(word: &str, item: &Meta, site: &Site<'_>) -> Option<String> {
    let Site {
        place,
        set,
        attribute,
        ..
    } = site;
    let given = match item {
        Meta::NameValue(meta) => format!("{word} = {}", written(&meta.value)),
        Meta::Path(_) | Meta::List(_) => example(word, site.entry()),
    };
    match place {
        Place::Variant if Place::Enum.knows(word) => Some(format!(
            "`{word}` belongs to the whole set; write `#[{attribute}({given})]` above `enum {set}`"
        )),
        Place::Enum if Place::Variant.knows(word) => Some(format!(
            "`{word}` belongs to a variant; write `#[{attribute}({given})]` above the variant"
        )),
        Place::Struct if word == "transparent" => Some(format!(
            "`transparent` belongs to a variant; write `enum {set}`, or give the struct a code of its own"
        )),
        _ => None,
    }
}

/// The key that was meant by a key of another crate, or by another word for ours; and what to say of it.
fn neighbour(word: &str, item: &Meta, site: &Site<'_>) -> Option<(&'static str, String)> {
    let write = |key| match key {
        "labels" => format!("; write `{}`", example(key, None)),
        key => format!(
            "; write `{}`",
            with_text_of(key, given(item).as_ref(), site.entry())
        ),
    };
    let meant = match (site.place, word) {
        (Place::Enum, "url" | "link" | "href" | "doc_url" | "help") => "docs",
        (Place::Enum, "prefix" | "namespace" | "issuer") => "domain",
        (_, "label" | "tags" | "props" | "properties" | "metadata" | "extra") => "labels",
        (Place::Enum, _) => return None,
        (_, "help" | "hint" | "fix" | "remedy" | "resolution" | "advice" | "action") => "solution",
        (_, "display" | "fmt" | "msg" | "text" | "title" | "error") => "message",
        (_, "description" | "detail" | "details" | "desc" | "doc" | "summary" | "about") => {
            "explanation"
        }
        (_, "reason" | "why") => "cause",
        (_, "id" | "error_code" | "name" | "slug") => "code",
        (_, "url" | "link" | "href" | "doc_url") => "docs",
        (_, "aliases" | "aka" | "old_code" | "rename") => "alias",
        (_, "version" | "added" | "introduced") => "since",
        (_, "obsolete" | "replaced_by") => "deprecated",
        (_, "category" | "class" | "type") => {
            return Some((
                "kind",
                "; write `kind = …`, as in `kind = NotFound`".to_owned(),
            ));
        }
        (_, "severity" | "level") => {
            return Some((
                "kind",
                ", and an error has no severity here; write what happened, as in `kind = Internal`"
                    .to_owned(),
            ));
        }
        (_, "status" | "http" | "http_status" | "status_code") => {
            let kind = kind_of_status(given(item).as_ref()).unwrap_or("NotFound");
            return Some((
                "kind",
                format!(", because the status follows from the kind; write `kind = {kind}`"),
            ));
        }
        (_, "grpc" | "grpc_code") => {
            return Some((
                "kind",
                ", because the status follows from the kind; write `kind = …`, as in `kind = NotFound`".to_owned(),
            ));
        }
        (_, "retryable" | "transient") => {
            return Some(("retry", "; write `retry = AfterDelay`".to_owned()));
        }
        (_, "source" | "from" | "backtrace") => {
            let mark = if word == "from" { "from" } else { "source" };
            return Some((
                mark,
                format!(
                    ", but the mark of a field; write `#[{mark}]` before the type of the field"
                ),
            ));
        }
        (Place::Variant, "forward" | "delegate") => {
            return Some(("transparent", "; write `transparent`".to_owned()));
        }
        _ => return None,
    };
    Some((meant, write(meant)))
}

/// `entry(code = "A")`, `(code = "A")`.
pub(crate) fn keys_nested(span: Span, word: Option<&str>) -> syn::Error {
    let list = word.map_or_else(
        || "these brackets".to_owned(),
        |word| format!("`{word}(…)`"),
    );
    syn::Error::new(
        span,
        format_args!("keys stand in no list of their own; write them without {list}"),
    )
}

/// Whether a list starts with a key of this place.
pub(crate) fn holds_keys(tokens: TokenStream, place: Place) -> bool {
    matches!(tokens.into_iter().next(), Some(TokenTree::Ident(key)) if place.knows(&unraw(&key)))
}

/// The kind that has this HTTP status.
pub(super) fn kind_of_status(status: Option<&Lit>) -> Option<&'static str> {
    let Some(Lit::Int(status)) = status else {
        return None;
    };
    Some(match status.base10_parse::<u16>().ok()? {
        400 | 422 => "InvalidArgument",
        401 => "Unauthenticated",
        403 => "PermissionDenied",
        404 | 410 => "NotFound",
        408 | 504 => "DeadlineExceeded",
        409 => "AlreadyExists",
        412 => "FailedPrecondition",
        429 => "ResourceExhausted",
        499 => "Cancelled",
        500 => "Internal",
        501 => "Unimplemented",
        502 | 503 => "Unavailable",
        _ => return None,
    })
}

/// The required keys that an error does not have, all in one line to paste.
pub(crate) fn keys_missing(entry: &Ident, missing: &[&str]) -> syn::Error {
    let absent = joined(
        missing.iter().map(|key| format!("no {key}")).collect(),
        "and",
    );
    let proposal = missing
        .iter()
        .map(|key| example(key, Some(entry)))
        .collect::<Vec<_>>()
        .join(", ");
    let or_doc = if missing.contains(&"explanation") {
        ", or the explanation as a doc comment"
    } else {
        ""
    };
    at(
        entry,
        format_args!("`{entry}` has {absent}; write `{proposal}`{or_doc}"),
    )
}

/// A doc comment by `include_str!`.
pub(crate) fn doc_made(doc: &Expr) -> syn::Error {
    at(
        doc,
        "a doc comment that a macro makes is no explanation, because it is read before macros are; write `explanation = \"…\"`",
    )
}

pub(crate) fn message_missing(entry: &Ident, explanation: &Text) -> syn::Error {
    let text = explanation.value();
    let first = text.trim().lines().next().unwrap_or_default().trim_end();
    let first = first.replace('{', "{{").replace('}', "}}");
    let message = if first.chars().count() <= 80 {
        quoted(&first)
    } else {
        "\"…\"".to_owned()
    };
    at(
        entry,
        format_args!(
            "`{entry}` has no message, and an explanation of several lines is none; write `message = {message}`"
        ),
    )
}

/// `keys` are those beside `transparent`, of which there is one at least.
pub(crate) fn transparent_with_keys(keys: &[&Path]) -> syn::Error {
    let names = joined(
        keys.iter()
            .map(|key| format!("`{}`", key.to_token_stream()))
            .collect(),
        "and",
    );
    let (these, message) = if keys.len() == 1 {
        ("it", "is")
    } else {
        ("them", "are")
    };
    at(
        keys.first(),
        format_args!(
            "{names} {message} beside `transparent`, which leaves all keys to the field; remove {these}, or remove `transparent`"
        ),
    )
}

pub(crate) fn code_illegal(key: &str, written: &Text, why: &str, entry: &Ident) -> syn::Error {
    let text = written.value();
    let words = text.split_whitespace().collect::<Vec<_>>().join("_");
    // Where only the blanks are wrong, the rest is what the user wants.
    let proposal = if words.len() <= 128 && words.chars().all(|c| c.is_ascii_graphic()) {
        words
    } else {
        code(entry)
    };
    at(
        written,
        format_args!(
            "{why}, and a code is 1 to 128 printable ASCII characters without blanks; write `{key} = {}`",
            quoted(&proposal)
        ),
    )
}

/// A code or alias that is given as an alias once more.
pub(crate) fn alias_duplicate(first: (&Ident, &Text), second: (&Ident, &Text)) -> syn::Error {
    let taken = quoted(first.1.value());
    let message = if first.0 == second.0 {
        format!(
            "`{}` is found by {taken} already; remove this alias",
            first.0
        )
    } else {
        format!(
            "{taken} finds both `{}` and `{}`; remove the alias from one of the two",
            first.0, second.0
        )
    };
    between(first.1, second.1, message)
}

pub(crate) fn code_duplicate(first: (&Ident, &Text), second: (&Ident, &Text)) -> syn::Error {
    let taken = first.1.value();
    let proposal = match code(second.0) {
        proposal if proposal == taken => "…".to_owned(),
        proposal => proposal,
    };
    between(
        first.1,
        second.1,
        format_args!(
            "the code {} belongs to both `{}` and `{}`; write `code = \"{proposal}\"` for `{}`",
            quoted(taken),
            first.0,
            second.0,
            second.0
        ),
    )
}

pub(crate) fn codes_too_many(set: &Ident, codes: usize, most: usize) -> syn::Error {
    at(
        set,
        format_args!(
            "`{set}` has {codes} codes, and a set has at most {most}; divide it, and join the parts with `#[error(transparent)]`"
        ),
    )
}
