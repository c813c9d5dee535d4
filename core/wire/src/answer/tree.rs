//! [`Tree`], the values of a body, in two allocations.

use super::name::{Name, bits, key};

/// The values of a body, in document order: each node is followed by its descendants.
///
/// All strings are in one buffer, so that a body of any shape takes two allocations, and dropping
/// it does not recurse.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tree {
    text: String,
    nodes: Vec<Node>,
    /// Whether numbers and booleans are written as text, as in XML.
    is_untyped: bool,
}

/// A part of the text of a tree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Span {
    start: u32,
    len: u32,
}

/// The position of a node in its tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct At(u32);

#[derive(Clone, Copy, Debug)]
struct Node {
    /// The name of a member; empty in a list.
    name: Span,
    /// The [`key`] of the name.
    key: u64,
    kind: NodeKind,
    /// The string, or the digits of a number.
    text: Span,
    /// The position after the last descendant.
    end: u32,
    /// The [`bits`] of each of its members' names, so that most names that are not there need no
    /// search.
    members: u64,
}

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NodeKind {
    /// `null`, or a value that was lost.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as text.
    Number,
    /// A string.
    Text,
    /// A list.
    List,
    /// An object.
    Object,
}

impl Tree {
    /// The first node.
    pub(crate) const ROOT: At = At(0);

    /// An empty one, with room for the values of a body of this length.
    pub(crate) fn for_body(len: usize) -> Self {
        Self {
            text: String::with_capacity(len),
            nodes: Vec::with_capacity(len / 16 + 4),
            is_untyped: false,
        }
    }

    /// An empty one, whose numbers are written as text.
    #[cfg(feature = "xml")]
    pub(crate) fn untyped() -> Self {
        Self {
            is_untyped: true,
            ..Self::default()
        }
    }

    /// Adds text. Every body is far shorter than 4 GiB; text beyond that is empty.
    pub(crate) fn add_text(&mut self, text: &str) -> Span {
        let (Ok(start), Ok(len)) = (u32::try_from(self.text.len()), u32::try_from(text.len()))
        else {
            return Span::default();
        };
        self.text.push_str(text);
        Span { start, len }
    }

    /// Adds a node, and the text of a scalar. A list or an object ends at the next
    /// [`end`](Self::end).
    pub(crate) fn add(&mut self, name: Span, kind: NodeKind, text: &str) -> At {
        let text = self.add_text(text);
        let key = key(self.text(name));
        let at = self.next();
        self.nodes.push(Node {
            name,
            key,
            kind,
            text,
            end: at + 1,
            members: 0,
        });
        At(at)
    }

    /// Ends a list or an object: the nodes since then are its descendants.
    pub(crate) fn end(&mut self, at: At) {
        let end = self.next();
        let mut members = 0;
        let mut next = at.0 + 1;
        while let Some(member) = self.node(At(next)) {
            members |= bits(member.key);
            next = member.end;
        }
        if let Some(node) = self.nodes.get_mut(at.0 as usize) {
            node.end = end;
            node.members = members;
        }
    }

    /// Makes the last node `null` if it is a number, which may be cut off at the end of a body.
    pub(crate) fn lose_last_number(&mut self) {
        if let Some(node) = self.nodes.last_mut()
            && node.kind == NodeKind::Number
        {
            node.kind = NodeKind::Null;
        }
    }

    /// Turns an element into something else, once its content is known.
    #[cfg(feature = "xml")]
    pub(crate) fn replace(&mut self, at: At, kind: NodeKind, text: &str) {
        let text = self.add_text(text);
        if let Some(node) = self.nodes.get_mut(at.0 as usize) {
            node.kind = kind;
            node.text = text;
        }
    }

    fn next(&self) -> u32 {
        u32::try_from(self.nodes.len()).unwrap_or(u32::MAX)
    }

    /// How long all strings together are, in bytes.
    pub(crate) fn text_len(&self) -> usize {
        self.text.len()
    }

    /// The text of a span.
    pub(crate) fn text(&self, span: Span) -> &str {
        let start = span.start as usize;
        self.text
            .get(start..start + span.len as usize)
            .unwrap_or_default()
    }

    /// Where a part of a text is in it.
    pub(crate) fn part_of(&self, whole: Span, part: &str) -> Option<Span> {
        let offset = u32::try_from(self.text(whole).find(part)?).ok()?;
        Some(Span {
            start: whole.start + offset,
            len: u32::try_from(part.len()).ok()?,
        })
    }

    fn node(&self, at: At) -> Option<&Node> {
        self.nodes.get(at.0 as usize)
    }

    /// What the node is; `Null` if it does not exist.
    pub(crate) fn kind(&self, at: At) -> NodeKind {
        self.node(at).map_or(NodeKind::Null, |node| node.kind)
    }

