//! The service and the future of the layer.

use std::fmt::{self, Debug, Formatter};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use http::{Request, Response};
use pin_project_lite::pin_project;
use tower_service::Service;

use super::body::StatusBody;
use super::change::{Change, Layered};

/// A service of tonic within [`Statuses`](super::Statuses) or [`Sanitize`](super::Sanitize).
#[derive(Clone)]
pub struct StatusService<S> {
    pub(super) inner: S,
    pub(super) layered: Layered,
}

impl<S, A, B> Service<Request<A>> for StatusService<S>
where
    S: Service<Request<A>, Response = Response<B>>,
{
    type Response = Response<StatusBody<B>>;
    type Error = S::Error;
    type Future = StatusFuture<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<A>) -> Self::Future {
        let change = self.layered.change(request.headers());
        StatusFuture {
            inner: self.inner.call(request),
            change: Some(change),
        }
    }
}

impl<S: tonic::server::NamedService> tonic::server::NamedService for StatusService<S> {
    const NAME: &'static str = S::NAME;
}

impl<S: Debug> Debug for StatusService<S> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("StatusService")
            .field("inner", &self.inner)
            .finish_non_exhaustive()
    }
}

pin_project! {
    /// The response of a [`StatusService`].
    pub struct StatusFuture<F> {
        #[pin]
        inner: F,
        change: Option<Change>,
    }
}

impl<F, B, E> Future for StatusFuture<F>
where
    F: Future<Output = Result<Response<B>, E>>,
{
    type Output = Result<Response<StatusBody<B>>, E>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let (mut head, body) = ready!(this.inner.poll(context))?.into_parts();
        let change = this.change.take();
        if let Some(change) = &change {
            change.headers(&mut head.headers, &head.extensions);
        }
        let body = StatusBody::new(body, change);
        Poll::Ready(Ok(Response::from_parts(head, body)))
    }
}

impl<F> Debug for StatusFuture<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("StatusFuture").finish_non_exhaustive()
    }
}
