//! Writes a [`Status`] as an error of Google's REST APIs.

use platform_error::Kind;

use super::status::Status;
use crate::json::write_object;

impl Status {
    /// This as the JSON of an error of [Google's REST APIs][AIP-193], the body of a response with
    /// this HTTP status and `Content-Type: application/json`.
    ///
    /// Details of unknown types are left out, because their JSON depends on the type.
    ///
    /// ```
    /// use platform_error::RequestError;
    /// use platform_error_wire::grpc::Status;
    /// use platform_error_wire::{Config, Occurrence};
    ///
    /// let config = Config::new();
    /// let status = Status::new(&Occurrence::new(&RequestError::DuplicateKey, &config));
    /// let json = String::from_utf8(status.to_rest_json(409))?;
    /// assert_eq!(
    ///     json,
    ///     r#"{"error":{"code":409,"message":"Duplicate key value violates unique constraint","#
    ///         .to_owned()
    ///         + r#""status":"ALREADY_EXISTS","details":["#
    ///         + r#"{"@type":"type.googleapis.com/google.rpc.ErrorInfo","#
    ///         + r#""reason":"DUPLICATE_KEY","domain":"request.platform"}]}}"#
    /// );
    /// # Ok::<(), std::string::FromUtf8Error>(())
    /// ```
    ///
    /// [AIP-193]: https://google.aip.dev/193#http11json-representation
    pub fn to_rest_json(&self, http_status: u16) -> Vec<u8> {
        let mut out = Vec::new();
        write_object(&mut out, |body| {
            body.object("error", |error| {
                error.integer("code", http_status);
                error.str("message", &self.message);
                error.str("status", self.name());
                error.array("details", |details| {
                    for detail in self.details() {
                        details.object(|object| {
                            object.str("@type", &detail.type_url());
                            detail.write_json(object);
                        });
                    }
                });
            });
        });
        out
    }

    fn name(&self) -> &'static str {
        match Kind::from_grpc_code(self.code) {
            Some(kind) => kind.as_str(),
            None => Kind::Unknown.as_str(),
        }
    }
}
