//! [`Flaw`], what can be wrong with a template.

use core::fmt;

/// Why a string is not a template. `Display` prints a sentence without a full stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw<'t> {
    /// A `{` without a matching `}`, and what follows it.
    Unclosed(&'t str),
    /// A `}` without a matching `{`.
    Unopened,
    /// A field with braces in its spec, `{x:>{width}}`; with the content of the outer braces.
    Nested(&'t str),
    /// `{}` or `{:?}`, which does not name a field; with the content of the braces.
    Unnamed(&'t str),
    /// The part before the colon is neither a name nor an index: `{a.b}`, `{self}`.
    NotAField {
        /// The part before the colon.
        field: &'t str,
        /// The content of the braces.
        inner: &'t str,
    },
    /// `{x:.*}`, which takes its precision from an argument that a message does not have; with the
    /// name of the field.
    Star(&'t str),
    /// A field with a spec that `format!` does not know.
    InvalidSpec {
        /// The field.
        field: &'t str,
        /// What follows the colon.
        spec: &'t str,
    },
}

impl fmt::Display for Flaw<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unclosed(_) => f.write_str("a `{` has no matching `}`"),
            Self::Unopened => f.write_str("a `}` has no matching `{`"),
            Self::Nested(inner) => write!(f, "`{{{inner}}}` has braces within braces"),
            Self::Unnamed(inner) => write!(f, "`{{{inner}}}` does not name a field"),
            Self::NotAField { field, .. } => write!(f, "`{field}` is not the name of a field"),
            Self::Star(field) => write!(f, "`{{{field}:.*}}` needs an argument for its precision"),
            Self::InvalidSpec { spec, .. } => write!(f, "`{spec}` is not a format spec"),
        }
    }
}

impl core::error::Error for Flaw<'_> {}
