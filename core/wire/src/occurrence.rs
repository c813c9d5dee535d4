//! [`Occurrence`], one error as every format tells it.

use std::error::Error;
use std::fmt::{self, Debug, Display, Formatter};
use std::time::Duration;

use percent_encoding::utf8_percent_encode;
use platform_error::{Catalog, ErrorSet, Kind, Metadata, PlatformError, Retry, Value};
use platform_error_syntax::template::{Segment, segments};

use crate::uri::UNRESERVED;
use crate::{Config, HttpError, Instance, Texts, Violation};

/// One error as every format tells it: its facts, its message, its parameters, and nothing else.
///
/// What is not here does not leave the process: no source, no `Debug` output, no field that is not
/// a public parameter, and no `Display` of another derive.
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
/// assert_eq!(occurrence.type_uri().to_string(), "tag:request.platform,2026:TABLE_ACCESS_DENIED");
/// ```
#[derive(Clone)]
pub struct Occurrence<'a> {
    error: &'a dyn PlatformError,
    foreign: Option<&'a (dyn Error + 'static)>,
    config: &'a Config,
    texts: Texts<'a>,
    violations: &'a [Violation],
    http_status: u16,
    retry_after: Option<Duration>,
    instance: Option<Instance>,
}

impl<'a> Occurrence<'a> {
    /// An occurrence of a platform error.
    pub fn new(error: &'a dyn PlatformError, config: &'a Config) -> Self {
        Self {
            error,
            foreign: None,
            config,
            texts: Texts::default(),
            violations: &[],
            http_status: error.http_status(),
            retry_after: error.retry_after(),
            instance: None,
        }
    }

    /// An occurrence of an error of no set. Its text, its sources and its type are for the log: it
    /// is told as [`HttpError::InternalServerError`], with a random instance id.
    pub fn internal(error: &'a (dyn Error + 'static), config: &'a Config) -> Self {
        let mut occurrence = Self::new(&HttpError::InternalServerError, config);
        occurrence.foreign = Some(error);
        occurrence.instance = Some(Instance::new());
        occurrence
    }

    /// An occurrence of the first error of the catalog in a chain of sources, as
    /// [`Catalog::find_in`] finds it; if there is none, the same as [`internal`](Self::internal).
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

    /// Tells it in the nearest translation to a language, given as a BCP 47 tag.
    #[must_use]
    pub fn with_language(mut self, tag: &str) -> Self {
        if let Some(translations) = &self.config.translations {
            self.texts = translations.lookup(self.code(), tag).unwrap_or_default();
        }
        self
    }

    /// Adds what is wrong with fields of the request.
    #[must_use]
    pub fn with_violations(mut self, violations: &'a [Violation]) -> Self {
        self.violations = violations;
        self
    }

    /// Sets how long to wait before sending the same request again, instead of what the error says.
    #[must_use]
    pub fn with_retry_after(mut self, delay: Duration) -> Self {
        self.retry_after = Some(delay);
        self
    }

    /// Sets the status of the response, instead of that of the error, so that what is written
    /// agrees with a status that has been decided already. A status that is not an error is ignored.
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
        if matches!(status, 400..600) {
            self.http_status = status;
        }
        self
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

    /// Who issues the code.
    pub fn domain(&self) -> &'static str {
        self.set().domain()
    }

    /// The canonical category.
    pub fn kind(&self) -> Kind {
        self.error.kind()
    }

    /// The status of the response.
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

    /// The link to the documentation: the error's own, or else the configured base and the code.
    pub fn docs(&self) -> Option<impl Display + use<'a>> {
        let uri = self.type_uri();
        matches!(uri, TypeUri::Link(_) | TypeUri::Base(..)).then_some(uri)
    }

    /// The URI that identifies the error: its link, or else the configured base and the code, or
    /// else a `tag:` URI (RFC 4151). For an [`HttpError`] it is `about:blank`.
    pub fn type_uri(&self) -> TypeUri<'a> {
        if self.set().path() == HttpError::CATALOG.path() {
            return TypeUri::Blank;
        }
        if let Some(link) = self.error.docs() {
            return TypeUri::Link(link);
        }
        match &self.config.base {
            Some(base) => TypeUri::Base(base, self.code()),
            None => TypeUri::Tag(self.domain(), &self.config.tag_date, self.code()),
        }
    }

    /// A short summary without values.
    pub fn title(&self) -> &'a str {
        self.texts.title.unwrap_or(self.error.title())
    }

    /// What happened this time: the template of the catalog with the parameters in it.
    pub fn message(&self) -> Message<'a> {
        Message {
            error: self.error,
            template: self.texts.message,
        }
    }

    /// What the service tells.
    #[cfg(feature = "tonic")]
    pub(crate) fn config(&self) -> &'a Config {
        self.config
    }

    /// The message in the language of the declaration, for logs and developers.
    #[cfg(any(feature = "grpc", feature = "tracing"))]
    pub(crate) fn untranslated(&self) -> Message<'a> {
        Message {
            error: self.error,
            template: None,
        }
    }

    /// The message in another language than that of the declaration, if there is one.
    #[cfg(feature = "grpc")]
    pub(crate) fn translated_message(&self) -> Option<Message<'a>> {
        self.texts.message.map(|_| self.message())
    }

    /// Visits the public parameters.
    pub fn params(&self, visit: &mut dyn FnMut(&'static str, Value<'_>)) {
        self.error.params(visit);
    }

    /// What happened, if it is told and says more than the title.
    pub fn explanation(&self) -> Option<&'a str> {
        let told = self.texts.explanation.unwrap_or(self.error.explanation());
        (self.config.explanation && told != self.title()).then_some(told)
    }

    /// Why it happens, if it is told.
    pub fn cause(&self) -> Option<&'a str> {
        let told = self.texts.cause.unwrap_or(self.error.cause());
        self.config.cause.then_some(told)
    }

    /// What to do, if it is told.
    pub fn solution(&self) -> Option<&'a str> {
        let told = self.texts.solution.unwrap_or(self.error.solution());
        self.config.solution.then_some(told)
    }

    /// What is wrong with fields of the request.
    pub fn violations(&self) -> &'a [Violation] {
        self.violations
    }

    /// The identity of this occurrence.
    pub fn instance(&self) -> Option<&Instance> {
        self.instance.as_ref()
    }

    /// The language of the strings, as a BCP 47 tag.
    pub fn language(&self) -> &'a str {
        match self.texts.language {
            "" => &self.config.language,
            language => language,
        }
    }

    /// The error as it was raised, with its sources; for the log, and never for a response.
    pub fn as_error(&self) -> &'a (dyn Error + 'static) {
        match self.foreign {
            Some(error) => error,
            None => self.error.as_error(),
        }
    }

    /// Whether the error belongs to no set.
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

