//! [`RequestCodes`], the extension as it accompanies one request.

use std::any::{Any, TypeId};
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ::async_graphql::async_trait::async_trait;
use ::async_graphql::extensions::{
    Extension, ExtensionContext, NextExecute, NextParseQuery, NextPrepareRequest, NextRequest,
    NextResolve, NextSubscribe, NextValidation, ResolveInfo,
};
use ::async_graphql::futures_util::StreamExt;
use ::async_graphql::futures_util::stream::BoxStream;
use ::async_graphql::parser::types::{ExecutableDocument, Field};
use ::async_graphql::{
    PathSegment, QueryPathNode, QueryPathSegment, Request, Response, ServerError, ServerResult,
    ValidationResult, Value, Variables,
};

use super::framework::Stage;
use super::observed::MessageOnly;
use super::state::State;
use super::{Codes, arguments, framework, panic, rewrite};
use crate::graphql::GraphqlError;
#[cfg(feature = "axum")]
use crate::graphql::effects::{WithoutEffects, is_mutation, mutation_by_get};

/// The extension as it accompanies one request.
pub(super) struct RequestCodes {
    codes: Arc<Codes>,
    state: Arc<Mutex<State>>,
}

impl RequestCodes {
    pub(super) fn new(codes: Codes) -> Self {
        Self {
            codes: Arc::new(codes),
            state: Arc::new(Mutex::new(State::default())),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }
}

/// The state holds no invariant that a panic could break.
fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

#[async_trait]
impl Extension for RequestCodes {
    async fn request(&self, ctx: &ExtensionContext<'_>, next: NextRequest<'_>) -> Response {
        let mut response = next.run(ctx).await;
        rewrite::errors(&self.codes, &self.state(), &mut response.errors);
        response
    }

    fn subscribe<'s>(
        &self,
        ctx: &ExtensionContext<'_>,
        stream: BoxStream<'s, Response>,
        next: NextSubscribe<'_>,
    ) -> BoxStream<'s, Response> {
        let codes = Arc::clone(&self.codes);
        let state = Arc::clone(&self.state);
        // Unwind safe: a stream that has panicked has ended.
        let caught = AssertUnwindSafe(next.run(ctx, stream)).catch_unwind();
        let responses = caught.map(move |result| {
            let mut response = match result {
                Ok(response) => response,
                Err(payload) => Response::from_errors(vec![panicked(&*payload)]),
            };
            rewrite::errors(&codes, &lock(&state), &mut response.errors);
            response
        });
        responses.boxed()
    }

    async fn prepare_request(
        &self,
        ctx: &ExtensionContext<'_>,
        request: Request,
        next: NextPrepareRequest<'_>,
    ) -> ServerResult<Request> {
        let request = next.run(ctx, request).await?;
        let mut state = self.state();
        state.language = data(&request);
        #[cfg(feature = "axum")]
        {
            state.accept_language = data(&request);
            state.without_effects = data::<WithoutEffects>(&request).is_some();
            state.operation_name.clone_from(&request.operation_name);
        }
        state.instance = data(&request);
        drop(state);
        Ok(request)
    }

    async fn parse_query(
        &self,
        ctx: &ExtensionContext<'_>,
        query: &str,
        variables: &Variables,
        next: NextParseQuery<'_>,
    ) -> ServerResult<ExecutableDocument> {
        let document = match next.run(ctx, query, variables).await {
            Ok(document) => document,
            Err(error) => return Err(labeled(framework::parsing(query, &error), error)),
        };
        let mut state = self.state();
        #[cfg(feature = "axum")]
        if state.without_effects && is_mutation(&document, state.operation_name.as_deref()) {
            return Err(mutation_by_get().into_error());
        }
        state.subscription_arguments = arguments::of_subscriptions(&document);
        if !variables.is_empty() {
            state.with_variables = arguments::with_variables(&document);
        }
        drop(state);
        Ok(document)
    }

    async fn validation(
        &self,
        ctx: &ExtensionContext<'_>,
        next: NextValidation<'_>,
    ) -> Result<ValidationResult, Vec<ServerError>> {
        let result = next.run(ctx).await;
        let mut state = self.state();
        let errors = match result {
            Ok(result) => {
                state.stage = Stage::Validated;
                return Ok(result);
            }
            Err(errors) => errors,
        };
        let label = |error: ServerError| {
            let label = framework::validation(&error, &state.with_variables);
            labeled(label, error)
        };
        Err(errors.into_iter().map(label).collect())
    }

    async fn execute(
        &self,
        ctx: &ExtensionContext<'_>,
        operation_name: Option<&str>,
        next: NextExecute<'_>,
    ) -> Response {
        self.state().stage = Stage::Executed;
        next.run(ctx, operation_name).await
    }

    async fn resolve(
        &self,
        ctx: &ExtensionContext<'_>,
        info: ResolveInfo<'_>,
        next: NextResolve<'_>,
    ) -> ServerResult<Option<Value>> {
        let field = info.field;
        let path = info.path_node;
        if let Some(alias) = info.alias
            && path.parent.is_none()
            && self.codes.platform
        {
            let alias = (alias.to_owned(), info.name.to_owned());
            self.state().aliases.push(alias);
        }
        match panic::caught(next.run(ctx, info)).await {
            Ok(Err(error)) if framework::is_of_argument(&error, field) => {
                Err(labeled(Some(GraphqlError::BadUserInput), error))
            }
            Ok(result) => result,
            Err(payload) => Err(in_field(panicked(&*payload), field, path)),
        }
    }
}

/// What the endpoint, or the service, has put into the request for the extension.
fn data<T: Clone + 'static>(request: &Request) -> Option<T> {
    let data = request.data.get(&TypeId::of::<T>())?;
    data.downcast_ref().cloned()
}

/// Labels an error of async-graphql itself. An error with a source comes from elsewhere.
fn labeled(label: Option<GraphqlError>, mut error: ServerError) -> ServerError {
    if let Some(label) = label
        && error.source.is_none()
    {
        error.source = Some(Arc::new(label));
    }
    error
}

fn panicked(payload: &(dyn Any + Send)) -> ServerError {
    let message = panic::message("a resolver panicked", payload);
    let mut error = ServerError::new(message.clone(), None);
    error.source = Some(Arc::new(MessageOnly(message)));
    error
}

/// Says which field an error belongs to.
fn in_field(mut error: ServerError, field: &Field, path: &QueryPathNode<'_>) -> ServerError {
    error.locations = vec![field.response_key().pos];
    error.path = path.parents().map(segment).collect();
    error.path.reverse();
    error.path.push(segment(path));
    error
}

fn segment(node: &QueryPathNode<'_>) -> PathSegment {
    match node.segment {
        QueryPathSegment::Name(name) => PathSegment::Field(name.to_owned()),
        QueryPathSegment::Index(index) => PathSegment::Index(index),
    }
}
