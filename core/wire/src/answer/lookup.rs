//! Finds what a catalog knows about an [`Answer`].

use percent_encoding::percent_decode_str;
use platform_error::{Catalog, Metadata};

use super::Answer;

impl Answer {
    /// What a catalog knows about this error, by its code and domain, or else by its type URI.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_wire::Answer;
    ///
    /// let body = br#"{"code":"MISSING_FILTER","message":"Delete or update must have a filter"}"#;
    /// let facts = Answer::read(400_u16, &(), body).facts(RequestError::CATALOG).unwrap();
    /// assert_eq!(facts.solution(), "Ensure filter condition is set correctly");
    /// ```
    pub fn facts(&self, catalog: &Catalog) -> Option<&'static Metadata> {
        let facts = match self.code() {
            Some(code) => catalog.find(code),
            None => by_type_uri(catalog, self.type_uri()?),
        }?;
        let is_issued = |domain| domain_of(catalog, facts) == Some(domain);
        self.domain().is_none_or(is_issued).then_some(facts)
    }
}

/// The domain of the set that declares an entry of a catalog.
fn domain_of(catalog: &Catalog, facts: &Metadata) -> Option<&'static str> {
    let is_declared = |set: &&Catalog| set.entries().iter().any(|it| it.code() == facts.code());
    sets(catalog).find(is_declared).map(Catalog::domain)
}

/// A catalog and the sets that it includes.
fn sets(catalog: &Catalog) -> impl Iterator<Item = &Catalog> {
    std::iter::once(catalog).chain(catalog.sets().iter().copied())
}

/// A type URI is the link of an entry, or it ends with its code.
fn by_type_uri(catalog: &Catalog, uri: &str) -> Option<&'static Metadata> {
    let code = uri.rsplit(['/', '#', ':', '=']).next()?;
    let code = percent_decode_str(code).decode_utf8().ok()?;
    if let Some(facts) = catalog.find(&code) {
        return Some(facts);
    }
    let mut entries = sets(catalog).flat_map(Catalog::entries);
    entries.find(|entry| entry.docs() == Some(uri))
}
