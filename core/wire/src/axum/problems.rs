//! [`Problems`], the layer.

use std::borrow::Cow;
use std::error::Error;
use std::fmt::{self, Debug, Formatter};
use std::sync::Arc;

use http::{Extensions, HeaderName};
use platform_error::Catalog;
use tower_layer::Layer;

use super::observed::Observed;
use super::service::ProblemsService;
use super::settings::Settings;
use crate::{Config, Problem};

/// A layer that makes every error of a service a problem, in the format and the language that the
/// client prefers.
///
/// | what an inner service returns | what the client gets |
/// |---|---|
/// | a [`Problem`] | the same with the configuration of the layer, negotiated |
/// | an error status with no body, no type, or plain text, such as axum's own 404, 405 and 422 | the [`HttpError`] of the status |
/// | an error of a layer, such as a timeout | the first error of the catalog in its sources, or else [`InternalServerError`] |
/// | a panic | [`InternalServerError`] |
/// | an error with any other body, such as JSON or HTML | the same, unchanged |
/// | a success, a redirect, a stream | the same, unchanged |
///
/// Status and headers are kept: `Allow`, `Retry-After`, `WWW-Authenticate`, and so on. Only those
/// that describe a replaced body are replaced as well: its type, length, encoding, language and
/// validators. The other headers are those of [`Occurrence::to_response`], and `Vary`.
///
/// The text of a plain answer is not sent: axum's rejections quote the request and name Rust types,
/// and other layers may reveal more. Only [observers](Self::observe) see it. To send clients more
/// than the status, return an error of a set, or use [`plain_text`](Self::plain_text).
///
/// The instance of a problem is the id of the request, or else random.
///
/// If a nested router has its own `Problems`, the outer one does not touch the answers of the inner
/// one. Layers that can fail belong inside this one; those for CORS, compression, tracing and
/// request ids belong outside. With `panic = "abort"`, panics are not caught, and neither is a
/// panic while a body is streamed.
///
/// ```
/// use axum::{Router, routing::get};
/// use platform_error::{ErrorSet, RequestError};
/// use platform_error_wire::axum::Problems;
///
/// let problems = Problems::new(RequestError::CATALOG).base("https://example.com/errors/");
/// let app: Router = Router::new().route("/", get(|| async { "Hello" })).layer(problems);
/// ```
///
/// [`HttpError`]: crate::HttpError
/// [`InternalServerError`]: crate::HttpError::InternalServerError
/// [`Occurrence::to_response`]: crate::Occurrence::to_response
#[derive(Clone)]
pub struct Problems {
    settings: Arc<Settings>,
}

impl Problems {
    /// Creates a layer for the errors of this catalog, with the [installed](Config::installed)
    /// configuration.
    pub fn new(catalog: &'static Catalog) -> Self {
        let settings = Settings {
            catalog,
            config: Config::installed().clone(),
            instance_header: HeaderName::from_static("x-request-id"),
            plain_text: false,
            observers: Vec::new(),
            recognizers: Vec::new(),
            route: None,
        };
        Self {
            settings: Arc::new(settings),
        }
    }

    /// Sets the configuration, including the base.
    #[must_use]
    pub fn config(mut self, config: Config) -> Self {
        self.settings_mut().config = config;
        self
    }

    /// Sets the [base](Config::base) of the configuration.
    #[must_use]
    pub fn base(mut self, uri: impl Into<Cow<'static, str>>) -> Self {
        let settings = self.settings_mut();
        settings.config = settings.config.clone().base(uri);
        self
    }

    /// Adds a function that is called once for each problem, just before it is sent: for logs and
    /// metrics. If it panics, the problem is sent nevertheless.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_wire::axum::Problems;
    ///
    /// let layer = Problems::new(RequestError::CATALOG).observe(|observed| {
    ///     let occurrence = observed.occurrence();
    ///     eprintln!("{} {}", occurrence.code(), observed.uri().path());
    /// });
    /// ```
    #[must_use]
    pub fn observe(mut self, observer: impl Fn(&Observed<'_>) + Send + Sync + 'static) -> Self {
        self.settings_mut().observers.push(Arc::new(observer));
        self
    }

    /// Sets the header with the id of a request, by default `x-request-id`: of the request, or else
    /// of the response.
    ///
    /// A client can choose the id, unless a proxy or a layer around this one sets it. It is escaped,
    /// and ignored if it is longer than 128 characters.
    #[must_use]
    pub fn instance_header(mut self, name: HeaderName) -> Self {
        self.settings_mut().instance_header = name;
        self
    }

    /// Adds a function that recognizes errors of the layers within this one, before the catalog is
    /// searched.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_wire::{HttpError, axum::Problems};
    /// use tower::timeout::error::Elapsed;
    ///
    /// let layer = Problems::new(RequestError::CATALOG)
    ///     .recognize(|error| error.is::<Elapsed>().then(|| HttpError::GatewayTimeout.into()));
    /// ```
    #[must_use]
    pub fn recognize(
        mut self,
        recognizer: impl Fn(&(dyn Error + 'static)) -> Option<Problem> + Send + Sync + 'static,
    ) -> Self {
        self.settings_mut().recognizers.push(Arc::new(recognizer));
        self
    }

    /// Sets how [`Observed::route`] is found, for labels of metrics.
    ///
    /// ```
    /// use axum::extract::MatchedPath;
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_wire::axum::Problems;
    ///
    /// let layer = Problems::new(RequestError::CATALOG)
    ///     .route(|extensions| Some(extensions.get::<MatchedPath>()?.as_str()));
    /// ```
    #[must_use]
    pub fn route(
        mut self,
        route: impl Fn(&Extensions) -> Option<&str> + Send + Sync + 'static,
    ) -> Self {
        let route = move |extensions: &Extensions| route(extensions).map(Into::into);
        self.settings_mut().route = Some(Arc::new(route));
        self
    }

    /// Sets whether the text of a plain answer becomes the `detail` of the problem, which it does
    /// not by default.
    ///
    /// This includes axum's rejections, which quote the request and name Rust types.
    #[must_use]
    pub fn plain_text(mut self, included: bool) -> Self {
        self.settings_mut().plain_text = included;
        self
    }

    fn settings_mut(&mut self) -> &mut Settings {
        Arc::make_mut(&mut self.settings)
    }
}

impl<S> Layer<S> for Problems {
    type Service = ProblemsService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        ProblemsService::new(inner, Arc::clone(&self.settings))
    }
}

impl Debug for Problems {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Problems")
            .field("config", &self.settings.config)
            .finish_non_exhaustive()
    }
}
