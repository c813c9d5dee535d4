//! Content negotiation: the format that a request prefers.

mod language;
mod list;
#[cfg(test)]
mod tests;

use http::header::ACCEPT;
use http::{HeaderMap, HeaderValue};

pub(crate) use self::list::{split, weighted};

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

/// Whether this is a media type of the structured syntax `+json`.
fn ends_with_json(range: &[u8]) -> bool {
    let (_, end) = range.split_at(range.len().saturating_sub(5));
    end.eq_ignore_ascii_case(b"+json") && range.contains(&b'/')
}
