//! [`GraphqlError`], the errors of a GraphQL server itself.

use platform_error::PlatformError;

/// The errors that a GraphQL server itself answers with, under the codes of Apollo Server.
///
/// Their messages come from the server, and describe what is wrong with the document or variables.
/// The statuses are those of the GraphQL over HTTP draft; whether they are sent depends on the
/// media type that the client accepts.
///
/// ```
/// use platform_error::{ErrorSet, PlatformError};
/// use platform_error_wire::graphql::GraphqlError;
///
/// assert_eq!(GraphqlError::ValidationFailed.code(), "GRAPHQL_VALIDATION_FAILED");
/// assert_eq!(GraphqlError::ValidationFailed.http_status(), 422);
/// assert!(GraphqlError::CATALOG.contains("BAD_USER_INPUT"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PlatformError)]
#[error(
    domain = "graphql.platform",
    docs = "https://www.apollographql.com/docs/apollo-server/data/errors#built-in-error-codes"
)]
#[non_exhaustive]
pub enum GraphqlError {
    /// The document could not be parsed.
    #[error(
        code = "GRAPHQL_PARSE_FAILED",
        cause = "A mistake in the syntax of the document",
        solution = "Correct the document at the location that the message names",
        kind = InvalidArgument,
    )]
    ParseFailed,
    /// The document does not fit the schema, or exceeds a limit of the server.
    #[error(
        code = "GRAPHQL_VALIDATION_FAILED",
        cause = "Something that the schema does not have, or too much depth or complexity",
        solution = "Compare the document with the schema",
        kind = InvalidArgument,
        http_status = 422,
    )]
    ValidationFailed,
    /// A variable or an argument has a value that the schema does not allow.
    #[error(
        code = "BAD_USER_INPUT",
        cause = "A variable or an argument of another type, or out of range",
        solution = "Correct the value that the message names",
        kind = InvalidArgument,
        http_status = 422,
    )]
    BadUserInput,
    /// The operation to execute could not be determined, or cannot be executed here.
    #[error(
        code = "OPERATION_RESOLUTION_FAILURE",
        cause = "An operation name that is not in the document, or an unsupported operation",
        solution = "Send `operationName` as it is in the document",
        kind = InvalidArgument,
        http_status = 422,
    )]
    OperationResolutionFailure,
    /// The server does not know the persisted query.
    #[error(
        code = "PERSISTED_QUERY_NOT_FOUND",
        message = "PersistedQueryNotFound",
        cause = "The server has not seen the query yet, or has forgotten it",
        solution = "Send the request again with the hash and the query",
        kind = NotFound,
        retry = FromStart,
    )]
    PersistedQueryNotFound,
}
