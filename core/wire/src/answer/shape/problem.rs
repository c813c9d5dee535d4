//! Problem details (RFC 9457).

use platform_error::Retry;

use crate::answer::format::Format;
use crate::answer::shape::{code, violations};
use crate::answer::told::Told;
use crate::answer::tree::At;
use crate::answer::{delay, kind};

/// Members that have a meaning of their own, so that they are not taken for parameters.
const KNOWN: [&str; 18] = [
    "type",
    "title",
    "status",
    "detail",
    "instance",
    "code",
    "domain",
    "kind",
    "retry",
    "retry_after",
    "explanation",
    "cause",
    "solution",
    "docs",
    "params",
    "errors",
    "traceId",
    "message",
];

/// Reads problem details, and returns whether they are some.
pub(crate) fn read(told: &mut Told, root: At, essence: &str) -> bool {
    let is_named = matches!(
        essence,
        "application/problem+json" | "application/problem+xml"
    );
    // The element of problem+xml.
    let is_named = is_named || told.tree.name(root) == "problem";
    if !is_named && !looks_like_one(told, root) {
        return false;
    }
    told.format = Format::Problem;
    told.is_error = true;
    told.members.push(root);
    if told.status.is_none() {
        told.status = told.status_in(root, "status");
    }
    told.type_uri = told.string(root, "type");
    told.title = told.string(root, "title");
    told.detail = told.string(root, "detail").or(told.string(root, "message"));
    told.code = code::in_members(told, root);
    read_extensions(told, root);
    if told.object(root, "params").is_none() {
        told.add_params(root, |name| !KNOWN.contains(&name));
    }
    violations::read(told, root);
    true
}

/// Whether an object without the media type has the members of problem details.
fn looks_like_one(told: &Told, root: At) -> bool {
    let has = |name| told.string(root, name).is_some();
    let has_uri = told
        .str(root, "type")
        .is_some_and(|uri| uri.contains(':') || uri.starts_with('/'));
    let has_status = told.status_in(root, "status").is_some();
    has("title") && (has_uri || has_status)
        || has_uri && (has("detail") || has_status)
        || has("code") && has("domain") && has("kind")
}

/// Reads the members that this crate writes, in problem details and in the extensions of GraphQL.
pub(crate) fn read_extensions(told: &mut Told, object: At) {
    told.domain = told.string(object, "domain");
    told.kind = told.str(object, "kind").and_then(kind::named);
    told.retry = told
        .str(object, "retry")
        .and_then(|name| name.parse::<Retry>().ok());
    told.retry_after = delay::in_members(told, object);
    told.instance = told
        .string(object, "instance")
        .or(told.string(object, "traceId"));
    told.docs = told.string(object, "docs");
    told.explanation = told.string(object, "explanation");
    told.cause = told.string(object, "cause");
    told.solution = told.string(object, "solution");
    if let Some(params) = told.object(object, "params") {
        told.add_params(params, |_| true);
    }
}
