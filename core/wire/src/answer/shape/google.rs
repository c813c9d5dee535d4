//! `google.rpc.Status` in JSON: Google's REST services, grpc-gateway and Connect.

use platform_error::Kind;

use crate::answer::format::Format;
use crate::answer::kind;
use crate::answer::shape::details;
use crate::answer::told::Told;
use crate::answer::tree::{At, Tree};

/// Reads a status, and returns whether it is one.
pub(crate) fn read(told: &mut Told, root: At) -> bool {
    if let Some(error) = told.object(root, "error")
        && read_rest(told, error)
    {
        told.members.push(root);
        return true;
    }
    read_gateway(told, root) || read_connect(told, root)
}

/// Inside of `error`, the code is a status of HTTP, and the status is the name of a gRPC code.
fn read_rest(told: &mut Told, error: At) -> bool {
    let kind = told.str(error, "status").and_then(kind::named);
    let details = told.list(error, "details");
    let legacy = legacy_error(told, error);
    let has_types = details.is_some_and(|details| details::has_types(&told.tree, details));
    if kind.is_none() && !has_types && legacy.is_none() {
        return false;
    }
    start(told, Format::GoogleRest, error);
    told.kind = kind;
    if told.status.is_none() {
        told.status = told.status_in(error, "code");
    }
    if let Some(details) = details {
        details::read(told, details);
    }
    if let Some(legacy) = legacy {
        told.code = told.code.or(told.string(legacy, "reason"));
        told.domain = told.domain.or(told.string(legacy, "domain"));
        told.members.push(legacy);
    }
    told.code = told.code.or(told.string(error, "status"));
    true
}

/// The first of the errors that services wrote before `google.rpc.Status`.
fn legacy_error(told: &Told, error: At) -> Option<At> {
    let errors = told.list(error, "errors")?;
    let first = told.tree.children(errors).next()?;
    told.string(first, "reason")?;
    told.string(first, "domain")?;
    Some(first)
}

/// Without a wrapper, a number from 1 to 16 is a gRPC code.
fn read_gateway(told: &mut Told, root: At) -> bool {
    let Some(kind) = grpc_code(&told.tree, root) else {
        return false;
    };
    let details = told.list(root, "details");
    if told.string(root, "message").is_none() && details.is_none() {
        return false;
    }
    // Other services count their own codes from 1, too.
    let has_types = details.is_some_and(|details| details::has_types(&told.tree, details));
    let is_mapped = told
        .status
        .is_none_or(|status| status == kind.http_status());
    if !is_mapped && !has_types {
        return false;
    }
    start(told, Format::GrpcGateway, root);
    told.kind = Some(kind);
    if let Some(details) = details {
        details::read(told, details);
    }
    true
}

fn grpc_code(tree: &Tree, root: At) -> Option<Kind> {
    let number = tree.number(tree.member(root, "code")?)?;
    Kind::from_grpc_code(number.parse().ok()?)
}

/// Without a wrapper, a name in lower case is a code of Connect.
fn read_connect(told: &mut Told, root: At) -> bool {
    let Some(kind) = told.str(root, "code").and_then(kind::of_connect) else {
        return false;
    };
    let is_plain = ["error", "errors", "status", "type"].into_iter();
    if is_plain
        .into_iter()
        .any(|name| told.tree.member(root, name).is_some())
    {
        return false;
    }
    start(told, Format::Connect, root);
    told.kind = Some(kind);
    if let Some(details) = told.list(root, "details") {
        details::read(told, details);
    }
    told.code = told.code.or(told.string(root, "code"));
    // Twirp has the same codes.
    told.detail = told.detail.or(told.string(root, "msg"));
    true
}

fn start(told: &mut Told, format: Format, object: At) {
    told.format = format;
    told.is_error = true;
    told.members.push(object);
    told.detail = told.string(object, "message");
}
