//! What an answer can be looked up by: the identity of the request, and links to documentation.

use crate::answer::name::{Name, names};
use crate::answer::parsed::Parsed;
use crate::answer::tree::{At, Span};

/// The members that identify the request.
static INSTANCES: [Name; 14] = names([
    "instance",
    "request_id",
    "requestId",
    "RequestId",
    "RequestID",
    "traceId",
    "trace_id",
    "debug_id",
    "fbtrace_id",
    "correlationId",
    "correlation_id",
    "errorId",
    "request",
    "logref",
]);

/// The members that link to documentation.
static DOCS: [Name; 8] = names([
    "docs",
    "documentation_url",
    "doc_url",
    "documentation",
    "more_info",
    "help",
    "link",
    "error_uri",
]);

/// Reads both, where nothing was found yet.
pub(crate) fn read(parsed: &mut Parsed, object: At) {
    let tree = &parsed.tree;
    let text = |name| tree.find(object, name);
    if parsed.instance.is_none() {
        let mut instances = INSTANCES.iter().filter_map(text);
        parsed.instance = instances.find_map(|member| tree.string_or_number(member));
    }
    if parsed.docs.is_none() {
        let mut docs = DOCS.iter().filter_map(text);
        parsed.docs = docs.find_map(|member| link(parsed, member));
    }
    // As in HAL.
    if parsed.docs.is_none()
        && let Some(links) = parsed.object(object, "_links")
        && let Some(help) = parsed.object(links, "help")
    {
        parsed.docs = parsed.string(help, "href");
    }
}

fn link(parsed: &Parsed, member: At) -> Option<Span> {
    let link = parsed.tree.string(member)?;
    parsed.tree.text(link).starts_with("http").then_some(link)
}
