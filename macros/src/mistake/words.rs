//! What messages are put together from: names, lists and proposals.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::{Expr, Lit, LitStr, Meta};

use crate::input::{Place, Site, literal};

/// Tokens as people write them.
pub(super) fn written(tokens: impl ToTokens) -> String {
    let mut text = tokens.to_token_stream().to_string();
    for (spaced, close) in [
        (" :: ", "::"),
        (":: ", "::"),
        (" ::", "::"),
        (" <", "<"),
        ("< ", "<"),
        (" >", ">"),
        (" ,", ","),
        ("& ", "&"),
        ("! (", "!("),
    ] {
        text = text.replace(spaced, close);
    }
    text
}

/// An identifier without its `r#`.
pub(crate) fn unraw(name: &Ident) -> String {
    syn::ext::IdentExt::unraw(name).to_string()
}

/// The code that an entry is proposed: its name as a constant's, `TableNameTooLong` as `TABLE_NAME_TOO_LONG`.
pub(super) fn code(entry: &Ident) -> String {
    let name = unraw(entry);
    if !name.is_ascii() {
        return "…".to_owned();
    }
    let chars: Vec<char> = name.chars().collect();
    let mut code = String::with_capacity(name.len() + 8);
    for (at, c) in chars.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| chars[before]);
        let starts_word = before.is_some_and(|before| {
            before != '_'
                && c.is_uppercase()
                && (!before.is_uppercase()
                    || chars.get(at + 1).is_some_and(|after| after.is_lowercase()))
        });
        if starts_word {
            code.push('_');
        }
        code.push(c.to_ascii_uppercase());
    }
    code
}

/// The candidate that a misspelt word was meant to be.
pub(super) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let plain = |word: &str| word.to_lowercase().replace(['_', '-'], "");
    let word = plain(word);
    let distance = |candidate: &&str| strsim::damerau_levenshtein(&word, &plain(candidate));
    let nearest = candidates.into_iter().min_by_key(distance)?;
    // A third of a word, and of a short one no more than one letter.
    (distance(&nearest) <= (nearest.len() / 3).clamp(1, 3)).then_some(nearest)
}

/// `` `a`, `b` or `c` ``.
pub(super) fn any_of<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    joined(
        words.into_iter().map(|word| format!("`{word}`")).collect(),
        "or",
    )
}

/// `a, b and c`.
pub(super) fn joined(mut words: Vec<String>, conjunction: &str) -> String {
    let last = words.pop().unwrap_or_default();
    if words.is_empty() {
        last
    } else {
        format!("{} {conjunction} {last}", words.join(", "))
    }
}

/// `one field`, `2 fields`.
pub(super) fn count(number: usize, noun: &str) -> String {
    match number {
        0 => format!("no {noun}s"),
        1 => format!("one {noun}"),
        _ => format!("{number} {noun}s"),
    }
}

/// A key with a value to paste.
pub(super) fn example(key: &str, entry: Option<&Ident>) -> String {
    match (key, entry) {
        ("code", Some(entry)) => format!("code = \"{}\"", code(entry)),
        ("kind", _) => "kind = NotFound".to_owned(),
        ("retry", _) => "retry = AfterDelay".to_owned(),
        ("domain", _) => "domain = \"request.example.com\"".to_owned(),
        ("crate", _) => "crate = ::platform_error".to_owned(),
        ("alias", _) => "alias = \"OLD_CODE\"".to_owned(),
        ("since", _) => "since = \"1.2\"".to_owned(),
        ("deprecated", _) => "deprecated = \"use OTHER_CODE\"".to_owned(),
        ("labels", _) => "labels(owner = \"…\")".to_owned(),
        ("transparent" | "no_accessors", _) => key.to_owned(),
        (key, _) => format!("{key} = \"…\""),
    }
}

/// A key with the text that a literal holds; an example where it holds none.
pub(super) fn with_text_of(key: &str, value: Option<&Lit>, entry: Option<&Ident>) -> String {
    let text = match value {
        Some(Lit::Str(text)) => Some(text.value()),
        Some(Lit::ByteStr(bytes)) => String::from_utf8(bytes.value()).ok(),
        Some(Lit::CStr(text)) => text.value().into_string().ok(),
        Some(Lit::Byte(byte)) => Some(char::from(byte.value()).to_string()),
        Some(Lit::Char(c)) => Some(c.value().to_string()),
        Some(Lit::Int(number)) => number
            .to_string()
            .strip_suffix(number.suffix())
            .map(str::to_owned),
        Some(Lit::Float(number)) => number
            .to_string()
            .strip_suffix(number.suffix())
            .map(str::to_owned),
        _ => None,
    };
    let text = text.filter(|text| {
        !text.trim().is_empty()
            && (key != "code" && key != "alias" || text.chars().all(|c| c.is_ascii_graphic()))
    });
    text.map_or_else(
        || example(key, entry),
        |text| format!("{key} = {}", quoted(&text)),
    )
}

/// A text as a literal.
pub(super) fn quoted(text: &str) -> String {
    LitStr::new(text, proc_macro2::Span::call_site())
        .to_token_stream()
        .to_string()
}

/// The literal that an item was given, behind `=` or in brackets.
pub(super) fn given(item: &Meta) -> Option<Lit> {
    match item {
        Meta::NameValue(meta) => in_parentheses(&meta.value),
        Meta::List(list) => syn::parse2(list.tokens.clone()).ok(),
        Meta::Path(_) => None,
    }
}

fn in_parentheses(value: &Expr) -> Option<Lit> {
    match value {
        Expr::Paren(inner) => in_parentheses(&inner.expr),
        Expr::Reference(inner) => in_parentheses(&inner.expr),
        value => literal(value),
    }
}

impl Site<'_> {
    /// What may stand here.
    pub(super) fn some_key(&self) -> String {
        match self.place {
            Place::Labels => "`owner = \"…\"`".to_owned(),
            place => format!("one of {}", any_of(place.keys())),
        }
    }

    /// The keys that should stand here, with this as the message.
    pub(super) fn keys(&self, message: Option<&LitStr>) -> String {
        let Some(entry) = self.entry() else {
            return example("domain", None);
        };
        let mut keys = vec![example("code", Some(entry))];
        keys.extend(message.map(|text| format!("message = {}", text.token())));
        keys.extend((!self.documented).then(|| example("explanation", None)));
        keys.extend(["cause", "solution"].map(|key| example(key, None)));
        keys.join(", ")
    }

    /// The attribute that should stand here.
    pub(super) fn whole(&self) -> String {
        let attribute = format!("`#[{}({})]`", self.attribute, self.keys(None));
        match self.place {
            // Nothing is required there.
            Place::Enum => format!("{attribute}, or remove it"),
            Place::Variant | Place::Struct | Place::Labels => attribute,
        }
    }
}
