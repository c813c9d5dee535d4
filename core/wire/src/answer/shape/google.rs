//! `google.rpc.Status` in JSON: Google's REST services, grpc-gateway and Connect.

use platform_error::Kind;

use crate::answer::format::Format;
use crate::answer::kind;
use crate::answer::parsed::Parsed;
use crate::answer::shape::details;
use crate::answer::tree::{At, Tree};

/// Reads a status, and returns whether it is one.
pub(crate) fn read(parsed: &mut Parsed, root: At) -> bool {
    if let Some(error) = parsed.object(root, "error")
        && read_rest(parsed, error)
    {
        parsed.members.push(root);
        return true;
    }
    read_gateway(parsed, root) || read_connect(parsed, root)
}

/// Inside of `error`, the code is a status of HTTP, and the status is the name of a gRPC code.
fn read_rest(parsed: &mut Parsed, error: At) -> bool {
    let kind = parsed.str(error, "status").and_then(kind::named);
    let details = parsed.list(error, "details");
    let legacy = legacy_error(parsed, error);
    let has_types = details.is_some_and(|details| details::has_types(&parsed.tree, details));
    if kind.is_none() && !has_types && legacy.is_none() {
        return false;
    }
    start(parsed, Format::GoogleRest, error);
    parsed.kind = kind;
    if parsed.status.is_none() {
        parsed.status = parsed.status_in(error, "code");
    }
    if let Some(details) = details {
        details::read(parsed, details);
    }
    if let Some(legacy) = legacy {
        parsed.code = parsed.code.or(parsed.string(legacy, "reason"));
        parsed.domain = parsed.domain.or(parsed.string(legacy, "domain"));
        parsed.members.push(legacy);
    }
    parsed.code = parsed.code.or(parsed.string(error, "status"));
    true
}

/// The first of the errors that services wrote before `google.rpc.Status`.
fn legacy_error(parsed: &Parsed, error: At) -> Option<At> {
    let errors = parsed.list(error, "errors")?;
    let first = parsed.tree.children(errors).next()?;
    parsed.string(first, "reason")?;
    parsed.string(first, "domain")?;
    Some(first)
}

/// Without a wrapper, a number from 1 to 16 is a gRPC code.
fn read_gateway(parsed: &mut Parsed, root: At) -> bool {
    let Some(kind) = grpc_code(&parsed.tree, root) else {
        return false;
    };
    let details = parsed.list(root, "details");
    if parsed.string(root, "message").is_none() && details.is_none() {
        return false;
    }
    // Other services count their own codes from 1, too.
    let has_types = details.is_some_and(|details| details::has_types(&parsed.tree, details));
    let is_mapped = parsed
        .status
        .is_none_or(|status| status == kind.http_status());
    if !is_mapped && !has_types {
        return false;
    }
    start(parsed, Format::GrpcGateway, root);
    parsed.kind = Some(kind);
    if let Some(details) = details {
        details::read(parsed, details);
    }
    true
}

fn grpc_code(tree: &Tree, root: At) -> Option<Kind> {
    let number = tree.number(tree.member(root, "code")?)?;
    Kind::from_grpc_code(number.parse().ok()?)
}

/// Without a wrapper, a name in lower case is a code of Connect.
fn read_connect(parsed: &mut Parsed, root: At) -> bool {
    let Some(kind) = parsed.str(root, "code").and_then(kind::of_connect) else {
        return false;
    };
    let is_plain = ["error", "errors", "status", "type"].into_iter();
    if is_plain
        .into_iter()
        .any(|name| parsed.tree.member(root, name).is_some())
    {
        return false;
    }
    start(parsed, Format::Connect, root);
    parsed.kind = Some(kind);
    if let Some(details) = parsed.list(root, "details") {
        details::read(parsed, details);
    }
    parsed.code = parsed.code.or(parsed.string(root, "code"));
    // Twirp has the same codes.
    parsed.detail = parsed.detail.or(parsed.string(root, "msg"));
    true
}

fn start(parsed: &mut Parsed, format: Format, object: At) {
    parsed.format = format;
    parsed.is_error = true;
    parsed.members.push(object);
    parsed.detail = parsed.string(object, "message");
}
