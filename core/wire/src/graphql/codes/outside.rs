//! What an endpoint adds to a request for the extension, and errors that never reach a schema.

use ::async_graphql::{Error, Pos, Request, Response, ServerError};
use http::HeaderMap;
use http::header::ACCEPT_LANGUAGE;

use super::state::State;
use super::{Codes, rewrite};
use crate::graphql::language::AcceptLanguage;
use crate::graphql::refusal::Refusal;
use crate::{Instance, Occurrence, Problem};

impl Codes {
    /// The response to a request that is refused for a reason of the service.
    pub(in crate::graphql) fn response_of(&self, problem: Problem, to: &HeaderMap) -> Response {
        let error = Error::from(problem);
        self.error_response(error.into_server_error(Pos::default()), to)
    }

    /// The response to something that is not a request, or not one for this endpoint.
    pub(in crate::graphql) fn response_of_refusal(
        &self,
        refusal: Refusal,
        to: &HeaderMap,
    ) -> Response {
        self.error_response(refusal.into_error(), to)
    }

    fn error_response(&self, error: ServerError, to: &HeaderMap) -> Response {
        let state = State {
            accept_language: accept_language(to),
            instance: instance(to),
            ..State::default()
        };
        let mut errors = vec![error];
        rewrite::errors(self, &state, &mut errors);
        Response::from_errors(errors)
    }

    /// The occurrence of an error that has been rewritten, if more than its message is left.
    pub(in crate::graphql) fn occurrence_of<'a>(
        &'a self,
        error: &'a ServerError,
    ) -> Option<Occurrence<'a>> {
        let source = error.source.as_deref()?;
        rewrite::find(self, source)
    }
}

/// Adds what the extension needs of the headers.
pub(in crate::graphql) fn with_headers(mut request: Request, headers: &HeaderMap) -> Request {
    if let Some(accepted) = accept_language(headers) {
        request = request.data(accepted);
    }
    match instance(headers) {
        Some(instance) => request.data(instance),
        None => request,
    }
}

fn accept_language(headers: &HeaderMap) -> Option<AcceptLanguage> {
    let values: Vec<_> = headers.get_all(ACCEPT_LANGUAGE).iter().cloned().collect();
    (!values.is_empty()).then_some(AcceptLanguage(values))
}

fn instance(headers: &HeaderMap) -> Option<Instance> {
    Instance::from_header(headers.get("x-request-id")?)
}
