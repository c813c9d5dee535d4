//! [`Definition`], what is said about a field.

use crate::bump::Bump;
use crate::cell::Mode;
use crate::model::{Entry, Set};

/// What is said about a field in one place, for everything that reads or writes it.
pub(crate) struct Definition {
    /// The member in JSON.
    pub(crate) name: &'static str,
    /// One of its values: the key of the derive, and the fact that a change is about.
    pub(crate) item: &'static str,
    /// One of its values in a sentence.
    pub(crate) words: &'static str,
    /// The title of its column.
    pub(crate) title: &'static str,
    /// Its title where there is little room, if that is another.
    pub(crate) short_title: Option<&'static str>,
    /// Other titles that people give such a column.
    pub(crate) other_titles: &'static [&'static str],
    /// What the JSON Schema says about it.
    pub(crate) description: &'static str,
    /// How people read it.
    pub(crate) mode: Mode,
    /// The version bumps that its changes require.
    pub(crate) bumps: Bumps,
    /// Where its value is.
    pub(crate) value: Value,
}

/// The version bumps that the changes of a field require.
pub(crate) struct Bumps {
    pub(crate) added: Bump,
    pub(crate) changed: Bump,
    pub(crate) removed: Bump,
}

/// Only people read it.
const WORDING: Bumps = Bumps {
    added: Bump::Patch,
    changed: Bump::Patch,
    removed: Bump::Patch,
};

/// Programs rely on it once it is there.
pub(super) const PROMISE: Bumps = Bumps {
    added: Bump::Minor,
    changed: Bump::Major,
    removed: Bump::Major,
};

/// Programs go on, but their authors should know.
pub(super) const NOTICE: Bumps = Bumps {
    added: Bump::Minor,
    changed: Bump::Patch,
    removed: Bump::Minor,
};

/// Where the value of a field is, and of what type.
pub(crate) enum Value {
    /// The code.
    Code,
    /// A string that every entry has.
    Text(Access<String>),
    /// A string that an entry may have.
    Optional(Access<Option<String>>),
    /// The kind.
    Kind,
    /// The HTTP status, which follows from the kind.
    HttpStatus,
    /// The retry advice, which follows from the kind unless the entry has its own.
    Retry,
    /// The codes that lead here as well.
    Aliases,
    /// The labels.
    Labels,
    /// The parameters of the message.
    Params,
    /// A string of the set.
    OfSet(fn(&Set) -> &String),
}

/// Reads and writes a member of [`Entry`].
pub(crate) struct Access<T: 'static> {
    pub(crate) get: fn(&Entry) -> &T,
    pub(crate) get_mut: fn(&mut Entry) -> &mut T,
}

/// What most fields have in common.
pub(super) const COMMON: Definition = Definition {
    name: "",
    item: "",
    words: "",
    title: "",
    short_title: None,
    other_titles: &[],
    description: "",
    mode: Mode::Plain,
    bumps: WORDING,
    value: Value::Code,
};
