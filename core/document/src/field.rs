//! [`Field`], the single list of everything known about an error.
//!
//! JSON and its schema, the columns of the reference, imports, [`check`](crate::check) and the
//! pages iterate over this list: a new string of [`Entry`](crate::Entry) needs nothing but a
//! definition here.

mod definition;
pub(crate) mod synonyms;
mod text;
mod title;

pub(crate) use self::definition::Value;
use self::definition::{Access, COMMON, Definition, NOTICE, PROMISE};
use crate::cell::Mode;

/// The access to a member of [`Entry`](crate::Entry).
macro_rules! member {
    ($name:ident) => {
        Access {
            get: |entry| &entry.$name,
            get_mut: |entry| &mut entry.$name,
        }
    };
}

/// Declares [`Field`] and the definition of each of its variants.
macro_rules! fields {
    ($($(#[$doc:meta])+ $variant:ident: $definition:expr,)+) => {
        /// A fact about an error: what a column of the reference shows, and what a
        /// [`Change`](crate::Change) is about.
        ///
        /// A column is parsed from any spelling of its title, and from other common titles:
        ///
        /// ```
        /// use platform_error_document::Field;
        ///
        /// assert_eq!("http-status".parse(), Ok(Field::HttpStatus));
        /// assert_eq!("Error Message".parse(), Ok(Field::Message));
        /// assert_eq!(Field::Message.to_string(), "Error Message");
        /// assert!("Severity".parse::<Field>().is_err());
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Field {
            $($(#[$doc])+ $variant,)+
        }

        const DEFINITIONS: &[Definition] = &[$($definition),+];

        impl Field {
            /// Every field, in the order of JSON and of the pages.
            ///
            /// ```
            /// # use platform_error_document::Field;
            /// assert!(Field::ALL.contains(&Field::Labels));
            /// ```
            pub const ALL: &[Self] = &[$(Self::$variant),+];
        }
    };
}

fields! {
    /// The stable identifier.
    Code: Definition {
        name: "code",
        item: "code",
        words: "code",
        title: "Code",
        mode: Mode::Name,
        bumps: PROMISE,
        value: Value::Code,
        ..COMMON
    },
    /// What people read first.
    Message: Definition {
        name: "message",
        item: "message",
        words: "message",
        title: "Error Message",
        short_title: Some("Message"),
        description: "What people read first: with `params` a template such as \
            \"{have} of {need} left\", in the syntax of Rust's `format!`; without them the text \
            itself.",
        value: Value::Text(member!(message)),
        ..COMMON
    },
    /// A short summary without values.
    Title: Definition {
        name: "title",
        item: "title",
        words: "title",
        title: "Title",
        description: "A short summary without values, on one line. By default, the first line of \
            the message, or of the explanation if the message has `params` or repeats the code.",
        value: Value::Title,
        ..COMMON
    },
    /// What happened.
    Explanation: Definition {
        name: "explanation",
        item: "explanation",
        words: "explanation",
        title: "Explanation",
        description: "What happened; may be Markdown.",
        mode: Mode::Markdown,
        value: Value::Text(member!(explanation)),
        ..COMMON
    },
    /// Why it happens.
    Cause: Definition {
        name: "cause",
        item: "cause",
        words: "cause",
        title: "Cause",
        description: "Why it happens; may be Markdown.",
        mode: Mode::Markdown,
        value: Value::Text(member!(cause)),
        ..COMMON
    },
    /// What to do.
    Solution: Definition {
        name: "solution",
        item: "solution",
        words: "solution",
        title: "Solution",
        description: "What to do; may be Markdown.",
        mode: Mode::Markdown,
        value: Value::Text(member!(solution)),
        ..COMMON
    },
    /// The canonical category.
    Kind: Definition {
        name: "kind",
        item: "kind",
        words: "kind",
        title: "Kind",
        description: "The canonical category, a name of google.rpc.Code; UNKNOWN by default.",
        mode: Mode::Name,
        bumps: PROMISE,
        value: Value::Kind,
        ..COMMON
    },
    /// The HTTP status, which follows from the kind unless the error has its own.
    HttpStatus: Definition {
        name: "http_status",
        item: "http_status",
        words: "HTTP status",
        title: "HTTP Status",
        short_title: Some("HTTP"),
        description: "The HTTP status, if it is not that of the kind.",
        mode: Mode::Name,
        bumps: PROMISE,
        value: Value::HttpStatus,
    },
    /// What the caller may do.
    Retry: Definition {
        name: "retry",
        item: "retry",
        words: "retry advice",
        title: "Retry",
        description: "What the caller may do; by default, what follows from the kind.",
        mode: Mode::Name,
        bumps: PROMISE,
        value: Value::Retry,
        ..COMMON
    },
    /// How many seconds to wait before sending the same request again.
    RetryAfter: Definition {
        name: "retry_after",
        item: "retry_after",
        words: "retry delay",
        title: "Retry After",
        description: "How many seconds to wait before the same request is sent again, if that is \
            fixed. The advice is then AFTER_DELAY by default.",
        mode: Mode::Name,
        bumps: NOTICE,
        value: Value::RetryAfter,
        ..COMMON
    },
    /// The link to more information.
    Docs: Definition {
        name: "docs",
        item: "docs",
        words: "link",
        title: "Docs",
        description: "The link to more information.",
        value: Value::Optional(member!(docs)),
        ..COMMON
    },
    /// Other codes that lead to the error, one per line.
    Aliases: Definition {
        name: "aliases",
        item: "alias",
        words: "alias",
        title: "Aliases",
        description: "Other codes that lead to this error.",
        mode: Mode::Name,
        bumps: PROMISE,
        value: Value::Aliases,
        ..COMMON
    },
    /// The name in `google.rpc.ErrorInfo`, if it differs from the code.
    Reason: Definition {
        name: "reason",
        item: "reason",
        words: "reason",
        title: "Reason",
        description: "The name of the error in google.rpc.ErrorInfo, if it differs from the code.",
        mode: Mode::Name,
        bumps: PROMISE,
        value: Value::Reason,
        ..COMMON
    },
    /// The name of the variant, or of the struct, in Rust.
    Variant: Definition {
        name: "variant",
        item: "variant",
        words: "variant",
        title: "Variant",
        description: "The name of the variant, or of the struct, in Rust.",
        mode: Mode::Name,
        value: Value::Optional(member!(variant)),
        ..COMMON
    },
    /// The version that introduced the error.
    Since: Definition {
        name: "since",
        item: "since",
        words: "version of its introduction",
        title: "Since",
        description: "The version of the platform that introduced the error.",
        value: Value::Optional(member!(since)),
        ..COMMON
    },
    /// What replaces the error, if it is no longer issued.
    Deprecated: Definition {
        name: "deprecated",
        item: "deprecated",
        words: "deprecation",
        title: "Deprecated",
        description: "What replaces the error, if it is no longer issued.",
        bumps: NOTICE,
        value: Value::Optional(member!(deprecated)),
        ..COMMON
    },
    /// The platform's own facts, such as `owner=billing`, one per line.
    Labels: Definition {
        name: "labels",
        item: "label",
        words: "label",
        title: "Labels",
        description: "The platform's own facts, by name.",
        value: Value::Labels,
        ..COMMON
    },
    /// The public parameters, such as `used: integer`, one per line.
    Params: Definition {
        name: "params",
        item: "param",
        words: "parameter",
        title: "Parameters",
        description: "The names of the parameters that the message shows, each once.",
        bumps: PROMISE,
        value: Value::Params,
        ..COMMON
    },
    /// The name of the set.
    Set: Definition {
        name: "set",
        item: "set",
        words: "set",
        title: "Set",
        value: Value::OfSet(|set| &set.name),
        ..COMMON
    },
    /// Who issues the codes of the set. It has no column.
    Domain: Definition {
        name: "domain",
        item: "domain",
        words: "domain",
        title: "Domain",
        bumps: PROMISE,
        value: Value::OfSet(|set| &set.domain),
        ..COMMON
    },
    /// A retired code of the set. It has no column.
    Reserved: Definition {
        name: "reserved",
        item: "reserved",
        words: "reserved code",
        title: "Reserved",
        bumps: PROMISE,
        value: Value::Reserved,
        ..COMMON
    },
}

impl Field {
    /// The fields that have a column in the reference: all but the domain and the reserved codes.
    ///
    /// ```
    /// # use platform_error_document::Field;
    /// assert_eq!(Field::COLUMNS.first(), Some(&Field::Code));
    /// assert!(!Field::COLUMNS.contains(&Field::Domain));
    /// ```
    pub const COLUMNS: &[Self] = match Self::ALL {
        [columns @ .., Self::Domain, Self::Reserved] => columns,
        all => all,
    };

    /// The columns of the Request Error Reference.
    ///
    /// ```
    /// # use platform_error_document::Field;
    /// let titles = Field::DEFAULT_COLUMNS.map(Field::title);
    /// assert_eq!(titles, ["Error Message", "Explanation", "Cause", "Solution"]);
    /// ```
    pub const DEFAULT_COLUMNS: [Self; 4] = [
        Self::Message,
        Self::Explanation,
        Self::Cause,
        Self::Solution,
    ];

    pub(crate) const fn definition(self) -> &'static Definition {
        &DEFINITIONS[self as usize]
    }

    pub(crate) const fn value(self) -> &'static Value {
        &self.definition().value
    }

    /// The name of the member in JSON.
    ///
    /// ```
    /// # use platform_error_document::Field;
    /// assert_eq!(Field::HttpStatus.name(), "http_status");
    /// ```
    pub const fn name(self) -> &'static str {
        self.definition().name
    }

    /// The title of the column.
    ///
    /// ```
    /// # use platform_error_document::Field;
    /// assert_eq!(Field::HttpStatus.title(), "HTTP Status");
    /// ```
    pub const fn title(self) -> &'static str {
        self.definition().title
    }

    /// The title of the column where there is little room, as in a terminal.
    ///
    /// ```
    /// # use platform_error_document::Field;
    /// assert_eq!(Field::HttpStatus.short_title(), "HTTP");
    /// assert_eq!(Field::Kind.short_title(), "Kind");
    /// ```
    pub const fn short_title(self) -> &'static str {
        match self.definition().short_title {
            Some(title) => title,
            None => self.title(),
        }
    }

    /// Whether the text is read as Markdown.
    ///
    /// ```
    /// # use platform_error_document::Field;
    /// assert!(Field::Cause.is_markdown());
    /// assert!(!Field::Message.is_markdown());
    /// ```
    pub const fn is_markdown(self) -> bool {
        matches!(self.definition().mode, Mode::Markdown)
    }
}
