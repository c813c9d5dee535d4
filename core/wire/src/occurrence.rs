//! [`Occurrence`], the source of every format.

mod language;
mod message;
#[cfg(test)]
mod tests;
mod type_uri;

use std::error::Error;
use std::fmt::{self, Debug, Formatter};
use std::time::Duration;

use platform_error::{Catalog, ErrorSet, Kind, Metadata, PlatformError, Retry, Value};
use platform_error_syntax::status::is_error;

pub use self::message::Message;
pub use self::type_uri::TypeUri;
use crate::{Config, HttpError, Instance, Translation, Violation};

/// An error that occurred, reduced to what may leave the process.
///
/// Every format is written from an occurrence and from nothing else, so no two formats disagree.
/// It gives access to the facts of the error, its message and its public parameters. It never shows
/// a source, `Debug` output, a field that is not a public parameter, or the `Display` of another
/// derive.
///
/// ```
/// use platform_error::{Kind, RequestError};
/// use platform_error_wire::{Config, Occurrence};
///
/// let config = Config::new();
/// let occurrence = Occurrence::new(&RequestError::TableAccessDenied, &config);
/// assert_eq!(occurrence.code(), "TABLE_ACCESS_DENIED");
/// assert_eq!(occurrence.domain(), "request.platform");
/// assert_eq!(occurrence.kind(), Kind::PermissionDenied);
/// assert_eq!(occurrence.http_status(), 403);
/// assert_eq!(occurrence.title(), "Table access denied");
/// ```
#[derive(Clone)]
pub struct Occurrence<'a> {
    error: &'a dyn PlatformError,
    foreign: Option<&'a (dyn Error + 'static)>,
    config: &'a Config,
    translation: Translation<'a>,
    violations: &'a [Violation],
    http_status: u16,
    retry_after: Option<Duration>,
    instance: Option<Instance>,
}

impl<'a> Occurrence<'a> {
    /// Creates an occurrence of a platform error, without an instance.
    pub fn new(error: &'a dyn PlatformError, config: &'a Config) -> Self {
        Self {
            error,
            foreign: None,
            config,
            translation: Translation::default(),
            violations: &[],
            http_status: error.http_status(),
            retry_after: error.retry_after(),
            instance: None,
        }
    }

