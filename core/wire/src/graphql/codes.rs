//! [`Codes`], the extension of async-graphql that writes codes into responses.

mod arguments;
mod framework;
mod observed;
#[cfg(feature = "axum")]
pub(super) mod outside;
pub(super) mod panic;
mod request;
mod rewrite;
mod source;
mod state;

use std::any::Any;
use std::error::Error;
use std::fmt::{self, Debug, Formatter};
use std::sync::Arc;

use ::async_graphql::extensions::{Extension, ExtensionFactory};
use platform_error::Catalog;

use self::request::RequestCodes;
use self::source::Wrapper;
use crate::Config;
use crate::observers::Observers;

/// An extension of async-graphql that writes the codes of platform errors into responses.
///
/// Resolvers keep `async_graphql::Result` and `?`: async-graphql stores the error that `?`
/// converts, and this finds it again. It covers queries, mutations, batches, subscriptions, fields
/// in lists, and data that is only partly there. Paths and locations stay as they are.
///
/// - For an error of the catalog, as such, in a box, or among the [sources](Error::source) of a
///   box, the client gets its message, and its [`Extensions`](super::Extensions) beside those that
///   the resolver has set.
/// - For a [`Problem`](crate::Problem), the same, with its retry delay and instance.
/// - For an error of async-graphql (syntax, validation, limits, variables, arguments), its message
///   with the code of a [`GraphqlError`](super::GraphqlError). The messages of custom scalars and
///   validators are among these.
/// - For any other error, and for a panic in a resolver, "Internal Server Error" with the code
///   `INTERNAL_SERVER_ERROR` and a random instance id, which the [observer](Self::observe) gets,
///   too. This includes errors from a string, such as `Error::new(format!("{error}"))`, because
///   nothing shows whether the string is meant for the client; see
///   [`keep_coded`](Self::keep_coded).
///
/// Add it before other extensions, so that it sees their errors.
///
/// ```
/// use async_graphql::{EmptyMutation, EmptySubscription, Object, Result, Schema};
/// use platform_error::{RequestError, catalog};
/// use platform_error_wire::Config;
/// use platform_error_wire::graphql::Codes;
///
/// catalog!(static ERRORS = [RequestError]);
///
/// struct Query;
///
/// #[Object]
/// impl Query {
///     async fn orders(&self) -> Result<Vec<String>> {
///         Err(RequestError::TableAccessDenied)?
///     }
///     async fn total(&self) -> Result<i32> {
///         Err(std::io::Error::other("10.0.0.3: connection refused"))?
///     }
/// }
///
/// let codes = Codes::new(&ERRORS).config(Config::new().base("https://example.com/errors/"));
/// let schema = Schema::build(Query, EmptyMutation, EmptySubscription).extension(codes).finish();
/// # async_graphql::futures_util::FutureExt::now_or_never(async {
/// let error = schema.execute("{ orders }").await.errors.remove(0);
/// assert_eq!(error.message, "Table access denied");
/// let extensions = serde_json::to_value(&error.extensions).unwrap();
/// assert_eq!(extensions["code"], "TABLE_ACCESS_DENIED");
/// assert_eq!(extensions["docs"], "https://example.com/errors/TABLE_ACCESS_DENIED");
///
/// let foreign = schema.execute("{ total }").await.errors.remove(0);
/// assert_eq!(foreign.message, "Internal Server Error");
/// # }).unwrap();
/// ```
#[derive(Clone)]
pub struct Codes {
    catalog: &'static Catalog,
    config: Option<Arc<Config>>,
    wrappers: Vec<Wrapper>,
    observers: Observers,
    keep_coded: bool,
    pub(super) platform: bool,
}

impl Codes {
    /// Finds the errors of a catalog.
    pub const fn new(catalog: &'static Catalog) -> Self {
        Self {
            catalog,
            config: None,
            wrappers: Vec::new(),
            observers: Observers::new(),
            keep_coded: false,
            platform: false,
        }
    }

    /// Sets the configuration; by default, [`Config::installed`].
    #[must_use]
    pub fn config(mut self, config: Config) -> Self {
        self.config = Some(Arc::new(config));
        self
    }

