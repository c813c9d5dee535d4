//! `google.rpc.Status` in JSON: Google's REST services, grpc-gateway and Connect.

use platform_error::Kind;

use crate::answer::format::Format;
use crate::answer::kind;
use crate::answer::name::{Name, names};
use crate::answer::parsed::Parsed;
use crate::answer::shape::details;
use crate::answer::tree::{At, Tree};

/// The members that errors of Connect do not have.
static PLAIN: [Name; 4] = names(["error", "errors", "status", "type"]);

/// Reads a status, and returns whether it is one.
pub(crate) fn read(parsed: &mut Parsed, root: At) -> bool {
    if let Some(error) = parsed.object(root, "error")
        && read_rest(parsed, error)
    {
        parsed.members.push(root);
        return true;
    }
    read_gateway(parsed, root) || read_connect(parsed, root) || read_end_of_stream(parsed, root)
}

/// Reads an error that ended a stream, which had begun with a status of success: grpc-gateway and
/// Connect wrap it.
fn read_end_of_stream(parsed: &mut Parsed, root: At) -> bool {
    if !matches!(parsed.status, None | Some(200)) {
        return false;
    }
    let Some(error) = parsed.object(root, "error") else {
        return false;
    };
    let is_gateway =
        parsed.list(error, "details").is_some() || parsed.tree.member(error, "grpc_code").is_some();
    let is_read = is_gateway && read_status(parsed, error) || read_connect(parsed, error);
    if is_read {
        parsed.members.push(root);
    }
    is_read
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
    read_status(parsed, root)
}

/// Reads a status with a number, and returns whether there is one.
fn read_status(parsed: &mut Parsed, object: At) -> bool {
    let Some(kind) = grpc_code(&parsed.tree, object) else {
        return false;
    };
    start(parsed, Format::GrpcGateway, object);
    parsed.kind = Some(kind);
    if let Some(details) = parsed.list(object, "details") {
        details::read(parsed, details);
    }
    true
}

fn grpc_code(tree: &Tree, root: At) -> Option<Kind> {
    // Version 1 of grpc-gateway has this name in streams.
    let code = tree
        .member(root, "grpc_code")
        .or_else(|| tree.member(root, "code"))?;
    let number = tree.number(code)?;
    Kind::from_grpc_code(number.parse().ok()?)
}

/// Without a wrapper, a name in lower case is a code of Connect.
fn read_connect(parsed: &mut Parsed, root: At) -> bool {
    let Some(kind) = parsed.str(root, "code").and_then(kind::of_connect) else {
        return false;
    };
    if PLAIN
        .iter()
        .any(|name| parsed.tree.find(root, name).is_some())
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
