//! [`Problem`] as a response.

use std::sync::Arc;

use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};

use crate::problem::Raised;
use crate::{Config, Format, Problem};

/// Leaves the error in the response, for the layer to write it again.
#[derive(Clone)]
pub(super) struct Raising(pub(super) Arc<Raised>);

/// The response is problem+json in the language of the declaration, with the [installed]
/// configuration. The layer [`Problems`](crate::axum::Problems) writes it again with its own
/// configuration, in the format and the language that the client prefers.
///
/// [installed]: Config::installed
///
/// ```
/// use axum::response::IntoResponse;
/// use platform_error::RequestError;
/// use platform_error_wire::Problem;
///
/// let problem: Problem = RequestError::DuplicateKey.into();
/// let response = problem.into_response();
/// assert_eq!(response.status(), 409);
/// assert_eq!(response.headers()["content-type"], "application/problem+json");
/// ```
impl<S: ?Sized> IntoResponse for Problem<S> {
    fn into_response(self) -> Response {
        let raised: Arc<Raised> = self.raised.into();
        let response = raised
            .occurrence(Config::installed())
            .to_response(Format::Json);
        let mut response = response.map(Body::from);
        response.extensions_mut().insert(Raising(raised));
        response
    }
}
