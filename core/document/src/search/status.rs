//! Queries for an HTTP status or a kind: `409`, `HTTP 404`, `not found`.

use platform_error::Kind;
use platform_error_syntax::status::PHRASES;

use super::text::spread;
use crate::model::Entry;

/// What people write around a status.
const NOISE: [&str; 9] = [
    "http", "https", "http1", "1", "2", "status", "code", "error", "response",
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
            let (status, _) = PHRASES.iter().find(|(_, known)| is_equal(known, &phrase))?;
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
    PHRASES.iter().any(|(_, phrase)| is_equal(phrase, words))
        || Kind::ALL.iter().any(|kind| spread(kind.as_str()) == words)
}

/// Whether a phrase consists of these folded words: `i m a teapot` is `I'm a teapot`.
fn is_equal(phrase: &str, words: &str) -> bool {
    let folded = phrase.bytes().map(|byte| match byte {
        _ if byte.is_ascii_alphanumeric() => byte.to_ascii_lowercase(),
        _ => b' ',
    });
    folded.eq(words.bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_knows_the_same_phrases() {
        let mut rows = Vec::new();
        for (status, phrase) in PHRASES {
            let words = phrase.to_lowercase().replace(['\'', '-'], " ");
            assert!(is_equal(phrase, &words));
            rows.push(format!("  [\"{words}\", {status}],\n"));
        }
        let table = format!("const PHRASES = new Map([\n{}]);", rows.concat());
        let script = include_str!("../../templates/search/query.js");
        assert!(script.contains(&table), "{table}");
    }
}
