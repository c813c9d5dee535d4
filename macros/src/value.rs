//! The values of keys, each of the type that its key takes.
//!
//! These are the field types of darling's receivers. A mistake in a value is kept next to it and
//! not returned to darling: a `darling::Error` has one span, and cannot underline a value from its
//! first token to its last; and what to write instead depends on the name of the entry.

mod crate_path;
mod labels;

use darling::FromMeta;
use platform_error_syntax::kind::{Kind, Retry};
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Expr, Ident, Lit, LitStr, Meta, Path};

pub(crate) use self::crate_path::CratePath;
pub(crate) use self::labels::{Label, Labels};
use crate::attribute::expression;
use crate::diagnostic::{Diagnostics, UnknownChoice, ValueError};
use crate::literal::{Text, literal, literal_of, strings};
use crate::source::source;
use crate::spelling::nearest;
use crate::synonym;

/// The most bytes of a path in a string.
const MOST_BYTES: usize = 200;

/// A key and its value.
pub(crate) struct SpannedKey<T> {
    pub(crate) key: Path,
    /// The value, or what comes nearest to it.
    value: Option<T>,
    errors: Vec<ValueError>,
}

impl<T: FromValue> FromMeta for SpannedKey<T> {
    fn from_meta(item: &Meta) -> darling::Result<Self> {
        let mut errors = Vec::new();
        Ok(Self {
            key: item.path().clone(),
            value: T::from_value(item, &mut errors),
            errors,
        })
    }
}

impl<T> SpannedKey<T> {
    /// The value, or what comes nearest to it.
    pub(crate) fn value(&self) -> Option<&T> {
        self.value.as_ref()
    }

    /// The value. Reports what is wrong with it; `entry` is the error that this is a key of.
    pub(crate) fn report(self, entry: Option<&Ident>, diagnostics: &mut Diagnostics) -> Option<T> {
        for error in self.errors {
            diagnostics.push(error.into_error(&self.key, entry));
        }
        self.value
    }
}

/// A type that some keys take as their value.
pub(crate) trait FromValue: Sized {
    fn from_value(item: &Meta, errors: &mut Vec<ValueError>) -> Option<Self>;
}

/// A string that is not empty.
impl FromValue for Text {
    fn from_value(item: &Meta, errors: &mut Vec<ValueError>) -> Option<Self> {
        let Meta::NameValue(meta) = item else {
            errors.push(match item {
                Meta::Path(_) => ValueError::Missing,
                _ => not_a_string(item),
            });
            return None;
        };
        let Some(text) = Self::from_expr(&meta.value) else {
            errors.push(match literal(&meta.value) {
                Some(Lit::Str(text)) => ValueError::Suffixed(text),
                None if is_computed(&meta.value)
                    && strings(meta.value.to_token_stream(), 2).is_none() =>
                {
                    ValueError::Computed {
                        value: meta.value.to_token_stream(),
                        string: converted(&meta.value),
                    }
                }
                _ => not_a_string(item),
            });
            return None;
        };
        if text.value().trim().is_empty() {
            errors.push(ValueError::Empty(text.literal().clone()));
            return None;
        }
        Some(text)
    }
}

fn not_a_string(item: &Meta) -> ValueError {
    let given = given_tokens(item);
    match strings(given.clone(), 2) {
        Some(strings) => ValueError::SeveralStrings {
            value: value_tokens(item),
            strings,
            is_list: is_separated(given),
        },
        None => ValueError::NotAString {
            value: value_tokens(item),
            literal: literal_of(item),
        },
    }
}

/// What an item gives, after `=` or in brackets; nothing for a key alone.
pub(crate) fn given_tokens(item: &Meta) -> TokenStream {
    match item {
        Meta::NameValue(meta) => meta.value.to_token_stream(),
        Meta::List(list) => list.tokens.clone(),
        Meta::Path(_) => TokenStream::new(),
    }
}

/// Whether the strings in these tokens, or in brackets around all of them, are not just put
/// together.
fn is_separated(tokens: TokenStream) -> bool {
    let mut tokens: Vec<TokenTree> = tokens.into_iter().collect();
    while let [TokenTree::Group(group)] = &*tokens {
        tokens = group.stream().into_iter().collect();
    }
    let is_mark =
        |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() != '+');
    tokens.iter().any(is_mark)
}

/// What to underline in an item whose value is wrong.
pub(crate) fn value_tokens(item: &Meta) -> TokenStream {
    match item {
        Meta::NameValue(meta) => meta.value.to_token_stream(),
        Meta::Path(_) | Meta::List(_) => item.to_token_stream(),
    }
}

/// Whether an expression is a constant, a call or a macro, which have no value yet.
fn is_computed(value: &Expr) -> bool {
    match value {
        Expr::Group(group) => is_computed(&group.expr),
        Expr::Reference(reference) => is_computed(&reference.expr),
        Expr::Path(_) | Expr::Macro(_) | Expr::Call(_) | Expr::MethodCall(_) | Expr::Binary(_) => {
            true
        }
        _ => false,
    }
}

/// The string that an expression only converts: `"text".to_owned()`, `Some("text")`.
fn converted(value: &Expr) -> Option<Lit> {
    match value {
        Expr::MethodCall(call) if call.args.is_empty() => {
            let method = call.method.to_string();
            let is_conversion = method.starts_with("to_") || method == "into";
            let changes = method.ends_with("case");
            let receiver = literal(&call.receiver).or_else(|| converted(&call.receiver));
            receiver.filter(|_| is_conversion && !changes)
        }
        Expr::Call(call) if call.args.len() == 1 => {
            let Expr::Path(function) = &*call.func else {
                return None;
            };
            let name = function.path.segments.last()?;
            let is_conversion = ["from", "new", "Some", "Borrowed"]
                .iter()
                .any(|known| name.ident == known);
            call.args
                .first()
                .and_then(literal)
                .filter(|_| is_conversion)
        }
        _ => None,
    }
}

