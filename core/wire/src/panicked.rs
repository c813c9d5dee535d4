//! Panics of the service as errors.

use std::any::Any;
#[cfg(feature = "axum")]
use std::error::Error;
#[cfg(feature = "axum")]
use std::fmt::{self, Display, Formatter};

/// The message of a panic, if it is text.
pub(crate) fn message(payload: &(dyn Any + Send)) -> Option<&str> {
    match payload.downcast_ref::<&'static str>() {
        Some(message) => Some(*message),
        None => payload.downcast_ref::<String>().map(String::as_str),
    }
}

/// A panic, as an error that is only for the log.
#[cfg(feature = "axum")]
#[derive(Debug)]
pub(crate) struct Panicked {
    message: Option<Box<str>>,
}

#[cfg(feature = "axum")]
impl Panicked {
    pub(crate) fn new(payload: &(dyn Any + Send)) -> Self {
        Self {
            message: message(payload).map(Into::into),
        }
    }
}

#[cfg(feature = "axum")]
impl Display for Panicked {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.message {
            Some(message) => write!(f, "panicked: {message}"),
            None => f.write_str("panicked"),
        }
    }
}

#[cfg(feature = "axum")]
impl Error for Panicked {}