    /// The name of a member.
    pub(crate) fn name(&self, at: At) -> &str {
        self.text(self.name_span(at))
    }

    /// Where the name of a member is.
    pub(crate) fn name_span(&self, at: At) -> Span {
        self.node(at).map_or(Span::default(), |node| node.name)
    }

    /// The members of an object or the elements of a list; of anything else, none.
    pub(crate) fn children(&self, at: At) -> Children<'_> {
        let end = self.node(at).map_or(at.0, |node| node.end);
        Children {
            tree: self,
            next: at.0 + 1,
            end,
        }
    }

    /// A member of an object. Of several with the same name, the last one counts, as in
    /// ECMAScript.
    #[inline]
    pub(crate) fn member(&self, at: At, name: &'static str) -> Option<At> {
        self.find(at, &Name::new(name))
    }

    /// The same, by a name that is in a table.
    #[inline]
    pub(crate) fn find(&self, at: At, name: &Name) -> Option<At> {
        let object = self.node(at)?;
        if object.members & name.bits() != name.bits() {
            return None;
        }
        self.last_named(at, name.as_str(), name.key())
    }

    /// The same, by a name that is known only at run time.
    pub(crate) fn member_named(&self, at: At, name: &str) -> Option<At> {
        self.last_named(at, name, key(name))
    }

    fn last_named(&self, at: At, name: &str, key: u64) -> Option<At> {
        let object = self.node(at)?;
        if object.kind != NodeKind::Object {
            return None;
        }
        let mut found = None;
        let mut next = at.0 + 1;
        while next < object.end {
            let member = self.node(At(next))?;
            if member.key == key && self.text(member.name) == name {
                found = Some(At(next));
            }
            next = member.end;
        }
        found
    }

    /// Where a string is, if the node is one and not empty.
    pub(crate) fn string(&self, at: At) -> Option<Span> {
        let node = self.node(at)?;
        (node.kind == NodeKind::Text && node.text.len > 0).then_some(node.text)
    }

    /// Where a string or the digits of a number are.
    pub(crate) fn string_or_number(&self, at: At) -> Option<Span> {
        let node = self.node(at)?;
        let has_text = matches!(node.kind, NodeKind::Text | NodeKind::Number);
        (has_text && node.text.len > 0).then_some(node.text)
    }

    /// Where a string or the digits of a number are, even if there are none.
    pub(crate) fn text_span(&self, at: At) -> Span {
        self.node(at).map_or(Span::default(), |node| node.text)
    }

    /// A scalar as text; `null` has none.
    pub(crate) fn scalar(&self, at: At) -> Option<&str> {
        let node = self.node(at)?;
        match node.kind {
            NodeKind::Bool(true) => Some("true"),
            NodeKind::Bool(false) => Some("false"),
            NodeKind::Number | NodeKind::Text => Some(self.text(node.text)),
            NodeKind::Null | NodeKind::List | NodeKind::Object => None,
        }
    }

    /// The digits of a number; in XML, of a string.
    pub(crate) fn number(&self, at: At) -> Option<&str> {
        let node = self.node(at)?;
        let text = self.text(node.text).trim();
        let is_number = match node.kind {
            NodeKind::Number => true,
            NodeKind::Text => self.is_untyped && text.parse::<f64>().is_ok(),
            _ => false,
        };
        is_number.then_some(text)
    }

    /// Whether the node is `false`.
    pub(crate) fn is_false(&self, at: At) -> bool {
        match self.kind(at) {
            NodeKind::Bool(bool) => !bool,
            NodeKind::Text => self.is_untyped && self.scalar(at) == Some("false"),
            _ => false,
        }
    }

    /// A copy of a node and its descendants.
    pub(crate) fn subtree(&self, at: At) -> Self {
        let mut copy = Self {
            is_untyped: self.is_untyped,
            ..Self::default()
        };
        let Some(root) = self.node(at) else {
            return copy;
        };
        let nodes = self.nodes.get(at.0 as usize..root.end as usize);
        for node in nodes.unwrap_or_default() {
            let name = copy.add_text(self.text(node.name));
            let text = copy.add_text(self.text(node.text));
            copy.nodes.push(Node {
                name,
                text,
                end: node.end - at.0,
                ..*node
            });
        }
        copy
    }
}

/// The members of an object or the elements of a list.
#[derive(Clone, Debug)]
pub(crate) struct Children<'t> {
    tree: &'t Tree,
    next: u32,
    end: u32,
}

impl Iterator for Children<'_> {
    type Item = At;

    fn next(&mut self) -> Option<At> {
        if self.next >= self.end {
            return None;
        }
        let at = At(self.next);
        self.next = self.tree.node(at)?.end;
        Some(at)
    }
}
