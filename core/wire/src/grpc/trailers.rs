//! Reads a [`Status`] from the trailers of a response.

use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use percent_encoding::percent_decode;

use super::status::Status;

/// `google.rpc.Code.UNKNOWN`.
const UNKNOWN: i32 = 2;

/// Accepts padding and its absence, as the specification of gRPC requires.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

impl Status {
    /// Reads the trailers of a response, or its headers if it has no body, as pairs of a name and a
    /// value. Returns `None` if there is no `grpc-status`.
    ///
    /// This never fails. A message with malformed escapes is read as it is, and
    /// `grpc-status-details-bin` is left out if it is not base64. If the trailers and the encoded
    /// details contradict each other, the trailers count.
    ///
    /// ```
    /// use platform_error_wire::grpc::Status;
    ///
    /// let status = Status::from_trailers([
    ///     ("grpc-status", b"8".as_slice()),
    ///     ("grpc-message", b"100% full, %ZZ"),
    ///     ("grpc-status-details-bin", b"not base64!"),
    /// ]);
    /// let status = status.unwrap();
    /// assert_eq!(status.code, 8);
    /// assert_eq!(status.message, "100% full, %ZZ");
    /// assert_eq!(Status::from_trailers([("content-type", b"text/html".as_slice())]), None);
    /// ```
    pub fn from_trailers<'a, I>(trailers: I) -> Option<Self>
    where
        I: IntoIterator<Item = (&'a str, &'a [u8])>,
    {
        let mut code = None;
        let mut message = None;
        let mut details: Option<Self> = None;
        for (name, value) in trailers {
            if name.eq_ignore_ascii_case("grpc-status") {
                code.get_or_insert_with(|| decode_code(value));
            } else if name.eq_ignore_ascii_case("grpc-message") {
                message.get_or_insert_with(|| percent_decode(value).decode_utf8_lossy());
            } else if name.eq_ignore_ascii_case("grpc-status-details-bin") && details.is_none() {
                details = decode_details(value);
            }
        }
        let mut status = details.unwrap_or_default();
        status.code = code?;
        if let Some(message) = message {
            status.message = message.into_owned();
        }
        Some(status)
    }

    /// Reads the trailers of a response, or its headers if it has no body. Returns `None` if there
    /// is no `grpc-status`.
    ///
    /// Unlike `tonic::Status::from_header_map`, this does not panic if `grpc-status-details-bin` is
    /// not base64.
    ///
    /// ```
    /// use http::HeaderMap;
    /// use platform_error_wire::grpc::Status;
    ///
    /// let mut headers = HeaderMap::new();
    /// headers.insert("grpc-status", "14".parse()?);
    /// headers.insert("grpc-status-details-bin", "***".parse()?);
    /// assert_eq!(Status::from_headers(&headers).unwrap().code, 14);
    /// # Ok::<(), http::header::InvalidHeaderValue>(())
    /// ```
    #[cfg(feature = "http")]
    #[cfg_attr(docsrs, doc(cfg(feature = "http")))]
    pub fn from_headers(headers: &http::HeaderMap) -> Option<Self> {
        let pairs = headers
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_bytes()));
        Self::from_trailers(pairs)
    }
}

fn decode_code(value: &[u8]) -> i32 {
    let digits = str::from_utf8(value).unwrap_or_default().trim();
    digits.parse().unwrap_or(UNKNOWN)
}

/// The first status in the value of one header.
fn decode_details(value: &[u8]) -> Option<Status> {
    let bytes = decode_base64(value)?;
    Some(Status::decode(&bytes))
}

/// The first value of a binary header that is not empty. A proxy may have joined several with
/// commas, which base64 does not contain.
pub(super) fn decode_base64(value: &[u8]) -> Option<Vec<u8>> {
    for part in value.split(|byte| *byte == b',') {
        if let Ok(bytes) = BASE64.decode(part.trim_ascii())
            && !bytes.is_empty()
        {
            return Some(bytes);
        }
    }
    None
}
