//! [`Column`], what a column of the reference shows.

use std::borrow::Cow;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

use super::cell::{self, Mode};
use super::{Entry, Mistake, Set, legal, list};

/// Declares [`Column`] from one table: variant, title, other names, documentation.
macro_rules! columns {
    ($($(#[$doc:meta])+ $variant:ident = $title:literal $(, $name:literal)*;)+) => {
        /// A column of the reference.
        ///
        /// It is read from any spelling of its title, and from what people call it otherwise:
        ///
        /// ```
        /// use platform_error_document::Column;
        ///
        /// assert_eq!("http-status".parse(), Ok(Column::HttpStatus));
        /// assert_eq!("Error Message".parse(), Ok(Column::Message));
        /// assert_eq!(Column::Message.to_string(), "Error Message");
        /// assert!("Severity".parse::<Column>().is_err());
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Column {
            $($(#[$doc])+ $variant,)+
        }

        impl Column {
            /// Every column there is.
            ///
            /// ```
            /// # use platform_error_document::Column;
            /// assert!(Column::ALL.contains(&Column::Labels));
            /// ```
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The text in the first row.
            ///
            /// ```
            /// # use platform_error_document::Column;
            /// assert_eq!(Column::HttpStatus.title(), "HTTP Status");
            /// ```
            pub const fn title(self) -> &'static str {
                match self {
                    $(Self::$variant => $title,)+
                }
            }

            /// The column of a title, which may be spelt in any way.
            pub(super) fn find(title: &str) -> Option<Self> {
                $(if [$title $(, $name)*].iter().any(|name| legal::is_alike(name, title)) {
                    return Some(Self::$variant);
                })+
                None
            }
        }
    };
}

columns! {
    /// The stable identifier.
    Code = "Code", "Error Code";
    /// What people read first.
    Message = "Error Message", "Message", "Error";
    /// What happened.
    Explanation = "Explanation";
    /// Why it happens.
    Cause = "Cause";
    /// What to do.
    Solution = "Solution";
    /// The canonical category.
    Kind = "Kind";
    /// The HTTP status that goes with the kind.
    HttpStatus = "HTTP Status", "HTTP", "Status";
    /// What the caller may do.
    Retry = "Retry";
    /// The link to more.
    Docs = "Docs", "Link", "Documentation";
    /// Other codes that lead to it, one to a line.
    Aliases = "Aliases", "Alias";
    /// The version that it came with.
    Since = "Since";
    /// What takes its place, where it is no longer issued.
    Deprecated = "Deprecated";
    /// The platform's own facts, `owner=billing`, one to a line.
    Labels = "Labels", "Label";
    /// The names of the fields that the message shows.
    Params = "Parameters", "Params";
    /// The name of the set.
    Set = "Set";
}

impl Column {
    /// The columns of the Request Error Reference.
    ///
    /// ```
    /// # use platform_error_document::Column;
    /// assert_eq!(Column::DEFAULT.map(Column::title), ["Error Message", "Explanation", "Cause", "Solution"]);
    /// ```
    pub const DEFAULT: [Self; 4] = [
        Self::Message,
        Self::Explanation,
        Self::Cause,
        Self::Solution,
    ];

    /// How people read its texts.
    pub(super) fn mode(self) -> Mode {
        match self {
            Self::Explanation | Self::Cause | Self::Solution => Mode::Markdown,
            _ => Mode::Plain,
        }
    }

    /// What it says of an entry.
    pub(super) fn text<'e>(self, set: &'e Set, entry: &'e Entry) -> Cow<'e, str> {
        let optional =
            |text: &'e Option<String>| Cow::Borrowed(text.as_deref().unwrap_or_default());
        match self {
            Self::Code => Cow::Borrowed(&*entry.code),
            Self::Message => Cow::Borrowed(&*entry.message),
            Self::Explanation => Cow::Borrowed(&*entry.explanation),
            Self::Cause => Cow::Borrowed(&*entry.cause),
            Self::Solution => Cow::Borrowed(&*entry.solution),
            Self::Kind => Cow::Borrowed(entry.kind.as_str()),
            Self::HttpStatus => Cow::Owned(entry.http_status().to_string()),
            Self::Retry => Cow::Borrowed(entry.retry.as_str()),
            Self::Docs => optional(&entry.docs),
            Self::Aliases => Cow::Owned(list::write(&entry.aliases)),
            Self::Since => optional(&entry.since),
            Self::Deprecated => optional(&entry.deprecated),
            Self::Labels => Cow::Owned(list::write_labels(&entry.labels)),
            Self::Params => Cow::Owned(list::write(&entry.params)),
            Self::Set => Cow::Borrowed(&*set.name),
        }
    }

    /// Its cell in the row of an entry.
    pub(super) fn cell(self, set: &Set, entry: &Entry) -> String {
        cell::write(&self.text(set, entry), self.mode())
    }
}

impl Display for Column {
    /// Writes the title.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(self.title())
    }
}

impl FromStr for Column {
    type Err = Mistake;

    fn from_str(title: &str) -> Result<Self, Mistake> {
        Self::find(title)
            .ok_or_else(|| legal::unknown("column", title.to_owned(), Self::ALL, Self::title))
    }
}
