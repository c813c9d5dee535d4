//! What is wrong with the fields of a request, as services list it.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use crate::Violation;
use crate::answer::parsed::Parsed;
use crate::answer::tree::{At, NodeKind, Tree};

/// The members that list violations.
const LISTS: [&str; 9] = [
    "errors",
    "violations",
    "detail",
    "invalid-params",
    "invalid_params",
    "invalidParams",
    "fieldErrors",
    "details",
    "validation",
];

/// The members of a violation that name the field.
const FIELDS: [&str; 8] = [
    "pointer", "source", "field", "loc", "param", "path", "target", "name",
];

/// The members of a violation that contain its message.
const DETAILS: [&str; 8] = [
    "detail",
    "message",
    "msg",
    "description",
    "defaultMessage",
    "reason",
    "title",
    "issue",
];

/// Reads the violations in the members of an object.
pub(crate) fn read(parsed: &mut Parsed, object: At) {
    for name in LISTS {
        let Some(member) = parsed.tree.member(object, name) else {
            continue;
        };
        match parsed.tree.kind(member) {
            NodeKind::List => read_list(parsed, member),
            NodeKind::Object if name == "errors" || name == "validation" => {
                read_map(parsed, member);
            }
            _ => {}
        }
    }
}

/// Reads a list of objects that each name a field.
pub(crate) fn read_list(parsed: &mut Parsed, list: At) {
    let tree = &parsed.tree;
    let violations = tree
        .children(list)
        .filter_map(|element| violation(tree, element));
    let violations: Vec<Violation> = violations.collect();
    parsed.violations.extend(violations);
}

fn violation(tree: &Tree, element: At) -> Option<Violation> {
    let field = FIELDS
        .into_iter()
        .find_map(|name| tree.member(element, name))?;
    let path = path(tree, field)?;
    let string = |name| tree.string(tree.member(element, name)?);
    let detail = DETAILS.into_iter().find_map(string);
    let code = string("code")
        .or_else(|| string("type"))
        .or_else(|| string("keyword"));
    if detail.is_none() && code.is_none() {
        return None;
    }
    let detail = detail.map_or("", |span| tree.text(span));
    let violation = Violation::new(path, detail.to_owned());
    Some(match code {
        Some(code) => violation.with_code(tree.text(code).to_owned()),
        None => violation,
    })
}

/// The names that lead to a field: a JSON Pointer, a path with dots, a list, or an object with one
/// of them.
fn path(tree: &Tree, field: At) -> Option<Vec<String>> {
    match tree.kind(field) {
        NodeKind::Text => Some(path_of(tree.scalar(field)?)),
        NodeKind::List => {
            let names = tree.children(field).filter_map(|name| tree.scalar(name));
            Some(names.map(str::to_owned).collect())
        }
        NodeKind::Object => {
            let names = ["pointer", "parameter", "header"].into_iter();
            let member = names
                .into_iter()
                .find_map(|name| tree.member(field, name))?;
            Some(path_of(tree.scalar(member)?))
        }
        _ => None,
    }
}

fn path_of(text: &str) -> Vec<String> {
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
    match &*pointer {
        "" => Vec::new(),
        dotted => dotted.split('.').map(str::to_owned).collect(),
    }
}

/// Reads a map from fields to what is wrong with each, as ASP.NET and Rails write it, or to such
/// maps of inner fields, as Discord does.
fn read_map(parsed: &mut Parsed, map: At) {
    // The message of Phoenix is not a field.
    if is_message(&parsed.tree, map) {
        return;
    }
    let mut violations = Vec::new();
    add_fields(&parsed.tree, map, &mut Vec::new(), &mut violations);
    parsed.violations.extend(violations);
}

/// Reads an object of which every member is a list of strings: fields, and what is wrong with them.
pub(crate) fn read_lists(parsed: &mut Parsed, object: At) {
    let tree = &parsed.tree;
    let is_text = |at| tree.kind(at) == NodeKind::Text;
    let is_list = |at| tree.kind(at) == NodeKind::List && tree.children(at).all(is_text);
    if tree.children(object).all(is_list) {
        read_map(parsed, object);
    }
}

fn is_message(tree: &Tree, map: At) -> bool {
    let mut members = tree.children(map);
    let first = members.next().map(|member| tree.name(member));
    first == Some("detail") && members.next().is_none()
}

fn add_fields(tree: &Tree, map: At, path: &mut Vec<String>, violations: &mut Vec<Violation>) {
    for field in tree.children(map) {
        let name = tree.name(field);
        let depth = path.len();
        if name != "_errors" {
            path.extend(path_of(name));
        }
        match tree.kind(field) {
            NodeKind::Object => add_fields(tree, field, path, violations),
            NodeKind::List => {
                let details = tree.children(field);
                violations.extend(details.filter_map(|detail| detail_of(tree, detail, path)));
            }
            _ => violations.extend(detail_of(tree, field, path)),
        }
        path.truncate(depth);
    }
}

/// What is wrong with the field at this path: a string, or an object with a code.
fn detail_of(tree: &Tree, detail: At, path: &[String]) -> Option<Violation> {
    let path = path.iter().cloned();
    match tree.kind(detail) {
        NodeKind::Text => Some(Violation::new(path, tree.scalar(detail)?.to_owned())),
        NodeKind::Object => {
            let message = tree.string(tree.member(detail, "message")?)?;
            let violation = Violation::new(path, tree.text(message).to_owned());
            let code = tree
                .member(detail, "code")
                .and_then(|code| tree.string(code));
            Some(match code {
                Some(code) => violation.with_code(tree.text(code).to_owned()),
                None => violation,
            })
        }
        _ => None,
    }
}
