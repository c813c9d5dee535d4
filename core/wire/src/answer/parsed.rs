//! [`Parsed`], the content of an answer, whatever its form.

use std::time::Duration;

use platform_error::{Kind, Retry};

use super::format::Format;
use super::tree::{At, NodeKind, Span, Tree};
use crate::Violation;

/// The content of an answer. The strings are in the tree, which also has the members that have no
/// meaning here.
#[derive(Clone, Debug, Default)]
pub(crate) struct Parsed {
    pub(crate) tree: Tree,
    pub(crate) format: Format,
    pub(crate) status: Option<u16>,
    /// Whether the body itself reports a failure, whatever the status.
    pub(crate) is_error: bool,
    pub(crate) code: Option<Span>,
    pub(crate) domain: Option<Span>,
    /// The kind that the answer names, or that follows from its form.
    pub(crate) kind: Option<Kind>,
    pub(crate) retry: Option<Retry>,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) title: Option<Span>,
    pub(crate) detail: Option<Span>,
    pub(crate) explanation: Option<Span>,
    pub(crate) cause: Option<Span>,
    pub(crate) solution: Option<Span>,
    pub(crate) type_uri: Option<Span>,
    pub(crate) instance: Option<Span>,
    pub(crate) docs: Option<Span>,
    /// Names and values.
    pub(crate) params: Vec<(Span, Span)>,
    pub(crate) violations: Vec<Violation>,
    /// The object that [`member`](crate::Answer::member) searches, and the one inside of it whose
    /// members are found first.
    pub(crate) members: Vec<At>,
    /// The list of errors, if the answer has several.
    pub(crate) errors: Option<At>,
}

impl Parsed {
    /// Whether there is a code or a message.
    pub(crate) fn describes_error(&self) -> bool {
        self.code.is_some() || self.detail.is_some() || self.title.is_some()
    }

    /// Adds text that is not in the body.
    pub(crate) fn add_text(&mut self, text: &str) -> Option<Span> {
        (!text.is_empty()).then(|| self.tree.add_text(text))
    }

    /// Adds the scalars of an object as parameters.
    pub(crate) fn add_params(&mut self, object: At, is_param: impl Fn(&str) -> bool) {
        if self.tree.kind(object) != NodeKind::Object {
            return;
        }
        let mut params = Vec::new();
        for member in self.tree.children(object) {
            if is_param(self.tree.name(member)) {
                params.push(member);
            }
        }
        for member in params {
            let value = match self.tree.kind(member) {
                NodeKind::Null | NodeKind::List | NodeKind::Object => continue,
                NodeKind::Bool(true) => self.tree.add_text("true"),
                NodeKind::Bool(false) => self.tree.add_text("false"),
                NodeKind::Number | NodeKind::Text => self.tree.text_span(member),
            };
            self.params.push((self.tree.name_span(member), value));
        }
    }

    /// The string of a member, if it has one.
    #[inline]
    pub(crate) fn string(&self, object: At, name: &'static str) -> Option<Span> {
        self.tree.string(self.tree.member(object, name)?)
    }

    /// The text of a member that is a string.
    #[inline]
    pub(crate) fn str(&self, object: At, name: &'static str) -> Option<&str> {
        self.string(object, name).map(|span| self.tree.text(span))
    }

    /// The HTTP status in a member: a number from 100 to 599.
    pub(crate) fn status_in(&self, object: At, name: &'static str) -> Option<u16> {
        self.status_at(self.tree.member(object, name))
    }

    /// The HTTP status that a member is.
    pub(crate) fn status_at(&self, member: Option<At>) -> Option<u16> {
        let number = self.tree.number(member?)?;
        http_status(number.parse().ok()?)
    }

    /// A member that is an object.
    #[inline]
    pub(crate) fn object(&self, object: At, name: &'static str) -> Option<At> {
        self.of_kind(object, name, NodeKind::Object)
    }

    /// A member that is a list.
    #[inline]
    pub(crate) fn list(&self, object: At, name: &'static str) -> Option<At> {
        self.of_kind(object, name, NodeKind::List)
    }

    #[inline]
    fn of_kind(&self, object: At, name: &'static str, kind: NodeKind) -> Option<At> {
        let member = self.tree.member(object, name)?;
        (self.tree.kind(member) == kind).then_some(member)
    }
}

/// A status that HTTP can have.
pub(crate) fn http_status(number: u16) -> Option<u16> {
    (100..=599).contains(&number).then_some(number)
}
