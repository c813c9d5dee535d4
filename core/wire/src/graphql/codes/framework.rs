//! Distinguishes the errors of async-graphql itself from those of a service.
//!
//! Errors of async-graphql have no source, and neither have those that a service makes from a
//! string. So they are distinguished by where they come from and, where that is not enough, by a
//! fixed message.

use ::async_graphql::parser::parse_query;
use ::async_graphql::parser::types::Field;
use ::async_graphql::{Pos, ServerError};

use crate::graphql::GraphqlError;

/// How far a request has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Stage {
    /// Extensions may still replace the request.
    #[default]
    Prepared,
    /// The document fits the schema, and its operation is looked up.
    Validated,
    /// Resolvers run.
    Executed,
}

/// An error of the parser, or of a limit that is checked after parsing.
pub(super) fn parsing(query: &str, error: &ServerError) -> Option<GraphqlError> {
    if let Err(syntax) = parse_query(query)
        && is_same_syntax_error(&syntax.to_string(), &error.message)
    {
        return Some(GraphqlError::ParseFailed);
    }
    let is_limit = error
        .message
        .starts_with("The recursion depth of the query cannot be ")
        || error
            .message
            .starts_with("The number of directives on the field `");
    is_limit.then_some(GraphqlError::ValidationFailed)
}

/// Where the parser gives up on depth differs with what is left of the stack.
fn is_same_syntax_error(again: &str, first: &str) -> bool {
    const TOO_DEEP: &str = "\n  = stack limit reached";
    again == first || (again.ends_with(TOO_DEEP) && first.ends_with(TOO_DEEP))
}

/// The longest message of async-graphql that is sent as it is. Errors of syntax quote the line, and
/// a document may be one line.
const MAX_MESSAGE: usize = 1024;

/// A message that is too long, without its middle.
pub(super) fn shortened(message: &str) -> Option<String> {
    if message.len() <= MAX_MESSAGE {
        return None;
    }
    let mut start = MAX_MESSAGE / 2;
    let mut end = message.len() - start;
    while !message.is_char_boundary(start) {
        start -= 1;
    }
    while !message.is_char_boundary(end) {
        end += 1;
    }
    Some(format!("{}…{}", &message[..start], &message[end..]))
}

/// An error of validation, given the arguments that have variables in them.
pub(super) fn validation(error: &ServerError, with_variables: &[Pos]) -> Option<GraphqlError> {
    let is_limit = matches!(
        error.message.as_str(),
        "Query is too complex." | "Query is nested too deep."
    );
    // Each rule says where. What does not is of another extension.
    if error.locations.is_empty() && !is_limit {
        return None;
    }
    let is_argument = error.message.starts_with("Invalid value for argument ");
    let is_variable = error.locations.iter().any(|at| with_variables.contains(at));
    Some(if is_argument && is_variable {
        GraphqlError::BadUserInput
    } else {
        GraphqlError::ValidationFailed
    })
}

/// An error of converting the arguments of a field: it is located at one of them, whereas the error
/// of a resolver is located at the field, or nowhere if the argument is missing.
pub(super) fn is_of_argument(error: &ServerError, field: &Field) -> bool {
    let is_at_argument = |at: &Pos| {
        let is_missing = *at == Pos::default();
        is_missing || field.arguments.iter().any(|(_, value)| value.pos == *at)
    };
    error.source.is_none() && error.locations.iter().any(is_at_argument)
}

/// An error that no hook of an extension sees, by its message.
pub(super) fn other(stage: Stage, error: &ServerError) -> Option<GraphqlError> {
    match error.message.as_str() {
        "PersistedQueryNotFound" => Some(GraphqlError::PersistedQueryNotFound),
        "provided sha does not match query"
        | "Invalid \"PersistedQuery\" extension configuration." => Some(GraphqlError::BadUserInput),
        "Operation name required in request."
        | "Schema is not configured for mutations."
        | "Schema is not configured for subscription."
        | "Subscriptions are not supported on this transport." => {
            Some(GraphqlError::OperationResolutionFailure)
        }
        message => {
            let is_unknown = message.starts_with("Unknown operation named \"");
            (is_unknown && stage == Stage::Validated)
                .then_some(GraphqlError::OperationResolutionFailure)
        }
    }
}
