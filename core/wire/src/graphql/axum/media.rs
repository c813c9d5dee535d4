//! [`Media`], the two types of a response.

use http::header::ACCEPT;
use http::{HeaderMap, HeaderValue};

use crate::accept::{split, weighted};

/// The type of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Media {
    Json,
    GraphqlResponse,
}

impl Media {
    pub(super) const fn content_type(self) -> &'static str {
        match self {
            Self::Json => "application/json; charset=utf-8",
            Self::GraphqlResponse => "application/graphql-response+json; charset=utf-8",
        }
    }

    /// The type that a request prefers; `None` if it accepts neither. Without a preference, that is
    /// `application/json`, because clients that know the other name it.
    pub(super) fn negotiate(headers: &HeaderMap) -> Option<Self> {
        let is_empty = |value: &HeaderValue| value.as_bytes().trim_ascii().is_empty();
        if headers.get_all(ACCEPT).iter().all(is_empty) {
            return Some(Self::Json);
        }
        let json = Preference::of(b"application/json", headers);
        let graphql = Preference::of(b"application/graphql-response+json", headers);
        let is_named = graphql.is_named && graphql.weight == json.weight;
        match (graphql.weight, json.weight) {
            (0, 0) => None,
            (graphql, json) if graphql > json || is_named => Some(Self::GraphqlResponse),
            _ => Some(Self::Json),
        }
    }
}

/// What the most specific range of the `Accept` headers says about a type.
#[derive(Clone, Copy, Debug, Default)]
struct Preference {
    specificity: u8,
    weight: u16,
    is_named: bool,
}

impl Preference {
    fn of(media_type: &[u8], headers: &HeaderMap) -> Self {
        let mut best = Self::default();
        for value in headers.get_all(ACCEPT) {
            for (range, weight) in split(value.as_bytes(), b',').filter_map(weighted) {
                let specificity = specificity(range, media_type);
                let is_better = (specificity, weight) > (best.specificity, best.weight);
                if specificity > 0 && is_better {
                    best = Self {
                        specificity,
                        weight,
                        is_named: specificity == 3,
                    };
                }
            }
        }
        best
    }
}

/// How specific a range is that includes a type, or 0 if it does not.
fn specificity(range: &[u8], media_type: &[u8]) -> u8 {
    if range.eq_ignore_ascii_case(media_type) {
        3
    } else if range.eq_ignore_ascii_case(b"application/*") {
        2
    } else {
        u8::from(range == b"*/*" || range == b"*")
    }
}
