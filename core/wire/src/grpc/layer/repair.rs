//! Repairs what tonic cannot read of a status.

use base64::Engine;
use base64::prelude::BASE64_STANDARD_NO_PAD;
use http::{HeaderMap, HeaderValue};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode, utf8_percent_encode};

use crate::grpc::trailers::decode_base64;

const MESSAGE: &str = "grpc-message";
const DETAILS: &str = "grpc-status-details-bin";

/// Repairs the message and the details. What tonic can read means the same afterwards.
pub(super) fn repair(headers: &mut HeaderMap) {
    if let Some(value) = headers.get(MESSAGE)
        && let Err(_) = percent_decode(value.as_bytes()).decode_utf8()
    {
        let message = percent_decode(value.as_bytes()).decode_utf8_lossy();
        let escaped = utf8_percent_encode(&message, NON_ALPHANUMERIC).to_string();
        replace(headers, MESSAGE, Some(escaped));
    }
    if headers.contains_key(DETAILS) {
        let values = headers.get_all(DETAILS).iter();
        let bytes = values.map(HeaderValue::as_bytes).find_map(decode_base64);
        let details = bytes.map(|bytes| BASE64_STANDARD_NO_PAD.encode(bytes));
        replace(headers, DETAILS, details);
    }
}

/// Replaces all values by one, or by none.
fn replace(headers: &mut HeaderMap, name: &'static str, value: Option<String>) {
    headers.remove(name);
    let value = value.and_then(|value| HeaderValue::try_from(value).ok());
    if let Some(value) = value {
        headers.insert(name, value);
    }
}
