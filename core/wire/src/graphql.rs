//! GraphQL: errors of a response with their code, for async-graphql and for any other server.
//!
//! With the feature `async-graphql`, resolvers stay as they are, and [`Codes`] finds the platform
//! errors that `?` turned into [`async_graphql::Error`]:
//!
//! ```
//! # #[cfg(feature = "async-graphql")] {
//! use async_graphql::{EmptyMutation, EmptySubscription, Object, Result, Schema};
//! use platform_error::{RequestError, catalog};
//! use platform_error_wire::graphql::Codes;
//!
//! catalog!(static ERRORS = [RequestError]);
//!
//! struct Query;
//!
//! #[Object]
//! impl Query {
//!     async fn balance(&self) -> Result<i32> {
//!         Err(RequestError::TableAccessDenied)?
//!     }
//! }
//!
//! let schema = Schema::build(Query, EmptyMutation, EmptySubscription)
//!     .extension(Codes::new(&ERRORS))
//!     .finish();
//! # async_graphql::futures_util::FutureExt::now_or_never(async {
//! let response = schema.execute("{ balance }").await;
//! let code = response.errors[0].extensions.as_ref().unwrap().get("code");
//! assert_eq!(code.unwrap().to_string(), r#""TABLE_ACCESS_DENIED""#);
//! # }).unwrap();
//! # }
//! ```
//!
//! Without it, [`ErrorBody`] is an error as data that any server can serialize.

#[cfg(all(feature = "async-graphql", feature = "axum"))]
#[cfg_attr(docsrs, doc(cfg(all(feature = "async-graphql", feature = "axum"))))]
pub mod axum;
mod body;
mod code_enum;
#[cfg(feature = "async-graphql")]
mod codes;
#[cfg(all(feature = "async-graphql", feature = "axum"))]
mod effects;
mod error;
mod extensions;
#[cfg(feature = "async-graphql")]
mod language;
#[cfg(feature = "async-graphql")]
mod problem;
#[cfg(feature = "async-graphql")]
mod refusal;

pub use self::body::ErrorBody;
pub use self::code_enum::{CodeValue, code_values};
pub use self::error::GraphqlError;
pub use self::extensions::Extensions;

#[cfg(feature = "async-graphql")]
#[doc(hidden)]
pub use self::code_enum::register as __register;
#[cfg(feature = "async-graphql")]
pub use self::codes::Codes;
#[cfg(feature = "async-graphql")]
pub use self::language::Language;
