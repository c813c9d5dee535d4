//! The message of an error, among the members that services keep it in.

use crate::answer::name::{Name, names};
use crate::answer::parsed::Parsed;
use crate::answer::shape::violations;
use crate::answer::tree::{At, NodeKind, Span};

/// How long a message of several fields becomes, before the others are left to the violations.
const MAX_MESSAGE: usize = 1000;

/// The members that contain a message, in order of precedence.
static MESSAGES: [Name; 22] = names([
    "sub_msg",
    "message",
    "detail",
    "error_description",
    "error_message",
    "errorMessage",
    "errmsg",
    "error_msg",
    "msg",
    "Message",
    "faultstring",
    "description",
    "errorSummary",
    "error_summary",
    "hydra:description",
    "reason",
    "errorMessages",
    "errors",
    "issues",
    "violations",
    "parameterViolations",
    "details",
]);

/// The message in the members of an object.
pub(crate) fn in_members(parsed: &mut Parsed, object: At) -> Option<Span> {
    for name in &MESSAGES {
        let Some(member) = parsed.tree.find(object, name) else {
            continue;
        };
        let found = match parsed.tree.kind(member) {
            NodeKind::Text => parsed.tree.string(member),
            NodeKind::Object => of_object(parsed, member),
            NodeKind::List => joined(parsed, member),
            _ => None,
        };
        // A code is not a message.
        if found.is_some() && (name.as_str() != "reason" || found != parsed.code) {
            return found;
        }
    }
    None
}

/// A message in one language, as `OData` has it, or one for each field.
fn of_object(parsed: &mut Parsed, object: At) -> Option<Span> {
    for name in ["value", "detail", "message"] {
        if let Some(message) = parsed.string(object, name) {
            return Some(message);
        }
    }
    if !matches!(parsed.tree.name(object), "message" | "errors") {
        return None;
    }
    let mut message = String::new();
    for violation in violations::in_map(&parsed.tree, object) {
        if message.len() > MAX_MESSAGE {
            break;
        }
        if !message.is_empty() {
            message.push_str("; ");
        }
        message.push_str(&violation.field());
        message.push_str(": ");
        message.push_str(violation.detail());
    }
    parsed.add_text(&message)
}

/// The strings of a list as one.
pub(crate) fn joined(parsed: &mut Parsed, list: At) -> Option<Span> {
    let tree = &parsed.tree;
    let strings = tree
        .children(list)
        .filter_map(|element| tree.string(element));
    let strings: Vec<&str> = strings.map(|span| tree.text(span)).collect();
    if strings.is_empty() {
        // Objects, each about one field.
        let first = tree.children(list).next()?;
        return violations::detail(tree, first);
    }
    let joined = strings.join("; ");
    parsed.add_text(&joined)
}
