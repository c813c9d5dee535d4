//! Errors in XML, HTML and plain text.

use platform_error::Kind::*;
use platform_error_wire::answer::Format;

use super::{HTML, JSON, NO_HEADERS, Row, TEXT, XML};

pub(super) const NOT_JSON: &[Row] = &[
    (
        "nginx",
        502,
        HTML,
        "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n",
        Format::Html,
        None,
        Unavailable,
        Some("502 Bad Gateway"),
    ),
    (
        "A page under application/json",
        503,
        JSON,
        "<!DOCTYPE html><html><body><h1>We&#39;ll be back</h1></body></html>",
        Format::Html,
        None,
        Unavailable,
        Some("We'll be back"),
    ),
    (
        "JSON under text/html",
        409,
        HTML,
        r#"{"code":"order_closed","message":"The order is closed"}"#,
        Format::Plain,
        Some("order_closed"),
        AlreadyExists,
        Some("The order is closed"),
    ),
    (
        "Envoy",
        503,
        TEXT,
        "upstream connect error or disconnect/reset before headers",
        Format::Text,
        None,
        Unavailable,
        Some("upstream connect error or disconnect/reset before headers"),
    ),
    (
        "Nothing",
        500,
        NO_HEADERS,
        "",
        Format::Empty,
        None,
        Internal,
        None,
    ),
    (
        "SOAP 1.1",
        500,
        &[("content-type", "text/xml; charset=utf-8")],
        "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><soap:Fault>\
            <faultcode>soap:Server</faultcode><faultstring>Server Error</faultstring></soap:Fault></soap:Body></soap:Envelope>",
        Format::Plain,
        Some("soap:Server"),
        Internal,
        Some("Server Error"),
    ),
    (
        "RFC 9457, XML",
        403,
        &[("content-type", "application/problem+xml")],
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><problem xmlns=\"urn:ietf:rfc:7807\">\
            <type>https://example.com/probs/out-of-credit</type><title>You do not have enough credit.</title>\
            <detail>Your current balance is 30, but that costs 50.</detail><instance>https://example.net/account/12345/msgs/abc</instance>\
            <balance>30</balance><accounts><i>https://example.net/account/12345</i><i>https://example.net/account/67890</i></accounts></problem>",
        Format::Problem,
        None,
        PermissionDenied,
        Some("Your current balance is 30, but that costs 50."),
    ),
    (
        "Problem details as XML without a prolog",
        409,
        XML,
        "<problem xmlns='urn:ietf:rfc:7807'><code>A_B</code><detail>a &amp; b &#x4e2d;</detail><status>409</status></problem>",
        Format::Problem,
        Some("A_B"),
        AlreadyExists,
        Some("a & b 中"),
    ),
];