/// A key that takes no value.
pub(crate) struct Flag;

impl FromValue for Flag {
    fn from_value(item: &Meta, errors: &mut Vec<ValueError>) -> Option<Self> {
        let value = match item {
            Meta::Path(_) => return Some(Self),
            Meta::List(_) => None,
            Meta::NameValue(meta) => literal(&meta.value),
        };
        let denied = matches!(value, Some(Lit::Bool(value)) if !value.value());
        errors.push(ValueError::FlagWithValue {
            item: Box::new(item.clone()),
            denied,
        });
        (!denied).then_some(Self)
    }
}

/// One of a closed list of names, alone or at the end of a path: `NotFound`, `Kind::NotFound`.
trait Choice: Copy + 'static {
    /// What one of these is called, in "`X` is not …".
    const NOUN: &'static str;
    const ALL: &'static [Self];
    fn name(self) -> &'static str;
    /// What is meant by a literal that is written instead.
    fn from_literal(literal: Option<&Lit>) -> Option<Self>;

    fn names() -> Vec<&'static str> {
        Self::ALL.iter().map(|choice| choice.name()).collect()
    }
}

impl Choice for Kind {
    const NOUN: &'static str = "a kind";
    const ALL: &'static [Self] = Self::ALL;

    fn name(self) -> &'static str {
        self.variant_name()
    }

    fn from_literal(literal: Option<&Lit>) -> Option<Self> {
        synonym::kind_of_status(literal?)
    }
}

impl Choice for Retry {
    const NOUN: &'static str = "a retry value";
    const ALL: &'static [Self] = Self::ALL;

    fn name(self) -> &'static str {
        self.variant_name()
    }

    fn from_literal(_: Option<&Lit>) -> Option<Self> {
        None
    }
}

impl<T: Choice> FromValue for T {
    fn from_value(item: &Meta, errors: &mut Vec<ValueError>) -> Option<Self> {
        if let Meta::NameValue(meta) = item
            && let Some(name) = last_segment(&meta.value)
            && let Some(choice) = T::ALL.iter().find(|choice| name == choice.name())
        {
            return Some(*choice);
        }
        errors.push(match item {
            Meta::Path(_) => ValueError::ChoiceMissing { names: T::names() },
            _ => unknown_choice::<T>(item),
        });
        None
    }
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

fn unknown_choice<T: Choice>(item: &Meta) -> ValueError {
    let given = given_tokens(item);
    let value = value_tokens(item);
    let word = match given_expr(item).as_ref().and_then(given_name) {
        Some(name) => name,
        None => source(&given),
    };
    let names = T::names();
    if let Some(name) = names.iter().copied().find(|name| *name == word) {
        return ValueError::ChoiceNotBare { value, name };
    }
    let written = written_names(given, &names);
    if let [name] = *written {
        return ValueError::ChoiceNotBare { value, name };
    }
    let meant = match T::from_literal(literal_of(item).as_ref()) {
        Some(choice) => vec![choice.name()],
        None if written.is_empty() => nearest(&word, names.iter().copied()).into_iter().collect(),
        None => written,
    };
    ValueError::UnknownChoice(UnknownChoice {
        value,
        word,
        noun: T::NOUN,
        meant,
        names,
    })
}

/// The same as an expression.
fn given_expr(item: &Meta) -> Option<Expr> {
    match item {
        Meta::NameValue(meta) => Some(meta.value.clone()),
        Meta::List(list) => {
            let tokens: Vec<TokenTree> = list.tokens.clone().into_iter().collect();
            Some(expression(&tokens))
        }
        Meta::Path(_) => None,
    }
}

/// The name that an expression gives, as itself or as something else: `Kind::NotFound`,
/// `"NotFound"`, `Kind::from_str("NotFound")`.
fn given_name(value: &Expr) -> Option<String> {
    match value {
        Expr::Group(inner) => given_name(&inner.expr),
        Expr::Paren(inner) => given_name(&inner.expr),
        Expr::Reference(inner) => given_name(&inner.expr),
        Expr::Path(path) => last_name(&path.path),
        Expr::Call(call) => match call.args.last() {
            Some(argument) => given_name(argument),
            None => given_name(&call.func),
        },
        Expr::MethodCall(call) => given_name(&call.receiver),
        value => match literal(value) {
            Some(Lit::Str(text)) => match path_in(&text) {
                Some(path) => last_name(&path),
                None => Some(text.value()),
            },
            _ => None,
        },
    }
}

/// The names that are somewhere in a value.
fn written_names(value: TokenStream, names: &[&'static str]) -> Vec<&'static str> {
    let mut found = Vec::new();
    let mut rest = vec![value];
    while let Some(tokens) = rest.pop() {
        for token in tokens {
            match token {
                TokenTree::Group(group) => rest.push(group.stream()),
                TokenTree::Ident(word) => {
                    let name = names.iter().find(|name| word == **name);
                    found.extend(name.filter(|name| !found.contains(*name)));
                }
                TokenTree::Literal(_) | TokenTree::Punct(_) => {}
            }
        }
    }
    found
}

fn last_name(path: &Path) -> Option<String> {
    let last = path.segments.last()?;
    Some(last.ident.to_string())
}

/// The path that a string holds. A long one is none, because a parser needs a deep stack for it.
fn path_in(text: &LitStr) -> Option<Path> {
    if text.value().len() > MOST_BYTES {
        return None;
    }
    text.parse().ok()
}
