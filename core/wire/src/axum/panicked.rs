//! [`Panicked`], a panic as an error.

use std::any::Any;
use std::error::Error;
use std::fmt::{self, Display, Formatter};

/// A panic of an inner service, which is only for the log.
#[derive(Debug)]
pub(super) struct Panicked {
    message: Option<Box<str>>,
}

impl Panicked {
    pub(super) fn new(payload: &(dyn Any + Send)) -> Self {
        let message = match payload.downcast_ref::<&'static str>() {
            Some(message) => Some(*message),
            None => payload.downcast_ref::<String>().map(String::as_str),
        };
        Self {
            message: message.map(Into::into),
        }
    }
}

impl Display for Panicked {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.message {
            Some(message) => write!(f, "panicked: {message}"),
            None => f.write_str("panicked"),
        }
    }
}

impl Error for Panicked {}
