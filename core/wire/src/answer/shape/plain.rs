//! JSON and XML without a standard, and the standards that look like it.

use crate::answer::delay;
use crate::answer::format::Format;
use crate::answer::name::{Name, names};
use crate::answer::parsed::Parsed;
use crate::answer::shape::{code, look_up, message, violations};
use crate::answer::tree::{At, NodeKind};

/// The members that wrap an error.
static WRAPPERS: [Name; 15] = names([
    "error",
    "Error",
    "err",
    "fault",
    "Fault",
    "Body",
    "Errors",
    "odata.error",
    "error_response",
    "Response",
    "exception",
    "detail",
    "errors",
    "json",
    "_embedded",
]);

/// Those that are only there if the call failed, whatever the status.
const FAILURES: [&str; 9] = [
    "error",
    "Error",
    "err",
    "fault",
    "Fault",
    "Errors",
    "odata.error",
    "error_response",
    "errors",
];

/// How many wrappers an error is looked for in.
const MAX_WRAPPERS: usize = 4;

/// The members that hold the status of HTTP.
static STATUSES: [Name; 6] = names([
    "status",
    "statusCode",
    "status_code",
    "code",
    "error_code",
    "httpStatus",
]);

/// Reads an error of OAuth 2 (RFC 6749, section 5.2), and returns whether it is one.
pub(crate) fn read_oauth(parsed: &mut Parsed, root: At) -> bool {
    let is_oauth = parsed.string(root, "error_description").is_some()
        || parsed.string(root, "error_uri").is_some();
    if parsed.string(root, "error").is_none() || !is_oauth {
        return false;
    }
    parsed.format = Format::OAuth;
    parsed.is_error = true;
    parsed.members.push(root);
    parsed.code = parsed.string(root, "error");
    parsed.detail = parsed.string(root, "error_description");
    look_up::read(parsed, root);
    true
}

/// Reads the errors of JSON:API, and returns whether they are some.
pub(crate) fn read_json_api(parsed: &mut Parsed, root: At, essence: &str) -> bool {
    let Some(errors) = parsed.list(root, "errors") else {
        return false;
    };
    let Some(first) = parsed.tree.children(errors).next() else {
        return false;
    };
    let is_json_api = essence == "application/vnd.api+json"
        || parsed.string(first, "message").is_none()
            && (parsed.object(first, "source").is_some()
                || parsed.string(first, "title").is_some());
    if !is_json_api || parsed.tree.kind(first) != NodeKind::Object {
        return false;
    }
    parsed.format = Format::JsonApi;
    parsed.is_error = true;
    parsed.errors = Some(errors);
    parsed.members.extend([first, root]);
    parsed.code = code::in_members(parsed, first);
    parsed.title = parsed.string(first, "title");
    parsed.detail = parsed.string(first, "detail");
    parsed.instance = parsed.string(first, "id");
    let status = parsed
        .str(first, "status")
        .and_then(|text| text.parse().ok());
    parsed.status = parsed
        .status
        .or(status.and_then(crate::answer::parsed::http_status));
    if let Some(links) = parsed.object(first, "links") {
        parsed.docs = parsed.string(links, "about");
        parsed.type_uri = parsed.string(links, "type");
    }
    violations::read_list(parsed, errors);
    true
}

/// Reads an error of any other form.
pub(crate) fn read(parsed: &mut Parsed, root: At) {
    parsed.format = Format::Plain;
    let mut objects = vec![root];
    while objects.len() <= MAX_WRAPPERS
        && let Some(inner) = objects.last().and_then(|object| wrapped(parsed, *object))
    {
        objects.push(inner);
    }
    let is_failure = |object: &At| FAILURES.contains(&parsed.tree.name(*object));
    let is_wrapped = objects.iter().skip(1).any(is_failure) || is_listed(parsed, root);
    let has_sub_code = |object: &At| parsed.string(*object, "sub_code").is_some();
    let is_failed = says_failure(parsed, root) || objects.iter().any(has_sub_code);
    parsed.is_error = is_wrapped || is_failed;
    // An inner object is more specific than those around it.
    objects.reverse();
    for object in &objects {
        read_status(parsed, *object);
    }
    for object in &objects {
        read_object(parsed, *object);
    }
    if parsed.violations.is_empty() {
        read_fields(parsed, &objects);
    }
    if parsed.errors.is_none() {
        parsed.errors = parsed.list(root, "errors");
    }
    parsed.members = objects;
}

