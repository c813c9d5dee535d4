//! What is wrong with the fields of a request, as services list it.

use crate::Violation;
use crate::answer::told::Told;
use crate::answer::tree::{At, NodeKind, Tree};

/// The members that list violations.
const LISTS: [&str; 8] = [
    "errors",
    "violations",
    "detail",
    "invalid-params",
    "invalid_params",
    "invalidParams",
    "fieldErrors",
    "details",
];

/// The members of a violation that name the field.
const FIELDS: [&str; 8] = [
    "pointer", "source", "field", "loc", "param", "path", "target", "name",
];

/// The members of a violation that say what is wrong.
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
pub(crate) fn read(told: &mut Told, object: At) {
    for name in LISTS {
        let Some(member) = told.tree.member(object, name) else {
            continue;
        };
        match told.tree.kind(member) {
            NodeKind::List => read_list(told, member),
            NodeKind::Object if name == "errors" => read_map(told, member),
            _ => {}
        }
    }
}

/// Reads a list of objects that each name a field.
pub(crate) fn read_list(told: &mut Told, list: At) {
    let tree = &told.tree;
    let violations = tree
        .children(list)
        .filter_map(|element| violation(tree, element));
    let violations: Vec<Violation> = violations.collect();
    told.violations.extend(violations);
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
    let pointer = text.strip_prefix('#').unwrap_or(text);
    if let Some(names) = pointer.strip_prefix('/') {
        let names = names.split('/');
        return names
            .map(|name| name.replace("~1", "/").replace("~0", "~"))
            .collect();
    }
    match pointer {
        "" => Vec::new(),
        dotted => dotted.split('.').map(str::to_owned).collect(),
    }
}

/// Reads a map from fields to what is wrong with each, as ASP.NET and Rails write it.
fn read_map(told: &mut Told, map: At) {
    let tree = &told.tree;
    let mut violations = Vec::new();
    for field in tree.children(map) {
        let path = path_of(tree.name(field));
        match tree.kind(field) {
            NodeKind::Text => {
                let detail = tree.scalar(field).unwrap_or_default();
                violations.push(Violation::new(path, detail.to_owned()));
            }
            NodeKind::List => {
                for detail in tree
                    .children(field)
                    .filter_map(|detail| tree.scalar(detail))
                {
                    violations.push(Violation::new(path.clone(), detail.to_owned()));
                }
            }
            _ => {}
        }
    }
    told.violations.extend(violations);
}
