//! [`Change`], what a layer does to a response.

use std::sync::Arc;

use http::header::ACCEPT_LANGUAGE;
use http::{Extensions, HeaderMap};

use super::repair::repair;
use super::rewrite::{Rewrite, Settings};

/// Which layer a service is in.
#[derive(Clone)]
pub(super) enum Layered {
    Statuses(Arc<Settings>),
    Sanitize,
}

/// What the layer does to the response to one request.
pub(super) enum Change {
    Rewrite(Rewrite),
    Sanitize,
}

impl Layered {
    pub(super) fn change(&self, request: &HeaderMap) -> Change {
        match self {
            Self::Statuses(settings) => Change::Rewrite(Rewrite {
                settings: Arc::clone(settings),
                languages: request.get_all(ACCEPT_LANGUAGE).iter().cloned().collect(),
            }),
            Self::Sanitize => Change::Sanitize,
        }
    }
}

impl Change {
    /// Changes the headers of a response. Tonic leaves a status that is the whole response among
    /// the extensions.
    pub(super) fn headers(&self, headers: &mut HeaderMap, extensions: &Extensions) {
        match self {
            Self::Rewrite(rewrite) => rewrite.rewrite(headers, extensions.get()),
            Self::Sanitize => repair(headers),
        }
    }

    pub(super) fn trailers(&self, trailers: &mut HeaderMap) {
        match self {
            Self::Rewrite(rewrite) => rewrite.rewrite(trailers, None),
            Self::Sanitize => repair(trailers),
        }
    }
}
