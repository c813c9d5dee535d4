//! [`Plain`], the error of a plain answer.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use platform_error::{Catalog, ErrorSet, Metadata, PlatformError, Value};

use crate::HttpError;

/// The error of a plain answer: that of its status, with its text for the log.
#[derive(Debug)]
pub(super) struct Plain {
    pub(super) error: HttpError,
    pub(super) text: Option<Box<str>>,
    /// Whether the text is the message.
    pub(super) is_public: bool,
}

impl Display for Plain {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.text {
            Some(text) => f.write_str(text),
            None => self.error.fmt(f),
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
