//! [`HttpError`], the generic errors of HTTP.

#[cfg(any(feature = "axum", feature = "tonic"))]
mod plain;
mod status;
#[cfg(test)]
mod tests;

use platform_error::PlatformError;

#[cfg(any(feature = "axum", feature = "tonic"))]
pub(crate) use self::plain::PlainError;

/// The generic errors of HTTP, one for each status in use: what a framework answers when no handler
/// is involved, and what a client learns about an error that belongs to no set.
///
/// The titles are those of the IANA registry of HTTP status codes, except for 499. In problem
/// details, the type is `about:blank` ([RFC 9457, section 4.2.1]).
///
/// [RFC 9457, section 4.2.1]: https://www.rfc-editor.org/rfc/rfc9457#section-4.2.1
///
/// ```
/// use platform_error::PlatformError;
/// use platform_error_wire::HttpError;
///
/// let error = HttpError::from_status(404).unwrap();
/// assert_eq!(error, HttpError::NotFound);
/// assert_eq!(error.code(), "NOT_FOUND");
/// assert_eq!(error.title(), "Not Found");
/// assert_eq!(error.solution(), "Check the path and the ids in it");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PlatformError)]
#[error(domain = "http.platform")]
#[non_exhaustive]
pub enum HttpError {
    /// The server could not understand the request.
    #[error(
        code = "BAD_REQUEST",
        message = "Bad Request",
        cause = "The request is malformed",
        solution = "Correct the request before sending it again",
        kind = InvalidArgument,
    )]
    BadRequest,
    /// The request needs valid credentials.
    #[error(
        code = "UNAUTHORIZED",
        message = "Unauthorized",
        cause = "The credentials are missing, expired or wrong",
        solution = "Authenticate, and send the request again with the new credentials",
        kind = Unauthenticated,
    )]
    Unauthorized,
    /// The request needs a payment.
    #[error(
        code = "PAYMENT_REQUIRED",
        message = "Payment Required",
        cause = "A payment is due",
        solution = "Make the payment, and send the request again",
        kind = FailedPrecondition,
        http_status = 402,
    )]
    PaymentRequired,
    /// The caller may not do this.
    #[error(
        code = "FORBIDDEN",
        message = "Forbidden",
        cause = "The credentials do not permit this request",
        solution = "Ask the owner of the resource for access",
        kind = PermissionDenied,
    )]
    Forbidden,
    /// Nothing was found at this address.
    #[error(
        code = "NOT_FOUND",
        message = "Not Found",
        cause = "The address is wrong, or what it led to has been removed",
        solution = "Check the path and the ids in it",
        kind = NotFound,
    )]
    NotFound,
    /// This resource does not support the method of the request.
    #[error(
        code = "METHOD_NOT_ALLOWED",
        message = "Method Not Allowed",
        cause = "The method is wrong for this address",
        solution = "Use one of the methods in the `Allow` header",
        kind = Unimplemented,
        http_status = 405,
    )]
    MethodNotAllowed,
    /// There is no representation that the request accepts.
    #[error(
        code = "NOT_ACCEPTABLE",
        message = "Not Acceptable",
        cause = "The `Accept` headers exclude everything that the server has",
        solution = "Accept another media type, language or encoding",
        kind = InvalidArgument,
        http_status = 406,
    )]
    NotAcceptable,
    /// The proxy needs valid credentials.
    #[error(
        code = "PROXY_AUTHENTICATION_REQUIRED",
        message = "Proxy Authentication Required",
        cause = "The credentials for the proxy are missing, expired or wrong",
        solution = "Authenticate with the proxy, and send the request again",
        kind = Unauthenticated,
        http_status = 407,
    )]
    ProxyAuthenticationRequired,
    /// The request did not arrive in time.
    #[error(
        code = "REQUEST_TIMEOUT",
        message = "Request Timeout",
        cause = "The connection was too slow, or the client stopped sending",
        solution = "Send the request again",
        kind = DeadlineExceeded,
        http_status = 408,
        retry = AfterDelay,
    )]
    RequestTimeout,
    /// The request conflicts with the current state of the resource.
    #[error(
        code = "CONFLICT",
        message = "Conflict",
        cause = "The resource has changed, or another request is changing it",
        solution = "Fetch the current state, and build the request again from it",
        kind = Aborted,
    )]
    Conflict,
    /// What was at this address has been removed for good.
    #[error(
        code = "GONE",
        message = "Gone",
        cause = "The resource no longer exists",
        solution = "Remove references to this address",
        kind = NotFound,
        http_status = 410,
        retry = Never,
    )]
    Gone,
    /// The request has no length.
    #[error(
        code = "LENGTH_REQUIRED",
        message = "Length Required",
        cause = "The `Content-Length` header is missing",
        solution = "Send the `Content-Length` header",
        kind = InvalidArgument,
        http_status = 411,
    )]
    LengthRequired,
    /// A condition in the headers of the request does not hold.
    #[error(
        code = "PRECONDITION_FAILED",
        message = "Precondition Failed",
        cause = "The resource has changed since the client fetched it",
        solution = "Fetch the current state, and build the request again from it",
        kind = FailedPrecondition,
        http_status = 412,
        retry = FromStart,
    )]
    PreconditionFailed,
    /// The body of the request is too large.
    #[error(
        code = "CONTENT_TOO_LARGE",
        message = "Content Too Large",
        cause = "The body exceeds the limit of the server",
        solution = "Send less in one request",
        kind = InvalidArgument,
        http_status = 413,
    )]
    ContentTooLarge,
    /// The address of the request is too long.
    #[error(
        code = "URI_TOO_LONG",
        message = "URI Too Long",
        cause = "The query is too long for an address",
        solution = "Shorten the query, or send it in the body of a `POST`",
        kind = InvalidArgument,
        http_status = 414,
    )]
    UriTooLong,
    /// The server does not support the format of the body.
    #[error(
        code = "UNSUPPORTED_MEDIA_TYPE",
        message = "Unsupported Media Type",
        cause = "The `Content-Type` header is missing or wrong",
        solution = "Send a format that the resource supports, and name it in `Content-Type`",
        kind = InvalidArgument,
        http_status = 415,
    )]
    UnsupportedMediaType,
    /// The requested range is outside the resource.
    #[error(
        code = "RANGE_NOT_SATISFIABLE",
        message = "Range Not Satisfiable",
        cause = "The `Range` header does not fit the length of the resource",
        solution = "Request a range within the length in the `Content-Range` header",
        kind = OutOfRange,
        http_status = 416,
    )]
    RangeNotSatisfiable,
    /// The server cannot meet the `Expect` header.
    #[error(
        code = "EXPECTATION_FAILED",
        message = "Expectation Failed",
        cause = "The server does not support this expectation",
        solution = "Send the request without the `Expect` header",
        kind = FailedPrecondition,
        http_status = 417,
        retry = Never,
    )]
    ExpectationFailed,
    /// The request was sent to a server that does not answer for this host.
    #[error(
        code = "MISDIRECTED_REQUEST",
        message = "Misdirected Request",
        cause = "The client reused a connection that was made for another host",
        solution = "Send the request over a new connection",
        kind = InvalidArgument,
        http_status = 421,
    )]
    MisdirectedRequest,
    /// The body is well-formed, but its content is not valid.
    #[error(
        code = "UNPROCESSABLE_CONTENT",
        message = "Unprocessable Content",
        cause = "A value is missing, has the wrong type or breaks a rule",
        solution = "Correct the content before sending it again",
        kind = InvalidArgument,
        http_status = 422,
    )]
    UnprocessableContent,
    /// The resource is locked.
    #[error(
        code = "LOCKED",
        message = "Locked",
        cause = "Another client holds the lock",
        solution = "Send the request again after the lock has been released",
        kind = FailedPrecondition,
        http_status = 423,
    )]
    Locked,
    /// The request depends on another one, which failed.
    #[error(
        code = "FAILED_DEPENDENCY",
        message = "Failed Dependency",
        cause = "An earlier action failed",
        solution = "Resolve the failure of the other request first",
        kind = FailedPrecondition,
        http_status = 424,
    )]
    FailedDependency,
    /// The server will not risk processing a request that could be replayed.
    #[error(
        code = "TOO_EARLY",
        message = "Too Early",
        cause = "The request was sent as early data, before the TLS handshake was complete",
        solution = "Send the request again after the handshake",
        kind = Unavailable,
        http_status = 425,
    )]
    TooEarly,
    /// The server answers this request only over another protocol.
    #[error(
        code = "UPGRADE_REQUIRED",
        message = "Upgrade Required",
        cause = "The protocol of the request is not supported",
        solution = "Switch to a protocol in the `Upgrade` header",
        kind = FailedPrecondition,
        http_status = 426,
        retry = Never,
    )]
    UpgradeRequired,
    /// The request must be conditional.
    #[error(
        code = "PRECONDITION_REQUIRED",
        message = "Precondition Required",
        cause = "Without a condition, the request could overwrite the change of another client",
        solution = "Fetch the current state, and send its `ETag` as `If-Match`",
        kind = FailedPrecondition,
        http_status = 428,
        retry = FromStart,
    )]
    PreconditionRequired,
    /// The client has sent too many requests.
    #[error(
        code = "TOO_MANY_REQUESTS",
        message = "Too Many Requests",
        cause = "The rate limit is exceeded",
        solution = "Wait before the next request, for as long as `Retry-After` says if it is there",
        kind = ResourceExhausted,
    )]
    TooManyRequests,
    /// The headers of the request are too large.
    #[error(
        code = "REQUEST_HEADER_FIELDS_TOO_LARGE",
        message = "Request Header Fields Too Large",
        cause = "A header, such as `Cookie`, or all headers together exceed the limit",
        solution = "Send fewer or smaller headers",
        kind = InvalidArgument,
        http_status = 431,
    )]
    RequestHeaderFieldsTooLarge,
    /// The resource is withheld for legal reasons.
    #[error(
        code = "UNAVAILABLE_FOR_LEGAL_REASONS",
        message = "Unavailable For Legal Reasons",
        cause = "A legal demand forbids access to the resource",
        solution = "Contact the operator of the service",
        kind = PermissionDenied,
        http_status = 451,
    )]
    UnavailableForLegalReasons,
    /// The client canceled the request. This status is not registered; it is the one of
    /// [`Kind::Cancelled`](platform_error::Kind::Cancelled).
    #[error(
        code = "CLIENT_CLOSED_REQUEST",
        message = "Client Closed Request",
        cause = "The client closed the connection or canceled the call",
        solution = "Send the request again if its result is still needed",
        kind = Cancelled,
    )]
    ClientClosedRequest,
    /// The server could not handle the request, because of an error of its own.
    #[error(
        code = "INTERNAL_SERVER_ERROR",
        message = "Internal Server Error",
        cause = "An unexpected condition in the server",
        solution = "Report the instance id to the operator of the service",
        kind = Internal,
    )]
    InternalServerError,
    /// The server does not support what the request needs.
    #[error(
        code = "NOT_IMPLEMENTED",
        message = "Not Implemented",
        cause = "The method or function is not implemented",
        solution = "Use another method or another version of the service",
        kind = Unimplemented,
    )]
    NotImplemented,
    /// Another server sent an invalid answer to this one.
    #[error(
        code = "BAD_GATEWAY",
        message = "Bad Gateway",
        cause = "A server behind the gateway failed",
        solution = "Try again later",
        kind = Unavailable,
        http_status = 502,
    )]
    BadGateway,
    /// The service cannot handle requests at the moment.
    #[error(
        code = "SERVICE_UNAVAILABLE",
        message = "Service Unavailable",
        cause = "The service is overloaded or under maintenance",
        solution = "Try again later, as `Retry-After` says if it is there",
        kind = Unavailable,
    )]
    ServiceUnavailable,
    /// The answer was not ready in time.
    #[error(
        code = "GATEWAY_TIMEOUT",
        message = "Gateway Timeout",
        cause = "A part of the service took too long; the request may have had an effect",
        solution = "Check whether the request had an effect before sending it again",
        kind = DeadlineExceeded,
    )]
    GatewayTimeout,
    /// The server does not support this version of HTTP.
    #[error(
        code = "HTTP_VERSION_NOT_SUPPORTED",
        message = "HTTP Version Not Supported",
        cause = "The version of HTTP in the request is not supported",
        solution = "Use another version of HTTP",
        kind = Unimplemented,
        http_status = 505,
    )]
    HttpVersionNotSupported,
    /// The server has no space left for what the request would store.
    #[error(
        code = "INSUFFICIENT_STORAGE",
        message = "Insufficient Storage",
        cause = "The storage is full",
        solution = "Free some space, and send the request again",
        kind = ResourceExhausted,
        http_status = 507,
        retry = AfterFix,
    )]
    InsufficientStorage,
    /// The server found an infinite loop while it processed the request.
    #[error(
        code = "LOOP_DETECTED",
        message = "Loop Detected",
        cause = "Resources refer to each other in a circle",
        solution = "Remove the circular reference",
        kind = Internal,
        http_status = 508,
    )]
    LoopDetected,
    /// The network needs a login.
    #[error(
        code = "NETWORK_AUTHENTICATION_REQUIRED",
        message = "Network Authentication Required",
        cause = "A proxy of the network intercepts requests until the user has logged in",
        solution = "Log in to the network, and send the request again",
        kind = Unauthenticated,
        http_status = 511,
    )]
    NetworkAuthenticationRequired,
}
