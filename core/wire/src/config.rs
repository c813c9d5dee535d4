//! [`Config`], what a service tells about its errors.

use std::borrow::Cow;
use std::fmt::{self, Debug, Formatter};
use std::sync::{Arc, OnceLock};

use crate::Translations;

static INSTALLED: OnceLock<Config> = OnceLock::new();
static DEFAULT: Config = Config::new();

/// What a service tells about its errors, in every format.
///
/// ```
/// use platform_error::RequestError;
/// use platform_error_wire::{Config, Occurrence};
///
/// let config = Config::new().base("https://example.com/errors/").cause(true);
/// let occurrence = Occurrence::new(&RequestError::MissingFilter, &config);
/// assert_eq!(occurrence.type_uri().to_string(), "https://example.com/errors/MISSING_FILTER");
/// assert!(occurrence.cause().is_some());
/// ```
#[derive(Clone)]
pub struct Config {
    pub(crate) base: Option<Cow<'static, str>>,
    pub(crate) tag_date: Cow<'static, str>,
    pub(crate) explanation: bool,
    pub(crate) cause: bool,
    pub(crate) solution: bool,
    pub(crate) challenge: Option<Cow<'static, str>>,
    pub(crate) language: Cow<'static, str>,
    #[cfg(feature = "grpc")]
    pub(crate) trailer_budget: usize,
    pub(crate) translations: Option<Arc<dyn Translations>>,
}

impl Config {
    /// Explanations and solutions are told, causes are not, and errors without a link are identified
    /// by a `tag:` URI.
    pub const fn new() -> Self {
        Self {
            base: None,
            tag_date: Cow::Borrowed("2026"),
            explanation: true,
            cause: false,
            solution: true,
            challenge: None,
            language: Cow::Borrowed("en"),
            #[cfg(feature = "grpc")]
            trailer_budget: crate::grpc::budget::DEFAULT,
            translations: None,
        }
    }

    /// The configuration that [`install`](Self::install) was called with, or else
    /// [`new`](Self::new).
    pub fn installed() -> &'static Self {
        INSTALLED.get().unwrap_or(&DEFAULT)
    }

    /// Makes this the configuration of every conversion that takes none, such as `?` into a
    /// `tonic::Status`.
    ///
    /// # Errors
    ///
    /// Returns it if another is installed already.
    #[allow(clippy::result_large_err, reason = "called once")]
    pub fn install(self) -> Result<(), Self> {
        INSTALLED.set(self)
    }

    /// The URI that, followed by a code, identifies an error that has no link of its own; usually
    /// the address of the reference. The code is percent-encoded.
    #[must_use]
    pub fn base(mut self, uri: impl Into<Cow<'static, str>>) -> Self {
        self.base = Some(uri.into());
        self
    }

    /// The date of `tag:` URIs (RFC 4151): a day on which the domain belonged to the service, as
    /// `2026`, `2026-11` or `2026-11-26`.
    #[must_use]
    pub fn tag_date(mut self, date: impl Into<Cow<'static, str>>) -> Self {
        self.tag_date = date.into();
        self
    }

    /// Whether to tell explanations; by default, yes.
    #[must_use]
    pub const fn explanation(mut self, told: bool) -> Self {
        self.explanation = told;
        self
    }

    /// Whether to tell causes; by default, no.
    #[must_use]
    pub const fn cause(mut self, told: bool) -> Self {
        self.cause = told;
        self
    }

    /// Whether to tell solutions; by default, yes.
    #[must_use]
    pub const fn solution(mut self, told: bool) -> Self {
        self.solution = told;
        self
    }

    /// The `WWW-Authenticate` header of every 401, which RFC 9110 requires: `Bearer`, for example.
    #[must_use]
    pub fn challenge(mut self, header: impl Into<Cow<'static, str>>) -> Self {
        self.challenge = Some(header.into());
        self
    }

    /// The language that the errors are declared in, as a BCP 47 tag; by default `en`.
    #[must_use]
    pub fn language(mut self, tag: impl Into<Cow<'static, str>>) -> Self {
        self.language = tag.into();
        self
    }

    /// How many bytes an error of gRPC may take in trailers, as
    /// [`grpc::Status::trailers_len`](crate::grpc::Status::trailers_len) counts them; by default,
    /// 8192.
    #[cfg(feature = "grpc")]
    #[cfg_attr(docsrs, doc(cfg(feature = "grpc")))]
    #[must_use]
    pub const fn trailer_budget(mut self, bytes: usize) -> Self {
        self.trailer_budget = bytes;
        self
    }

    /// The errors in other languages.
    #[must_use]
    pub fn translations(mut self, translations: impl Translations + 'static) -> Self {
        self.translations = Some(Arc::new(translations));
        self
    }
}

impl Default for Config {
    fn default() -> Self {
        Self::new()
    }
}

impl Debug for Config {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config")
            .field("base", &self.base)
            .field("tag_date", &self.tag_date)
            .field("explanation", &self.explanation)
            .field("cause", &self.cause)
            .field("solution", &self.solution)
            .field("challenge", &self.challenge)
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}