/// The URI that identifies an error; `Display` writes it.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum TypeUri<'a> {
    /// `about:blank`: the status says everything.
    Blank,
    /// The link of the error.
    Link(&'a str),
    /// The configured base, and the code.
    Base(&'a str, &'a str),
    /// A domain, a date and a code, as a `tag:` URI.
    Tag(&'a str, &'a str, &'a str),
}

impl Display for TypeUri<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Blank => f.write_str("about:blank"),
            Self::Link(link) => f.write_str(link),
            Self::Base(base, code) => {
                write!(f, "{base}{}", utf8_percent_encode(code, UNRESERVED))
            }
            Self::Tag(domain, date, code) => {
                write!(
                    f,
                    "tag:{domain},{date}:{}",
                    utf8_percent_encode(code, UNRESERVED)
                )
            }
        }
    }
}

/// The message of an occurrence.
#[derive(Clone, Copy, Debug)]
pub struct Message<'a> {
    error: &'a dyn PlatformError,
    template: Option<&'a str>,
}

impl Display for Message<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.template {
            Some(template) => write_template(self.error, template, f),
            None => self.error.__fmt_message(f),
        }
    }
}

/// Fills a template with the parameters of an error. A placeholder that names none is left out.
fn write_template(error: &dyn PlatformError, template: &str, f: &mut Formatter<'_>) -> fmt::Result {
    for segment in segments(template) {
        match segment {
            Ok(Segment::Text(text)) => f.write_str(text)?,
            Ok(Segment::Placeholder(placeholder)) => {
                let mut result = Ok(());
                error.params(&mut |name, value| {
                    if name == placeholder.field {
                        result = write!(f, "{value}");
                    }
                });
                result?;
            }
            Err(_) => {}
        }
    }
    Ok(())
}
