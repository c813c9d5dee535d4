//! Undoes what logs and shells wrap around text: the escapes of a terminal, and those of JSON.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

/// An escape of a terminal, as a character or spelled out; and one whose first character is lost.
const TERMINAL: &str = concat!(
    r"(?:\x1b|\x{9b}|\\u001[bB]|\\u\{1[bB]\}|\\x1[bB]|\\033|\\e|\^\[)",
    r"(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][0-9A-B])",
    r"|\[[0-9]{1,3}(?:;[0-9]{1,3})*m",
);

static ESCAPE: LazyLock<Result<Regex, regex::Error>> = LazyLock::new(|| Regex::new(TERMINAL));

/// Text without the escapes that color it.
pub(super) fn without_colors(text: &str) -> Cow<'_, str> {
    if !text.contains(['\u{1b}', '\u{9b}', '\\', '^', '[']) {
        return Cow::Borrowed(text);
    }
    match &*ESCAPE {
        Ok(escape) => escape.replace_all(text, ""),
        Err(_) => Cow::Borrowed(text),
    }
}

/// Text with the escapes of JSON strings undone, if it has any: `\"`, `\n`, `\u00e9`.
pub(super) fn unescaped(text: &str) -> Option<String> {
    if !text.contains('\\') {
        return None;
    }
    let mut plain = String::with_capacity(text.len());
    let mut units = Vec::new();
    let mut rest = text;
    while let Some((before, escape)) = rest.split_once('\\') {
        if !before.is_empty() {
            flush(&mut units, &mut plain);
            plain.push_str(before);
        }
        let mut after = escape.chars();
        let kind = after.next();
        rest = after.as_str();
        if kind == Some('u')
            && let Some((unit, after)) = hex(rest)
        {
            // A character beyond the first 65,536 is written as two of these.
            units.push(unit);
            rest = after;
            continue;
        }
        flush(&mut units, &mut plain);
        match kind {
            Some('n' | 't' | 'r' | 'f' | 'b') => plain.push(' '),
            Some(c @ ('"' | '\\' | '/' | '\'')) => plain.push(c),
            Some(c) => plain.extend(['\\', c]),
            None => plain.push('\\'),
        }
    }
    flush(&mut units, &mut plain);
    plain.push_str(rest);
    (plain != text).then_some(plain)
}

/// Four hexadecimal digits, and what follows.
fn hex(text: &str) -> Option<(u16, &str)> {
    let (digits, rest) = text.split_at_checked(4)?;
    let unit = u16::from_str_radix(digits, 16).ok()?;
    Some((unit, rest))
}

/// Appends the characters of these units of UTF-16.
fn flush(units: &mut Vec<u16>, plain: &mut String) {
    plain.push_str(&String::from_utf16_lossy(units));
    units.clear();
}
