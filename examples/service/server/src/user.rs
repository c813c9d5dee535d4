//! [`User`], who sends a request.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;

use crate::platform::GUEST;

/// The user of a request. A real service would verify the token; here, the token is the name.
#[derive(Clone, Debug)]
pub(crate) struct User(pub(crate) String);

impl User {
    /// The user in the header `authorization`, or else a guest.
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let header = headers.get("authorization");
        let value = header.and_then(|value| value.to_str().ok());
        let name = value.and_then(|value| value.strip_prefix("Bearer "));
        Self(name.unwrap_or(GUEST).to_owned())
    }
}

impl<S: Sync> FromRequestParts<S> for User {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.headers))
    }
}
