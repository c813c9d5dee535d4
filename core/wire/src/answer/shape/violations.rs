//! What is wrong with the fields of a request, as services list it.

mod collector;
mod path;

use self::collector::Collector;
use crate::Violation;
use crate::answer::name::{Name, names};
use crate::answer::parsed::Parsed;
use crate::answer::tree::{At, NodeKind, Span, Tree};

/// The members that list violations.
static LISTS: [Name; 19] = names([
    "errors",
    "violations",
    "detail",
    "invalid-params",
    "invalid_params",
    "invalidParams",
    "fieldErrors",
    "field_errors",
    "fieldList",
    "details",
    "validation",
    "validationErrors",
    "issues",
    "causes",
    "fields",
    "parameterViolations",
    "propertyViolations",
    "classViolations",
    "returnValueViolations",
]);

/// The members that map fields to what is wrong with them.
static MAPS: [Name; 4] = names(["errors", "validation", "message", "ModelState"]);

/// The members of a violation that name the field.
static FIELDS: [Name; 15] = names([
    "pointer",
    "source",
    "field",
    "loc",
    "param",
    "instancePath",
    "dataPath",
    "path",
    "target",
    "attr",
    "propertyPath",
    "name",
    "location",
    "members",
    "property",
]);

/// The members of a violation that contain its message.
static DETAILS: [Name; 11] = names([
    "detail",
    "message",
    "msg",
    "description",
    "defaultMessage",
    "errorMessage",
    "details",
    "messages",
    "reason",
    "title",
    "issue",
]);

/// The members of a violation that hold its code.
static CODES: [Name; 6] = names(["code", "type", "keyword", "rule", "reason", "issue"]);

/// The members of an error that name the one field that is wrong.
static OWN: [Name; 2] = names(["param", "field"]);

/// Reads the violations in the members of an object, or of its details.
pub(crate) fn read(parsed: &mut Parsed, object: At) {
    read_members(parsed, object);
    if let Some(details) = parsed.object(object, "details") {
        read_members(parsed, details);
    }
}

