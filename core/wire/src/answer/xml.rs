//! XML as a [`Tree`].

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::tree::{At, NodeKind, Tree};

/// How deep elements are read; what is deeper is left out.
const MAX_DEPTH: usize = 32;

/// An element that is not closed yet.
struct Open {
    at: At,
    text: String,
    /// Whether it has elements.
    is_parent: bool,
    /// Whether all of them are `i`, which is how lists are written (RFC 9457, appendix B).
    is_list: bool,
}

/// Reads as much of a document as is XML: elements by their local names, without attributes. No
/// entity is expanded but those of XML itself.
pub(crate) fn parse(body: &[u8]) -> Tree {
    let mut tree = Tree::untyped();
    let text = String::from_utf8_lossy(body);
    let mut reader = Reader::from_str(&text);
    let mut open: Vec<Open> = Vec::new();
    // How many elements are open that are too deep.
    let mut skipped = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(_)) if open.len() >= MAX_DEPTH => skipped += 1,
            Ok(Event::Start(element)) => start(&mut tree, &mut open, &element),
            Ok(Event::Empty(element)) if open.len() < MAX_DEPTH => {
                start(&mut tree, &mut open, &element);
                end(&mut tree, &mut open);
            }
            Ok(Event::End(_)) if skipped > 0 => skipped -= 1,
            Ok(Event::End(_)) => end(&mut tree, &mut open),
            Ok(Event::Eof) | Err(_) => break,
            Ok(event) if skipped == 0 => add_text(&mut open, &event),
            Ok(_) => {}
        }
        // What follows the document is not part of it.
        if open.is_empty() && tree.kind(Tree::ROOT) != NodeKind::Null {
            break;
        }
    }
    while !open.is_empty() {
        end(&mut tree, &mut open);
    }
    tree
}

fn start(tree: &mut Tree, open: &mut Vec<Open>, element: &BytesStart<'_>) {
    let name = element.local_name();
    let name: &str = name.as_ref();
    if let Some(parent) = open.last_mut() {
        parent.is_parent = true;
        parent.is_list &= name == "i";
    }
    let name = tree.add_text(name);
    open.push(Open {
        at: tree.add(name, NodeKind::Object, ""),
        text: String::new(),
        is_parent: false,
        is_list: true,
    });
}

fn end(tree: &mut Tree, open: &mut Vec<Open>) {
    let Some(element) = open.pop() else {
        return;
    };
    if !element.is_parent {
        tree.replace(element.at, NodeKind::Text, &element.text);
    } else if element.is_list {
        tree.replace(element.at, NodeKind::List, "");
    }
    tree.end(element.at);
}

fn add_text(open: &mut [Open], event: &Event<'_>) {
    let Some(element) = open.last_mut() else {
        return;
    };
    match event {
        Event::Text(text) => element.text.push_str(&text.xml10_content()),
        Event::CData(text) => element.text.push_str(&text.xml10_content()),
        Event::GeneralRef(entity) => element.text.extend(resolve(entity)),
        _ => {}
    }
}

/// The text of a reference; `None` if it refers to a declaration of the document itself.
fn resolve(entity: &BytesRef<'_>) -> Option<Cow<'static, str>> {
    if let Ok(Some(char)) = entity.resolve_char_ref() {
        return Some(Cow::Owned(char.to_string()));
    }
    resolve_xml_entity(entity).map(Cow::Borrowed)
}
