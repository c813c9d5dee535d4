//! [`Refusal`], a request that no schema gets to see.

use crate::HttpError;

/// A request that is refused before it gets to the schema, and why.
#[derive(Clone, Debug)]
#[cfg_attr(
    not(feature = "axum"),
    allow(dead_code, reason = "the endpoint refuses")
)]
pub(crate) struct Refusal {
    pub(crate) error: HttpError,
    /// For the client; it says more than the message of the error.
    pub(crate) message: String,
}

#[cfg(feature = "axum")]
impl Refusal {
    pub(crate) fn new(error: HttpError, message: impl Into<String>) -> Self {
        let message = message.into();
        Self { error, message }
    }
}
