//! Whether a code is expected at a place of a line, so that a number or a common word there is one.

use std::ops::Range;
use std::str;

/// How much of a line is looked at before a name.
const REACH: usize = 96;
/// What may be between a key and its value, and around a value.
const AROUND: [char; 13] = [
    ' ', '\t', '"', '\'', '`', '[', '(', '<', ':', '=', '>', '\\', '#',
];

/// What the word before a code ends with. Not `errors`, which are counted.
const KEYS: [&str; 15] = [
    "cause",
    "code",
    "err",
    "errcode",
    "errno",
    "error",
    "errorcode",
    "exception",
    "fatal",
    "fault",
    "panic",
    "reason",
    "retcode",
    "sqlcode",
    "sqlstate",
];
/// What a code belongs to if it is not that of an error.
const OTHER_CODES: [&str; 22] = [
    "area", "bar", "char", "country", "coupon", "currency", "discount", "exit", "iso", "key",
    "lang", "language", "locale", "postal", "product", "promo", "qr", "region", "return", "source",
    "voucher", "zip",
];
/// What an HTTP status is called.
const STATUSES: [&str; 5] = ["http", "response", "status", "statuscode", "httpstatus"];

/// What the words before a name say about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Context {
    /// It is the code of an error.
    Code,
    /// It is an HTTP status.
    Status,
    /// Nothing.
    Other,
}

/// What the words before a range of a line say about it.
pub(super) fn before(line: &[u8], range: &Range<usize>) -> Context {
    if is_in_number(line, range) {
        return Context::Other;
    }
    let start = range.start.saturating_sub(REACH);
    let before = ascii_end(line.get(start..range.start).unwrap_or_default());
    let trimmed = before.trim_end_matches(AROUND);
    if trimmed.is_empty() && before.ends_with('[') && range.start == before.len() {
        // The line starts with the name in brackets.
        return Context::Code;
    }
    let words = last_words(trimmed);
    let mut words = words.iter().rev().map(String::as_str);
    let (last, previous) = (words.next(), words.next());
    match (last, previous) {
        (Some(word), _) if STATUSES.contains(&word) => Context::Status,
        (Some("code"), Some(word)) if OTHER_CODES.contains(&word) => Context::Other,
        (Some("code"), Some(word)) if STATUSES.contains(&word) => Context::Status,
        // "on an `Err` value", as Rust says.
        (Some("value"), Some("err")) => Context::Code,
        (Some(word), _) if KEYS.contains(&word) => Context::Code,
        _ => Context::Other,
    }
}

/// Whether a range is preceded by a path, as in `RequestError::DuplicateKey`, and by which.
pub(super) fn path_before<'l>(line: &'l [u8], range: &Range<usize>) -> Option<&'l str> {
    let start = range.start.saturating_sub(REACH);
    let before = ascii_end(line.get(start..range.start)?);
    let path = before.strip_suffix("::")?;
    let start = path.rfind(|c: char| !c.is_alphanumeric() && c != '_');
    path.get(start.map_or(0, |at| at + 1)..)
}

/// Whether a range is part of a number with a sign or a point, a date, a time or a version.
fn is_in_number(line: &[u8], range: &Range<usize>) -> bool {
    let is_digit = |at: Option<usize>| {
        at.and_then(|at| line.get(at))
            .is_some_and(u8::is_ascii_digit)
    };
    let joins = |at: Option<usize>| {
        at.and_then(|at| line.get(at))
            .is_some_and(|byte| b".,:/-%".contains(byte))
    };
    let end = Some(range.end);
    let before = range.start.checked_sub(1);
    let inside_starts = is_digit(Some(range.start));
    let inside_ends = is_digit(range.end.checked_sub(1));
    let continues = joins(end) && is_digit(range.end.checked_add(1));
    let follows = joins(before) && is_digit(range.start.checked_sub(2));
    let is_percentage = inside_ends && line.get(range.end) == Some(&b'%');
    // A sign, unless the name brings its own.
    let is_negative = before.and_then(|at| line.get(at)) == Some(&b'-');
    inside_ends && (continues || is_percentage) || inside_starts && (follows || is_negative)
}

/// The ASCII characters at the end.
fn ascii_end(bytes: &[u8]) -> &str {
    let start = bytes.iter().rposition(|byte| !byte.is_ascii());
    let end = bytes.get(start.map_or(0, |at| at + 1)..);
    end.and_then(|end| str::from_utf8(end).ok())
        .unwrap_or_default()
}

/// The last two words in lower case; `errorCode` and `error_code` are two.
fn last_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut was_lower = false;
    for c in text.chars() {
        let begins = c.is_ascii_uppercase() && was_lower;
        let is_of_word = c.is_ascii_alphanumeric();
        if (begins || !is_of_word) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if is_of_word {
            word.push(c.to_ascii_lowercase());
        } else if !matches!(c, '_' | '-' | ' ' | '.' | '`') {
            // Words before other characters say nothing about what is after.
            words.clear();
        }
        was_lower = c.is_ascii_lowercase();
    }
    if !word.is_empty() {
        words.push(word);
    }
    words.split_off(words.len().saturating_sub(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn context(line: &str) -> Context {
        let start = line.find("404").unwrap_or_default();
        before(line.as_bytes(), &(start..start + 3))
    }

    #[test]
    fn a_number_is_a_code_where_one_is_expected() {
        for line in [
            "code=404",
            r#"{"code":"404"}"#,
            r#"{"code": 404, "a": 1}"#,
            r#"{\"errorCode\": \"404\"}"#,
            "error_code: '404'",
            "SQLSTATE[404]: no row",
            "SQLSTATE 404",
            "psql: ERROR:  404: no row",
            "ERROR 404 (42000): no row",
            "[404] no row",
            "10:32 error [404] no row",
            "Error #404",
            "os error 404",
            "failed with error code 404.",
            "errno=404,",
            "`Result::unwrap()` on an `Err` value: 404",
            "Err(404)",
        ] {
            assert_eq!(context(line), Context::Code, "{line}");
        }
        for line in [
            "status=404",
            r#"{"status": 404}"#,
            "statusCode: 404",
            "status code 404",
            "HTTP status: 404",
            "http_status=404",
        ] {
            assert_eq!(context(line), Context::Status, "{line}");
        }
        for line in [
            "404",
            "took 404 ms",
            "sshd[404]: error",
            "pid [404]",
            "country_code=404",
            "exit code 404",
            r#"{"countryCode": "404"}"#,
            "error: 404-11-26",
            "error: 404.5",
            "error: 404%",
            "code=-404",
            "code: 1.404",
            "error \u{e9} 404",
            r#"{"code":"X","count":404}"#,
            "error at 404",
            "errors: 404",
            "value=404",
        ] {
            assert_eq!(context(line), Context::Other, "{line}");
        }
    }

    #[test]
    fn a_path_is_the_name_before_two_colons() {
        let path = |line: &'static str| {
            let start = line.find("Duplicate").unwrap_or_default();
            path_before(line.as_bytes(), &(start..line.len()))
        };
        assert_eq!(path("a: RequestError::DuplicateKey"), Some("RequestError"));
        assert_eq!(path("crate::E::DuplicateKey"), Some("E"));
        assert_eq!(path("::DuplicateKey"), Some(""));
        assert_eq!(path("DuplicateKey"), None);
    }
}
