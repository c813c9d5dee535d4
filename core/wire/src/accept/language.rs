//! The language that a request prefers.

use std::cmp::Reverse;

use http::header::ACCEPT_LANGUAGE;
use http::{HeaderMap, HeaderValue};

use super::list::{split, weighted};
use crate::Occurrence;
use crate::translations::includes;

/// How many languages of a request are tried, the preferred ones first.
const MAX_LANGUAGES: usize = 16;

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
pub(super) fn languages<'v>(
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
