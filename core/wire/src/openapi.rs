//! The problems of an operation, for OpenAPI documents that [utoipa] generates.
//!
//! [`Problem<S>`](crate::Problem) implements `utoipa::IntoResponses`, so the error type of a
//! handler is its documentation: `responses((status = 200, body = Order), Problem<ShopError>)`.
//!
//! For each status that an error of the set has, there is a response whose schema is a `oneOf` of
//! the codes, each with its typed parameters and an example. The response `default` covers
//! everything else, such as what a framework answers before a handler is called.
//!
//! ```
//! use platform_error::RequestError;
//! use platform_error_wire::Problem;
//! use utoipa::IntoResponses;
//!
//! let responses = Problem::<RequestError>::responses();
//! let statuses: Vec<_> = responses.keys().collect();
//! assert_eq!(statuses, ["400", "403", "404", "409", "500", "default"]);
//! ```
//!
//! A `Problem` without a set can be any error, so it has only the response `default`.
//!
//! utoipa does not let the type of a response add components, so each response holds its schemas.
//! The modifier [`SharedProblems`] moves them to the components of the document, each once, and
//! then adds the discriminator `code`.
//!
//! [utoipa]: https://docs.rs/utoipa

mod component_name;
mod example;
mod response;
mod schema;
mod shared;

use std::collections::BTreeMap;

use platform_error::{ErrorSet, PlatformError};
use utoipa::IntoResponses;
use utoipa::openapi::{RefOr, Response, Schema};

pub use self::shared::SharedProblems;
use crate::Problem;

impl<S: ErrorSet> IntoResponses for Problem<S> {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        response::of_catalog(S::CATALOG)
    }
}

impl IntoResponses for Problem<dyn PlatformError + Send + Sync> {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([response::any()])
    }
}

/// The schema of any problem that this crate writes: its members, without the values that one code
/// has.
///
/// ```
/// let schema = serde_json::to_value(platform_error_wire::openapi::problem_schema())?;
/// assert_eq!(schema["required"][0], "type");
/// assert_eq!(schema["properties"]["status"]["minimum"], 400);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn problem_schema() -> Schema {
    schema::of_any().into()
}
