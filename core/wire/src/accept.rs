//! Content negotiation: the format and the language that a request prefers.

use std::cmp::Reverse;

use http::header::{ACCEPT, ACCEPT_LANGUAGE};
use http::{HeaderMap, HeaderValue};

use crate::Occurrence;
use crate::translations::includes;

/// How many languages of a request are tried, the preferred ones first.
const MAX_LANGUAGES: usize = 16;

/// A representation of an error in HTTP.
///
/// ```
/// use platform_error_wire::Format;
///
/// assert_eq!(Format::Json.content_type(), "application/problem+json");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Problem details as JSON, `application/problem+json`. The default.
    Json,
    /// Problem details as XML, `application/problem+xml`.
    #[cfg(feature = "xml")]
    Xml,
    /// A page for a browser, `text/html`.
    #[cfg(feature = "html")]
    Html,
    /// A few lines for a terminal, `text/plain`.
    Text,
}

impl Format {
    /// Every format, the one that wins among equals first.
    pub(crate) const ALL: &[Self] = &[
        Self::Json,
        #[cfg(feature = "xml")]
        Self::Xml,
        #[cfg(feature = "html")]
        Self::Html,
        Self::Text,
    ];

    /// The format that the `Accept` headers of a request prefer
    /// ([RFC 9110, section 12.5.1](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1)).
    ///
    /// `application/json`, and any other media type that ends in `+json`, asks for
    /// [`Json`](Self::Json); `application/xml` and `text/xml` ask for problem+xml. Among formats of
    /// the same weight, one that is named precedes one that only a wildcard matches. Without any
    /// preference, or if nothing acceptable is available, it is [`Json`](Self::Json): an error is
    /// never without a body. A media type that is malformed is skipped.
    ///
    /// ```
    /// use http::{HeaderMap, header::ACCEPT};
    /// use platform_error_wire::Format;
    ///
    /// let mut headers = HeaderMap::new();
    /// assert_eq!(Format::negotiate(&headers), Format::Json);
    ///
    /// headers.insert(ACCEPT, "text/plain, application/json;q=0.5".parse().unwrap());
    /// assert_eq!(Format::negotiate(&headers), Format::Text);
    ///
    /// headers.insert(ACCEPT, "text/plain;q=0, */*".parse().unwrap());
    /// assert_eq!(Format::negotiate(&headers), Format::Json);
    /// ```
    pub fn negotiate(headers: &HeaderMap) -> Self {
        Self::accepted(&headers.get_all(ACCEPT))
    }

    /// The same for the values of the headers.
    pub(crate) fn accepted<'v, V>(values: V) -> Self
    where
        V: IntoIterator<Item = &'v HeaderValue> + Copy,
    {
        let mut best = Self::Json;
        let mut best_rank = Preference::NONE.rank();
        for &format in Self::ALL {
            let preference = format.preference(values);
            if preference.weight > 0 && preference.rank() > best_rank {
                best = format;
                best_rank = preference.rank();
            }
        }
        best
    }

