//! From an HTTP status to its error.

use crate::HttpError;

impl HttpError {
    /// The error with this HTTP status; `None` if the status is not an error, or not known.
    ///
    /// ```
    /// use platform_error_wire::HttpError;
    ///
    /// assert_eq!(HttpError::from_status(503), Some(HttpError::ServiceUnavailable));
    /// assert_eq!(HttpError::from_status(200), None);
    /// assert_eq!(HttpError::from_status(499), Some(HttpError::ClientClosedRequest));
    /// ```
    pub const fn from_status(status: u16) -> Option<Self> {
        Some(match status {
            400 => Self::BadRequest,
            401 => Self::Unauthorized,
            402 => Self::PaymentRequired,
            403 => Self::Forbidden,
            404 => Self::NotFound,
            405 => Self::MethodNotAllowed,
            406 => Self::NotAcceptable,
            407 => Self::ProxyAuthenticationRequired,
            408 => Self::RequestTimeout,
            409 => Self::Conflict,
            410 => Self::Gone,
            411 => Self::LengthRequired,
            412 => Self::PreconditionFailed,
            413 => Self::ContentTooLarge,
            414 => Self::UriTooLong,
            415 => Self::UnsupportedMediaType,
            416 => Self::RangeNotSatisfiable,
            417 => Self::ExpectationFailed,
            421 => Self::MisdirectedRequest,
            422 => Self::UnprocessableContent,
            423 => Self::Locked,
            424 => Self::FailedDependency,
            425 => Self::TooEarly,
            426 => Self::UpgradeRequired,
            428 => Self::PreconditionRequired,
            429 => Self::TooManyRequests,
            431 => Self::RequestHeaderFieldsTooLarge,
            451 => Self::UnavailableForLegalReasons,
            499 => Self::ClientClosedRequest,
            500 => Self::InternalServerError,
            501 => Self::NotImplemented,
            502 => Self::BadGateway,
            503 => Self::ServiceUnavailable,
            504 => Self::GatewayTimeout,
            505 => Self::HttpVersionNotSupported,
            507 => Self::InsufficientStorage,
            508 => Self::LoopDetected,
            511 => Self::NetworkAuthenticationRequired,
            _ => return None,
        })
    }

    /// The error with this HTTP status, or else the most general one of its class, as which [RFC
    /// 9110, section 15](https://www.rfc-editor.org/rfc/rfc9110#section-15) tells clients to treat
    /// it: 400 up to 499, and 500 for anything else.
    ///
    /// ```
    /// use platform_error_wire::HttpError;
    ///
    /// assert_eq!(HttpError::nearest(498), HttpError::BadRequest);
    /// assert_eq!(HttpError::nearest(599), HttpError::InternalServerError);
    /// ```
    pub const fn nearest(status: u16) -> Self {
        match Self::from_status(status) {
            Some(error) => error,
            None if matches!(status, 400..500) => Self::BadRequest,
            None => Self::InternalServerError,
        }
    }
}
