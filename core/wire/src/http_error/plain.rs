//! [`PlainError`], the error of a plain answer.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use platform_error::{Catalog, ErrorSet, Kind, Metadata, PlatformError, Value};

use crate::HttpError;

/// The error of an answer that has only a status and perhaps a text: the generic error of the
/// status, with the text for the log.
#[derive(Debug)]
pub(crate) struct PlainError {
    error: HttpError,
    kind: Kind,
    text: Option<Box<str>>,
    /// Whether the text is the message.
    is_public: bool,
}

impl PlainError {
    /// An empty text is none.
    pub(crate) fn new(http_status: u16, text: Option<Box<str>>, is_public: bool) -> Self {
        let text = text.filter(|text| !text.is_empty());
        let error = HttpError::nearest(http_status);
        Self {
            error,
            kind: error.kind(),
            is_public: is_public && text.is_some(),
            text,
        }
    }

    /// Replaces the kind, which gRPC sends: several kinds have one HTTP status.
    #[cfg(feature = "tonic")]
    pub(crate) fn with_kind(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }
}

/// The text, for the log.
impl Display for PlainError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.text {
            Some(text) => f.write_str(text),
            None => self.error.fmt(f),
        }
    }
}

impl Error for PlainError {}

impl PlatformError for PlainError {
    fn metadata(&self) -> &'static Metadata {
        self.error.metadata()
    }

    fn set(&self) -> &'static Catalog {
        HttpError::CATALOG
    }

    fn kind(&self) -> Kind {
        self.kind
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
