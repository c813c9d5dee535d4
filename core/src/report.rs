//! [`Report`], an error as people read it in a terminal.

use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};

use crate::{Metadata, PlatformError};

/// An error as people read it in a terminal.
pub struct Report<E>(E);

impl<E: PlatformError> From<E> for Report<E> {
    fn from(error: E) -> Self {
        Self(error)
    }
}

/// A platform error of any type, by reference.
#[derive(Clone, Copy)]
pub struct Borrowed<'a> {
    pub(crate) metadata: &'static Metadata,
    pub(crate) error: &'a (dyn Error + 'static),
}

impl Debug for Borrowed<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Debug::fmt(self.error, f)
    }
}

impl Display for Borrowed<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(self.error, f)
    }
}

impl PlatformError for Borrowed<'_> {
    fn metadata(&self) -> &'static Metadata {
        self.metadata
    }

    fn as_error(&self) -> &(dyn Error + 'static) {
        self.error
    }

    fn params(&self, _: &mut dyn FnMut(&'static str, &dyn Display)) {}
}

impl<E: PlatformError> Display for Report<E> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let facts = self.0.metadata();
        writeln!(f, "{}: {}", facts.code(), self.0)?;
        writeln!(f, "  solution: {}", facts.solution())
    }
}

impl<E: PlatformError> Debug for Report<E> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }
}