    /// The `Content-Type` header.
    ///
    /// ```
    /// use platform_error_wire::Format;
    ///
    /// assert_eq!(Format::Text.content_type(), "text/plain; charset=utf-8");
    /// ```
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Json => "application/problem+json",
            #[cfg(feature = "xml")]
            Self::Xml => "application/problem+xml",
            #[cfg(feature = "html")]
            Self::Html => "text/html; charset=utf-8",
            Self::Text => "text/plain; charset=utf-8",
        }
    }

    /// The preference for this format, by the most specific media range that matches it.
    fn preference<'v>(self, values: impl IntoIterator<Item = &'v HeaderValue>) -> Preference {
        let mut best = Preference::NONE;
        for value in values {
            for member in split(value.as_bytes(), b',') {
                let Some((range, weight)) = weighted(member) else {
                    continue;
                };
                let Some(matched) = self.matches(range) else {
                    continue;
                };
                // To reject another `+json` is not to reject this one.
                if matched == Match::Suffix && weight == 0 {
                    continue;
                }
                // Of equally specific ranges, the one with the greater weight counts.
                if (matched, weight) > (best.matched, best.weight) {
                    best = Preference { matched, weight };
                }
            }
        }
        best
    }

    /// How precisely a media range matches this format.
    fn matches(self, range: &[u8]) -> Option<Match> {
        let (full, others): (_, &[&str]) = match self {
            Self::Json => ("application/problem+json", &["application/json"]),
            #[cfg(feature = "xml")]
            Self::Xml => ("application/problem+xml", &["application/xml", "text/xml"]),
            #[cfg(feature = "html")]
            Self::Html => ("text/html", &[]),
            Self::Text => ("text/plain", &[]),
        };
        // `*` alone is not in the grammar, but some clients send it.
        if range == b"*/*" || range == b"*" {
            return Some(Match::Any);
        }
        if range.eq_ignore_ascii_case(full.as_bytes()) {
            return Some(Match::Exact);
        }
        for other in others {
            if range.eq_ignore_ascii_case(other.as_bytes()) {
                return Some(Match::Alias);
            }
        }
        if self == Self::Json && ends_with_json(range) {
            return Some(Match::Suffix);
        }
        let main = range.strip_suffix(b"/*")?;
        let (of_this, _) = full.split_once('/')?;
        main.eq_ignore_ascii_case(of_this.as_bytes())
            .then_some(Match::Type)
    }
}

/// How precisely a media range matches, the least precise first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Match {
    Nothing,
    /// `*/*`
    Any,
    /// `text/*`
    Type,
    /// `application/vnd.example+json`
    Suffix,
    /// `application/json`
    Alias,
    /// `application/problem+json`
    Exact,
}

#[derive(Clone, Copy, Debug)]
struct Preference {
    matched: Match,
    /// In thousandths.
    weight: u16,
}

impl Preference {
    const NONE: Self = Self {
        matched: Match::Nothing,
        weight: 0,
    };

    /// The weight decides, and then whether the format is named.
    fn rank(self) -> (u16, Match) {
        (self.weight, self.matched.min(Match::Suffix))
    }
}

impl Occurrence<'_> {
    /// Chooses the language that the `Accept-Language` headers of a request prefer among the
    /// available ones, as [`with_languages`](Self::with_languages) does. A weight of 0 excludes a
    /// language. Only the first 16 languages in the order of preference are tried.
    ///
    /// ```
    /// use http::{HeaderMap, header::ACCEPT_LANGUAGE};
    /// use platform_error::RequestError;
    /// use platform_error_wire::{Config, Occurrence};
    ///
    /// let mut headers = HeaderMap::new();
    /// headers.insert(ACCEPT_LANGUAGE, "zh, en;q=0.5".parse().unwrap());
    ///
    /// let config = Config::new();
    /// let occurrence = Occurrence::new(&RequestError::MissingFilter, &config);
    /// assert_eq!(occurrence.accept_language(&headers).language(), "en");
    /// ```
    #[must_use]
    pub fn accept_language(self, headers: &HeaderMap) -> Self {
        self.accept_languages(headers.get_all(ACCEPT_LANGUAGE))
    }

    /// The same for the values of the headers.
    pub(crate) fn accept_languages<'v>(
        self,
        values: impl IntoIterator<Item = &'v HeaderValue>,
    ) -> Self {
        let (wanted, excluded) = languages(values);
        let is_excluded = |language| excluded.iter().any(|range| includes(range, language));
        // A range also leads to wider languages, which may be excluded: then the next range counts.
        for at in 0..wanted.len() {
            let chosen = self.clone().with_languages(wanted[at..].iter().copied());
            if !is_excluded(chosen.language()) {
                return chosen;
            }
        }
        self
    }
}

