//! [`Section`], the list of what a page says about an error, and [`Facts`], where it comes from.

use core::fmt::{self, Display};
use core::time::Duration;

use super::renderer::Format;
use crate::{Kind, Metadata, Retry};

/// What a page is about.
pub trait Facts {
    /// The code of the error.
    fn code(&self) -> &str;

    /// Its message.
    fn message(&self) -> &dyn Display;

    /// Whether the page has a section.
    fn shows(&self, _section: Section) -> bool {
        true
    }

    /// Its category.
    fn kind(&self) -> Kind;

    /// Its HTTP status.
    fn http_status(&self) -> u16;

    /// Whether and when to retry.
    fn retry(&self) -> Retry;

    /// How long to wait before that.
    fn retry_after(&self) -> Option<Duration>;

    /// The alias at this position.
    fn alias(&self, at: usize) -> Option<&str>;

    /// The name and the value of the label at this position.
    fn label(&self, at: usize) -> Option<(&str, &str)>;

    /// Passes the string of a section to `show`, if the error has it.
    ///
    /// # Errors
    ///
    /// Those of `show`.
    fn string(&self, section: Section, show: Show<'_>) -> fmt::Result;
}

/// A section of a page: one fact of the error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The summary, if the error has one of its own.
    Title,
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
    /// The name in `google.rpc.ErrorInfo`, if it differs from the code.
    Reason,
    /// The version that introduced it.
    Since,
    /// The platform's own facts, one a section.
    Labels,
}

/// Receives the values of a section. Each is shown under the section's label.
pub type Show<'a> = &'a mut dyn FnMut(&dyn Display) -> fmt::Result;

impl Section {
    /// Every section, in the order in which a page shows them: first what every reader needs.
    pub const ALL: [Self; 12] = [
        Self::Title,
        Self::Explanation,
        Self::Cause,
        Self::Solution,
        Self::Deprecated,
        Self::Kind,
        Self::Retry,
        Self::Docs,
        Self::Aliases,
        Self::Reason,
        Self::Since,
        Self::Labels,
    ];

    /// The word to the left of the values. If they are strings, it is the name of the fact in JSON.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Explanation => "explanation",
            Self::Cause => "cause",
            Self::Solution => "solution",
            Self::Deprecated => "deprecated",
            Self::Kind => "kind",
            Self::Retry => "retry",
            Self::Docs => "docs",
            Self::Aliases => "also",
            Self::Reason => "reason",
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
    pub(super) fn values(self, facts: &dyn Facts, show: Show<'_>) -> fmt::Result {
        match self {
            Self::Kind => {
                let kind = facts.kind();
                show(&format_args!("{kind} (HTTP {})", facts.http_status()))
            }
            Self::Retry => {
                let advice = facts.retry().advice();
                match facts.retry_after() {
                    Some(delay) => show(&format_args!("{advice}, after {}", Delay(delay))),
                    None => show(&advice),
                }
            }
            Self::Aliases if facts.alias(0).is_none() => Ok(()),
            Self::Aliases => show(&Aliases(facts)),
            Self::Labels => {
                let mut at = 0;
                while let Some((name, value)) = facts.label(at) {
                    show(&format_args!("{name}={value}"))?;
                    at += 1;
                }
                Ok(())
            }
            _ => facts.string(self, show),
        }
    }

    /// The string that this section shows of an error, if its values are strings.
    pub(super) const fn string(self, metadata: &Metadata) -> Option<&'static str> {
        match self {
            Self::Title => metadata.own_title(),
            Self::Explanation => Some(metadata.explanation()),
            Self::Cause => Some(metadata.cause()),
            Self::Solution => Some(metadata.solution()),
            Self::Deprecated => metadata.deprecated(),
            Self::Docs => metadata.docs(),
            Self::Reason => metadata.own_reason(),
            Self::Since => metadata.since(),
            Self::Kind | Self::Retry | Self::Aliases | Self::Labels => None,
        }
    }
}

/// A delay: `1 second`, `30 seconds`, `1.5s`.
struct Delay(Duration);

impl Display for Delay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(delay) = self;
        match (delay.as_secs(), delay.subsec_nanos()) {
            (1, 0) => f.write_str("1 second"),
            (seconds, 0) => write!(f, "{seconds} seconds"),
            _ => write!(f, "{delay:?}"),
        }
    }
}

/// The aliases of an error, separated by commas.
struct Aliases<'a>(&'a dyn Facts);

impl Display for Aliases<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut at = 0;
        while let Some(alias) = self.0.alias(at) {
            let separator = if at == 0 { "" } else { ", " };
            write!(f, "{separator}{alias}")?;
            at += 1;
        }
        Ok(())
    }
}
