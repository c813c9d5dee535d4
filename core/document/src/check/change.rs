//! [`Change`], one difference between two documents.

use std::fmt::{self, Display, Formatter};

use serde::Serialize;

/// The step of the version that a change asks for; the later ones are larger.
///
/// ```
/// use platform_error_document::Step;
///
/// assert!(Step::Major > Step::Minor);
/// assert_eq!(Step::Patch.as_str(), "patch");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Programs do not see it.
    Patch,
    /// Programs go on as they did.
    Minor,
    /// Programs that rely on it break.
    Major,
}

impl Step {
    /// The part of the version that goes up.
    ///
    /// ```
    /// # use platform_error_document::Step;
    /// assert_eq!(Step::Major.as_str(), "major");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

impl Display for Step {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Declares [`Fact`] from one table: variant, name in JSON, name in a sentence, documentation.
macro_rules! facts {
    ($($(#[$doc:meta])+ $variant:ident = $name:literal, $words:literal;)+) => {
        /// What a change is about.
        ///
        /// ```
        /// use platform_error_document::Fact;
        ///
        /// assert_eq!(Fact::HttpStatus.as_str(), "http_status");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[non_exhaustive]
        #[serde(rename_all = "snake_case")]
        pub enum Fact {
            $($(#[$doc])+ $variant,)+
        }

        impl Fact {
            /// The name in `snake_case`.
            ///
            /// ```
            /// # use platform_error_document::Fact;
            /// assert_eq!(Fact::Param.as_str(), "param");
            /// ```
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            const fn words(self) -> &'static str {
                match self {
                    $(Self::$variant => $words,)+
                }
            }
        }
    };
}

facts! {
    /// The code itself.
    Code = "code", "code";
    /// Another code that leads to the entry.
    Alias = "alias", "alias";
    /// Who issues the code.
    Domain = "domain", "domain";
    /// The name of the set.
    Set = "set", "set";
    /// The canonical category.
    Kind = "kind", "kind";
    /// The HTTP status, which follows from the kind.
    HttpStatus = "http_status", "HTTP status";
    /// The advice to retry.
    Retry = "retry", "advice to retry";
    /// A field that the message shows.
    Param = "param", "parameter";
    /// The message.
    Message = "message", "message";
    /// The explanation.
    Explanation = "explanation", "explanation";
    /// The cause.
    Cause = "cause", "cause";
    /// The solution.
    Solution = "solution", "solution";
    /// The link to more.
    Docs = "docs", "link";
    /// The version that the entry came with.
    Since = "since", "version of its introduction";
    /// What takes the place of the entry.
    Deprecated = "deprecated", "deprecation";
    /// A fact of the platform's own.
    Label = "label", "label";
}

/// One difference. Without `old`, something is new; without `new`, it is gone.
///
/// ```
/// use platform_error_document::{Document, Fact, Step, check};
/// use platform_error::{ErrorSet, Kind, RequestError};
///
/// let old = Document::from(RequestError::CATALOG);
/// let mut new = old.clone();
/// new.sets[0].entries[0].cause = "A role is missing".to_owned();
/// let changes = check(&old, &new);
/// let change = changes.iter().next().unwrap();
/// assert_eq!((&*change.code, change.step, change.fact), ("PERMISSION_CHECK_FAILED", Step::Patch, Fact::Cause));
/// assert_eq!(change.new.as_deref(), Some("A role is missing"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Change {
    /// The code of the entry: the old one, where it had one.
    pub code: String,
    /// What the version owes to it.
    pub step: Step,
    /// What has changed.
    pub fact: Fact,
    /// What it was.
    pub old: Option<String>,
    /// What it is.
    pub new: Option<String>,
}

impl Display for Change {
    /// What has changed, in one line without the code.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let words = self.fact.words();
        match (self.fact, self.old.as_deref(), self.new.as_deref()) {
            (Fact::Code, Some(_), None) => {
                f.write_str("the code is gone, and no alias leads to it")
            }
            (Fact::Code, Some(_), Some(new)) if self.step == Step::Major => {
                write!(f, "the code became {new}, and no alias leads there")
            }
            (Fact::Code, Some(old), Some(new)) => {
                write!(f, "the code became {new}, with the alias {old}")
            }
            (Fact::Code, ..) => f.write_str("a new code"),
            (Fact::Alias, Some(old), None) => write!(f, "the alias {old} leads here no more"),
            (_, Some(old), Some(new)) => write!(f, "the {words} {old:?} became {new:?}"),
            (_, Some(old), None) => write!(f, "the {words} {old:?} is gone"),
            (_, None, Some(new)) => write!(f, "a new {words}, {new:?}"),
            (_, None, None) => write!(f, "the {words} changed"),
        }
    }
}
