//! Recognizes the form of a JSON or XML body, and reads its members.

pub(crate) mod code;
mod details;
mod fhir;
mod google;
mod graphql;
mod known;
mod look_up;
mod message;
mod plain;
mod problem;
#[cfg(feature = "xml")]
mod soap;
mod violations;

use super::format::Format;
use super::parsed::Parsed;
use super::tree::{At, NodeKind, Tree};

/// Reads the tree.
pub(crate) fn read(parsed: &mut Parsed, essence: &str) {
    let mut root = Tree::ROOT;
    match parsed.tree.kind(root) {
        NodeKind::Object => {}
        NodeKind::List => {
            // Batches of GraphQL, streams of Google, and services that always list errors.
            let objects = parsed.tree.children(root);
            let mut objects = objects.filter(|at| parsed.tree.kind(*at) == NodeKind::Object);
            let has_error = |at: &At| {
                let tree = &parsed.tree;
                tree.member(*at, "errors").is_some() || tree.member(*at, "error").is_some()
            };
            let first = objects.clone().find(has_error).or_else(|| objects.next());
            let Some(first) = first else {
                read_strings(parsed);
                return;
            };
            parsed.errors = Some(root);
            root = first;
        }
        NodeKind::Text => {
            parsed.format = Format::Plain;
            parsed.detail = parsed.tree.string(root);
            return;
        }
        NodeKind::Null | NodeKind::Bool(_) | NodeKind::Number => return,
    }
    #[cfg(feature = "xml")]
    if soap::read(parsed, root) {
        return;
    }
    let is_read = problem::read(parsed, root, essence)
        || graphql::read(parsed, root, essence)
        || google::read(parsed, root)
        || plain::read_oauth(parsed, root)
        || plain::read_json_api(parsed, root, essence)
        || fhir::read(parsed, root);
    if !is_read {
        plain::read(parsed, root);
    }
}

/// Reads a list of nothing but messages.
fn read_strings(parsed: &mut Parsed) {
    let tree = &parsed.tree;
    let mut elements = tree.children(Tree::ROOT);
    if elements.all(|element| tree.kind(element) == NodeKind::Text) {
        parsed.detail = message::joined(parsed, Tree::ROOT);
    }
    if parsed.detail.is_some() {
        parsed.format = Format::Plain;
    }
}

/// Reads one of several errors.
pub(crate) fn read_element(whole: &Parsed, element: At) -> Option<Parsed> {
    if whole.tree.kind(element) != NodeKind::Object {
        return None;
    }
    let mut parsed = Parsed {
        tree: whole.tree.subtree(element),
        status: whole.status,
        ..Parsed::default()
    };
    if whole.format == Format::GraphQl && parsed.string(Tree::ROOT, "message").is_some() {
        graphql::read_error(&mut parsed, Tree::ROOT);
    } else {
        read(&mut parsed, "");
        parsed.format = whole.format;
    }
    parsed.describes_error().then_some(parsed)
}
