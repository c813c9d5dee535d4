//! [`Node`], a JSON value with its name, and [`Object`], whose members are read one by one.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt::{self, Display, Formatter};

use super::index::At;

/// A value that has not been read yet.
pub(super) struct Node<'n> {
    pub(super) at: At,
    pub(super) name: Name<'n>,
}

/// What a value is, for messages. Most documents have no mistakes, so that it is only written then.
pub(super) enum Name<'n> {
    Is(&'static str),
    /// Something with a name of its own: the entry "A".
    Called(&'static str, String),
    /// The member of an object.
    Member(&'n str, &'n Name<'n>),
    /// An item of a list.
    Item(&'n Name<'n>),
}

impl Display for Name<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Is(what) => f.write_str(what),
            Self::Called(what, own) => write!(f, "{what} {own:?}"),
            Self::Member(member, of) => write!(f, "`{member}` of {of}"),
            Self::Item(list) => write!(f, "an item of {list}"),
        }
    }
}

impl Node<'_> {
    /// The same value, with another name in messages.
    pub(super) fn named(self, what: &'static str) -> Self {
        Self {
            name: Name::Is(what),
            ..self
        }
    }

    /// An item of this list.
    pub(super) fn item(&self, at: At) -> Node<'_> {
        Node {
            at,
            name: Name::Item(&self.name),
        }
    }
}

/// An object whose members are read one by one.
pub(super) struct Object<'n> {
    pub(super) at: At,
    pub(super) name: Name<'n>,
    pub(super) members: Vec<Member<'n>>,
}

pub(super) struct Member<'n> {
    pub(super) name: Cow<'n, str>,
    pub(super) at: At,
    pub(super) is_read: Cell<bool>,
}

impl Object<'_> {
    /// Where a member is, even if it has been read.
    pub(super) fn find(&self, name: &str) -> Option<At> {
        Some(self.member(name)?.at)
    }

    /// Where a member is, or else the object that lacks it.
    pub(super) fn place(&self, name: &str) -> At {
        self.find(name).unwrap_or(self.at)
    }

    pub(super) fn take<'n>(&'n self, name: &'n str) -> Option<Node<'n>> {
        let member = self.member(name)?;
        self.read(member)
    }

    /// Takes all members that are left, with their names.
    pub(super) fn take_all(&self) -> impl Iterator<Item = (&str, Node<'_>)> {
        let members = self.members.iter();
        members.filter_map(|member| Some((&*member.name, self.read(member)?)))
    }

    fn member(&self, name: &str) -> Option<&Member<'_>> {
        self.members.iter().find(|member| member.name == name)
    }

    /// A member that has not been read.
    fn read<'n>(&'n self, member: &'n Member<'_>) -> Option<Node<'n>> {
        if member.is_read.replace(true) {
            return None;
        }
        Some(Node {
            at: member.at,
            name: Name::Member(&member.name, &self.name),
        })
    }
}
