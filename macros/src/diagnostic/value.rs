//! Mistakes in the value of a key.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::ToTokens;
use syn::{Lit, LitStr, Meta, Path};

use super::fact::{NotReserved, NumberError};
use super::slip::value_missing;
use super::span::at;
use super::suggest::{any_of, because_of_lookalike, example, quoted, with_value};
use crate::literal::Text;
use crate::source::labels;

/// What is wrong with the value of a key.
pub(crate) enum ValueError {
    /// `code`.
    Missing,
    /// Not a string; with the literal that it is, if it is one.
    NotAString {
        value: TokenStream,
        literal: Option<Lit>,
    },
    /// `"A" "B"`, `"A" + "B"`; a list, if there are commas between them.
    SeveralStrings {
        value: TokenStream,
        strings: Vec<String>,
        is_list: bool,
    },
    /// A constant, a call or a macro.
    Computed {
        value: TokenStream,
        /// The string in it, if it is only converted.
        string: Option<Lit>,
    },
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
    /// `http_status = "404"`.
    NotANumber(NumberError),
    /// `labels = "…"`.
    NotLabels(Box<Meta>),
    /// `reserved = "…"`.
    NotReserved(NotReserved),
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
    /// Those that were meant.
    pub(crate) meant: Vec<&'static str>,
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
            Self::SeveralStrings {
                value,
                strings,
                is_list,
            } => several_strings(name, value, &strings, is_list, entry),
            Self::Computed { value, string } => computed(name, value, string.as_ref(), entry),
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
            Self::NotLabels(item) => not_labels(&item),
            Self::NotANumber(number) => number.into_error(name),
            Self::NotReserved(reserved) => reserved.into_error(),
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

impl ValueError {
    /// The error, for a label of this name.
    pub(crate) fn into_label_error(self, label: &Ident) -> syn::Error {
        match self {
            Self::NotAString {
                value,
                literal: Some(Lit::Bool(given)),
            } => at(
                value,
                format_args!(
                    "a label consists of a name and a string; write `{label} = \"{}\"`",
                    given.value()
                ),
            ),
            error => error.into_error(&label.clone().into(), None),
        }
    }
}

impl UnknownChoice {
    fn into_error(self, key: &str) -> syn::Error {
        let advice = if self.meant.is_empty() {
            choices(key, &self.names)
        } else {
            let meant: Vec<String> = self
                .meant
                .iter()
                .map(|name| format!("{key} = {name}"))
                .collect();
            any_of(meant.iter().map(String::as_str))
        };
        let why = because_of_lookalike(&self.word);
        at(
            self.value,
            format_args!("`{}` is not {}{why}; write {advice}", self.word, self.noun),
        )
    }
}

fn computed(
    name: &str,
    value: TokenStream,
    string: Option<&Lit>,
    entry: Option<&Ident>,
) -> syn::Error {
    let proposal = with_value(name, string, entry);
    at(
        value,
        format_args!(
            "`{name}` takes a literal, because an attribute is read before constants \
             and macros are evaluated; write `{proposal}`"
        ),
    )
}

/// Several strings where one is expected.
fn several_strings(
    name: &str,
    value: TokenStream,
    strings: &[String],
    is_list: bool,
    entry: Option<&Ident>,
) -> syn::Error {
    if name == "alias" {
        let aliases: Vec<String> = strings
            .iter()
            .map(|alias| format!("alias = {}", quoted(alias)))
            .collect();
        return at(
            value,
            format_args!(
                "`alias` takes a string, and can be repeated; write `{}`",
                aliases.join(", ")
            ),
        );
    }
    let single = if is_list {
        strings[0].clone()
    } else {
        strings.concat()
    };
    let single = LitStr::new(&single, Span::call_site());
    let proposal = with_value(name, Some(&Lit::Str(single)), entry);
    at(
        value,
        format_args!("`{name}` takes a single string; write `{proposal}`"),
    )
}

/// `labels = { owner = "billing" }`.
fn not_labels(item: &Meta) -> syn::Error {
    let given = match item {
        Meta::NameValue(item) => labels(item.value.to_token_stream()),
        Meta::List(item) => labels(item.tokens.clone()),
        Meta::Path(_) => None,
    };
    let proposal = given.map_or_else(
        || example("labels", None),
        |given| format!("labels({given})"),
    );
    at(
        item,
        format_args!("`labels` takes names and strings in parentheses; write `{proposal}`"),
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
        format_args!("a label consists of a name and a string; write `{proposal}`"),
    )
}

/// An explanation or a cause that is longer than a row can tell.
pub(crate) fn text_too_long(text: &Text, len: usize, most: usize) -> syn::Error {
    syn::Error::new(
        text.span(),
        format_args!(
            "this string has {len} bytes, and an explanation or a cause has at most {most}; \
             shorten it"
        ),
    )
}
