//! Errors that no schema has seen, told like its own.

use std::sync::Arc;

use ::async_graphql::{Error, Pos, Response, ServerError};

use super::state::State;
use super::{Codes, tell};
use crate::graphql::refusal::Refusal;
use crate::{Occurrence, Problem};

impl Codes {
    /// The response to a request that is refused for a reason of the service.
    pub(in crate::graphql) fn response_of(&self, problem: Problem) -> Response {
        let error = Error::from(problem);
        self.told_response(error.into_server_error(Pos::default()))
    }

    /// The response to something that is not a request, or not one for this endpoint.
    pub(in crate::graphql) fn response_of_refusal(&self, refusal: Refusal) -> Response {
        let mut error = ServerError::new(refusal.message.clone(), None);
        error.source = Some(Arc::new(refusal));
        self.told_response(error)
    }

    fn told_response(&self, error: ServerError) -> Response {
        let mut errors = vec![error];
        tell::errors(self, &State::default(), &mut errors);
        Response::from_errors(errors)
    }

    /// The occurrence of an error that has been told, if more than its message is left.
    pub(in crate::graphql) fn occurrence_of<'a>(
        &'a self,
        error: &'a ServerError,
    ) -> Option<Occurrence<'a>> {
        let source = error.source.as_deref()?;
        tell::find(self, source)
    }
}
