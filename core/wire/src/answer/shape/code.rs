//! The code of an error, among the members that services keep it in.

use crate::answer::parsed::Parsed;
use crate::answer::tree::{At, Span};

/// The members that hold codes, in order of precedence.
const NAMES: [&str; 11] = [
    "code",
    "error_code",
    "errorCode",
    "errcode",
    "errorcode",
    "Code",
    "__type",
    "faultcode",
    "type",
    "name",
    "reason",
];

/// The code in the members of an object.
pub(crate) fn in_members(parsed: &Parsed, object: At) -> Option<Span> {
    for name in NAMES {
        let Some(member) = parsed.tree.member(object, name) else {
            continue;
        };
        // These are names of other things unless they look like a code.
        let is_code = match name {
            "type" => is_type(parsed, member),
            "name" | "reason" => {
                is_text(parsed, member, is_identifier) && parsed.string(object, "message").is_some()
            }
            _ => true,
        };
        if is_code && let Some(code) = at(parsed, Some(member)) {
            return Some(code);
        }
    }
    None
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

fn is_type(parsed: &Parsed, member: At) -> bool {
    let is_code = |text: &str| text != "error" && text != "object" && !text.contains([':', '/']);
    is_text(parsed, member, is_code)
}

/// Whether a member is a string of which this is true.
fn is_text(parsed: &Parsed, member: At, is_code: impl Fn(&str) -> bool) -> bool {
    let text = parsed
        .tree
        .string(member)
        .map(|span| parsed.tree.text(span));
    text.is_some_and(is_code)
}

/// Whether a number is no code: the status of the response, or 0, which means success.
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
    match local.split_once(":http") {
        Some((name, _)) => name,
        None => local,
    }
}