fn read_members(parsed: &mut Parsed, object: At) {
    for name in &LISTS {
        if let Some(list) = parsed.tree.find(object, name)
            && parsed.tree.kind(list) == NodeKind::List
        {
            read_list(parsed, list);
        }
    }
    for name in &MAPS {
        if let Some(map) = parsed.tree.find(object, name)
            && parsed.tree.kind(map) == NodeKind::Object
        {
            read_map(parsed, map);
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
    let mut fields = FIELDS.iter().filter_map(|name| tree.find(element, name));
    let path = fields.find_map(|field| path::of(tree, field))?;
    let detail = detail(tree, element);
    let code = code(tree, element, detail);
    if detail.is_none() && code.is_none() {
        return None;
    }
    let detail = detail.map_or("", |span| tree.text(span));
    Some(coded(Violation::new(path, detail.to_owned()), code))
}

fn coded(violation: Violation, code: Option<&str>) -> Violation {
    match code {
        Some(code) => violation.with_code(code.to_owned()),
        None => violation,
    }
}

/// The message of a violation.
pub(crate) fn detail(tree: &Tree, element: At) -> Option<Span> {
    let mut details = DETAILS.iter().filter_map(|name| tree.find(element, name));
    details.find_map(|detail| match tree.kind(detail) {
        NodeKind::List => tree.string(tree.children(detail).next()?),
        _ => tree.string(detail),
    })
}

/// The code of a violation with this message.
fn code(tree: &Tree, element: At, detail: Option<Span>) -> Option<&str> {
    let codes = CODES.iter().filter_map(|name| tree.find(element, name));
    let mut codes = codes.filter_map(|code| tree.string(code));
    let code = codes.find(|code| {
        let text = tree.text(*code);
        // In express-validator, every violation has the type `field`.
        Some(*code) != detail && text != "field" && !text.contains(' ')
    })?;
    Some(tree.text(code))
}

/// Reads the fields that an error names itself, without a list.
pub(crate) fn read_own(parsed: &mut Parsed, object: At) {
    let tree = &parsed.tree;
    let said = detail(tree, object).or(parsed.detail);
    let said = said.map_or("", |span| tree.text(span));
    let code = parsed.code.map(|code| tree.text(code));
    let mut fields: Vec<At> = OWN
        .iter()
        .filter_map(|name| tree.find(object, name))
        .collect();
    if let Some(list) = parsed.list(object, "fields") {
        fields.extend(tree.children(list));
    }
    let mut violations = Collector::new(tree);
    for field in fields {
        if let Some(name) = tree.string(field) {
            violations.add(&path::of_text(tree.text(name)), said, code);
        }
    }
    let violations = violations.finish();
    parsed.violations.extend(violations);
}

/// Reads a map from fields to what is wrong with each, as ASP.NET and Rails write it, or to such
/// maps of inner fields, as Discord does.
pub(crate) fn read_map(parsed: &mut Parsed, map: At) {
    let violations = in_map(&parsed.tree, map);
    parsed.violations.extend(violations);
}

/// The violations in a map from fields to what is wrong with each.
pub(crate) fn in_map(tree: &Tree, map: At) -> Vec<Violation> {
    let mut violations = Collector::new(tree);
    if !is_message(tree, map) {
        add_fields(tree, map, &mut Vec::new(), &mut violations);
    }
    violations.finish()
}

/// Reads an object that has nothing but fields, and what is wrong with them.
pub(crate) fn read_lists(parsed: &mut Parsed, object: At) {
    if is_map(&parsed.tree, object) {
        read_map(parsed, object);
    }
}

/// Whether an object has only lists of strings, or such objects.
fn is_map(tree: &Tree, object: At) -> bool {
    tree.children(object).all(|field| match tree.kind(field) {
        NodeKind::Object => is_map(tree, field),
        NodeKind::List => tree
            .children(field)
            .all(|element| match tree.kind(element) {
                NodeKind::Text => true,
                NodeKind::Object => is_map(tree, element),
                _ => false,
            }),
        _ => false,
    })
}

/// Whether this is a message rather than a map: that of Phoenix, or one of `OData` in a language.
fn is_message(tree: &Tree, map: At) -> bool {
    let mut members = tree.children(map);
    let first = members.next().map(|member| tree.name(member));
    first == Some("detail") && members.next().is_none() || tree.member(map, "lang").is_some()
}

fn add_fields(tree: &Tree, map: At, path: &mut Vec<String>, violations: &mut Collector) {
    if add_keys(tree, map, violations) {
        return;
    }
    for field in tree.children(map) {
        let name = tree.name(field);
        let depth = path.len();
        // These contain what is wrong with the object itself.
        if !matches!(name, "_errors" | "non_field_errors" | "__all__") {
            path.extend(path::of_text(name));
        }
        match tree.kind(field) {
            NodeKind::Object => add_fields(tree, field, path, violations),
            NodeKind::List => add_elements(tree, field, path, violations),
            _ => _ = add_detail(tree, field, path, violations),
        }
        path.truncate(depth);
    }
}

fn add_elements(tree: &Tree, list: At, path: &mut Vec<String>, violations: &mut Collector) {
    for (index, element) in tree.children(list).enumerate() {
        let is_added = add_detail(tree, element, path, violations);
        if !is_added && tree.kind(element) == NodeKind::Object {
            path.push(index.to_string());
            add_fields(tree, element, path, violations);
            path.pop();
        }
    }
}

/// Adds what Joi reports about a part of a request: the keys that are wrong.
fn add_keys(tree: &Tree, part: At, violations: &mut Collector) -> bool {
    let keys = tree.member(part, "keys");
    let source = tree
        .member(part, "source")
        .and_then(|source| tree.string(source));
    let (Some(keys), Some(_)) = (keys, source) else {
        return false;
    };
    let detail = detail(tree, part).map_or("", |span| tree.text(span));
    for key in tree.children(keys) {
        if let Some(key) = tree.string(key) {
            violations.add(&path::of_text(tree.text(key)), detail, None);
        }
    }
    true
}

/// Adds what is wrong with the field at this path, a string or an object with a code, and returns
/// whether it is one.
fn add_detail(tree: &Tree, detail: At, path: &[String], violations: &mut Collector) -> bool {
    let (message, code) = match tree.kind(detail) {
        NodeKind::Text => (Some(detail), None),
        NodeKind::Object => (tree.member(detail, "message"), tree.member(detail, "code")),
        _ => return false,
    };
    let Some(message) = message.and_then(|message| tree.string(message)) else {
        return false;
    };
    let code = code.and_then(|code| tree.string(code));
    let code = code.map(|code| tree.text(code));
    violations.add(path, tree.text(message), code);
    true
}
