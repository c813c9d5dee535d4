//! Problem details (RFC 9457).

use platform_error::Retry;

use crate::answer::format::Format;
use crate::answer::shape::known::{Known, string};
use crate::answer::shape::{code, violations};
use crate::answer::told::Told;
use crate::answer::tree::At;
use crate::answer::{delay, kind};

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
    let known = Known::of(told, root);
    told.format = Format::Problem;
    told.is_error = is_named || known.domain.is_some();
    told.members.push(root);
    if told.status.is_none() {
        told.status = told.status_at(known.status);
    }
    told.type_uri = string(told, known.type_uri);
    told.title = string(told, known.title);
    told.detail = string(told, known.detail).or(told.string(root, "message"));
    told.code = code::at(told, known.code);
    read_known(told, root, &known);
    told.code = told.code.or_else(|| code::in_members(told, root));
    if known.has_others {
        // As some writers call it.
        told.detail = told.detail.or(told.string(root, "details"));
        if known.params.is_none() {
            told.add_params(root, |name| !Known::is_name(name));
        }
    }
    if known.has_others || known.errors.is_some() {
        violations::read(told, root);
    }
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

/// Reads the members that problem details and the extensions of GraphQL share.
pub(crate) fn read_known(told: &mut Told, object: At, known: &Known) {
    told.domain = string(told, known.domain);
    told.kind = text(told, known.kind).and_then(kind::named);
    told.retry = text(told, known.retry).and_then(|name| name.parse::<Retry>().ok());
    told.instance = string(told, known.instance);
    told.docs = string(told, known.docs);
    told.explanation = string(told, known.explanation);
    told.cause = string(told, known.cause);
    told.solution = string(told, known.solution);
    if known.has_others {
        told.instance = told.instance.or(told.string(object, "traceId"));
    }
    if known.has_others || known.retry_after.is_some() {
        told.retry_after = delay::in_members(told, object);
    }
    if let Some(params) = known.params {
        told.add_params(params, |_| true);
    }
}

fn text(told: &Told, member: Option<At>) -> Option<&str> {
    string(told, member).map(|span| told.tree.text(span))
}
