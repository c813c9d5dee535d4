//! [`Web`], what the page and the site for browsers show besides the errors.

/// The options that concern browsers only.
#[derive(Clone, Debug, Default)]
pub(crate) struct Web {
    /// The language, as a tag of BCP 47; English if empty.
    pub(crate) lang: String,
    /// Markdown above the index.
    pub(crate) intro: String,
    /// The version of the platform; empty if unknown.
    pub(crate) release: String,
    /// The link back to the site that the page belongs to.
    pub(crate) home: String,
    /// Where the site will be, with a slash at the end; empty if unknown.
    pub(crate) base_url: String,
}
