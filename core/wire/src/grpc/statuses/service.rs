//! The service and the future of the layer.

use std::fmt::{self, Debug, Formatter};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use http::header::ACCEPT_LANGUAGE;
use http::{Request, Response};
use pin_project_lite::pin_project;
use tower_service::Service;

use super::body::StatusesBody;
use super::rewrite::{Rewrite, Settings};

/// A service of tonic within [`Statuses`](super::Statuses).
#[derive(Clone)]
pub struct StatusesService<S> {
    pub(super) inner: S,
    pub(super) settings: Arc<Settings>,
}

impl<S, A, B> Service<Request<A>> for StatusesService<S>
where
    S: Service<Request<A>, Response = Response<B>>,
{
    type Response = Response<StatusesBody<B>>;
    type Error = S::Error;
    type Future = StatusesFuture<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<A>) -> Self::Future {
        let languages = request.headers().get_all(ACCEPT_LANGUAGE);
        let rewrite = Rewrite {
            settings: Arc::clone(&self.settings),
            languages: languages.iter().cloned().collect(),
        };
        StatusesFuture {
            inner: self.inner.call(request),
            rewrite: Some(rewrite),
        }
    }
}

impl<S: tonic::server::NamedService> tonic::server::NamedService for StatusesService<S> {
    const NAME: &'static str = S::NAME;
}

impl<S: Debug> Debug for StatusesService<S> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("StatusesService")
            .field("inner", &self.inner)
            .finish_non_exhaustive()
    }
}

pin_project! {
    /// The response of a [`StatusesService`].
    pub struct StatusesFuture<F> {
        #[pin]
        inner: F,
        rewrite: Option<Rewrite>,
    }
}

impl<F, B, E> Future for StatusesFuture<F>
where
    F: Future<Output = Result<Response<B>, E>>,
{
    type Output = Result<Response<StatusesBody<B>>, E>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let (mut head, body) = ready!(this.inner.poll(context))?.into_parts();
        let rewrite = this.rewrite.take();
        if let Some(rewrite) = &rewrite {
            let raised = head.extensions.get::<tonic::Status>();
            rewrite.rewrite(&mut head.headers, raised);
        }
        let body = StatusesBody::new(body, rewrite);
        Poll::Ready(Ok(Response::from_parts(head, body)))
    }
}

impl<F> Debug for StatusesFuture<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("StatusesFuture").finish_non_exhaustive()
    }
}
