//! [`ProblemsService`], the middleware of the layer.

use std::convert::Infallible;
use std::fmt::{self, Debug, Formatter};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::task::{Context, Poll};

use axum_core::response::Response;
use bytes::Bytes;
use http::Request;
use tower_service::Service;

use super::BoxError;
use super::future::{ResponseFuture, panicked};
use super::settings::Settings;
use crate::panicked::Panicked;

/// The middleware of the layer [`Problems`](super::Problems).
pub struct ProblemsService<S> {
    inner: S,
    settings: Arc<Settings>,
    /// Why the inner service is not ready. The next call answers with it.
    failure: Option<BoxError>,
}

impl<S> ProblemsService<S> {
    pub(super) fn new(inner: S, settings: Arc<Settings>) -> Self {
        Self {
            inner,
            settings,
            failure: None,
        }
    }
}

impl<S, Q, B> Service<Request<Q>> for ProblemsService<S>
where
    S: Service<Request<Q>, Response = http::Response<B>, Error: Into<BoxError>>,
    B: http_body::Body<Data = Bytes, Error: Into<BoxError>> + Send + 'static,
{
    type Response = Response;
    type Error = Infallible;
    type Future = ResponseFuture<S::Future>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        if self.failure.is_none() {
            match catch_unwind(AssertUnwindSafe(|| self.inner.poll_ready(cx))) {
                Ok(Poll::Pending) => return Poll::Pending,
                Ok(Poll::Ready(Ok(()))) => {}
                Ok(Poll::Ready(Err(error))) => self.failure = Some(error.into()),
                Err(payload) => self.failure = Some(Panicked::new(&*payload).into()),
            }
        }
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Q>) -> Self::Future {
        let settings = Arc::clone(&self.settings);
        let asked = settings.remember(&request);
        if let Some(error) = self.failure.take() {
            let problem = settings.problem(error);
            return ResponseFuture::failed(problem, asked, settings);
        }
        match catch_unwind(AssertUnwindSafe(|| self.inner.call(request))) {
            Ok(future) => ResponseFuture::calling(future, asked, settings),
            Err(payload) => ResponseFuture::failed(panicked(&*payload), asked, settings),
        }
    }
}

impl<S: Clone> Clone for ProblemsService<S> {
    fn clone(&self) -> Self {
        Self::new(self.inner.clone(), Arc::clone(&self.settings))
    }
}

impl<S: Debug> Debug for ProblemsService<S> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProblemsService")
            .field("inner", &self.inner)
            .finish_non_exhaustive()
    }
}
