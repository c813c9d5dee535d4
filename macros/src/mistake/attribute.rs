//! Mistakes in the form of an attribute, before its keys are looked at.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::ParseStream;
use syn::{Attribute, Expr, Lit, LitStr, Meta, MetaList, MetaNameValue, Path, Token};

use super::at;
use super::words::{example, unraw, with_text_of, written};
use crate::input::{Place, Site, literal};

pub(crate) fn attribute_missing(site: &Site<'_>) -> syn::Error {
    let entry = site.name;
    at(
        entry,
        format_args!(
            "`{entry}` has no `#[{}(…)]`; write {} above it",
            site.attribute,
            site.whole()
        ),
    )
}

pub(crate) fn attribute_bare(path: &Path, site: &Site<'_>) -> syn::Error {
    at(
        path,
        format_args!("this attribute has no keys; write {}", site.whole()),
    )
}

pub(crate) fn attribute_empty(list: &MetaList, site: &Site<'_>) -> syn::Error {
    at(
        list,
        format_args!("this attribute has no keys; write {}", site.whole()),
    )
}

/// `#[error = "…"]`.
pub(crate) fn attribute_with_value(meta: &MetaNameValue, site: &Site<'_>) -> syn::Error {
    let message = match literal(&meta.value) {
        Some(Lit::Str(text)) => Some(text),
        _ => None,
    };
    at(
        meta,
        format_args!(
            "this attribute takes keys in parentheses; write `#[{}({})]`",
            site.attribute,
            site.keys(message.as_ref())
        ),
    )
}

/// `#[error { … }]`, `#[error[…]]`.
pub(crate) fn attribute_brackets(list: &MetaList) -> syn::Error {
    let name = list.path.to_token_stream();
    let open = list.delimiter.span().open();
    syn::Error::new(
        open,
        format_args!("the keys stand in the wrong brackets; write `#[{name}(…)]`"),
    )
}

pub(crate) fn attribute_on_field(attribute: &Attribute) -> syn::Error {
    let name = attribute.path().to_token_stream();
    let marks = attribute.parse_args_with(|input: ParseStream<'_>| {
        let word: Ident = input.parse()?;
        // Whatever follows the word.
        input.parse::<TokenStream>().map(|_| word)
    });
    let advice = match marks {
        Ok(word) if word == "source" || word == "from" => format!("write `#[{word}]`"),
        _ => {
            "write it above the variant, or mark the field with `#[source]` or `#[from]`".to_owned()
        }
    };
    at(
        attribute.path(),
        format_args!("a field takes no `#[{name}(…)]`; {advice}"),
    )
}

/// Our keys in an `#[error(…)]` that belongs to another derive.
pub(crate) fn key_in_foreign_attribute(attribute: &Attribute) -> syn::Error {
    at(
        attribute.path(),
        "beside `#[platform_error(…)]`, `#[error(…)]` belongs to another derive; write `#[platform_error(…)]` here too",
    )
}

/// Whether an `#[error(…)]` holds keys of ours: whether the first thing in it is one.
pub(crate) fn is_ours(attribute: &Attribute, place: Place) -> bool {
    let Meta::List(list) = &attribute.meta else {
        return false;
    };
    let mut tokens = list.tokens.clone().into_iter();
    let key = match tokens.next() {
        // thiserror has `transparent` too.
        Some(TokenTree::Ident(key)) if key != "transparent" => unraw(&key),
        _ => return false,
    };
    let assigned = matches!(tokens.next(), Some(TokenTree::Punct(punct)) if punct.as_char() == '=');
    place.knows(&key) && (assigned || key == "no_accessors")
}

/// A text without a key where it could be the message of an entry that has nothing else: `#[error("not found: {0}")]`.
pub(crate) fn text_bare(text: &LitStr, arguments: bool, site: &Site<'_>) -> syn::Error {
    if site.place == Place::Labels {
        return at(
            text,
            format_args!(
                "a label is a name and its text; write `owner = {}`",
                text.token()
            ),
        );
    }
    if site.place == Place::Enum {
        return at(
            text,
            format_args!(
                "a text says nothing of the whole set; write {}",
                site.whole()
            ),
        );
    }
    let fields = if arguments {
        ", and a message shows fields alone, as `{name}` or `{0}`"
    } else {
        ""
    };
    at(
        text,
        format_args!(
            "a text needs its key{fields}; write `{}`",
            site.keys(Some(text))
        ),
    )
}

/// A text without a key before keys that have theirs.
pub(crate) fn text_beside_keys(text: &LitStr) -> syn::Error {
    at(
        text,
        format_args!("a text needs its key; write `message = {}`", text.token()),
    )
}

/// `message = "{}", last4`, as in `format!`.
pub(crate) fn message_arguments(span: Span) -> syn::Error {
    syn::Error::new(
        span,
        "a message takes no arguments; write the field in its text, as `{name}` or `{0}`",
    )
}

pub(crate) fn comma_missing(span: Span) -> syn::Error {
    syn::Error::new(
        span,
        "no comma before this key; write `,` at the end of the one before it",
    )
}

pub(crate) fn semicolon(span: Span) -> syn::Error {
    syn::Error::new(span, "keys are separated by commas; write `,`")
}

pub(crate) fn comma_extra(span: Span) -> syn::Error {
    syn::Error::new(span, "no key before this comma; remove the comma")
}

pub(crate) fn key_expected(span: Span, site: &Site<'_>) -> syn::Error {
    syn::Error::new(
        span,
        format_args!("this is no key; write {}", site.some_key()),
    )
}

pub(crate) fn key_is_path(path: &Path, site: &Site<'_>) -> syn::Error {
    let written = written(path);
    let last = path
        .segments
        .last()
        .map(|segment| unraw(&segment.ident))
        .filter(|last| site.place.knows(last));
    let advice = last.map_or_else(
        || site.some_key(),
        |last| format!("`{}`", example(&last, site.entry())),
    );
    at(
        path,
        format_args!("`{written}` is no key, because a key is one word; write {advice}"),
    )
}

/// `code: "A"`, `code => "A"`, `code == "A"`, `code "A"`. Reads on, to have the value for the proposal.
pub(crate) fn equals_expected(key: &Ident, input: ParseStream<'_>, site: &Site<'_>) -> syn::Error {
    let span = input.span();
    let _ = input
        .parse::<Token![==]>()
        .map(drop)
        .or_else(|_| input.parse::<Token![=>]>().map(drop));
    let _ = input.parse::<Option<Token![:]>>();
    let _ = input.parse::<Option<Token![=]>>();
    let ahead = input.fork();
    let value = match ahead.parse::<Expr>() {
        Ok(value) if ahead.is_empty() || ahead.peek(Token![,]) => Some(value),
        _ => None,
    };
    let proposal = match value {
        Some(Expr::Path(path)) => format!("{key} = {}", written(path)),
        Some(value) => with_text_of(&key.to_string(), literal(&value).as_ref(), site.entry()),
        None => example(&key.to_string(), site.entry()),
    };
    syn::Error::new(
        span,
        format_args!("no `=` after `{key}`; write `{proposal}`"),
    )
}