    /// Also finds the errors in values of another type, such as `anyhow::Error`, `Arc<E>`, or an
    /// error whose sources include a platform error.
    ///
    /// Async-graphql stores an error as a value of any type, which can only be asked whether it is
    /// of one particular type. So each type that leads to platform errors must be named once,
    /// except for `Box<dyn Error + Send + Sync>`, `Arc<dyn Error + Send + Sync>`,
    /// `std::io::Error` and `Box<dyn PlatformError + Send + Sync>`. For anyhow, write
    /// `through(|error: &anyhow::Error| error.as_ref())`.
    ///
    /// ```
    /// use std::sync::Arc;
    ///
    /// use platform_error::{RequestError, catalog};
    /// use platform_error_wire::graphql::Codes;
    ///
    /// catalog!(static ERRORS = [RequestError]);
    ///
    /// let codes = Codes::new(&ERRORS).through(|error: &Arc<RequestError>| &**error);
    /// ```
    #[must_use]
    pub fn through<T, F>(mut self, error: F) -> Self
    where
        T: Any + Send + Sync,
        F: for<'a> Fn(&'a T) -> &'a (dyn Error + 'static) + Send + Sync + 'static,
    {
        self.wrappers.push(Wrapper::new(error));
        self
    }

    /// Adds a function that is called with each error of a response, for logs and metrics. If it
    /// panics, the response is sent nevertheless.
    ///
    /// The error as it was raised is [`Occurrence::as_error`](crate::Occurrence::as_error).
    ///
    /// ```
    /// use platform_error::{RequestError, catalog};
    /// use platform_error_wire::graphql::Codes;
    ///
    /// catalog!(static ERRORS = [RequestError]);
    ///
    /// let codes = Codes::new(&ERRORS).observe(|occurrence| {
    ///     eprintln!("{}: {:?}", occurrence.code(), occurrence.as_error());
    /// });
    /// ```
    #[must_use]
    pub fn observe<F>(mut self, observer: F) -> Self
    where
        F: Fn(&crate::Occurrence<'_>) + Send + Sync + 'static,
    {
        self.observers.add(observer);
        self
    }

    /// Sets whether an error that belongs to no set is kept as it is if a resolver has set its
    /// `extensions.code` to a string. By default, it is not.
    ///
    /// The message and all extensions of such an error then reach the client.
    ///
    /// ```
    /// use async_graphql::{
    ///     EmptyMutation, EmptySubscription, Error, ErrorExtensions, Object, Result, Schema,
    /// };
    /// use platform_error::{RequestError, catalog};
    /// use platform_error_wire::graphql::Codes;
    ///
    /// catalog!(static ERRORS = [RequestError]);
    ///
    /// struct Query;
    ///
    /// #[Object]
    /// impl Query {
    ///     async fn beta(&self) -> Result<bool> {
    ///         Err(Error::new("Not in this region").extend_with(|_, e| e.set("code", "NOT_HERE")))
    ///     }
    /// }
    ///
    /// let codes = Codes::new(&ERRORS).keep_coded(true);
    /// let schema = Schema::build(Query, EmptyMutation, EmptySubscription)
    ///     .extension(codes)
    ///     .finish();
    /// # async_graphql::futures_util::FutureExt::now_or_never(async {
    /// assert_eq!(schema.execute("{ beta }").await.errors[0].message, "Not in this region");
    /// # }).unwrap();
    /// ```
    #[must_use]
    pub const fn keep_coded(mut self, kept: bool) -> Self {
        self.keep_coded = kept;
        self
    }

    /// Sets whether errors have the members that older clients of the platform read. By default,
    /// they do not.
    ///
    /// These are `errorCode`, `operation` (the name of the root field) and `classification` (the
    /// code once more), in the extensions, which is the only place that async-graphql has for them.
    /// The service for axum moves the first two to the top level of the error, where these clients
    /// look for them. For the number, see [`ErrorBody::platform`](super::ErrorBody::platform).
    #[must_use]
    pub const fn platform(mut self, added: bool) -> Self {
        self.platform = added;
        self
    }

    pub(super) fn configuration(&self) -> &Config {
        match &self.config {
            Some(config) => config,
            None => Config::installed(),
        }
    }
}

impl ExtensionFactory for Codes {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(RequestCodes::new(self.clone()))
    }
}

impl Debug for Codes {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Codes")
            .field("catalog", &self.catalog.path())
            .field("config", self.configuration())
            .field("keep_coded", &self.keep_coded)
            .field("platform", &self.platform)
            .finish_non_exhaustive()
    }
}
