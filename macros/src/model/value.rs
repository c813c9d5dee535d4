//! The value behind a key: the type that the key takes.

use proc_macro2::Span;
use syn::{Expr, Lit, LitStr, Meta, Path, parse_quote_spanned};

use crate::input::{Given, literal};
use crate::mistake::{self, Mistakes};

/// The names of `platform_error::Kind`.
pub(super) const KINDS: &[&str] = &[
    "Cancelled",
    "Unknown",
    "InvalidArgument",
    "DeadlineExceeded",
    "NotFound",
    "AlreadyExists",
    "PermissionDenied",
    "ResourceExhausted",
    "FailedPrecondition",
    "Aborted",
    "OutOfRange",
    "Unimplemented",
    "Internal",
    "Unavailable",
    "DataLoss",
    "Unauthenticated",
];

/// The names of `platform_error::Retry`.
pub(super) const RETRIES: &[&str] = &["Never", "AfterFix", "AfterDelay", "FromStart"];

/// A text that is not blank.
pub(super) fn text(given: &Given, mistakes: &mut Mistakes) -> Option<LitStr> {
    let mistake = match &given.0 {
        Meta::Path(path) => mistake::value_missing(path),
        Meta::List(list) => mistake::text_expected(&list.path, list),
        Meta::NameValue(meta) => match literal(&meta.value) {
            Some(Lit::Str(text)) if !text.suffix().is_empty() => mistake::text_suffixed(&meta.path, text),
            Some(Lit::Str(text)) if text.value().trim().is_empty() => mistake::text_blank(&meta.path, text),
            Some(Lit::Str(text)) => return Some(text.clone()),
            Some(other) => mistake::text_expected(&meta.path, other),
            None if is_computed(&meta.value) => mistake::text_computed(&meta.path, &meta.value),
            None => mistake::text_expected(&meta.path, &meta.value),
        },
    };
    mistakes.push(mistake);
    None
}

/// Whether an expression is a constant or a macro, which have no value yet.
fn is_computed(value: &Expr) -> bool {
    match value {
        Expr::Group(group) => is_computed(&group.expr),
        value => matches!(value, Expr::Path(_) | Expr::Macro(_) | Expr::Call(_) | Expr::Reference(_)),
    }
}

/// Whether a word is there.
pub(super) fn word(given: Option<&Given>, mistakes: &mut Mistakes) -> bool {
    if let Some(Given(item @ (Meta::List(_) | Meta::NameValue(_)))) = given {
        mistakes.push(mistake::word_with_value(item));
    }
    given.is_some()
}

/// One of a closed list of names, alone or as the end of a path: `NotFound`, `Kind::NotFound`.
pub(super) fn name(given: &Given, names: &'static [&'static str], mistakes: &mut Mistakes) -> Option<&'static str> {
    let mistake = match &given.0 {
        Meta::Path(path) => mistake::name_missing(path, names),
        Meta::List(list) => mistake::name_unknown(&list.path, list, &list.tokens.to_string(), names),
        Meta::NameValue(meta) => {
            let found = last_segment(&meta.value).and_then(|last| names.iter().find(|name| last == **name));
            if let Some(name) = found {
                return Some(name);
            }
            mistake::name_unknown(&meta.path, &meta.value, &quote::ToTokens::to_token_stream(&meta.value).to_string(), names)
        }
    };
    mistakes.push(mistake);
    None
}

fn last_segment(value: &Expr) -> Option<&syn::Ident> {
    match value {
        Expr::Group(group) => last_segment(&group.expr),
        Expr::Path(path) if path.qself.is_none() => path.path.segments.last().map(|last| &last.ident),
        _ => None,
    }
}

/// The path of the runtime, which is absolute, so that the expansion may stand in any module.
pub(super) fn krate(given: Option<&Given>, mistakes: &mut Mistakes) -> Option<Path> {
    let Some(Given(item)) = given else {
        return Some(parse_quote_spanned!(Span::call_site()=> ::platform_error));
    };
    let path = match item {
        Meta::NameValue(meta) => match (&meta.value, literal(&meta.value)) {
            (Expr::Path(path), _) if path.qself.is_none() => Some(path.path.clone()),
            // serde's way to write it.
            (_, Some(Lit::Str(text))) => text.parse::<Path>().ok(),
            _ => None,
        },
        Meta::Path(_) | Meta::List(_) => None,
    };
    let Some(path) = path else {
        mistakes.push(mistake::crate_no_path(item));
        return None;
    };
    let absolute = path.leading_colon.is_some() || path.segments.first().is_some_and(|first| first.ident == "crate" || first.ident == "$crate");
    if !absolute {
        mistakes.push(mistake::crate_relative(&path));
        return None;
    }
    Some(path)
}
