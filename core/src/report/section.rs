//! [`Section`], the list of what a page says about an error.

use core::fmt::{self, Display};

use super::renderer::Format;
use crate::Metadata;

/// A section of a page: one fact of the error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// What happened.
    Explanation,
    /// Why it happens.
    Cause,
    /// What to do.
    Solution,
    /// What replaces the error.
    Deprecated,
    /// The category and its HTTP status.
    Kind,
    /// Whether and when to retry.
    Retry,
    /// A link to further documentation.
    Docs,
    /// Other codes that lead to the error.
    Aliases,
    /// The version that introduced it.
    Since,
    /// The platform's own facts, one a section.
    Labels,
}

/// Receives the values of a section. Each is shown under the section's label.
pub type Show<'a> = &'a mut dyn FnMut(&dyn Display) -> fmt::Result;

impl Section {
    /// Every section, in the order in which a page shows them: first what every reader needs.
    pub const ALL: [Self; 10] = [
        Self::Explanation,
        Self::Cause,
        Self::Solution,
        Self::Deprecated,
        Self::Kind,
        Self::Retry,
        Self::Docs,
        Self::Aliases,
        Self::Since,
        Self::Labels,
    ];

    /// The word to the left of the values.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Explanation => "explanation",
            Self::Cause => "cause",
            Self::Solution => "solution",
            Self::Deprecated => "deprecated",
            Self::Kind => "kind",
            Self::Retry => "retry",
            Self::Docs => "docs",
            Self::Aliases => "also",
            Self::Since => "since",
            Self::Labels => "label",
        }
    }

    /// The markup that the values use.
    pub const fn format(self) -> Format {
        match self {
            Self::Explanation | Self::Cause | Self::Solution => Format::Markdown,
            _ => Format::Plain,
        }
    }

    /// Passes each value of this section to `show`.
    pub(super) fn values(self, facts: &Metadata, show: Show<'_>) -> fmt::Result {
        match self {
            Self::Explanation => show(&facts.explanation()),
            Self::Cause => show(&facts.cause()),
            Self::Solution => show(&facts.solution()),
            Self::Deprecated => facts.deprecated().map_or(Ok(()), |text| show(&text)),
            Self::Kind => {
                let kind = facts.kind();
                show(&format_args!("{kind} (HTTP {})", kind.http_status()))
            }
            Self::Retry => show(&facts.retry().advice()),
            Self::Docs => facts.docs().map_or(Ok(()), |link| show(&link)),
            Self::Aliases if facts.aliases().is_empty() => Ok(()),
            Self::Aliases => show(&CommaSeparated(facts.aliases())),
            Self::Since => facts.since().map_or(Ok(()), |version| show(&version)),
            Self::Labels => {
                for (name, value) in facts.labels() {
                    show(&format_args!("{name}={value}"))?;
                }
                Ok(())
            }
        }
    }
}

struct CommaSeparated<'a>(&'a [&'a str]);

impl Display for CommaSeparated<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        for item in self.0 {
            write!(f, "{separator}{item}")?;
            separator = ", ";
        }
        Ok(())
    }
}
