//! Queries for an HTTP status or a kind: `409`, `HTTP 404`, `not found`.

use platform_error::Kind;

use super::text::spread;
use crate::model::Entry;

/// What people write around a status.
const NOISE: [&str; 9] = [
    "http", "https", "http1", "1", "2", "status", "code", "error", "response",
];

/// The phrases of [RFC 9110, section 15](https://www.rfc-editor.org/rfc/rfc9110#section-15), and of
/// other RFCs, that are not the name of a kind.
const PHRASES: &[(u16, &str)] = &[
    (400, "bad request"),
    (401, "unauthorized"),
    (402, "payment required"),
    (403, "forbidden"),
    (405, "method not allowed"),
    (406, "not acceptable"),
    (407, "proxy authentication required"),
    (408, "request timeout"),
    (409, "conflict"),
    (410, "gone"),
    (411, "length required"),
    (412, "precondition failed"),
    (413, "content too large"),
    (413, "payload too large"),
    (413, "request entity too large"),
    (414, "uri too long"),
    (415, "unsupported media type"),
    (416, "range not satisfiable"),
    (417, "expectation failed"),
    (418, "i m a teapot"),
    (421, "misdirected request"),
    (422, "unprocessable content"),
    (422, "unprocessable entity"),
    (423, "locked"),
    (424, "failed dependency"),
    (425, "too early"),
    (426, "upgrade required"),
    (428, "precondition required"),
    (429, "too many requests"),
    (431, "request header fields too large"),
    (451, "unavailable for legal reasons"),
    (499, "client closed request"),
    (500, "internal server error"),
    (501, "not implemented"),
    (502, "bad gateway"),
    (503, "service unavailable"),
    (504, "gateway timeout"),
    (505, "http version not supported"),
    (507, "insufficient storage"),
    (508, "loop detected"),
    (511, "network authentication required"),
];

/// What a query asks of the status of an error.
pub(super) enum Status {
    Number(u16),
    Kind(Kind),
}

impl Status {
    /// The status that these words are about, and nothing else.
    pub(super) fn of(words: &[&str]) -> Option<Self> {
        let mut number = None;
        let mut others = Vec::new();
        for word in words {
            match word.parse::<u16>() {
                Ok(status @ 400..=599) if number.is_none() => number = Some(status),
                _ => others.push(*word),
            }
        }
        if number.is_none() {
            let phrase = words.join(" ");
            if let Some(kind) = Kind::ALL
                .iter()
                .find(|kind| spread(kind.as_str()) == phrase)
            {
                return Some(Self::Kind(*kind));
            }
            let (status, _) = PHRASES.iter().find(|(_, known)| *known == phrase)?;
            return Some(Self::Number(*status));
        }
        let phrase = without_noise(&others).join(" ");
        let is_known = phrase.is_empty() || is_phrase(&phrase);
        is_known.then_some(())?;
        number.map(Self::Number)
    }

    /// Whether an error has it.
    pub(super) fn is_of(&self, entry: &Entry) -> bool {
        match self {
            Self::Number(status) => entry.http_status() == *status,
            Self::Kind(kind) => entry.kind == *kind,
        }
    }
}

/// Whether people write this word around a status, and it says nothing else.
pub(super) fn is_noise(word: &str) -> bool {
    NOISE.contains(&word)
}

/// The words that follow those that people write in front of a status.
fn without_noise<'w>(words: &'w [&'w str]) -> &'w [&'w str] {
    let mut rest = words;
    while let [first, after @ ..] = rest
        && is_noise(first)
    {
        rest = after;
    }
    rest
}

/// Whether these words are the phrase of a status or the name of a kind.
fn is_phrase(words: &str) -> bool {
    PHRASES.iter().any(|(_, phrase)| *phrase == words)
        || Kind::ALL.iter().any(|kind| spread(kind.as_str()) == words)
}
