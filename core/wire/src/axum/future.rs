//! [`ResponseFuture`], the response of the layer.

use std::any::Any;
use std::convert::Infallible;
use std::fmt::{self, Debug, Formatter};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use axum_core::body::Body;
use axum_core::response::Response;
use bytes::Bytes;
use pin_project_lite::pin_project;

use super::BoxError;
use super::answer::{self, Plan};
use super::asked::Asked;
use super::settings::Settings;
use crate::panicked::Panicked;
use crate::{HttpError, Problem};

/// Reads the text of a plain answer, and writes a problem in its place.
type Reading = Pin<Box<dyn Future<Output = Response> + Send>>;

pin_project! {
    /// The future of [`ProblemsService`](super::ProblemsService).
    #[must_use = "futures do nothing unless polled"]
    pub struct ResponseFuture<F> {
        #[pin]
        state: State<F>,
        request: Option<(Asked, Arc<Settings>)>,
    }
}

pin_project! {
    #[project = StateProjection]
    enum State<F> {
        Calling {
            #[pin]
            future: F,
        },
        Failed {
            problem: Option<Problem>,
        },
        Reading {
            future: Reading,
        },
    }
}

impl<F> ResponseFuture<F> {
    /// Answers with the response of the inner service.
    pub(super) fn calling(future: F, asked: Asked, settings: Arc<Settings>) -> Self {
        Self {
            state: State::Calling { future },
            request: Some((asked, settings)),
        }
    }

    /// Answers with a problem.
    pub(super) fn failed(problem: Problem, asked: Asked, settings: Arc<Settings>) -> Self {
        let problem = Some(problem);
        Self {
            state: State::Failed { problem },
            request: Some((asked, settings)),
        }
    }
}

/// The problem of a panic.
pub(super) fn panicked(payload: &(dyn Any + Send)) -> Problem {
    Problem::internal(Panicked::new(payload))
}

impl<F, B, E> Future for ResponseFuture<F>
where
    F: Future<Output = Result<http::Response<B>, E>>,
    B: http_body::Body<Data = Bytes, Error: Into<BoxError>> + Send + 'static,
    E: Into<BoxError>,
{
    type Output = Result<Response, Infallible>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        // Reading the inner body may panic too.
        let step = AssertUnwindSafe(|| self.step(cx));
        catch_unwind(step)
            .unwrap_or_else(|_| Poll::Ready(answer::last_resort()))
            .map(Ok)
    }
}

impl<F, B, E> ResponseFuture<F>
where
    F: Future<Output = Result<http::Response<B>, E>>,
    B: http_body::Body<Data = Bytes, Error: Into<BoxError>> + Send + 'static,
    E: Into<BoxError>,
{
    fn step(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Response> {
        let mut this = self.project();
        let outcome = match this.state.as_mut().project() {
            StateProjection::Reading { future } => return future.as_mut().poll(cx),
            StateProjection::Failed { problem } => Err(problem.take()),
            StateProjection::Calling { future } => {
                // After a panic, the future is only dropped.
                match catch_unwind(AssertUnwindSafe(|| future.poll(cx))) {
                    Ok(poll) => Ok(ready!(poll)),
                    Err(payload) => Err(Some(panicked(&*payload))),
                }
            }
        };
        // There is none if the response has been returned already.
        let Some((asked, settings)) = this.request.take() else {
            return Poll::Pending;
        };
        let response = match outcome {
            Ok(Ok(response)) => response,
            Ok(Err(error)) => {
                let problem = settings.problem(error.into());
                return Poll::Ready(answer::create(problem, &asked, &settings));
            }
            Err(problem) => {
                let problem = problem.unwrap_or_else(|| HttpError::InternalServerError.into());
                return Poll::Ready(answer::create(problem, &asked, &settings));
            }
        };
        match answer(response, asked, settings) {
            Answer::Ready(response) => Poll::Ready(response),
            Answer::Reading(mut future) => {
                let poll = future.as_mut().poll(cx);
                this.state.set(State::Reading { future });
                poll
            }
        }
    }
}

enum Answer {
    Ready(Response),
    Reading(Reading),
}

/// Answers with the response of the inner service, or with a problem in its place.
fn answer<B>(mut response: http::Response<B>, asked: Asked, settings: Arc<Settings>) -> Answer
where
    B: http_body::Body<Data = Bytes, Error: Into<BoxError>> + Send + 'static,
{
    match Plan::new(&mut response, &asked.method) {
        Plan::Keep => Answer::Ready(response.map(Body::new)),
        Plan::Rewrite(raising) => {
            let (head, _) = response.into_parts();
            Answer::Ready(answer::rewrite(&raising, head, &asked, &settings))
        }
        Plan::Replace => {
            let (head, body) = response.into_parts();
            if !settings.reads_text() || !answer::has_text(&head, &body) {
                return Answer::Ready(answer::replace(None, head, &asked, &settings));
            }
            Answer::Reading(Box::pin(async move {
                let text = answer::read_text(body).await;
                answer::replace(text, head, &asked, &settings)
            }))
        }
    }
}

impl<F> Debug for ResponseFuture<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseFuture").finish_non_exhaustive()
    }
}
