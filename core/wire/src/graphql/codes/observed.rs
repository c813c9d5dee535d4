//! [`Observer`], and the errors that it is called with in place of those that are lost.

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use crate::Occurrence;

type Observe = dyn Fn(&Occurrence<'_>) + Send + Sync;

/// Is called with each error of a response.
#[derive(Clone)]
pub(super) struct Observer(Arc<Observe>);

impl Observer {
    pub(super) fn new(observe: impl Fn(&Occurrence<'_>) + Send + Sync + 'static) -> Self {
        Self(Arc::new(observe))
    }

    pub(super) fn observe(&self, occurrence: &Occurrence<'_>) {
        // The client gets its answer, whatever becomes of the log.
        let _ = catch_unwind(AssertUnwindSafe(|| (self.0)(occurrence)));
    }
}

/// An error of which only the message is left, for the log.
#[derive(Debug)]
pub(super) struct MessageOnly(pub(super) String);

impl Display for MessageOnly {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for MessageOnly {}
