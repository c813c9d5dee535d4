//! Compares, hashes and prints a [`Metadata`] by its facts, wherever they are stored.

use core::fmt;
use core::hash::{Hash, Hasher};

use platform_error_syntax::row::{DEPRECATED, DOCS, REASON, RETRY_AFTER, SINCE, TITLE, VARIANT};

use super::Metadata;

/// The flags of the strings that only some errors have.
const OPTIONAL: [u8; 7] = [DOCS, SINCE, DEPRECATED, TITLE, RETRY_AFTER, REASON, VARIANT];

impl Metadata {
    /// Every fact.
    fn facts(&self) -> impl Eq + Hash {
        (
            (self.0, self.1, self.2, self.3),
            (self.params(), self.aliases(), self.labels()),
            OPTIONAL.map(|flag| self.flagged(flag)),
        )
    }
}

impl PartialEq for Metadata {
    fn eq(&self, other: &Self) -> bool {
        self.facts() == other.facts()
    }
}

impl Eq for Metadata {}

impl Hash for Metadata {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.facts().hash(state);
    }
}

#[allow(
    clippy::missing_fields_in_debug,
    reason = "the facts are shown instead of how they are stored"
)]
impl fmt::Debug for Metadata {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Metadata")
            .field("code", &self.code())
            .field("message", &self.message())
            .field("params", &self.params())
            .field("explanation", &self.explanation())
            .field("cause", &self.cause())
            .field("solution", &self.solution())
            .field("kind", &self.kind())
            .field("http_status", &self.http_status())
            .field("title", &self.title())
            .field("retry", &self.retry())
            .field("retry_after", &self.retry_after())
            .field("docs", &self.docs())
            .field("aliases", &self.aliases())
            .field("reason", &self.reason())
            .field("variant", &self.own_variant())
            .field("since", &self.since())
            .field("deprecated", &self.deprecated())
            .field("labels", &self.labels())
            .finish()
    }
}
