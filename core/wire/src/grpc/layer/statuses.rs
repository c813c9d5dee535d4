//! [`Statuses`], the layer for servers of tonic.

use std::fmt::{self, Debug, Formatter};
use std::sync::Arc;

use platform_error::Catalog;
use tower_layer::Layer;

use super::change::Layered;
use super::rewrite::Settings;
use super::service::StatusService;
use crate::observers::Observers;
use crate::{Config, Occurrence};

/// A layer for servers of tonic that writes errors in the language of the request, reports them to
/// observers, and keeps the text of foreign errors in the process.
///
/// | what a handler returns | what the client gets |
/// |---|---|
/// | a [`Problem`](crate::Problem), or an error of [`into_status!`](crate::into_status) | the error, with the [configuration](Self::config) of this layer and in the language of `accept-language` |
/// | a status with a [source](std::error::Error::source), such as of `tonic::Status::from_error`, that is an error of the catalog or has one among its sources | that error |
/// | a status with an `ErrorInfo` | the status as it is |
/// | any other status | its code, and the message of the [`HttpError`](crate::HttpError) with the HTTP status of that code |
///
/// The last row is for errors that were never meant for clients: tonic converts an
/// [`io::Error`](std::io::Error) to a status with its text, so `?` in a handler sends file names
/// and addresses. See [`plain_text`](Self::plain_text).
///
/// The metadata of a status is always sent. A handler that passes on the status of another service
/// should clear the metadata first, because it holds the headers of that service's answer.
///
/// ```
/// use platform_error::{RequestError, catalog};
/// use platform_error_wire::Config;
/// use platform_error_wire::grpc::Statuses;
///
/// catalog!(static ERRORS = [RequestError]);
///
/// let statuses = Statuses::new(&ERRORS)
///     .config(Config::new().base("https://example.com/errors/"))
///     .observe(|occurrence| eprintln!("{}: {:?}", occurrence.code(), occurrence.as_error()));
/// // tonic::transport::Server::builder().layer(statuses)
/// # let _ = statuses;
/// ```
///
/// An error at the end of a stream is written before a layer can see it. It has the
/// [installed](Config::install) configuration and is not observed, unless it is plain.
#[derive(Clone)]
pub struct Statuses(Arc<Settings>);

impl Statuses {
    /// Creates a layer that finds the errors of this catalog, with the
    /// [installed](Config::installed) configuration.
    pub fn new(catalog: &'static Catalog) -> Self {
        Self(Arc::new(Settings {
            catalog,
            config: Config::installed().clone(),
            observers: Observers::new(),
            plain_text: false,
        }))
    }

    /// Sets the configuration.
    #[must_use]
    pub fn config(self, config: Config) -> Self {
        self.with(|settings| settings.config = config)
    }

    /// Adds a function that is called with each error that is sent, for logs and metrics. If it
    /// panics, the error is sent nevertheless.
    #[must_use]
    pub fn observe(self, observer: impl Fn(&Occurrence<'_>) + Send + Sync + 'static) -> Self {
        self.with(|settings| settings.observers.add(observer))
    }

    /// Sets whether the message of a status without `ErrorInfo` is sent. By default, it is not.
    ///
    /// Enable this only if every such message of the service is written for clients. Those of tonic
    /// itself are harmless, but `?` on an [`io::Error`](std::io::Error) makes a message of its
    /// text.
    #[must_use]
    pub fn plain_text(self, included: bool) -> Self {
        self.with(|settings| settings.plain_text = included)
    }

    fn with(mut self, change: impl FnOnce(&mut Settings)) -> Self {
        change(Arc::make_mut(&mut self.0));
        self
    }
}

impl<S> Layer<S> for Statuses {
    type Service = StatusService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        StatusService {
            inner,
            layered: Layered::Statuses(Arc::clone(&self.0)),
        }
    }
}

impl Debug for Statuses {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Statuses")
            .field("catalog", &self.0.catalog.name())
            .field("config", &self.0.config)
            .field("plain_text", &self.0.plain_text)
            .finish_non_exhaustive()
    }
}
