//! What the members of a JSON or XML body say, in each of the forms that services use.

pub(crate) mod code;
mod details;
mod google;
mod graphql;
mod known;
mod plain;
mod problem;
mod violations;

use super::format::Format;
use super::told::Told;
use super::tree::{At, NodeKind, Tree};

/// Reads the tree.
pub(crate) fn read(told: &mut Told, essence: &str) {
    let mut root = Tree::ROOT;
    match told.tree.kind(root) {
        NodeKind::Object => {}
        NodeKind::List => {
            // Batches of GraphQL, streams of Google, and services that always list errors.
            let objects = told.tree.children(root);
            let mut objects = objects.filter(|at| told.tree.kind(*at) == NodeKind::Object);
            let has_error = |at: &At| {
                let tree = &told.tree;
                tree.member(*at, "errors").is_some() || tree.member(*at, "error").is_some()
            };
            let first = objects.clone().find(has_error).or_else(|| objects.next());
            let Some(first) = first else {
                return;
            };
            told.errors = Some(root);
            root = first;
        }
        NodeKind::Text => {
            told.format = Format::Plain;
            told.detail = told.tree.string(root);
            return;
        }
        NodeKind::Null | NodeKind::Bool(_) | NodeKind::Number => return,
    }
    let is_read = problem::read(told, root, essence)
        || graphql::read(told, root, essence)
        || google::read(told, root)
        || plain::read_oauth(told, root)
        || plain::read_json_api(told, root, essence);
    if !is_read {
        plain::read(told, root);
    }
}

/// Reads one of several errors.
pub(crate) fn read_element(whole: &Told, element: At) -> Option<Told> {
    if whole.tree.kind(element) != NodeKind::Object {
        return None;
    }
    let mut told = Told {
        tree: whole.tree.subtree(element),
        status: whole.status,
        ..Told::default()
    };
    if whole.format == Format::GraphQl && told.string(Tree::ROOT, "message").is_some() {
        graphql::read_error(&mut told, Tree::ROOT);
    } else {
        read(&mut told, "");
        told.format = whole.format;
    }
    told.says_something().then_some(told)
}
