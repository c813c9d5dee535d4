//! [`Config`], how a service writes its errors.

use std::borrow::Cow;
use std::fmt::{self, Debug, Formatter};
use std::sync::{Arc, OnceLock};

use crate::Translations;
use crate::uri::Encoded;

static INSTALLED: OnceLock<Config> = OnceLock::new();
static DEFAULT: Config = Config::new();

/// How a service writes its errors, in every format: what answers include, which URIs identify
/// errors, and in which languages there are translations.
///
/// ```
/// use platform_error::RequestError;
/// use platform_error_wire::{Config, Occurrence};
///
/// let config = Config::new().base("https://example.com/errors/").cause(true);
/// let occurrence = Occurrence::new(&RequestError::MissingFilter, &config);
/// assert_eq!(occurrence.type_uri().to_string(), "https://example.com/errors/MISSING_FILTER");
/// assert_eq!(occurrence.cause(), Some("Missing filter condition"));
/// ```
#[derive(Clone)]
pub struct Config {
    /// Without anything that a URI cannot contain.
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
    /// Creates the default configuration: answers include explanations and solutions, but not
    /// causes, and an error without a link is identified by a `tag:` URI.
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

    /// The [installed](Self::install) configuration, or else the default one.
    pub fn installed() -> &'static Self {
        INSTALLED.get().unwrap_or(&DEFAULT)
    }

    /// Makes this the configuration of all conversions that have no other, such as `?` into a
    /// `tonic::Status`. A program does this once, when it starts.
    ///
    /// ```
    /// use platform_error_wire::Config;
    ///
    /// Config::new().base("https://example.com/errors/").install().expect("installed once");
    /// assert!(Config::new().install().is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the configuration if another is already installed.
    #[allow(clippy::result_large_err, reason = "called once")]
    pub fn install(self) -> Result<(), Self> {
        INSTALLED.set(self)
    }

    /// Sets the URI that identifies an error once its code is added: the address of the reference.
    /// It also resolves relative links.
    ///
    /// The code is percent-encoded, and follows a slash if the URI has neither a query nor a
    /// fragment and ends in a letter or a digit:
    ///
    /// | base | error |
    /// |---|---|
    /// | `https://example.com/errors/` | `https://example.com/errors/DUPLICATE_KEY` |
    /// | `https://example.com/errors` | `https://example.com/errors/DUPLICATE_KEY` |
    /// | `https://example.com/errors#` | `https://example.com/errors#DUPLICATE_KEY` |
    /// | `https://example.com/errors?code=` | `https://example.com/errors?code=DUPLICATE_KEY` |
    /// | `urn:example:error:` | `urn:example:error:DUPLICATE_KEY` |
    ///
    /// An absolute URI is best (RFC 9457, section 3.1.1). Changing it changes the identity of every
    /// error.
    #[must_use]
    pub fn base(mut self, uri: impl Into<Cow<'static, str>>) -> Self {
        let mut uri = uri.into();
        let is_whole_name = uri.ends_with(|c: char| c.is_alphanumeric());
        if is_whole_name && !uri.contains(['?', '#']) {
            uri.to_mut().push('/');
        }
        self.base = Some(Encoded(&uri).to_string().into());
        self
    }

    /// Sets the date of `tag:` URIs, on which the domain must have belonged to the service: `2026`,
    /// `2026-11` or `2026-11-26` (RFC 4151, section 2.1). The default is `2026`.
    #[must_use]
    pub fn tag_date(mut self, date: impl Into<Cow<'static, str>>) -> Self {
        self.tag_date = date.into();
        self
    }

    /// Sets whether answers include the explanation, which they do by default.
    #[must_use]
    pub const fn explanation(mut self, included: bool) -> Self {
        self.explanation = included;
        self
    }

    /// Sets whether answers include the cause, which they do not by default.
    #[must_use]
    pub const fn cause(mut self, included: bool) -> Self {
        self.cause = included;
        self
    }

    /// Sets whether answers include the solution, which they do by default.
    #[must_use]
    pub const fn solution(mut self, included: bool) -> Self {
        self.solution = included;
        self
    }

    /// Sets the `WWW-Authenticate` header of every 401, which RFC 9110 requires (section 15.5.2):
    /// for example, `Bearer`.
    #[must_use]
    pub fn challenge(mut self, header: impl Into<Cow<'static, str>>) -> Self {
        self.challenge = Some(header.into());
        self
    }

    /// Sets the language in which the errors are declared, as a BCP 47 tag. The default is `en`.
    #[must_use]
    pub fn language(mut self, tag: impl Into<Cow<'static, str>>) -> Self {
        self.language = tag.into();
        self
    }

    /// Sets how many bytes an error may take in the trailers of gRPC, counted like
    /// [`grpc::Status::trailers_len`](crate::grpc::Status::trailers_len). The default is 8192.
    #[cfg(feature = "grpc")]
    #[cfg_attr(docsrs, doc(cfg(feature = "grpc")))]
    #[must_use]
    pub const fn trailer_budget(mut self, bytes: usize) -> Self {
        self.trailer_budget = bytes;
        self
    }

    /// Sets the translations of the errors.
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
