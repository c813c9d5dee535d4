//! [`Definition`], everything that describes a field.

use crate::bump::Bump;
use crate::cell::Mode;
use crate::model::{Entry, Set};

/// Describes a field, in one place, for everything that reads or writes it.
pub(crate) struct Definition {
    /// The name of the member in JSON.
    pub(crate) name: &'static str,
    /// The singular name: the key of the derive, and the `fact` of a change.
    pub(crate) item: &'static str,
    /// The singular name in a sentence.
    pub(crate) words: &'static str,
    /// The title of its column.
    pub(crate) title: &'static str,
    /// A shorter title, if there is one.
    pub(crate) short_title: Option<&'static str>,
    /// The description in the JSON Schema.
    pub(crate) description: &'static str,
    /// How its text is interpreted.
    pub(crate) mode: Mode,
    /// The version bumps that changes of the field require.
    pub(crate) bumps: Bumps,
    /// Where the value is.
    pub(crate) value: Value,
}

/// The version bumps that the changes of a field require.
pub(crate) struct Bumps {
    pub(crate) added: Bump,
    pub(crate) changed: Bump,
    pub(crate) removed: Bump,
}

/// Only people read the field.
const WORDING: Bumps = Bumps {
    added: Bump::Patch,
    changed: Bump::Patch,
    removed: Bump::Patch,
};

/// Programs rely on the field once it is there.
pub(super) const PROMISE: Bumps = Bumps {
    added: Bump::Minor,
    changed: Bump::Major,
    removed: Bump::Major,
};

/// Programs keep working, but their authors should know.
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
    /// The title, which follows from the message and the explanation unless the entry has its own.
    Title,
    /// The HTTP status, which follows from the kind unless the entry has its own.
    HttpStatus,
    /// The retry advice, which follows from the kind unless the entry has its own.
    Retry,
    /// The delay in seconds that an entry may have.
    RetryAfter,
    /// The codes that lead here as well.
    Aliases,
    /// The name that an entry may have for gRPC, which leads here as well.
    Reason,
    /// The labels.
    Labels,
    /// The parameters of the message.
    Params,
    /// A string of the set.
    OfSet(fn(&Set) -> &String),
    /// The retired codes of the set.
    Reserved,
}

/// Reads and writes a member of [`Entry`].
pub(crate) struct Access<T: 'static> {
    pub(crate) get: fn(&Entry) -> &T,
    pub(crate) get_mut: fn(&mut Entry) -> &mut T,
}

/// The values that most fields have in common.
pub(super) const COMMON: Definition = Definition {
    name: "",
    item: "",
    words: "",
    title: "",
    short_title: None,
    description: "",
    mode: Mode::Plain,
    bumps: WORDING,
    value: Value::Code,
};
