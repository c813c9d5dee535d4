//! Responses of GraphQL.

use platform_error::Kind;

use crate::answer::format::Format;
use crate::answer::kind;
use crate::answer::shape::code::is_token;
use crate::answer::shape::known::{Known, string};
use crate::answer::shape::problem::read_known;
use crate::answer::shape::violations;
use crate::answer::told::Told;
use crate::answer::tree::{At, Span};

/// The members of extensions and of errors that hold codes, in the order in which they are
/// believed.
const CODES: [&str; 5] = ["code", "classification", "errorType", "errorCode", "type"];

/// Reads the first error of a response, and returns whether it is one of GraphQL.
pub(crate) fn read(told: &mut Told, root: At, essence: &str) -> bool {
    let Some(errors) = told.list(root, "errors") else {
        return false;
    };
    let Some(error) = told.tree.children(errors).next() else {
        return false;
    };
    let is_graphql = essence == "application/graphql-response+json"
        || told.tree.member(root, "data").is_some()
        || told.list(error, "locations").is_some()
        || told.list(error, "path").is_some()
        || told.object(error, "extensions").is_some();
    if !is_graphql || told.string(error, "message").is_none() {
        return false;
    }
    told.errors = Some(errors);
    read_error(told, error);
    told.members.push(root);
    true
}

/// Reads one error of a response.
pub(crate) fn read_error(told: &mut Told, error: At) {
    told.format = Format::GraphQl;
    told.is_error = true;
    told.detail = told.string(error, "message");
    if let Some(extensions) = told.object(error, "extensions") {
        told.members.push(extensions);
        told.code = code_in(told, extensions);
        let known = Known::of(told, extensions);
        told.title = string(told, known.title);
        read_known(told, extensions, &known);
        if known.has_others || known.errors.is_some() {
            violations::read(told, extensions);
        }
        if told.kind.is_none() {
            told.kind = kind_of_status(told, extensions);
        }
    }
    told.members.push(error);
    if told.code.is_none() {
        told.code = code_in(told, error);
    }
}

fn code_in(told: &Told, object: At) -> Option<Span> {
    for name in CODES {
        let Some(member) = told.tree.member(object, name) else {
            continue;
        };
        let code = told.tree.string_or_number(member);
        if code.is_some_and(|code| is_token(told.tree.text(code))) {
            return code;
        }
    }
    None
}

/// The kind of the status that a resolver wished for, which the status of the response hides.
fn kind_of_status(told: &Told, extensions: At) -> Option<Kind> {
    let http = told.object(extensions, "http");
    let status = http
        .and_then(|http| told.status_in(http, "status"))
        .or_else(|| told.status_in(extensions, "status"))
        .or_else(|| told.status_in(extensions, "statusCode"))?;
    // A code that is known says more.
    let code = told.code.map(|code| told.tree.text(code));
    code.and_then(|code| kind::of_code(code, ""))
        .or_else(|| Kind::from_http_status(status))
}
