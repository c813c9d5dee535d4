//! The HTTP statuses of errors, and their reason phrases.

/// Whether this is the status of an error: 400 to 599.
///
/// ```
/// use platform_error_syntax::status;
///
/// assert!(status::is_error(404));
/// assert!(!status::is_error(304));
/// ```
#[must_use]
pub const fn is_error(status: u16) -> bool {
    matches!(status, 400..600)
}

/// The reason phrases of the statuses in the [registry] of IANA, and of 499. Older phrases, which
/// people and libraries still write, follow that of today.
///
/// ```
/// use platform_error_syntax::status::PHRASES;
///
/// assert!(PHRASES.contains(&(413, "Content Too Large")));
/// assert!(PHRASES.contains(&(413, "Payload Too Large")));
/// ```
///
/// [registry]: https://www.iana.org/assignments/http-status-codes
pub const PHRASES: &[(u16, &str)] = &[
    (400, "Bad Request"),
    (401, "Unauthorized"),
    (402, "Payment Required"),
    (403, "Forbidden"),
    (404, "Not Found"),
    (405, "Method Not Allowed"),
    (406, "Not Acceptable"),
    (407, "Proxy Authentication Required"),
    (408, "Request Timeout"),
    (408, "Request Time-out"),
    (409, "Conflict"),
    (410, "Gone"),
    (411, "Length Required"),
    (412, "Precondition Failed"),
    (413, "Content Too Large"),
    (413, "Payload Too Large"),
    (413, "Request Entity Too Large"),
    (414, "URI Too Long"),
    (414, "Request-URI Too Long"),
    (415, "Unsupported Media Type"),
    (416, "Range Not Satisfiable"),
    (416, "Requested Range Not Satisfiable"),
    (417, "Expectation Failed"),
    (418, "I'm a teapot"),
    (421, "Misdirected Request"),
    (422, "Unprocessable Content"),
    (422, "Unprocessable Entity"),
    (423, "Locked"),
    (424, "Failed Dependency"),
    (425, "Too Early"),
    (426, "Upgrade Required"),
    (428, "Precondition Required"),
    (429, "Too Many Requests"),
    (431, "Request Header Fields Too Large"),
    (451, "Unavailable For Legal Reasons"),
    (499, "Client Closed Request"),
    (500, "Internal Server Error"),
    (501, "Not Implemented"),
    (502, "Bad Gateway"),
    (503, "Service Unavailable"),
    (504, "Gateway Timeout"),
    (504, "Gateway Time-out"),
    (505, "HTTP Version Not Supported"),
    (506, "Variant Also Negotiates"),
    (507, "Insufficient Storage"),
    (508, "Loop Detected"),
    (510, "Not Extended"),
    (511, "Network Authentication Required"),
];
