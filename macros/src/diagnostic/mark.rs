//! Mistakes in the `#[error(…)]` of a field.

use proc_macro2::{Ident, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Path};

use super::span::{at, between};

/// What is wrong in the attribute of a field.
pub(crate) enum FieldMistake {
    /// `#[error]`, `#[error()]`.
    Empty,
    /// `#[error("…")]`.
    NotAWord(TokenTree),
    /// `#[error(param = true)]`.
    Value(Ident),
    /// `#[error(source)]`.
    OtherMark(Ident),
    /// `#[error(code = "…")]`.
    Key(Ident),
    /// `#[error(params)]`.
    Unknown {
        word: Ident,
        /// The mark that was meant.
        meant: Option<&'static str>,
    },
}

impl FieldMistake {
    /// The error, for an attribute on a field of this entry.
    pub(crate) fn into_error(self, attribute: &Attribute, entry: &Ident) -> syn::Error {
        let name = attribute.path().to_token_stream().to_string();
        let any = format!("`#[{name}(param)]` or `#[{name}(retry_after)]`");
        match self {
            Self::Empty => at(
                attribute.path(),
                format_args!("this attribute has no mark; write {any}"),
            ),
            Self::NotAWord(token) => at(
                token,
                format_args!("a field takes only marks; write {any}, or move this above `{entry}`"),
            ),
            Self::Value(word) => at(
                &word,
                format_args!("`{word}` takes no value; write `#[{name}({word})]`"),
            ),
            Self::OtherMark(word) => at(
                &word,
                format_args!("`{word}` is an attribute by itself; write `#[{word}]`"),
            ),
            Self::Key(word) => at(
                &word,
                format_args!(
                    "`{word}` describes the whole error and not a field; \
                     write it in the `#[{name}(…)]` above `{entry}`"
                ),
            ),
            Self::Unknown {
                word,
                meant: Some(meant),
            } => at(
                &word,
                format_args!("`{word}` is not a mark of a field; write `#[{name}({meant})]`"),
            ),
            Self::Unknown { word, meant: None } => at(
                &word,
                format_args!("`{word}` is not a mark of a field; write {any}"),
            ),
        }
    }
}

pub(crate) fn field_mark_twice(first: &Path, second: &Ident, attribute: &Attribute) -> syn::Error {
    let name = attribute.path().to_token_stream();
    between(
        first,
        second,
        format_args!("this field is marked `#[{name}({second})]` twice; remove one of the two"),
    )
}

/// A mark on the field of a transparent variant.
pub(crate) fn mark_of_transparent(mark: &Path, entry: &Ident) -> syn::Error {
    let word = mark.to_token_stream();
    at(
        mark,
        format_args!(
            "`{entry}` is transparent, so it takes this from the error in its field; \
             remove `{word}`"
        ),
    )
}

/// A source that is marked as a parameter.
pub(crate) fn param_of_source(mark: &Path, field: &str, entry: &Ident) -> syn::Error {
    at(
        mark,
        format_args!(
            "field `{field}` is the source of `{entry}`, which is for logs and must not leave the \
             process; remove `param`, or mark a field that holds what clients may see"
        ),
    )
}

pub(crate) fn delays_two(entry: &Ident, first: &Path, second: &Path) -> syn::Error {
    between(
        first,
        second,
        format_args!(
            "two fields say how long to wait after `{entry}`, and only one can; \
             remove one of the two marks"
        ),
    )
}

/// A delay in the keys that the field always overrides.
pub(crate) fn delay_overridden(mark: &Path, field: &str, entry: &Ident) -> syn::Error {
    at(
        mark,
        format_args!(
            "field `{field}` always says how long to wait after `{entry}`, so the key \
             `retry_after` has no effect; remove the key, or make the field an `Option<Duration>`"
        ),
    )
}
