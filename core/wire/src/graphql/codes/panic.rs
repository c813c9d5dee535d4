//! Turns a panic in a resolver into an error of its field.

use std::any::Any;
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;

use crate::panicked;

/// The output of a future, or the payload if it panics.
pub(in crate::graphql) async fn caught<F: Future>(
    future: F,
) -> Result<F::Output, Box<dyn Any + Send>> {
    let mut future = pin!(future);
    poll_fn(|context| {
        // Unwind safe: the future is not polled again.
        let poll = AssertUnwindSafe(|| future.as_mut().poll(context));
        match catch_unwind(poll) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(output)) => Poll::Ready(Ok(output)),
            Err(payload) => Poll::Ready(Err(payload)),
        }
    })
    .await
}

/// The message of a panic, for the log, preceded by what panicked.
pub(in crate::graphql) fn message(what: &str, payload: &(dyn Any + Send)) -> String {
    match panicked::message(payload) {
        Some(message) => format!("{what}: {message}"),
        None => what.to_owned(),
    }
}