/// The wanted languages of a request, the preferred ones first, and the excluded ones.
fn languages<'v>(
    values: impl IntoIterator<Item = &'v HeaderValue>,
) -> (Vec<&'v str>, Vec<&'v str>) {
    let mut wanted = Vec::new();
    let mut excluded = Vec::new();
    for value in values {
        for member in split(value.as_bytes(), b',') {
            let Some((range, weight)) = weighted(member) else {
                continue;
            };
            let Some(range) = language_range(range) else {
                continue;
            };
            match weight {
                0 => excluded.push(range),
                _ => wanted.push((weight, range)),
            }
        }
    }
    wanted.sort_by_key(|&(weight, _)| Reverse(weight));
    wanted.truncate(MAX_LANGUAGES);
    excluded.truncate(MAX_LANGUAGES);
    (
        wanted.into_iter().map(|(_, range)| range).collect(),
        excluded,
    )
}

/// A language range of RFC 4647: `*`, or subtags of up to 8 characters.
fn language_range(range: &[u8]) -> Option<&str> {
    let is_subtag = |subtag: &str| {
        (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let range = str::from_utf8(range).ok()?;
    (range == "*" || range.split('-').all(is_subtag)).then_some(range)
}

/// Splits a member of a list into its value and its weight in thousandths, which is 1000 by
/// default; `None` if the weight is malformed. Other parameters are skipped.
pub(crate) fn weighted(member: &[u8]) -> Option<(&[u8], u16)> {
    let mut parts = split(member, b';');
    let value = parts.next().filter(|value| !value.is_empty())?;
    for part in parts {
        let mut sides = part.splitn(2, |&byte| byte == b'=');
        let name = sides.next().unwrap_or_default().trim_ascii();
        if name.eq_ignore_ascii_case(b"q") {
            return Some((value, weight(sides.next()?.trim_ascii())?));
        }
    }
    Some((value, 1000))
}

/// Reads `0.5` as 500. Digits after the third are cut off, and `.5` is read too.
fn weight(text: &[u8]) -> Option<u16> {
    let mut parts = text.splitn(2, |&byte| byte == b'.');
    let whole = parts.next().unwrap_or_default();
    let fraction = parts.next().unwrap_or_default();
    let mut thousandths = match whole {
        b"" if !fraction.is_empty() => 0,
        b"0" => 0,
        b"1" => 1000,
        _ => return None,
    };
    let mut unit = 100;
    for &digit in fraction {
        if !digit.is_ascii_digit() {
            return None;
        }
        thousandths += u16::from(digit - b'0') * unit;
        unit /= 10;
    }
    (thousandths <= 1000).then_some(thousandths)
}

/// Whether this is a media type of the structured syntax `+json`.
fn ends_with_json(range: &[u8]) -> bool {
    let (_, end) = range.split_at(range.len().saturating_sub(5));
    end.eq_ignore_ascii_case(b"+json") && range.contains(&b'/')
}

/// Splits at a separator outside quotes, and trims the parts.
pub(crate) fn split(mut list: &[u8], separator: u8) -> impl Iterator<Item = &[u8]> {
    let mut done = false;
    std::iter::from_fn(move || {
        if done {
            return None;
        }
        let (part, rest) = match unquoted(list, separator) {
            Some(at) => (&list[..at], &list[at + 1..]),
            None => (list, &[][..]),
        };
        done = part.len() == list.len();
        list = rest;
        Some(part.trim_ascii())
    })
}

/// Where a byte is first found outside quotes.
fn unquoted(text: &[u8], wanted: u8) -> Option<usize> {
    let mut quoted = false;
    let mut escaped = false;
    for (at, &byte) in text.iter().enumerate() {
        if escaped {
            escaped = false;
        } else if quoted && byte == b'\\' {
            escaped = true;
        } else if byte == b'"' {
            quoted = !quoted;
        } else if !quoted && byte == wanted {
            return Some(at);
        }
    }
    None
}

#[cfg(test)]
mod tests;
