//! [`Refusal`], why a request is refused before it reaches the schema.

#[cfg(feature = "axum")]
use std::sync::Arc;

#[cfg(feature = "axum")]
use ::async_graphql::ServerError;

use crate::HttpError;

/// Why a request is refused before it reaches the schema.
#[derive(Clone, Debug)]
#[cfg_attr(
    not(feature = "axum"),
    allow(dead_code, reason = "the endpoint refuses")
)]
pub(crate) struct Refusal {
    pub(crate) error: HttpError,
    /// For the client, and more specific than the message of the error.
    pub(crate) message: String,
}

#[cfg(feature = "axum")]
impl Refusal {
    pub(crate) fn new(error: HttpError, message: impl Into<String>) -> Self {
        let message = message.into();
        Self { error, message }
    }

    /// The refusal as async-graphql passes it on.
    pub(crate) fn into_error(self) -> ServerError {
        let mut error = ServerError::new(self.message.clone(), None);
        error.source = Some(Arc::new(self));
        error
    }
}
