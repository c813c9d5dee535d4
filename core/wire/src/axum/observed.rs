//! [`Observed`], what an observer of the layer is given.

use http::{Method, StatusCode, Uri};

use super::asked::Asked;
use crate::Occurrence;

/// A problem that is about to be sent, for logs and metrics.
///
/// ```
/// use platform_error::{ErrorSet, RequestError};
/// use platform_error_wire::axum::{Observed, Problems};
///
/// fn log(observed: &Observed<'_>) {
///     let occurrence = observed.occurrence();
///     eprintln!(
///         "{} {}: {} {}, {:?}",
///         observed.method(),
///         observed.route().unwrap_or(observed.uri().path()),
///         observed.status(),
///         occurrence.code(),
///         occurrence.as_error(),
///     );
/// }
///
/// let layer = Problems::new(RequestError::CATALOG).observe(log);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Observed<'a> {
    pub(super) occurrence: &'a Occurrence<'a>,
    pub(super) asked: &'a Asked,
    pub(super) status: StatusCode,
}

impl<'a> Observed<'a> {
    /// The error as it is sent, and, for the log, [as it was raised](Occurrence::as_error). In
    /// place of a plain answer, that is an error with the text of the answer, which may quote the
    /// request: for example, why axum rejected a body.
    pub fn occurrence(&self) -> &'a Occurrence<'a> {
        self.occurrence
    }

    /// The status of the response.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The method of the request.
    pub fn method(&self) -> &'a Method {
        &self.asked.method
    }

    /// The address of the request, as the layer received it.
    pub fn uri(&self) -> &'a Uri {
        &self.asked.uri
    }

    /// The route of the request, such as `/orders/{id}`, which [`Problems::route`] finds.
    ///
    /// [`Problems::route`]: super::Problems::route
    pub fn route(&self) -> Option<&'a str> {
        self.asked.route.as_deref()
    }
}
