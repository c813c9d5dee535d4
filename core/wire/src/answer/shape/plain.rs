//! JSON and XML without a standard, and the standards that look like it.

use crate::answer::delay;
use crate::answer::format::Format;
use crate::answer::parsed::Parsed;
use crate::answer::shape::{code, violations};
use crate::answer::tree::{At, NodeKind, Span};

/// The members that wrap an error.
const WRAPPERS: [&str; 13] = [
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
];

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

/// The members that contain a message, in order of precedence.
const MESSAGES: [&str; 15] = [
    "message",
    "detail",
    "error_description",
    "error_message",
    "errorMessage",
    "errmsg",
    "error_msg",
    "msg",
    "Message",
    "faultstring",
    "description",
    "error_summary",
    "reason",
    "errorMessages",
    "errors",
];

/// The members that hold the status of HTTP.
const STATUSES: [&str; 6] = [
    "status",
    "statusCode",
    "status_code",
    "code",
    "error_code",
    "httpStatus",
];

/// The members that identify the request.
const INSTANCES: [&str; 9] = [
    "instance",
    "request_id",
    "requestId",
    "RequestId",
    "RequestID",
    "traceId",
    "trace_id",
    "debug_id",
    "fbtrace_id",
];

/// The members that link to documentation.
const DOCS: [&str; 6] = [
    "docs",
    "documentation_url",
    "doc_url",
    "more_info",
    "help",
    "error_uri",
];

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
    parsed.docs = parsed.string(root, "error_uri");
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
    parsed.is_error = is_wrapped || says_failure(parsed, root);
    // An inner object is more specific than those around it.
    objects.reverse();
    for object in &objects {
        read_status(parsed, *object);
    }
    for object in &objects {
        read_object(parsed, *object);
    }
    if !parsed.describes_error() && parsed.violations.is_empty() {
        violations::read_lists(parsed, root);
    }
    if parsed.errors.is_none() {
        parsed.errors = parsed.list(root, "errors");
    }
    parsed.members = objects;
}

/// The object inside of a wrapper.
fn wrapped(parsed: &mut Parsed, object: At) -> Option<At> {
    for name in WRAPPERS {
        let Some(member) = parsed.tree.member(object, name) else {
            continue;
        };
        match parsed.tree.kind(member) {
            // A map from fields to what is wrong with them is no error by itself.
            NodeKind::Object if name != "errors" => return Some(member),
            // If there is a message, the list is of the fields that are wrong.
            NodeKind::List if name == "errors" && parsed.string(object, "message").is_none() => {
                let first = parsed.tree.children(member).next()?;
                let is_object = parsed.tree.kind(first) == NodeKind::Object;
                return is_object.then_some(first);
            }
            _ => {}
        }
    }
    None
}

/// Whether there is a list of errors.
fn is_listed(parsed: &Parsed, root: At) -> bool {
    let errors = parsed.list(root, "errors");
    errors.is_some_and(|errors| parsed.tree.children(errors).next().is_some())
}

/// Whether a body that came with a status of success reports a failure.
fn says_failure(parsed: &Parsed, root: At) -> bool {
    let is_false = |name| {
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
        || parsed.tree.name(root) == "Error"
}

fn read_status(parsed: &mut Parsed, object: At) {
    if parsed.status.is_none() {
        parsed.status = STATUSES
            .into_iter()
            .find_map(|name| parsed.status_in(object, name));
    }
}

fn read_object(parsed: &mut Parsed, object: At) {
    if parsed.code.is_none() {
        // The number of JSON-RPC is less exact than what services add to it.
        let data = parsed.object(object, "data");
        let code = data.and_then(|data| parsed.string(data, "code"));
        let code = code.filter(|code| code::is_token(parsed.tree.text(*code)));
        parsed.code = code.or_else(|| code::in_members(parsed, object));
    }
    let error = parsed.string(object, "error");
    let is_code = error.is_some_and(|error| code::is_identifier(parsed.tree.text(error)));
    if is_code {
        parsed.code = parsed.code.or(error);
    }
    if parsed.detail.is_none() {
        parsed.detail = message(parsed, object);
    }
    if !is_code {
        match parsed.detail {
            Some(_) => parsed.title = parsed.title.or(error),
            None => parsed.detail = error,
        }
    }
    parsed.title = parsed.title.or(parsed.string(object, "title"));
    let string =
        |parsed: &Parsed, names: &[&str]| names.iter().find_map(|name| parsed.string(object, name));
    parsed.instance = parsed.instance.or(string(parsed, &INSTANCES));
    let is_link = |span: &Span| parsed.tree.text(*span).starts_with("http");
    let docs = DOCS
        .iter()
        .filter_map(|name| parsed.string(object, name))
        .find(is_link);
    parsed.docs = parsed.docs.or(docs);
    let parameters = parsed.object(object, "parameters");
    parsed.retry_after = parsed
        .retry_after
        .or_else(|| delay::in_members(parsed, object))
        .or_else(|| delay::in_members(parsed, parameters?));
    violations::read(parsed, object);
}

/// Reads the members of an object.
fn message(parsed: &mut Parsed, object: At) -> Option<Span> {
    for name in MESSAGES {
        let Some(member) = parsed.tree.member(object, name) else {
            continue;
        };
        let found = match parsed.tree.kind(member) {
            NodeKind::Text => parsed.tree.string(member),
            NodeKind::Object => of_object(parsed, member),
            NodeKind::List => joined(parsed, member),
            _ => None,
        };
        // A code is not a message.
        if found.is_some() && (name != "reason" || found != parsed.code) {
            return found;
        }
    }
    None
}

/// A message in one language, as `OData` has it, or one for each field.
fn of_object(parsed: &mut Parsed, object: At) -> Option<Span> {
    let names = ["value", "detail", "message"];
    if let Some(message) = names
        .into_iter()
        .find_map(|name| parsed.string(object, name))
    {
        return Some(message);
    }
    let mut messages = Vec::new();
    for field in parsed.tree.children(object) {
        let first = parsed.tree.children(field).next();
        if let Some(span) = first.and_then(|first| parsed.tree.string(first)) {
            messages.push(format!(
                "{}: {}",
                parsed.tree.name(field),
                parsed.tree.text(span)
            ));
        }
    }
    parsed.add_text(&messages.join("; "))
}

/// The strings of a list as one.
fn joined(parsed: &mut Parsed, list: At) -> Option<Span> {
    let strings = parsed
        .tree
        .children(list)
        .filter_map(|element| parsed.tree.string(element));
    let strings: Vec<&str> = strings.map(|span| parsed.tree.text(span)).collect();
    if strings.is_empty() {
        // Objects, each about one field.
        let first = parsed.tree.children(list).next()?;
        return parsed
            .string(first, "msg")
            .or(parsed.string(first, "message"));
    }
    let joined = strings.join("; ");
    parsed.add_text(&joined)
}
