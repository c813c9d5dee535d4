//! Responses of GraphQL.

use platform_error::Kind;

use crate::answer::format::Format;
use crate::answer::kind;
use crate::answer::name::{Name, names};
use crate::answer::parsed::Parsed;
use crate::answer::shape::code::is_token;
use crate::answer::shape::known::{Known, string};
use crate::answer::shape::problem::read_known;
use crate::answer::shape::violations;
use crate::answer::tree::{At, Span};

/// The members of extensions and of errors that hold codes, in order of precedence.
static CODES: [Name; 5] = names(["code", "classification", "errorType", "errorCode", "type"]);

/// Reads the first error of a response, and returns whether it is one of GraphQL.
pub(crate) fn read(parsed: &mut Parsed, root: At, essence: &str) -> bool {
    let Some(errors) = parsed.list(root, "errors") else {
        return false;
    };
    let Some(error) = parsed.tree.children(errors).next() else {
        return false;
    };
    let is_graphql = essence == "application/graphql-response+json"
        || parsed.tree.member(root, "data").is_some()
        || parsed.list(error, "locations").is_some()
        || parsed.list(error, "path").is_some()
        || parsed.object(error, "extensions").is_some();
    if !is_graphql || parsed.string(error, "message").is_none() {
        return false;
    }
    parsed.errors = Some(errors);
    read_error(parsed, error);
    parsed.members.push(root);
    true
}

/// Reads one error of a response.
pub(crate) fn read_error(parsed: &mut Parsed, error: At) {
    parsed.format = Format::GraphQl;
    parsed.is_error = true;
    parsed.detail = parsed.string(error, "message");
    if let Some(extensions) = parsed.object(error, "extensions") {
        parsed.members.push(extensions);
        parsed.code = code_in(parsed, extensions);
        let known = Known::of(parsed, extensions);
        parsed.title = string(parsed, known.title);
        read_known(parsed, extensions, &known);
        if known.has_others || known.errors.is_some() {
            violations::read(parsed, extensions);
        }
        if parsed.kind.is_none() {
            parsed.kind = kind_of_status(parsed, extensions);
        }
    }
    parsed.members.push(error);
    if parsed.code.is_none() {
        parsed.code = code_in(parsed, error);
    }
}

fn code_in(parsed: &Parsed, object: At) -> Option<Span> {
    for name in &CODES {
        let Some(member) = parsed.tree.find(object, name) else {
            continue;
        };
        let code = parsed.tree.string_or_number(member);
        if code.is_some_and(|code| is_token(parsed.tree.text(code))) {
            return code;
        }
    }
    None
}

/// The kind of the status that a resolver asked for, which the status of the response hides.
fn kind_of_status(parsed: &Parsed, extensions: At) -> Option<Kind> {
    let http = parsed.object(extensions, "http");
    let status = http
        .and_then(|http| parsed.status_in(http, "status"))
        .or_else(|| parsed.status_in(extensions, "status"))
        .or_else(|| parsed.status_in(extensions, "statusCode"))?;
    // A known code is more specific.
    let code = parsed.code.map(|code| parsed.tree.text(code));
    code.and_then(|code| kind::of_code(code, ""))
        .or_else(|| kind::of_status(status))
}
