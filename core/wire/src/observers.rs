//! [`Observers`], functions that are called with each error that is sent.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use crate::Occurrence;

type Observer = dyn Fn(&Occurrence<'_>) + Send + Sync;

/// Functions that are called with each error that is sent, in the order in which they were added.
#[derive(Clone)]
pub(crate) struct Observers(Vec<Arc<Observer>>);

impl Observers {
    pub(crate) const fn new() -> Self {
        Self(Vec::new())
    }

    pub(crate) fn add(&mut self, observer: impl Fn(&Occurrence<'_>) + Send + Sync + 'static) {
        self.0.push(Arc::new(observer));
    }

    pub(crate) fn observe(&self, occurrence: &Occurrence<'_>) {
        for observer in &self.0 {
            // The client gets its answer, whatever becomes of the log.
            let _ = catch_unwind(AssertUnwindSafe(|| observer(occurrence)));
        }
    }
}
