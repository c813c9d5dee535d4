//! What an observer is given of an error whose type is lost.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

/// An error of which only the message is left, for the log.
#[derive(Debug)]
pub(super) struct MessageOnly(pub(super) String);

impl Display for MessageOnly {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for MessageOnly {}
