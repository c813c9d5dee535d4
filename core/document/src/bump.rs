//! [`Bump`], the part of a version number that a change increments.

use std::fmt::{self, Display, Formatter};

use serde::Serialize;

/// The version bump that a change requires, the smallest first.
///
/// ```
/// use platform_error_document::Bump;
///
/// assert!(Bump::Major > Bump::Minor);
/// assert_eq!(Bump::Patch.as_str(), "patch");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bump {
    /// Programs are not affected.
    Patch,
    /// Programs keep working.
    Minor,
    /// Programs that rely on what changed break.
    Major,
}

impl Bump {
    /// The part of the version number that is incremented.
    ///
    /// ```
    /// # use platform_error_document::Bump;
    /// assert_eq!(Bump::Major.as_str(), "major");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

impl Display for Bump {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