    /// Creates an occurrence of an error that belongs to no set, with a random instance.
    ///
    /// The error itself is only for the log. Answers contain
    /// [`HttpError::InternalServerError`] in its place, whatever its text, type and sources are.
    ///
    /// ```
    /// use platform_error_wire::{Config, Occurrence};
    ///
    /// let error = std::io::Error::other("10.0.0.3: disk full");
    /// let config = Config::new();
    /// let occurrence = Occurrence::internal(&error, &config);
    /// assert_eq!(occurrence.code(), "INTERNAL_SERVER_ERROR");
    /// assert_eq!(occurrence.message().to_string(), "Internal Server Error");
    /// assert!(occurrence.instance().is_some());
    /// ```
    pub fn internal(error: &'a (dyn Error + 'static), config: &'a Config) -> Self {
        Self::foreign(error, config).with_instance(Instance::new())
    }

    /// The same without an instance.
    pub(crate) fn foreign(error: &'a (dyn Error + 'static), config: &'a Config) -> Self {
        let mut occurrence = Self::new(&HttpError::InternalServerError, config);
        occurrence.foreign = Some(error);
        occurrence
    }

    /// Creates an occurrence of the first error of the catalog in a chain of sources, which
    /// [`Catalog::find_in`] finds. If there is none, this is [`internal`](Self::internal).
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_wire::{Config, Occurrence};
    ///
    /// let wrapped = std::io::Error::other(RequestError::DuplicateKey);
    /// let config = Config::new();
    /// let occurrence = Occurrence::find(RequestError::CATALOG, &wrapped, &config);
    /// assert_eq!(occurrence.code(), "DUPLICATE_KEY");
    /// ```
    pub fn find(catalog: &Catalog, error: &'a (dyn Error + 'static), config: &'a Config) -> Self {
        match catalog.find_in(error) {
            Some(error) => Self::new(error, config),
            None => Self::internal(error, config),
        }
    }

    /// Sets the identity of this occurrence.
    #[must_use]
    pub fn with_instance(mut self, instance: Instance) -> Self {
        self.instance = Some(instance);
        self
    }

    /// Sets what is wrong with fields of the request.
    #[must_use]
    pub fn with_violations(mut self, violations: &'a [Violation]) -> Self {
        self.violations = violations;
        self
    }

    /// Sets how long to wait before sending the same request again. This replaces the delay of the
    /// error.
    #[must_use]
    pub fn with_retry_after(mut self, delay: Duration) -> Self {
        self.retry_after = Some(delay);
        self
    }

    /// Sets the HTTP status of the response, which replaces that of the error. A status below 400
    /// or above 599 is ignored.
    ///
    /// ```
    /// use platform_error::RequestError;
    /// use platform_error_wire::{Config, Occurrence};
    ///
    /// let config = Config::new();
    /// let occurrence = Occurrence::new(&RequestError::MissingFilter, &config);
    /// assert_eq!(occurrence.http_status(), 400);
    /// assert_eq!(occurrence.clone().with_http_status(422).http_status(), 422);
    /// assert_eq!(occurrence.with_http_status(200).http_status(), 400);
    /// ```
    #[must_use]
    pub fn with_http_status(mut self, status: u16) -> Self {
        if is_error(status) {
            self.http_status = status;
        }
        self
    }

    /// The configuration.
    pub fn config(&self) -> &'a Config {
        self.config
    }

    /// The static facts.
    pub fn metadata(&self) -> &'static Metadata {
        self.error.metadata()
    }

    /// The set that declares the error.
    pub fn set(&self) -> &'static Catalog {
        self.error.set()
    }

    /// The code.
    pub fn code(&self) -> &'static str {
        self.error.code()
    }

    /// The domain: who issues the code.
    pub fn domain(&self) -> &'static str {
        self.set().domain()
    }

    /// The canonical category.
    pub fn kind(&self) -> Kind {
        self.error.kind()
    }

    /// The HTTP status of the response, from 400 to 599.
    pub fn http_status(&self) -> u16 {
        self.http_status
    }

    /// Whether and when to retry. A delay implies [`Retry::AfterDelay`].
    pub fn retry(&self) -> Retry {
        match self.retry_after {
            Some(_) => Retry::AfterDelay,
            None => self.error.retry(),
        }
    }

    /// How long to wait before sending the same request again.
    pub fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }

    /// The same in whole seconds, rounded up, for the `Retry-After` header and JSON.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use platform_error::RequestError;
    /// use platform_error_wire::{Config, Occurrence};
    ///
    /// let config = Config::new();
    /// let occurrence = Occurrence::new(&RequestError::AnotherAppIsDeploying, &config)
    ///     .with_retry_after(Duration::from_millis(1500));
    /// assert_eq!(occurrence.retry_after_secs(), Some(2));
    /// ```
    pub fn retry_after_secs(&self) -> Option<u64> {
        let delay = self.retry_after?;
        let has_rest = delay.subsec_nanos() > 0;
        Some(delay.as_secs().saturating_add(has_rest.into()))
    }

    /// The link to the documentation: the error's own, or else the configured base with the code.
    ///
    /// It is relative only if the error's own is, and no base is configured; see
    /// [`TypeUri::is_absolute`].
    pub fn docs(&self) -> Option<TypeUri<'a>> {
        Some(self.type_uri()).filter(TypeUri::is_link)
    }

    /// The URI that identifies the error.
    ///
    /// It is the link of the error, or else the configured base with the code, or else a `tag:` URI
    /// (RFC 4151) of the domain and the code. For an [`HttpError`] it is `about:blank`. A relative
    /// link is resolved against the base.
    ///
    /// ```
    /// use platform_error::RequestError;
    /// use platform_error_wire::{Config, Occurrence};
    ///
    /// let config = Config::new();
    /// let occurrence = Occurrence::new(&RequestError::DuplicateKey, &config);
    /// assert_eq!(occurrence.type_uri().to_string(), "tag:request.platform,2026:DUPLICATE_KEY");
    ///
    /// let config = Config::new().base("https://example.com/errors/");
    /// let occurrence = Occurrence::new(&RequestError::DuplicateKey, &config);
    /// assert_eq!(occurrence.type_uri().to_string(), "https://example.com/errors/DUPLICATE_KEY");
    /// ```
    pub fn type_uri(&self) -> TypeUri<'a> {
        let base = self.config.base.as_deref();
        if self.set().path() == HttpError::CATALOG.path() {
            return TypeUri::BLANK;
        }
        match (self.error.docs(), base) {
            (Some(link), _) => TypeUri::link(base, link),
            (None, Some(base)) => TypeUri::base(base, self.code()),
            (None, None) => TypeUri::tag(self.domain(), &self.config.tag_date, self.code()),
        }
    }

    /// A short summary without values.
    pub fn title(&self) -> &'a str {
        self.translation.title.unwrap_or(self.error.title())
    }

    /// What happened this time.
    pub fn message(&self) -> Message<'a> {
        Message::new(self.error, self.translation.message)
    }

    /// The message in the language of the declaration, for logs and developers.
    #[cfg(any(feature = "grpc", feature = "tracing"))]
    pub(crate) fn untranslated(&self) -> Message<'a> {
        Message::new(self.error, None)
    }

    /// The message in another language than that of the declaration, if there is one.
    #[cfg(feature = "grpc")]
    pub(crate) fn translated_message(&self) -> Option<Message<'a>> {
        self.translation.message.map(|_| self.message())
    }

    /// What happened this time, if that says more than the title.
    ///
    /// ```
    /// use platform_error::RequestError;
    /// use platform_error_wire::{Config, Occurrence};
    ///
    /// let config = Config::new();
    /// let occurrence = Occurrence::new(&RequestError::DuplicateKey, &config);
    /// assert_eq!(occurrence.title(), occurrence.message().to_string());
    /// assert!(occurrence.detail().is_none());
    /// ```
    pub fn detail(&self) -> Option<Message<'a>> {
        Some(self.message()).filter(|message| !message.is(self.title()))
    }

    /// Visits the public parameters, in the order of their declaration.
    pub fn params(&self, visit: &mut dyn FnMut(&'static str, Value<'_>)) {
        self.error.params(visit);
    }

    /// What the error means, if that is configured and says more than the title and the message.
    pub fn explanation(&self) -> Option<&'a str> {
        let explanation = self.configured_explanation()?;
        let says_more = explanation != self.title() && !self.message().is(explanation);
        says_more.then_some(explanation)
    }

    /// What the error means, if that is configured.
    pub(crate) fn configured_explanation(&self) -> Option<&'a str> {
        let explanation = self
            .translation
            .explanation
            .unwrap_or(self.error.explanation());
        self.config.explanation.then_some(explanation)
    }

    /// Why it happens, if that is configured.
    pub fn cause(&self) -> Option<&'a str> {
        let cause = self.translation.cause.unwrap_or(self.error.cause());
        self.config.cause.then_some(cause)
    }

    /// What to do, if that is configured.
    pub fn solution(&self) -> Option<&'a str> {
        let solution = self.translation.solution.unwrap_or(self.error.solution());
        self.config.solution.then_some(solution)
    }

    /// What is wrong with fields of the request.
    pub fn violations(&self) -> &'a [Violation] {
        self.violations
    }

    /// The identity of this occurrence.
    pub fn instance(&self) -> Option<&Instance> {
        self.instance.as_ref()
    }

    /// The error as it was raised, with its sources; for the log, and never for an answer.
    pub fn as_error(&self) -> &'a (dyn Error + 'static) {
        match self.foreign {
            Some(error) => error,
            None => self.error.as_error(),
        }
    }

    /// Whether the error that was raised belongs to no set.
    pub fn is_foreign(&self) -> bool {
        self.foreign.is_some()
    }
}

impl Debug for Occurrence<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Occurrence")
            .field("code", &self.code())
            .field("domain", &self.domain())
            .field("instance", &self.instance)
            .finish_non_exhaustive()
    }
}
