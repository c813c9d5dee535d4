//! Writes a [`Status`] as an error of the Connect protocol.

use base64::Engine;
use base64::prelude::BASE64_STANDARD_NO_PAD;

use super::detail::Detail;
use super::status::Status;
use crate::json::{Object, write_object};

/// The names of `google.rpc.Code` from 1, and the HTTP statuses that Connect answers with.
const CODES: [(&str, u16); 16] = [
    ("canceled", 499),
    ("unknown", 500),
    ("invalid_argument", 400),
    ("deadline_exceeded", 504),
    ("not_found", 404),
    ("already_exists", 409),
    ("permission_denied", 403),
    ("resource_exhausted", 429),
    ("failed_precondition", 400),
    ("aborted", 409),
    ("out_of_range", 400),
    ("unimplemented", 501),
    ("internal", 500),
    ("unavailable", 503),
    ("data_loss", 500),
    ("unauthenticated", 401),
];

impl Status {
    /// This as the JSON of an error of the [Connect protocol], the body of a response with
    /// [`connect_http_status`](Self::connect_http_status) and `Content-Type: application/json`.
    ///
    /// ```
    /// use platform_error::RequestError;
    /// use platform_error_wire::grpc::Status;
    /// use platform_error_wire::{Config, Occurrence};
    ///
    /// let config = Config::new();
    /// let status = Status::new(&Occurrence::new(&RequestError::MissingFilter, &config));
    /// let json = String::from_utf8(status.to_connect_json())?;
    /// assert!(json.starts_with(r#"{"code":"invalid_argument","message":""#));
    /// assert!(json.contains(r#"{"type":"google.rpc.ErrorInfo","value":""#));
    /// # Ok::<(), std::string::FromUtf8Error>(())
    /// ```
    ///
    /// [Connect protocol]: https://connectrpc.com/docs/protocol#error-end-stream
    pub fn to_connect_json(&self) -> Vec<u8> {
        let mut out = Vec::new();
        write_object(&mut out, |error| {
            error.str("code", self.connect_code());
            if !self.message.is_empty() {
                error.str("message", &self.message);
            }
            error.array("details", |details| {
                for detail in self.details() {
                    details.object(|object| write_detail(object, &detail));
                }
                for any in &self.unknown {
                    details.object(|object| write_any(object, any.type_name(), &any.value));
                }
            });
        });
        out
    }

    /// The name of the code in the Connect protocol, such as `not_found`. A code that Connect does
    /// not know is `unknown`.
    pub fn connect_code(&self) -> &'static str {
        self.connect_row().0
    }

    /// The HTTP status of the code in the Connect protocol, such as 404.
    pub fn connect_http_status(&self) -> u16 {
        self.connect_row().1
    }

    fn connect_row(&self) -> (&'static str, u16) {
        let index = usize::try_from(self.code)
            .ok()
            .and_then(|code| code.checked_sub(1));
        let row = index.and_then(|index| CODES.get(index));
        row.copied().unwrap_or(("unknown", 500))
    }
}

/// A detail, encoded for programs and readable for people.
fn write_detail(object: &mut Object<'_>, detail: &Detail<'_>) {
    write_any(object, detail.type_name(), &detail.encode());
    object.object("debug", |debug| detail.write_json(debug));
}

fn write_any(object: &mut Object<'_>, type_name: &str, value: &[u8]) {
    object.str("type", type_name);
    object.str("value", &BASE64_STANDARD_NO_PAD.encode(value));
}
