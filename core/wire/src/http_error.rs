//! [`HttpError`], the errors that say no more than their HTTP status.

use platform_error::PlatformError;

/// The errors that say no more than their HTTP status: what a framework answers before the service
/// is asked, and what happened if nothing may be told.
///
/// In problem details, their type is `about:blank` and their title is that of the status (RFC
/// 9457, section 4.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PlatformError)]
#[error(domain = "http.platform")]
#[non_exhaustive]
pub enum HttpError {
    /// The server could not handle the request, because of an error of its own.
    #[error(
        code = "INTERNAL_SERVER_ERROR",
        message = "Internal Server Error",
        cause = "An unexpected condition in the server",
        solution = "Report the instance id to the operator of the service",
        kind = Internal,
    )]
    InternalServerError,
}
