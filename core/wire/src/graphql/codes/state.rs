//! [`State`], what is known about a request when its errors are rewritten.

use ::async_graphql::Pos;

use super::framework::Stage;
use crate::Instance;
use crate::graphql::Language;
#[cfg(feature = "axum")]
use crate::graphql::language::AcceptLanguage;

/// What is known about a request when its errors are rewritten.
#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) stage: Stage,
    pub(super) language: Option<Language>,
    #[cfg(feature = "axum")]
    pub(super) accept_language: Option<AcceptLanguage>,
    /// Whether a mutation is refused.
    #[cfg(feature = "axum")]
    pub(super) without_effects: bool,
    #[cfg(feature = "axum")]
    pub(super) operation_name: Option<String>,
    pub(super) instance: Option<Instance>,
    /// Where the arguments of subscriptions are.
    pub(super) subscription_arguments: Vec<Pos>,
    /// Where the arguments are that have variables in them.
    pub(super) with_variables: Vec<Pos>,
    /// The aliases of root fields, each with the name of its field.
    pub(super) aliases: Vec<(String, String)>,
}
