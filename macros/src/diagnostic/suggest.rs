//! What messages are put together from: names, lists and proposals.

use heck::{ToShoutySnakeCase, ToSnakeCase};
use platform_error_syntax::code::{self, InvalidCode, MAX_LEN};
use platform_error_syntax::reason;
use proc_macro2::{Ident, Span};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{Lit, LitStr};

use crate::lookalike::{self, Lookalike};

/// The code to propose for an entry: `TABLE_NAME_TOO_LONG` for `TableNameTooLong`.
pub(super) fn code_for(entry: &Ident) -> String {
    let code = entry.unraw().to_string().to_shouty_snake_case();
    if code::check(&code).is_err() {
        return "…".to_owned();
    }
    code
}

/// The reason to propose for an entry, which is the code to propose if that can be one.
pub(super) fn reason_for(entry: &Ident) -> String {
    let reason = code_for(entry);
    if reason::check(&reason).is_err() {
        return "…".to_owned();
    }
    reason
}

/// The message to propose for an entry: `read failed` for `ReadFailed`.
pub(super) fn words_of(entry: &Ident) -> String {
    entry.unraw().to_string().to_snake_case().replace('_', " ")
}

/// `` `a`, `b` or `c` ``.
pub(super) fn any_of<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let mut quoted = Vec::new();
    for word in words {
        quoted.push(format!("`{word}`"));
    }
    joined(&quoted, "or")
}

/// `a, b and c`.
pub(super) fn joined(words: &[String], conjunction: &str) -> String {
    match words {
        [] => String::new(),
        [word] => word.clone(),
        [words @ .., last] => format!("{} {conjunction} {last}", words.join(", ")),
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
        ("code", Some(entry)) => format!("code = \"{}\"", code_for(entry)),
        ("reason", Some(entry)) => format!("reason = \"{}\"", reason_for(entry)),
        ("kind", _) => "kind = NotFound".to_owned(),
        ("http_status", _) => "http_status = 422".to_owned(),
        ("retry", _) => "retry = AfterDelay".to_owned(),
        ("retry_after", _) => "retry_after = 30".to_owned(),
        ("reserved", _) => "reserved(\"OLD_CODE\")".to_owned(),
        ("domain", _) => "domain = \"request.example.com\"".to_owned(),
        ("crate", _) => "crate = ::platform_error".to_owned(),
        ("alias", _) => "alias = \"OLD_CODE\"".to_owned(),
        ("since", _) => "since = \"1.2\"".to_owned(),
        ("deprecated", _) => "deprecated = \"use OTHER_CODE\"".to_owned(),
        ("labels", _) => "labels(owner = \"…\")".to_owned(),
        ("transparent" | "no_accessors" | "from_params", _) => key.to_owned(),
        (key, _) => format!("{key} = \"…\""),
    }
}

/// A key with the value of a literal as a string; an example if that cannot be its value.
pub(super) fn with_value(key: &str, value: Option<&Lit>, entry: Option<&Ident>) -> String {
    let Some(text) = value.and_then(as_string) else {
        return example(key, entry);
    };
    if matches!(key, "http_status" | "retry_after") {
        let digits = text.trim_end_matches(|c: char| !c.is_ascii_digit());
        return match digits.parse::<u32>() {
            Ok(number) => format!("{key} = {number}"),
            Err(_) => example(key, entry),
        };
    }
    let is_valid = match key {
        "code" | "alias" => code::check(&text).is_ok(),
        "reason" => reason::check(&text).is_ok(),
        _ => !text.trim().is_empty(),
    };
    if is_valid {
        format!("{key} = {}", quoted(&text))
    } else {
        example(key, entry)
    }
}

/// What a literal says, as a string.
fn as_string(value: &Lit) -> Option<String> {
    let without_suffix =
        |number: String, suffix: &str| Some(number.strip_suffix(suffix)?.to_owned());
    match value {
        Lit::Str(text) => Some(text.value()),
        Lit::ByteStr(bytes) => String::from_utf8(bytes.value()).ok(),
        Lit::CStr(text) => text.value().into_string().ok(),
        Lit::Byte(byte) => Some(char::from(byte.value()).to_string()),
        Lit::Char(c) => Some(c.value().to_string()),
        Lit::Int(number) => without_suffix(number.to_string(), number.suffix()),
        Lit::Float(number) => without_suffix(number.to_string(), number.suffix()),
        _ => None,
    }
}

/// A string as a literal.
pub(super) fn quoted(text: &str) -> String {
    let literal = LitStr::new(text, Span::call_site());
    literal.to_token_stream().to_string()
}

/// A character that is not ASCII, by its code point, and what it looks like.
pub(super) fn looks_like(c: char, meant: Lookalike) -> String {
    let code_point = u32::from(c);
    match meant {
        Lookalike::Invisible => format!("the invisible character U+{code_point:04X}"),
        Lookalike::Ascii(' ') => format!("U+{code_point:04X}, which looks like a space"),
        Lookalike::Ascii(meant) => {
            format!("`{c}`, U+{code_point:04X}, which looks like the ASCII character `{meant}`")
        }
    }
}

/// The first character of a word that only looks like ASCII.
pub(super) fn contains_lookalike(word: &str) -> Option<String> {
    let (c, meant) = lookalike::first(word)?;
    Some(looks_like(c, meant))
}

/// Why a word differs from the one that it looks like.
pub(super) fn because_of_lookalike(word: &str) -> String {
    match contains_lookalike(word) {
        Some(lookalike) => format!(", because it contains {lookalike}"),
        None => String::new(),
    }
}

/// Why a string is not a code, after "this code".
pub(super) fn why_not_a_code(why: InvalidCode) -> String {
    let lookalike = match why {
        InvalidCode::Character(c) => Lookalike::of(c).map(|meant| looks_like(c, meant)),
        InvalidCode::Empty | InvalidCode::TooLong(_) => None,
    };
    match lookalike {
        Some(lookalike) => format!("contains {lookalike}"),
        None => {
            format!("{why}, and a code is 1 to {MAX_LEN} printable ASCII characters without spaces")
        }
    }
}