/// Reads the violations, unless there is a list of them.
fn read_fields(parsed: &mut Parsed, objects: &[At]) {
    for object in objects {
        violations::read_own(parsed, *object);
    }
    let Some(root) = objects.last().copied() else {
        return;
    };
    // As in JSend.
    if parsed.str(root, "status") == Some("fail")
        && let Some(data) = parsed.object(root, "data")
    {
        violations::read_map(parsed, data);
    }
    if !parsed.describes_error() {
        violations::read_lists(parsed, root);
    }
}

/// The object inside of a wrapper.
fn wrapped(parsed: &Parsed, object: At) -> Option<At> {
    for wrapper in &WRAPPERS {
        let Some(member) = parsed.tree.find(object, wrapper) else {
            continue;
        };
        let name = wrapper.as_str();
        let has_message = parsed.string(object, "message").is_some();
        match parsed.tree.kind(member) {
            // `errors` may map fields to their mistakes, which is not an error object. What HAL
            // embeds is less specific than the object's own message.
            NodeKind::Object if name == "errors" || name == "_embedded" && has_message => {}
            NodeKind::Object => return Some(member),
            // If there is a message, the list is of the fields that are wrong.
            NodeKind::List if name == "errors" && !has_message => {
                let first = parsed.tree.children(member).next()?;
                let is_object = parsed.tree.kind(first) == NodeKind::Object;
                return is_object.then_some(first);
            }
            _ => {}
        }
    }
    // `alipay_trade_query_response`, which is named after the method.
    let mut members = parsed.tree.children(object);
    members.find(|member| {
        parsed.tree.name(*member).ends_with("_response")
            && parsed.string(*member, "sub_code").is_some()
    })
}

/// Whether there is a list of errors.
fn is_listed(parsed: &Parsed, root: At) -> bool {
    let errors = parsed.list(root, "errors");
    errors.is_some_and(|errors| parsed.tree.children(errors).next().is_some())
}

/// Whether a body that came with a status of success reports a failure.
fn says_failure(parsed: &Parsed, root: At) -> bool {
    let is_false = |name: &'static str| {
        let member = parsed.tree.member(root, name);
        member.is_some_and(|member| parsed.tree.is_false(member))
    };
    let number = parsed
        .tree
        .member(root, "errcode")
        .and_then(|code| parsed.tree.scalar(code));
    is_false("ok")
        || is_false("success")
        || number.is_some_and(|number| number != "0")
        || parsed.string(root, "error").is_some()
        || parsed.string(root, "error_message").is_some()
        || matches!(parsed.tree.name(root), "Error" | "error" | "ErrorResponse")
}

fn read_status(parsed: &mut Parsed, object: At) {
    if parsed.status.is_none() {
        parsed.status = STATUSES
            .iter()
            .find_map(|name| parsed.status_at(parsed.tree.find(object, name)));
    }
}

fn read_object(parsed: &mut Parsed, object: At) {
    read_code(parsed, object);
    let error = parsed.string(object, "error");
    let is_code = error.is_some_and(|error| code::is_identifier(parsed.tree.text(error)));
    if is_code {
        parsed.code = parsed.code.or(error);
    }
    if parsed.detail.is_none() {
        parsed.detail = message::in_members(parsed, object);
    }
    if !is_code {
        match parsed.detail {
            Some(_) => parsed.title = parsed.title.or(error),
            None => parsed.detail = error,
        }
    }
    parsed.title = parsed.title.or(parsed.string(object, "title"));
    look_up::read(parsed, object);
    let around = [
        Some(object),
        parsed.object(object, "parameters"),
        parsed.object(object, "details"),
    ];
    for object in around.into_iter().flatten() {
        parsed.retry_after = parsed
            .retry_after
            .or_else(|| delay::in_members(parsed, object));
    }
    violations::read(parsed, object);
}

fn read_code(parsed: &mut Parsed, object: At) {
    if parsed.code.is_some() {
        return;
    }
    // Kubernetes has words of its own, some of which look like phrases.
    if parsed.str(object, "kind") == Some("Status") && parsed.string(object, "apiVersion").is_some()
    {
        parsed.code = parsed.string(object, "reason");
        return;
    }
    // The number of JSON-RPC is less exact than what services add to it.
    let data = parsed.object(object, "data");
    let code = data.and_then(|data| parsed.string(data, "code"));
    let code = code.filter(|code| code::is_token(parsed.tree.text(*code)));
    parsed.code = code.or_else(|| code::in_members(parsed, object));
}
