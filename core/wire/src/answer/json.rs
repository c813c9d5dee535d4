//! JSON as a [`Tree`].

mod repair;

use std::fmt::{self, Formatter};

use serde::de::{
    Deserialize as _, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess,
    Visitor,
};
use serde_json::Value;

use super::tree::{At, NodeKind, Span, Tree};

/// How deep lists and objects are read; what is deeper is `null`.
const MAX_DEPTH: u8 = 32;

/// 2^53, up to which every integer is a number of ECMAScript.
const SAFE_INTEGER: f64 = 9_007_199_254_740_992.0;

/// Reads as much of a body as is JSON. A string that is not Unicode loses only itself, and a body
/// that is cut off only what is missing.
pub(crate) fn parse(body: &[u8]) -> Tree {
    if let Ok(text) = std::str::from_utf8(body) {
        let mut tree = Tree::for_body(text.len());
        match read(text, &mut tree) {
            Ok(()) => return tree,
            Err(error) if error.is_eof() => {
                lose_cut_number(&mut tree, text);
                return tree;
            }
            Err(_) => {}
        }
    }
    let repaired = repair::repair(body);
    let mut tree = Tree::for_body(repaired.len());
    if read(&repaired, &mut tree).is_err() {
        lose_cut_number(&mut tree, &repaired);
    }
    tree
}

/// A body that is cut off may end within a number, which would then be another one.
fn lose_cut_number(tree: &mut Tree, text: &str) {
    if text.ends_with(|last: char| last.is_ascii_digit() || "+-.eE".contains(last)) {
        tree.lose_last_number();
    }
}

fn read(text: &str, tree: &mut Tree) -> serde_json::Result<()> {
    let node = NodeSeed {
        tree,
        name: Span::default(),
        depth: MAX_DEPTH,
    };
    node.deserialize(&mut serde_json::Deserializer::from_str(text))
}

/// Adds a value to a tree.
struct NodeSeed<'t> {
    tree: &'t mut Tree,
    name: Span,
    /// How much deeper lists and objects are read.
    depth: u8,
}

impl NodeSeed<'_> {
    fn scalar(self, kind: NodeKind, text: &str) {
        self.tree.add(self.name, kind, text);
    }
}

impl<'de> DeserializeSeed<'de> for NodeSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if self.depth == 0 {
            IgnoredAny::deserialize(deserializer)?;
            self.scalar(NodeKind::Null, "");
            return Ok(());
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for NodeSeed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.scalar(NodeKind::Null, "");
        Ok(())
    }

    fn visit_bool<E: Error>(self, bool: bool) -> Result<(), E> {
        self.scalar(NodeKind::Bool(bool), "");
        Ok(())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.scalar(NodeKind::Number, itoa::Buffer::new().format(number));
        Ok(())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.scalar(NodeKind::Number, itoa::Buffer::new().format(number));
        Ok(())
    }

    // A whole number is written as one, because 403.0 and 403 are the same number in JSON.
    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        let is_whole = number.fract() == 0.0 && number.abs() <= SAFE_INTEGER;
        let text = if is_whole {
            format!("{number:.0}")
        } else {
            format!("{number:?}")
        };
        self.scalar(NodeKind::Number, &text);
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.scalar(NodeKind::Text, text);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let at = self.tree.add(self.name, NodeKind::List, "");
        let result = loop {
            let element = NodeSeed {
                tree: &mut *self.tree,
                name: Span::default(),
                depth: self.depth - 1,
            };
            match list.next_element_seed(element) {
                Ok(Some(())) => {}
                Ok(None) => break Ok(()),
                Err(error) => break Err(error),
            }
        };
        // What was read so far counts, even if the rest cannot be read.
        self.tree.end(at);
        result
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        let at = self.tree.add(self.name, NodeKind::Object, "");
        let result = loop {
            match read_member(&mut object, self.tree, self.depth - 1) {
                Ok(true) => {}
                Ok(false) => break Ok(()),
                Err(error) => break Err(error),
            }
        };
        self.tree.end(at);
        result
    }
}

/// Whether there was a member.
fn read_member<'de, A: MapAccess<'de>>(
    object: &mut A,
    tree: &mut Tree,
    depth: u8,
) -> Result<bool, A::Error> {
    let Some(name) = object.next_key_seed(NameSeed(tree))? else {
        return Ok(false);
    };
    object.next_value_seed(NodeSeed { tree, name, depth })?;
    Ok(true)
}

/// Adds a name to the text of a tree.
struct NameSeed<'t>(&'t mut Tree);

impl<'de> DeserializeSeed<'de> for NameSeed<'_> {
    type Value = Span;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Span, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for NameSeed<'_> {
    type Value = Span;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Span, E> {
        Ok(self.0.add_text(name))
    }
}

/// A node as the value that other code knows.
pub(crate) fn to_value(tree: &Tree, at: At) -> Value {
    match tree.kind(at) {
        NodeKind::Null => Value::Null,
        NodeKind::Bool(bool) => Value::Bool(bool),
        NodeKind::Number => {
            let number = tree.scalar(at).unwrap_or_default();
            number.parse().map_or(Value::Null, Value::Number)
        }
        NodeKind::Text => Value::String(tree.scalar(at).unwrap_or_default().to_owned()),
        NodeKind::List => {
            let elements = tree.children(at);
            Value::Array(elements.map(|element| to_value(tree, element)).collect())
        }
        NodeKind::Object => {
            let members = tree.children(at);
            let members =
                members.map(|member| (tree.name(member).to_owned(), to_value(tree, member)));
            Value::Object(members.collect())
        }
    }
}
