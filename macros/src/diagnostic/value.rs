//! Mistakes in the value of a key.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::ToTokens;
use syn::{Lit, LitStr, Meta, Path};

use super::span::at;
use super::suggest::{any_of, example, quoted, with_value};

/// What is wrong with the value of a key.
pub(crate) enum ValueError {
    /// `code`.
    Missing,
    /// Not a string; with the literal that it is, if it is one.
    NotAString {
        value: TokenStream,
        literal: Option<Lit>,
    },
    /// A constant, a call or a macro.
    Computed(TokenStream),
    /// An empty string.
    Empty(Literal),
    /// `"text"suffix`.
    Suffixed(LitStr),
    /// `transparent = true`; `denied` if it is `false`.
    FlagWithValue { item: Box<Meta>, denied: bool },
    /// `kind`.
    ChoiceMissing { names: Vec<&'static str> },
    /// `kind = "NotFound"`.
    ChoiceNotBare {
        value: TokenStream,
        name: &'static str,
    },
    /// None of a closed list of names.
    UnknownChoice(UnknownChoice),
    /// `labels = "…"`.
    NotLabels(Box<Meta>),
    /// A mistake within the value, already worded.
    Other(syn::Error),
    /// `crate = 1`.
    NotAPath(TokenStream),
    /// A path, as written, that depends on the module.
    RelativePath { value: TokenStream, path: String },
}

/// A name that is not in a closed list.
pub(crate) struct UnknownChoice {
    pub(crate) value: TokenStream,
    pub(crate) word: String,
    /// What one of the list is called.
    pub(crate) noun: &'static str,
    pub(crate) meant: Option<&'static str>,
    pub(crate) names: Vec<&'static str>,
}

impl ValueError {
    /// The error, for the key and the entry that it is a key of.
    pub(crate) fn into_error(self, key: &Path, entry: Option<&Ident>) -> syn::Error {
        let name = &name(key);
        match self {
            Self::Missing => value_missing(key, entry),
            Self::NotAString { value, literal } => {
                let proposal = with_value(name, literal.as_ref(), entry);
                at(
                    value,
                    format_args!("`{name}` takes a string; write `{proposal}`"),
                )
            }
            Self::Computed(value) => computed(name, value, entry),
            Self::Empty(value) => at(
                value,
                format_args!("`{name}` is empty; write `{}`", example(name, entry)),
            ),
            Self::Suffixed(value) => suffixed(name, &value),
            Self::FlagWithValue { item, denied: true } => {
                at(item, format_args!("`{name}` takes no value; remove it"))
            }
            Self::FlagWithValue {
                item,
                denied: false,
            } => at(
                item,
                format_args!("`{name}` takes no value; write `{name}`"),
            ),
            Self::ChoiceMissing { names } => at(
                key,
                format_args!("`{name}` has no value; write {}", choices(name, &names)),
            ),
            Self::ChoiceNotBare { value, name: bare } => at(
                value,
                format_args!("`{name}` takes a bare name; write `{name} = {bare}`"),
            ),
            Self::UnknownChoice(choice) => choice.into_error(name),
            Self::NotLabels(item) => at(
                item,
                "`labels` takes names and strings; write `labels(owner = \"…\")`",
            ),
            Self::Other(error) => error,
            Self::NotAPath(value) => at(
                value,
                "`crate` takes the path of the crate that re-exports platform-error; \
                 write `crate = ::platform_error`",
            ),
            Self::RelativePath { value, path } => relative_path(value, &path),
        }
    }
}

impl UnknownChoice {
    fn into_error(self, key: &str) -> syn::Error {
        let advice = match self.meant {
            Some(meant) => format!("`{key} = {meant}`"),
            None => choices(key, &self.names),
        };
        at(
            self.value,
            format_args!("`{}` is not {}; write {advice}", self.word, self.noun),
        )
    }
}

fn computed(name: &str, value: TokenStream, entry: Option<&Ident>) -> syn::Error {
    at(
        value,
        format_args!(
            "`{name}` takes a literal, because an attribute is read before constants \
             and macros are evaluated; write `{}`",
            example(name, entry)
        ),
    )
}

fn suffixed(name: &str, value: &LitStr) -> syn::Error {
    at(
        value,
        format_args!(
            "a string takes no suffix, and `{}` is one; write `{name} = {}`",
            value.suffix(),
            quoted(&value.value())
        ),
    )
}

fn relative_path(value: TokenStream, path: &str) -> syn::Error {
    at(
        value,
        format_args!(
            "`{path}` is relative, and would mean something else in another module; write {}",
            absolute(path)
        ),
    )
}

fn name(key: &Path) -> String {
    key.to_token_stream().to_string()
}

fn choices(name: &str, names: &[&str]) -> String {
    format!("`{name} = …` with one of {}", any_of(names.iter().copied()))
}

fn absolute(path: &str) -> String {
    let root = path.trim_start_matches("self::");
    let root = root.trim_start_matches("super::");
    if root == path {
        format!("`crate = ::{root}` for a dependency, or `crate = crate::{root}` for a module")
    } else {
        format!("the path from the root of the crate, as in `crate = crate::{root}`")
    }
}

/// A label that is a bare word, or has brackets; with the literal in them.
pub(crate) fn label_without_value(label: &Meta, value: Option<&Lit>) -> syn::Error {
    let proposal = with_value(&name(label.path()), value, None);
    at(
        label,
        format_args!("a label is a name and a string; write `{proposal}`"),
    )
}

/// `code =`.
pub(crate) fn value_missing(key: &Path, entry: Option<&Ident>) -> syn::Error {
    let name = name(key);
    at(
        key,
        format_args!("`{name}` has no value; write `{}`", example(&name, entry)),
    )
}

/// `code = ;`.
pub(crate) fn value_unreadable(key: &Path, span: Span, entry: Option<&Ident>) -> syn::Error {
    let name = name(key);
    syn::Error::new(
        span,
        format_args!(
            "this is not a value for `{name}`; write `{}`",
            example(&name, entry)
        ),
    )
}

/// `code = "A" "B"`.
pub(crate) fn value_continued(key: &Path, span: Span) -> syn::Error {
    syn::Error::new(
        span,
        format_args!(
            "the value of `{}` ends before this; remove it, or write `,` and the next key",
            name(key)
        ),
    )
}
