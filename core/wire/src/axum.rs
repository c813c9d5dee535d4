//! Answers of [axum](https://docs.rs/axum), and of any other tower service for HTTP.
//!
//! Handlers return [`Problem`], which is a response. The layer [`Problems`] adds what a response
//! alone cannot know: the format and the language that the client prefers, and the id of the
//! request. It also turns the plain answers of the framework, errors of other layers, and panics
//! into problems.
//!
//! ```
//! use axum::{Json, Router, routing::get};
//! use platform_error::{ErrorSet, RequestError};
//! use platform_error_wire::{Problem, axum::Problems};
//!
//! async fn table() -> Result<Json<u32>, Problem<RequestError>> {
//!     Err(RequestError::TableAccessDenied)?
//! }
//!
//! let app: Router = Router::new().route("/table", get(table)).layer(
//!     Problems::new(RequestError::CATALOG)
//!         .base("https://example.com/errors/")
//!         .observe(|observed| eprintln!("{} {}", observed.status(), observed.occurrence().code())),
//! );
//! ```
//!
//! [`Problem`]: crate::Problem

mod answer;
mod asked;
mod future;
mod observed;
mod problem;
mod problems;
mod service;
mod settings;

use std::error::Error;
use std::future::{Ready, ready};

use platform_error::Catalog;

pub use self::future::ResponseFuture;
pub use self::observed::Observed;
pub use self::problems::Problems;
pub use self::service::ProblemsService;
use crate::Problem;

type BoxError = Box<dyn Error + Send + Sync>;

/// A handler of errors for axum's `HandleErrorLayer`: it answers with the first error of the catalog
/// in the chain of sources, or else with an internal error.
///
/// [`Problems`] handles the errors of the layers within it by itself, so this is only for layers
/// outside it.
///
/// ```
/// use std::time::Duration;
///
/// use axum::{BoxError, Router, error_handling::HandleErrorLayer, routing::get};
/// use platform_error::{ErrorSet, RequestError};
/// use platform_error_wire::axum::handle;
/// use tower::{ServiceBuilder, timeout::TimeoutLayer};
///
/// let app: Router = Router::new().route("/", get(|| async { "Hello" })).layer(
///     ServiceBuilder::new()
///         .layer(HandleErrorLayer::new(handle::<BoxError>(RequestError::CATALOG)))
///         .layer(TimeoutLayer::new(Duration::from_secs(10))),
/// );
/// ```
pub fn handle<E>(
    catalog: &'static Catalog,
) -> impl Fn(E) -> Ready<Problem> + Clone + Send + Sync + 'static
where
    E: Into<BoxError>,
{
    move |error| ready(Problem::find(catalog, error))
}

/// Implements `IntoResponse` for your own errors, so that handlers can return them without
/// [`Problem`]. The errors must be defined in the same crate.
///
/// ```
/// use axum::{Router, routing::get};
/// use platform_error::PlatformError;
///
/// /// The shop is closed.
/// #[derive(Debug, PlatformError)]
/// #[error(code = "CLOSED", cause = "It is late", solution = "Come tomorrow", kind = Unavailable)]
/// struct Closed;
///
/// platform_error_wire::into_response!(Closed);
///
/// async fn order() -> Result<String, Closed> {
///     Err(Closed)
/// }
/// async fn orders() -> axum::response::Result<String> {
///     Ok(order().await?)
/// }
///
/// let app: Router = Router::new().route("/order", get(order)).route("/orders", get(orders));
/// ```
#[macro_export]
macro_rules! into_response {
    ($($error:ty),+ $(,)?) => {$(
        impl $crate::axum::__private::IntoResponse for $error {
            fn into_response(self) -> $crate::axum::__private::Response {
                let problem: $crate::Problem = ::core::convert::From::from(self);
                $crate::axum::__private::IntoResponse::into_response(problem)
            }
        }
    )+};
}

/// What the macro names.
#[doc(hidden)]
pub mod __private {
    pub use axum_core::response::{IntoResponse, Response};
}
