//! [`Language`], the language of a request.

/// The language of the errors of one request, as a BCP 47 tag.
///
/// [`Codes`](super::Codes) finds it in the data of the request. The endpoint for axum takes the
/// language from `Accept-Language`; with another server, add it with
/// [`Request::data`](::async_graphql::Request::data).
///
/// ```
/// use async_graphql::Request;
/// use platform_error_wire::graphql::Language;
///
/// let request = Request::new("{ orders }").data(Language::new("zh-Hant-TW"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language(String);

impl Language {
    /// The language with this tag.
    pub fn new(tag: impl Into<String>) -> Self {
        Self(tag.into())
    }

    /// The tag.
    pub fn tag(&self) -> &str {
        &self.0
    }
}

/// The `Accept-Language` headers of a request.
#[cfg(feature = "axum")]
#[derive(Clone, Debug)]
pub(super) struct AcceptLanguage(pub(super) Vec<http::HeaderValue>);
