//! The names that lead to a field, as services write them.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use crate::answer::tree::{At, NodeKind, Tree};

/// The names that lead to a field: a JSON Pointer, a path with dots, a list, or an object with one
/// of them.
pub(super) fn of(tree: &Tree, field: At) -> Option<Vec<String>> {
    match tree.kind(field) {
        NodeKind::Text => Some(of_text(tree.scalar(field)?)),
        NodeKind::List => {
            let names = tree.children(field).filter_map(|name| tree.scalar(name));
            Some(names.map(str::to_owned).collect())
        }
        NodeKind::Object => {
            let member = tree
                .member(field, "pointer")
                .or_else(|| tree.member(field, "parameter"))
                .or_else(|| tree.member(field, "header"))
                .or_else(|| tree.member(field, "name"))?;
            Some(of_text(tree.scalar(member)?))
        }
        _ => None,
    }
}

/// The names in a JSON Pointer or a path with dots.
pub(super) fn of_text(text: &str) -> Vec<String> {
    // In a fragment of a URI, a pointer is percent-encoded (RFC 6901, section 6).
    let pointer = match text.strip_prefix('#') {
        Some(fragment) => percent_decode_str(fragment).decode_utf8_lossy(),
        None => Cow::Borrowed(text),
    };
    if let Some(names) = pointer.strip_prefix('/') {
        let names = names.split('/');
        return names
            .map(|name| name.replace("~1", "/").replace("~0", "~"))
            .collect();
    }
    // A JSONPath begins with the whole, `$`.
    let dotted = match pointer.strip_prefix('$') {
        Some(rest) if rest.is_empty() || rest.starts_with(['.', '[']) => rest,
        _ => &pointer,
    };
    let dotted = dotted.strip_prefix('.').unwrap_or(dotted);
    let mut path = Vec::new();
    if !dotted.is_empty() {
        for name in dotted.split('.') {
            add_indexed(&mut path, name);
        }
    }
    path
}

/// Adds a name and the indices after it: `items[2]`.
fn add_indexed(path: &mut Vec<String>, name: &str) {
    let Some((start, indices)) = name.strip_suffix(']').and_then(|it| it.split_once('[')) else {
        path.push(name.to_owned());
        return;
    };
    if !start.is_empty() {
        path.push(start.to_owned());
    }
    for index in indices.split("][") {
        path.push(index.trim_matches(['"', '\'']).to_owned());
    }
}
