//! The value behind a key: the type that the key takes.

use darling::ast::NestedMeta;
use proc_macro2::Span;
use syn::{Expr, ExprLit, Ident, Lit, Meta, Path, parse_quote_spanned};

use crate::attribute::Keys;
use crate::input::{Given, Place, Site, literal};
use crate::mistake::{self, Mistakes};
use crate::model::Label;
use crate::text::Text;

/// The names of `platform_error::Kind`, in the order of their numbers, which are those of `google.rpc.Code`.
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

/// The kind of an error that is given none.
pub(super) const UNKNOWN: u8 = 2;

/// The names of `platform_error::Retry`, in the order of `Retry::ALL`.
pub(super) const RETRIES: &[&str] = &["Never", "AfterFix", "AfterDelay", "FromStart"];

/// A text that is not blank; the value is for this error, if it is for one.
pub(super) fn text(given: &Given, entry: Option<&Ident>, mistakes: &mut Mistakes) -> Option<Text> {
    if let Meta::NameValue(meta) = &given.0
        && let Some(text) = undecoded(&meta.value)
    {
        return given_text(&meta.path, text, entry, mistakes);
    }
    let mistake = match &given.0 {
        Meta::Path(path) => mistake::value_missing(path, entry),
        item @ Meta::List(_) => mistake::text_expected(item, entry),
        item @ Meta::NameValue(meta) => match literal(&meta.value) {
            Some(Lit::Str(text)) if !text.suffix().is_empty() => {
                mistake::text_suffixed(&meta.path, &text)
            }
            Some(Lit::Str(text)) => {
                return given_text(&meta.path, Text::from(&text), entry, mistakes);
            }
            None if is_computed(&meta.value) => {
                mistake::text_computed(&meta.path, &meta.value, entry)
            }
            _ => mistake::text_expected(item, entry),
        },
    };
    mistakes.push(mistake);
    None
}

/// A text that can be taken as it is written.
fn undecoded(value: &Expr) -> Option<Text> {
    match value {
        Expr::Lit(ExprLit {
            lit: Lit::Verbatim(literal),
            ..
        }) => Text::undecoded(literal),
        _ => None,
    }
}

fn given_text(
    key: &Path,
    text: Text,
    entry: Option<&Ident>,
    mistakes: &mut Mistakes,
) -> Option<Text> {
    let is_blank = text.value().trim().is_empty();
    mistakes.extend(is_blank.then(|| mistake::text_blank(key, &text, entry)));
    (!is_blank).then_some(text)
}

/// Whether an expression is a constant, a call or a macro, which have no value yet.
fn is_computed(value: &Expr) -> bool {
    match value {
        Expr::Group(group) => is_computed(&group.expr),
        Expr::Reference(reference) => is_computed(&reference.expr),
        value => {
            matches!(
                value,
                Expr::Path(_)
                    | Expr::Macro(_)
                    | Expr::Call(_)
                    | Expr::MethodCall(_)
                    | Expr::Binary(_)
            )
        }
    }
}

/// Whether a word is there.
pub(super) fn word(given: Option<&Given>, mistakes: &mut Mistakes) -> bool {
    let Some(Given(item)) = given else {
        return false;
    };
    let value = match item {
        Meta::Path(_) => return true,
        Meta::List(_) => None,
        Meta::NameValue(meta) => literal(&meta.value),
    };
    let is_denied = matches!(value, Some(Lit::Bool(value)) if !value.value());
    mistakes.push(mistake::word_with_value(item, is_denied));
    !is_denied
}

/// Names and texts: `labels(owner = "billing", page = "yes")`.
pub(super) fn labels(given: Option<&Given>, mistakes: &mut Mistakes) -> Vec<Label> {
    let Some(Given(item)) = given else {
        return Vec::new();
    };
    let (Meta::List(list), Some(name)) = (item, item.path().get_ident()) else {
        mistakes.push(mistake::labels_expected(item));
        return Vec::new();
    };
    if list.tokens.is_empty() {
        mistakes.push(mistake::labels_expected(item));
    }
    let site = Site {
        place: Place::Labels,
        name,
        set: name,
        documented: false,
        attribute: "error",
    };
    let mut items = Keys::default();
    items.read_items(list.tokens.clone(), true, &site, mistakes);
    let mut labels: Vec<(&Meta, Label)> = Vec::new();
    for label in &items.items {
        let NestedMeta::Meta(label) = label else {
            continue;
        };
        let Some(name) = label.path().get_ident() else {
            continue;
        };
        if !matches!(label, Meta::NameValue(_)) {
            mistakes.push(mistake::label_expected(label));
        } else if let Some((first, _)) =
            labels.iter().find(|(first, _)| first.path().is_ident(name))
        {
            mistakes.push(mistake::key_twice(name, first, label));
        } else if let Some(text) = text(&Given(label.clone()), None, mistakes) {
            labels.push((label, (mistake::unraw(name), text)));
        }
    }
    labels.into_iter().map(|(_, label)| label).collect()
}

/// The number of one of a closed list of names, counted from 1. The name stands alone or at the end of a path: `NotFound`,
/// `Kind::NotFound`.
pub(super) fn choice(
    given: &Given,
    names: &'static [&'static str],
    mistakes: &mut Mistakes,
) -> Option<u8> {
    let mistake = match &given.0 {
        Meta::Path(path) => mistake::choice_missing(path, names),
        item @ Meta::List(_) => mistake::choice_unknown(item, names),
        item @ Meta::NameValue(meta) => {
            let found = last_segment(&meta.value)
                .and_then(|last| (1..).zip(names).find(|(_, name)| last == **name));
            if let Some((number, _)) = found {
                return Some(number);
            }
            mistake::choice_unknown(item, names)
        }
    };
    mistakes.push(mistake);
    None
}

fn last_segment(value: &Expr) -> Option<&Ident> {
    match value {
        Expr::Group(group) => last_segment(&group.expr),
        Expr::Path(path) if path.qself.is_none() => {
            path.path.segments.last().map(|last| &last.ident)
        }
        _ => None,
    }
}

/// The path of the runtime, which is absolute, so that the expansion may stand in any module.
pub(super) fn krate(given: Option<&Given>, mistakes: &mut Mistakes) -> Path {
    let default = || parse_quote_spanned!(Span::call_site()=> ::platform_error);
    let Some(Given(item)) = given else {
        return default();
    };
    let path = match item {
        Meta::NameValue(meta) => path(&meta.value).map(|path| (path, &meta.value)),
        Meta::Path(_) | Meta::List(_) => None,
    };
    let Some((path, value)) = path else {
        mistakes.push(mistake::crate_no_path(item));
        return default();
    };
    let first = path.segments.first().map(|first| &first.ident);
    if path.leading_colon.is_none()
        && first.is_none_or(|first| first != "crate" && first != "$crate")
    {
        mistakes.push(mistake::crate_relative(value));
    }
    path
}

fn path(value: &Expr) -> Option<Path> {
    match value {
        Expr::Group(group) => path(&group.expr),
        Expr::Path(path) if path.qself.is_none() => Some(path.path.clone()),
        // serde's way to write it.
        value => match literal(value) {
            Some(Lit::Str(text)) => text.parse().ok(),
            _ => None,
        },
    }
}
