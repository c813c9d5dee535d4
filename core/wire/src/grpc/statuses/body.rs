//! The body of a response, whose trailers may be an error.

use std::fmt::{self, Debug, Formatter};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use http_body::{Body, Frame, SizeHint};
use pin_project_lite::pin_project;

use super::rewrite::Rewrite;

pin_project! {
    /// The body of a response within [`Statuses`](super::Statuses).
    #[derive(Default)]
    pub struct StatusesBody<B> {
        #[pin]
        inner: B,
        rewrite: Option<Rewrite>,
    }
}

impl<B> StatusesBody<B> {
    pub(super) fn new(inner: B, rewrite: Option<Rewrite>) -> Self {
        Self { inner, rewrite }
    }
}

impl<B: Body> Body for StatusesBody<B> {
    type Data = B::Data;
    type Error = B::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<B::Data>, B::Error>>> {
        let this = self.project();
        let mut frame = ready!(this.inner.poll_frame(context));
        if let Some(Ok(frame)) = &mut frame
            && let Some(trailers) = frame.trailers_mut()
            && let Some(rewrite) = this.rewrite.take()
        {
            rewrite.rewrite(trailers, None);
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}

impl<B> Debug for StatusesBody<B> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("StatusesBody").finish_non_exhaustive()
    }
}
