//! [`Endpoint`], the service.

use std::convert::Infallible;
use std::fmt::{self, Debug, Formatter};
use std::sync::Arc;
use std::task::{Context, Poll};

use ::async_graphql::futures_util::FutureExt;
use ::async_graphql::futures_util::future::BoxFuture;
use ::async_graphql::{BatchResponse, Executor, Request as GraphqlRequest, Response};
use axum_core::body::Body;
use http::request::Parts;
use platform_error::ErrorSet;
use tower_service::Service;

use super::answer::Answer;
use super::media::Media;
use super::options::Options;
use super::receive::{self, Received};
use crate::graphql::codes::outside::with_headers;
use crate::graphql::codes::{Codes, panic};
use crate::graphql::refusal::Refusal;
use crate::{HttpError, Problem};

type Prepare =
    dyn Fn(&Parts, GraphqlRequest) -> Result<GraphqlRequest, Problem> + Send + Sync + 'static;

/// A schema as a service for axum, as described in the [GraphQL over HTTP] draft.
///
/// It accepts `POST` with a JSON body, and `GET` for queries. The status depends on the media type
/// that the client accepts:
///
/// | | `application/json` | `application/graphql-response+json` |
/// |---|---|---|
/// | data | 200 | 200 |
/// | data and errors | 200 | 200, or [294](Self::partial_success) |
/// | errors before execution | 200 | the status of the error |
/// | not a GraphQL request | 400, 405, 406, 413, 415, 422 | the same |
///
/// Errors are in the language that `Accept-Language` prefers, and their instance is the
/// `x-request-id` of the request, if it has one.
///
/// Without an `Accept` header, the answer is `application/json`. With that type, the status of an
/// error is 200 because some clients, Apollo's among them, do not read the body under any other.
///
/// ```
/// use async_graphql::{EmptyMutation, EmptySubscription, Object, Result, Schema};
/// use axum::{Router, routing::any_service};
/// use platform_error::{RequestError, catalog};
/// use platform_error_wire::graphql::Codes;
/// use platform_error_wire::graphql::axum::Endpoint;
///
/// catalog!(static ERRORS = [RequestError]);
///
/// struct Query;
///
/// #[Object]
/// impl Query {
///     async fn orders(&self) -> Result<Vec<String>> {
///         Err(RequestError::TableAccessDenied)?
///     }
/// }
///
/// let codes = Codes::new(&ERRORS);
/// let schema = Schema::build(Query, EmptyMutation, EmptySubscription)
///     .extension(codes.clone())
///     .finish();
/// let app: Router = Router::new()
///     .route_service("/graphql", Endpoint::new(schema).codes(codes));
/// ```
///
/// [GraphQL over HTTP]: https://graphql.github.io/graphql-over-http/draft/
#[derive(Clone)]
pub struct Endpoint<E> {
    executor: E,
    codes: Codes,
    prepare: Option<Arc<Prepare>>,
    options: Options,
}

impl<E> Endpoint<E> {
    /// Creates an endpoint that takes one operation per request, of at most 2 MiB.
    pub fn new(executor: E) -> Self {
        Self {
            executor,
            codes: Codes::new(HttpError::CATALOG),
            prepare: None,
            options: Options::default(),
        }
    }

    /// Sets the extension that is installed in the schema, so that the endpoint knows the statuses
    /// of its errors, and writes its own errors in the same way.
    ///
    /// The extension also makes sure that a persisted query that is sent by `GET` is not a
    /// mutation. Without it, such a query is refused.
    #[must_use]
    pub fn codes(mut self, codes: Codes) -> Self {
        self.codes = codes;
        self.options.persisted_by_get = true;
        self
    }

