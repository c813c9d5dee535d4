//! The code of an error, among the members that services keep it in.

use crate::answer::kind;
use crate::answer::name::{Name, names};
use crate::answer::parsed::Parsed;
use crate::answer::tree::{At, Span};

/// The members that hold codes, in order of precedence.
static NAMES: [Name; 21] = names([
    "sub_code",
    "code",
    "error_code",
    "errorCode",
    "errcode",
    "ErrorCode",
    "errorcode",
    "Code",
    "serviceErrorCode",
    "scimType",
    "error_name",
    "__type",
    "faultcode",
    "errorType",
    "error_type",
    "type",
    "name",
    "reason",
    "category",
    "status",
    "id",
]);

/// The code in the members of an object.
pub(crate) fn in_members(parsed: &Parsed, object: At) -> Option<Span> {
    for name in &NAMES {
        let Some(member) = parsed.tree.find(object, name) else {
            continue;
        };
        // Some are names of other things unless they look like a code.
        let is_code: fn(&str) -> bool = match name.as_str() {
            "type" => is_type,
            "errorType" | "error_type" => is_identifier,
            "category" | "status" => is_constant,
            "name" if has_message(parsed, object) => is_compound,
            "reason" if has_message(parsed, object) => is_identifier,
            "id" if has_message(parsed, object) => is_error_id,
            "name" | "reason" | "id" => continue,
            _ => |_| true,
        };
        let text = parsed.tree.scalar(member);
        if text.is_some_and(is_code)
            && let Some(code) = at(parsed, Some(member))
        {
            return Some(code);
        }
    }
    None
}

fn has_message(parsed: &Parsed, object: At) -> bool {
    parsed.string(object, "message").is_some()
}

/// The code that a member is, if it is one.
pub(crate) fn at(parsed: &Parsed, member: Option<At>) -> Option<Span> {
    let member = member?;
    let span = parsed.tree.string_or_number(member)?;
    let text = parsed.tree.text(span);
    if parsed.tree.number(member).is_some() {
        return (!is_status_or_none(text, parsed.status)).then_some(span);
    }
    if !is_token(text) {
        return None;
    }
    match local_name(text) {
        local if local.len() < text.len() => parsed.tree.part_of(span, local),
        _ => Some(span),
    }
}

fn is_type(text: &str) -> bool {
    !matches!(text, "error" | "object" | "field") && !text.contains([':', '/'])
}

/// Whether this is a name of several words: `ValidationError` and `NOT_FOUND`, but not `Ada`.
fn is_compound(text: &str) -> bool {
    let capitals = text.bytes().filter(u8::is_ascii_uppercase).count();
    is_identifier(text) && (capitals > 1 || text.contains(['_', '-']))
}

/// Whether this is written as constants are: `VALIDATION_ERROR`.
fn is_constant(text: &str) -> bool {
    text.contains('_')
        && text
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte == b'_')
}

/// Whether this identifies a kind of error rather than an object: `rate_limit` and `forbidden`.
fn is_error_id(text: &str) -> bool {
    let is_word = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
    text.bytes().all(is_word) && (text.contains('_') || kind::of_code(text, "").is_some())
}

/// Whether a number is not a code but the status of the response, or 0, which means success.
fn is_status_or_none(number: &str, status: Option<u16>) -> bool {
    match number.parse::<u16>() {
        Ok(0) => true,
        Ok(number) => match status {
            Some(status) => status == number,
            None => (100..=599).contains(&number),
        },
        Err(_) => false,
    }
}

/// Whether this can be a code: 1 to 128 printable ASCII characters without spaces.
pub(crate) fn is_token(text: &str) -> bool {
    (1..=128).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Whether this is a code rather than a phrase: `not_found`, `NOT_FOUND`, `NotFound` and
/// `forbidden`, but not `Forbidden`, which is what HTTP calls the status.
pub(crate) fn is_identifier(text: &str) -> bool {
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.:/#".contains(&byte);
    if !is_token(text) || !text.bytes().all(is_word) || text.ends_with(['.', ':']) {
        return false;
    }
    let capitals = text.bytes().filter(u8::is_ascii_uppercase).count();
    let is_capitalized = text.starts_with(|first: char| first.is_ascii_uppercase());
    let is_phrase =
        is_capitalized && capitals == 1 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    !is_phrase
}

/// The last part of a qualified name: `com.amazonaws#NotFound` is `NotFound`. AWS also appends a
/// link after a colon.
pub(crate) fn local_name(code: &str) -> &str {
    let (_, local) = code.split_once('#').unwrap_or(("", code));
    match local.split_once(':') {
        Some((name, rest)) if rest.starts_with("http") => name,
        _ => local,
    }
}
