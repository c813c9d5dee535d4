//! [`Problem`] as an error of async-graphql.

use std::sync::Arc;

use ::async_graphql::{Error, ErrorExtensionValues, Value, to_value};

use super::Extensions;
use crate::{Config, Problem};

/// Makes `?` convert a problem in a resolver.
///
/// The message and the extensions are written with [`Config::installed`], so the error has them
/// even without [`Codes`](super::Codes). `Codes` writes them again, with its own configuration.
///
/// ```
/// use std::time::Duration;
///
/// use platform_error::RequestError;
/// use platform_error_wire::Problem;
///
/// async fn resolver() -> async_graphql::Result<i32> {
///     let problem: Problem = RequestError::DuplicateKey.into();
///     Err(problem.with_retry_after(Duration::from_secs(30)))?
/// }
///
/// # async_graphql::futures_util::FutureExt::now_or_never(async {
/// let error = resolver().await.unwrap_err();
/// assert_eq!(error.message, "Duplicate key value violates unique constraint");
/// let extensions = serde_json::to_value(&error.extensions).unwrap();
/// assert_eq!(extensions["code"], "DUPLICATE_KEY");
/// assert_eq!(extensions["retry_after"], 30);
/// # }).unwrap();
/// ```
impl<S: ?Sized> From<Problem<S>> for Error {
    fn from(problem: Problem<S>) -> Self {
        let occurrence = problem.occurrence(Config::installed());
        let mut error = Self::new(occurrence.message().to_string());
        let mut values = ErrorExtensionValues::default();
        if let Ok(Value::Object(members)) = to_value(Extensions::new(&occurrence)) {
            for (name, value) in members {
                values.set(name, value);
            }
        }
        error.extensions = Some(values);
        error.source = Some(Arc::new(*problem.raised));
        error
    }
}
