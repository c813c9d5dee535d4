//! [`Sanitize`], the layer for clients of tonic.

use base64::Engine;
use base64::prelude::BASE64_STANDARD_NO_PAD;
use http::{HeaderMap, HeaderValue};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode, utf8_percent_encode};
use tower_layer::Layer;

use super::change::Layered;
use super::service::StatusService;
use crate::grpc::trailers::decode_base64;

const MESSAGE: &str = "grpc-message";
const DETAILS: &str = "grpc-status-details-bin";

/// A layer for clients of tonic that keeps a malformed status from harming the client.
///
/// Tonic 0.14 panics if `grpc-status-details-bin` is not base64, and forgets the code if
/// `grpc-message` is not UTF-8. This removes or repairs such values before tonic reads them. All
/// others stay as they are.
///
/// ```
/// use platform_error_wire::grpc::Sanitize;
/// use tower_layer::Layer;
///
/// # #[derive(Clone)]
/// # struct Channel;
/// # let channel = Channel;
/// // let channel = tonic::transport::Channel::from_static("http://[::1]:50051").connect().await?;
/// let channel = Sanitize.layer(channel);
/// // let client = ShopClient::new(channel);
/// # let _ = channel;
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Sanitize;

impl<S> Layer<S> for Sanitize {
    type Service = StatusService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        StatusService {
            inner,
            layered: Layered::Sanitize,
        }
    }
}

/// Repairs what tonic cannot read.
pub(super) fn sanitize(headers: &mut HeaderMap) {
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
