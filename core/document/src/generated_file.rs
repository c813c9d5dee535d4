//! [`GeneratedFile`], a file of a book or a site.

/// A file of a [book](crate::Reference::to_book) or a [site](crate::Reference::to_site).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct GeneratedFile {
    /// Where the file is below the folder of the book or the site, with `/` between the parts.
    pub path: String,
    /// What is in the file.
    pub content: String,
}

impl GeneratedFile {
    pub(crate) fn new(path: impl Into<String>, content: String) -> Self {
        Self {
            path: path.into(),
            content,
        }
    }
}
