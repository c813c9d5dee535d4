//! [`Conflicts`], which are reported as one compile error.

use crate::catalog::Catalog;
use crate::const_str;

/// A code of two sets.
#[derive(Clone, Copy)]
pub(super) struct Conflict {
    pub(super) code: &'static str,
    /// The position of the set that has it first.
    pub(super) first: usize,
    /// The position of the other set, which has it too or reserves it.
    pub(super) second: usize,
    pub(super) is_reserved: bool,
}

impl Conflict {
    /// What it is that the sets share. If one of them could have another reason, that is the
    /// easiest to change.
    const fn noun(&self, catalog: &Catalog) -> &'static str {
        let is_reason = is_reason(self.code, catalog.set(self.first))
            || (!self.is_reserved && is_reason(self.code, catalog.set(self.second)));
        if is_reason { "reason" } else { "code" }
    }
}

/// Whether this is the reason of an error of the set itself.
const fn is_reason(text: &str, set: &Catalog) -> bool {
    let Some(row) = set.rows().row(text) else {
        return false;
    };
    match set.entries()[row].own_reason() {
        Some(reason) => const_str::equal(reason, text),
        None => false,
    }
}

/// How many conflicts are named.
const MAX_NAMED: usize = 16;

/// The conflicts of a catalog.
pub(super) struct Conflicts {
    /// The first of them.
    named: [Conflict; MAX_NAMED],
    count: usize,
}

impl Conflicts {
    pub(super) const NONE: Self = Self {
        named: [Conflict {
            code: "",
            first: 0,
            second: 0,
            is_reserved: false,
        }; MAX_NAMED],
        count: 0,
    };

    pub(super) const fn add(&mut self, conflict: Conflict) {
        if self.count < MAX_NAMED {
            self.named[self.count] = conflict;
        }
        self.count += 1;
    }

    pub(super) const fn are_none(&self) -> bool {
        self.count == 0
    }

    /// Panics with the compile error.
    #[track_caller]
    pub(super) const fn report(&self, catalog: &Catalog) -> ! {
        let mut message = Message::EMPTY;
        if self.count == 1 {
            let conflict = &self.named[0];
            let noun = conflict.noun(catalog);
            message.append("the ");
            message.append(noun);
            message.append(" ");
            message.append_conflict(conflict, catalog);
            message.append(if conflict.is_reserved {
                "; give the error another "
            } else {
                "; give one of the two another "
            });
            message.append(noun);
        } else {
            message.append_number(self.count);
            message.append(" codes are used twice; give one error of each pair another code:");
            let mut at = 0;
            while at < self.count && at < MAX_NAMED {
                message.append("\n  ");
                message.append_conflict(&self.named[at], catalog);
                at += 1;
            }
            if self.count > MAX_NAMED {
                message.append("\n  and ");
                message.append_number(self.count - MAX_NAMED);
                message.append(" more");
            }
        }
        match core::str::from_utf8(message.bytes.split_at(message.len).0) {
            Ok(message) => panic!("{}", message),
            Err(_) => panic!("two sets share a code"),
        }
    }
}

/// Where a set comes from, if its path does not tell it from the other: two versions of a crate
/// have the same paths.
const fn origin(set: &Catalog, other: &Catalog) -> [&'static str; 5] {
    if const_str::equal(set.path(), other.path()) {
        [" (", set.domain(), " ", set.version(), ")"]
    } else {
        [""; 5]
    }
}

/// A string of limited length, built at compile time.
struct Message {
    bytes: [u8; 4096],
    len: usize,
}

impl Message {
    const EMPTY: Self = Self {
        bytes: [0; 4096],
        len: 0,
    };

    const fn append_conflict(&mut self, conflict: &Conflict, catalog: &Catalog) {
        let first = catalog.set(conflict.first);
        let second = catalog.set(conflict.second);
        self.append("\"");
        self.append(conflict.code);
        self.append(if conflict.is_reserved {
            "\" is used by "
        } else {
            "\" belongs to both "
        });
        self.append_set(first, second);
        self.append(if conflict.is_reserved {
            " and reserved by "
        } else {
            " and "
        });
        self.append_set(second, first);
    }

    const fn append_set(&mut self, set: &Catalog, other: &Catalog) {
        self.append("`");
        self.append(set.path());
        self.append("`");
        let origin = origin(set, other);
        let mut piece = 0;
        while piece < origin.len() {
            self.append(origin[piece]);
            piece += 1;
        }
    }

    const fn append_number(&mut self, number: usize) {
        if number >= 10 {
            self.append_number(number / 10);
        }
        let digit = number % 10;
        self.append("0123456789".split_at(digit).1.split_at(1).0);
    }

    /// Appends as much of a string as there is room for.
    const fn append(&mut self, text: &str) {
        let text = text.as_bytes();
        let mut at = 0;
        while at < text.len() && self.len < self.bytes.len() {
            self.bytes[self.len] = text[at];
            self.len += 1;
            at += 1;
        }
    }
}