    /// Calls a function with each request before it is executed, to add data for the resolvers,
    /// such as the user, or to refuse the request.
    ///
    /// ```
    /// use async_graphql::{EmptyMutation, EmptySubscription, Object, Schema};
    /// use http::header::AUTHORIZATION;
    /// use platform_error_wire::HttpError;
    /// use platform_error_wire::graphql::axum::Endpoint;
    ///
    /// # struct Query;
    /// # #[Object]
    /// # impl Query { async fn ok(&self) -> bool { true } }
    /// struct Token(String);
    ///
    /// let schema = Schema::new(Query, EmptyMutation, EmptySubscription);
    /// let endpoint = Endpoint::new(schema).prepare(|parts, request| {
    ///     let header = parts.headers.get(AUTHORIZATION).ok_or(HttpError::Unauthorized)?;
    ///     let token = header.to_str().map_err(|_| HttpError::Unauthorized)?;
    ///     Ok(request.data(Token(token.to_owned())))
    /// });
    /// ```
    #[must_use]
    pub fn prepare<F>(mut self, prepare: F) -> Self
    where
        F: Fn(&Parts, GraphqlRequest) -> Result<GraphqlRequest, Problem> + Send + Sync + 'static,
    {
        self.prepare = Some(Arc::new(prepare));
        self
    }

    /// Takes a JSON array of up to this many requests, and answers with an array. The draft has no
    /// batches, so by default, they are refused.
    #[must_use]
    pub const fn batch(mut self, max_requests: usize) -> Self {
        self.options.max_batch = max_requests;
        self
    }

    /// Sets the maximum size of a body, in bytes. The default is 2 MiB.
    #[must_use]
    pub const fn body_limit(mut self, bytes: usize) -> Self {
        self.options.max_body = bytes;
        self
    }

    /// Answers with 400 instead of 422, as earlier versions of the draft require.
    #[must_use]
    pub const fn bad_request_only(mut self, enabled: bool) -> Self {
        self.options.bad_request_only = enabled;
        self
    }

    /// Answers with 294 instead of 200 if there are both data and errors, as the draft recommends
    /// for `application/graphql-response+json`. The status is not registered with IANA, and some
    /// proxies do not know it.
    #[must_use]
    pub const fn partial_success(mut self, enabled: bool) -> Self {
        self.options.partial_success = enabled;
        self
    }
}

impl<E: Executor> Endpoint<E> {
    /// Answers a request, for use in a handler.
    pub async fn respond(&self, request: http::Request<Body>) -> http::Response<Body> {
        let (parts, body) = request.into_parts();
        let media = Media::negotiate(&parts.headers);
        let answer = Answer::new(
            &self.codes,
            self.options,
            media.unwrap_or(Media::Json),
            &parts.headers,
        );
        if media.is_none() {
            let message = "accept `application/graphql-response+json` or `application/json`";
            return answer.refusal(&Refusal::new(HttpError::NotAcceptable, message));
        }
        match receive::request(&parts, body, self.options).await {
            Ok(received) => answer.response(self.execute(&parts, received).await),
            Err(refusal) => answer.refusal(&refusal),
        }
    }

    async fn execute(&self, parts: &Parts, received: Received) -> BatchResponse {
        match received {
            Received::Single(request) => self.execute_one(parts, *request).await.into(),
            Received::Batch(requests) => {
                let mut responses = Vec::with_capacity(requests.len());
                for request in requests {
                    responses.push(self.execute_one(parts, request).await);
                }
                responses.into()
            }
        }
    }

    async fn execute_one(&self, parts: &Parts, request: GraphqlRequest) -> Response {
        match panic::caught(self.prepare_and_execute(parts, request)).await {
            Ok(response) => response,
            Err(payload) => {
                let message = panic::message("a request panicked", &*payload);
                let problem = Problem::internal(message);
                self.codes.response_of(problem, &parts.headers)
            }
        }
    }

    async fn prepare_and_execute(&self, parts: &Parts, request: GraphqlRequest) -> Response {
        let request = with_headers(request, &parts.headers);
        let prepared = match &self.prepare {
            Some(prepare) => prepare(parts, request),
            None => Ok(request),
        };
        match prepared {
            Ok(request) => self.executor.execute(request).await,
            Err(problem) => self.codes.response_of(problem, &parts.headers),
        }
    }
}

impl<E: Executor> Service<http::Request<Body>> for Endpoint<E> {
    type Response = http::Response<Body>;
    type Error = Infallible;
    type Future = BoxFuture<'static, Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        let endpoint = self.clone();
        async move { Ok(endpoint.respond(request).await) }.boxed()
    }
}

impl<E> Debug for Endpoint<E> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Endpoint")
            .field("codes", &self.codes)
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}
