//! Problem details (RFC 9457).

use platform_error::Retry;

use crate::answer::format::Format;
use crate::answer::parsed::Parsed;
use crate::answer::shape::known::{Known, string};
use crate::answer::shape::{code, violations};
use crate::answer::tree::At;
use crate::answer::{delay, kind};

/// Reads problem details, and returns whether they are some.
pub(crate) fn read(parsed: &mut Parsed, root: At, essence: &str) -> bool {
    let is_named = matches!(
        essence,
        "application/problem+json" | "application/problem+xml"
    );
    // The element of problem+xml.
    let is_named = is_named || parsed.tree.name(root) == "problem";
    if !is_named && !looks_like_one(parsed, root) {
        return false;
    }
    let known = Known::of(parsed, root);
    parsed.format = Format::Problem;
    parsed.is_error = is_named || known.domain.is_some();
    parsed.members.push(root);
    if parsed.status.is_none() {
        parsed.status = parsed.status_at(known.status);
    }
    parsed.type_uri = string(parsed, known.type_uri);
    parsed.title = string(parsed, known.title);
    parsed.detail = string(parsed, known.detail).or(parsed.string(root, "message"));
    parsed.code = code::at(parsed, known.code);
    read_known(parsed, root, &known);
    parsed.code = parsed.code.or_else(|| code::in_members(parsed, root));
    if known.has_others {
        // As some writers call it.
        parsed.detail = parsed.detail.or(parsed.string(root, "details"));
        if known.params.is_none() {
            parsed.add_params(root, |name| !Known::is_name(name));
        }
    }
    if known.has_others || known.errors.is_some() {
        violations::read(parsed, root);
    }
    true
}

/// Whether an object without the media type has the members of problem details.
fn looks_like_one(parsed: &Parsed, root: At) -> bool {
    let has = |name| parsed.string(root, name).is_some();
    let has_uri = parsed
        .str(root, "type")
        .is_some_and(|uri| uri.contains(':') || uri.starts_with('/'));
    let has_status = parsed.status_in(root, "status").is_some();
    has("title") && (has_uri || has_status)
        || has_uri && (has("detail") || has_status)
        || has("code") && has("domain") && has("kind")
}

/// Reads the members that problem details and the extensions of GraphQL share.
pub(crate) fn read_known(parsed: &mut Parsed, object: At, known: &Known) {
    parsed.domain = string(parsed, known.domain);
    parsed.kind = text(parsed, known.kind).and_then(kind::named);
    parsed.retry = text(parsed, known.retry).and_then(|name| name.parse::<Retry>().ok());
    parsed.instance = string(parsed, known.instance);
    parsed.docs = string(parsed, known.docs);
    parsed.explanation = string(parsed, known.explanation);
    parsed.cause = string(parsed, known.cause);
    parsed.solution = string(parsed, known.solution);
    if known.has_others {
        parsed.instance = parsed.instance.or(parsed.string(object, "traceId"));
    }
    if known.has_others || known.retry_after.is_some() {
        parsed.retry_after = delay::in_members(parsed, object);
    }
    if let Some(params) = known.params {
        parsed.add_params(params, |_| true);
    }
}

fn text(parsed: &Parsed, member: Option<At>) -> Option<&str> {
    string(parsed, member).map(|span| parsed.tree.text(span))
}
