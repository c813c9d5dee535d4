//! [`Plain`], the error of a status that has a code and a message, but no details.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use platform_error::{Catalog, ErrorSet, Kind, Metadata, PlatformError, Value};

use crate::HttpError;

/// The error of a status without details.
#[derive(Debug)]
pub(super) struct Plain {
    error: HttpError,
    text: String,
    /// Whether the text is the message.
    is_public: bool,
}

impl Plain {
    pub(super) fn new(code: i32, text: String, is_public: bool) -> Self {
        let kind = Kind::from_grpc_code(code).unwrap_or(Kind::Unknown);
        Self {
            error: HttpError::nearest(kind.http_status()),
            is_public: is_public && !text.is_empty(),
            text,
        }
    }
}

/// The text, for the log.
impl Display for Plain {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if self.text.is_empty() {
            self.error.fmt(f)
        } else {
            f.write_str(&self.text)
        }
    }
}

impl Error for Plain {}

impl PlatformError for Plain {
    fn metadata(&self) -> &'static Metadata {
        self.error.metadata()
    }

    fn set(&self) -> &'static Catalog {
        HttpError::CATALOG
    }

    fn as_error(&self) -> &(dyn Error + 'static) {
        self
    }

    fn params(&self, _: &mut dyn FnMut(&'static str, Value<'_>)) {}

    fn __fmt_message(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if self.is_public {
            self.fmt(f)
        } else {
            self.error.fmt(f)
        }
    }
}
