//! The options of the page and the site.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::reference::Reference;

/// The ASCII characters that the path of a URL cannot contain.
const PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

impl Reference<'_> {
    /// Sets the language of the page and the site, as a BCP 47 tag such as `zh` or `pt-BR`. English
    /// by default.
    ///
    /// It becomes the `lang` attribute, which browsers and screen readers go by. The labels are in
    /// English, or in Chinese for any tag that starts with `zh`. The strings of the errors are not
    /// translated.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::{Document, Reference};
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// let page = Reference::new(&document).lang("zh-CN").to_html();
    /// assert!(page.contains("<html lang=\"zh-CN\">"));
    /// assert!(page.contains("<dt>解决方案</dt>"));
    /// ```
    #[must_use]
    pub fn lang(mut self, tag: impl Into<String>) -> Self {
        self.web.lang = tag.into();
        self
    }

    /// Sets what the page, and the index of the site, show above the errors: Markdown, of which
    /// nothing is executed or loaded. HTML is shown as text, and images become links.
    ///
    /// ```
    /// use platform_error_document::{Document, Reference};
    ///
    /// let document = Document::default();
    /// let page = Reference::new(&document).intro("Ask **support** first.").to_html();
    /// assert!(page.contains("<p>Ask <strong>support</strong> first.</p>"));
    /// ```
    #[must_use]
    pub fn intro(mut self, markdown: impl Into<String>) -> Self {
        self.web.intro = markdown.into();
        self
    }

    /// Sets the version of the platform that the errors belong to, which is shown below the title.
    ///
    /// ```
    /// use platform_error_document::{Document, Reference};
    ///
    /// let document = Document::default();
    /// let page = Reference::new(&document).release("2.4").to_html();
    /// assert!(page.contains("<p class=\"release\">Version 2.4</p>"));
    /// ```
    #[must_use]
    pub fn release(mut self, version: impl Into<String>) -> Self {
        self.web.release = version.into();
        self
    }

    /// Sets the link above the title, which leads back to the site that the page belongs to. It may
    /// be relative. A link that could run a script is left out.
    ///
    /// ```
    /// use platform_error_document::{Document, Reference};
    ///
    /// let document = Document::default();
    /// let page = Reference::new(&document).home("https://docs.example.com/").to_html();
    /// assert!(page.contains("<a href=\"https://docs.example.com/\">Home</a>"));
    /// ```
    #[must_use]
    pub fn home(mut self, link: impl Into<String>) -> Self {
        self.web.home = link.into();
        self
    }

    /// Sets the address of the folder that the [site](Self::to_site) will be in. A sitemap requires
    /// it, and so do the canonical links, which tell search engines that two addresses show the
    /// same page. Characters of the path that a URL cannot contain are percent-encoded.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::{Document, Reference};
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// let reference = Reference::new(&document).base_url("https://docs.example.com/errors");
    /// let site = reference.to_site();
    /// let sitemap = site.iter().find(|file| file.path == "sitemap.xml").unwrap();
    /// assert!(sitemap.content.contains("<loc>https://docs.example.com/errors/DUPLICATE_KEY.html</loc>"));
    /// ```
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.web.base_url = encode_path(&url.into());
        if !self.web.base_url.is_empty() && !self.web.base_url.ends_with('/') {
            self.web.base_url.push('/');
        }
        self
    }
}

/// Encodes what the path of a URL cannot contain. What is encoded already stays as it is.
fn encode_path(url: &str) -> String {
    let authority = url.find("://").map_or(0, |at| at + "://".len());
    let rest = url.get(authority..).unwrap_or_default();
    let start = rest.find('/').map_or(url.len(), |at| authority + at);
    let (site, path) = url.split_at(start);
    format!("{site}{}", utf8_percent_encode(path, PATH))
}
