//! Reads HTTP statuses as people write them.

use platform_error_syntax::status::{PHRASES, is_error};

/// What a cell says about the status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Status {
    /// Nothing.
    None,
    /// The status of an error.
    One(u16),
    /// Several, or a range; this is the first.
    First(u16),
    /// A status that is not one of an error, below 400.
    NoError(u16),
    Unknown,
}

/// The status in a cell, such as `404`, `HTTP/1.1 404 Not Found` or `400/404`; nothing if the cell
/// has no letter or digit.
pub(super) fn read(cell: &str) -> Status {
    let words = cell.split(|c: char| !c.is_alphanumeric());
    if words.clone().all(str::is_empty) {
        return Status::None;
    }
    // Other numbers are those of versions and chapters. A link may repeat the status.
    let mut statuses: Vec<u16> = Vec::new();
    let mut is_class = false;
    for word in words {
        if let Some(first) = class(word) {
            is_class = true;
            statuses.push(first);
        } else if let Some(status) = number(word)
            && !statuses.contains(&status)
        {
            statuses.push(status);
        }
    }
    let Some(&first) = statuses.first() else {
        return Status::Unknown;
    };
    let error = statuses.iter().copied().find(|&status| is_error(status));
    match error {
        Some(error) if statuses.len() > 1 || is_class => Status::First(error),
        Some(error) => Status::One(error),
        None if first < 400 => Status::NoError(first),
        None => Status::Unknown,
    }
}

/// Whether a word has nothing but statuses: `01-404` is a code.
pub(super) fn is_bare(word: &str) -> bool {
    let mut parts = word.split(|c: char| !c.is_alphanumeric());
    parts.all(|part| {
        let is_http = part.to_lowercase().starts_with("http");
        // Of a version of HTTP.
        let is_digit = part.len() < 2;
        is_http || is_digit || number(part).is_some() || class(part).is_some()
    })
}

/// A number of three digits that is a status of HTTP.
pub(super) fn number(word: &str) -> Option<u16> {
    let is_number = word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit());
    let status = is_number.then(|| word.parse().ok()).flatten()?;
    (100..600).contains(&status).then_some(status)
}

/// The first status of a class such as `4xx`.
fn class(word: &str) -> Option<u16> {
    let digit = word
        .strip_suffix("xx")
        .or_else(|| word.strip_suffix("XX"))?;
    match digit {
        "1" => Some(100),
        "2" => Some(200),
        "3" => Some(300),
        "4" => Some(400),
        "5" => Some(500),
        _ => None,
    }
}

/// The status that a heading such as `404 Not Found` or `Errors with HTTP 404` gives all errors
/// below it.
pub(super) fn of_heading(heading: &str) -> Option<u16> {
    let Status::One(status) = read(heading) else {
        return None;
    };
    let number = status.to_string();
    let heading = heading.to_lowercase();
    let begins = heading
        .trim_start_matches(|c: char| !c.is_alphanumeric())
        .starts_with(&number);
    let names = ["http", "status", "状态", "狀態", "상태", "ステータス"];
    (begins || names.iter().any(|name| heading.contains(name))).then_some(status)
}

/// What tables shorten the phrases to.
const SHORT_PHRASES: &[(u16, &str)] =
    &[(413, "Too Large"), (418, "Teapot"), (422, "Unprocessable")];

/// Whether a string contains a reason phrase of a status.
pub(super) fn is_named(status: u16, text: &str) -> bool {
    let text = letters(text);
    for (known, phrase) in PHRASES.iter().chain(SHORT_PHRASES) {
        if *known == status && text.contains(&letters(phrase)) {
            return true;
        }
    }
    false
}

/// The letters and digits in lower case: `Time-out` is `Timeout`.
fn letters(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_named_by_its_phrases() {
        for (status, text) in [
            (404, "Page not found."),
            (408, "Request Time-out"),
            (412, "Precondition failed"),
            (413, "Payload too large"),
            (413, "The file is too large"),
            (418, "A teapot"),
            (422, "UNPROCESSABLE_CONTENT"),
            (504, "gateway time out"),
        ] {
            assert!(is_named(status, text), "{status} {text}");
        }
        for (status, text) in [(404, "No such page"), (412, "Not found"), (504, "Timeout")] {
            assert!(!is_named(status, text), "{status} {text}");
        }
    }
}
