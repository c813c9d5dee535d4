//! Requests that must not have effects.

use ::async_graphql::Name;
use ::async_graphql::parser::types::{DocumentOperations, ExecutableDocument, OperationType};

use super::refusal::Refusal;
use crate::HttpError;

/// Marks a request that came by `GET`, so a link on a page of another site may have sent it.
#[derive(Clone, Copy, Debug)]
pub(super) struct WithoutEffects;

/// Whether the operation that would be executed is a mutation. If it cannot be determined, the
/// schema will say so.
pub(super) fn is_mutation(document: &ExecutableDocument, operation_name: Option<&str>) -> bool {
    let operations = &document.operations;
    match operations {
        DocumentOperations::Single(operation) => operation.node.ty == OperationType::Mutation,
        DocumentOperations::Multiple(_) => operations.iter().any(|(name, operation)| {
            let is_chosen = operation_name.is_none() || name.map(Name::as_str) == operation_name;
            is_chosen && operation.node.ty == OperationType::Mutation
        }),
    }
}

/// Why such a request is refused.
pub(super) fn mutation_by_get() -> Refusal {
    let message = "a mutation must be sent by `POST`";
    Refusal::new(HttpError::MethodNotAllowed, message)
}
