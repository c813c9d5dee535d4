//! JSON and XML without a standard, and the standards that look like it.

use crate::answer::delay;
use crate::answer::format::Format;
use crate::answer::shape::{code, violations};
use crate::answer::told::Told;
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

/// The members that say what happened, in the order in which they are believed.
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
pub(crate) fn read_oauth(told: &mut Told, root: At) -> bool {
    let is_oauth = told.string(root, "error_description").is_some()
        || told.string(root, "error_uri").is_some();
    if told.string(root, "error").is_none() || !is_oauth {
        return false;
    }
    told.format = Format::OAuth;
    told.is_error = true;
    told.members.push(root);
    told.code = told.string(root, "error");
    told.detail = told.string(root, "error_description");
    told.docs = told.string(root, "error_uri");
    true
}

/// Reads the errors of JSON:API, and returns whether they are some.
pub(crate) fn read_json_api(told: &mut Told, root: At, essence: &str) -> bool {
    let Some(errors) = told.list(root, "errors") else {
        return false;
    };
    let Some(first) = told.tree.children(errors).next() else {
        return false;
    };
    let is_json_api = essence == "application/vnd.api+json"
        || told.string(first, "message").is_none()
            && (told.object(first, "source").is_some() || told.string(first, "title").is_some());
    if !is_json_api || told.tree.kind(first) != NodeKind::Object {
        return false;
    }
    told.format = Format::JsonApi;
    told.is_error = true;
    told.errors = Some(errors);
    told.members.extend([first, root]);
    told.code = code::in_members(told, first);
    told.title = told.string(first, "title");
    told.detail = told.string(first, "detail");
    told.instance = told.string(first, "id");
    let status = told.str(first, "status").and_then(|text| text.parse().ok());
    told.status = told
        .status
        .or(status.and_then(crate::answer::told::http_status));
    if let Some(links) = told.object(first, "links") {
        told.docs = told.string(links, "about");
        told.type_uri = told.string(links, "type");
    }
    violations::read_list(told, errors);
    true
}

/// Reads an error of any other form.
pub(crate) fn read(told: &mut Told, root: At) {
    told.format = Format::Plain;
    let mut objects = vec![root];
    while objects.len() <= MAX_WRAPPERS
        && let Some(inner) = objects.last().and_then(|object| wrapped(told, *object))
    {
        objects.push(inner);
    }
    let is_failure = |object: &At| FAILURES.contains(&told.tree.name(*object));
    let is_wrapped = objects.iter().skip(1).any(is_failure) || is_listed(told, root);
    told.is_error = is_wrapped || says_failure(told, root);
    // What is inside says more than what is around it.
    objects.reverse();
    for object in &objects {
        read_status(told, *object);
    }
    for object in &objects {
        read_object(told, *object);
    }
    if !told.says_something() && told.violations.is_empty() {
        violations::read_lists(told, root);
    }
    if told.errors.is_none() {
        told.errors = told.list(root, "errors");
    }
    told.members = objects;
}

/// The object inside of a wrapper.
fn wrapped(told: &mut Told, object: At) -> Option<At> {
    for name in WRAPPERS {
        let Some(member) = told.tree.member(object, name) else {
            continue;
        };
        match told.tree.kind(member) {
            // A map from fields to what is wrong with them is no error by itself.
            NodeKind::Object if name != "errors" => return Some(member),
            // If there is a message, the list is of the fields that are wrong.
            NodeKind::List if name == "errors" && told.string(object, "message").is_none() => {
                let first = told.tree.children(member).next()?;
                let is_object = told.tree.kind(first) == NodeKind::Object;
                return is_object.then_some(first);
            }
            _ => {}
        }
    }
    None
}

/// Whether there is a list of errors.
fn is_listed(told: &Told, root: At) -> bool {
    let errors = told.list(root, "errors");
    errors.is_some_and(|errors| told.tree.children(errors).next().is_some())
}

/// Whether a body that came with a status of success says that the call failed.
fn says_failure(told: &Told, root: At) -> bool {
    let is_false = |name| {
        let member = told.tree.member(root, name);
        member.is_some_and(|member| told.tree.is_false(member))
    };
    let number = told
        .tree
        .member(root, "errcode")
        .and_then(|code| told.tree.scalar(code));
    is_false("ok")
        || is_false("success")
        || number.is_some_and(|number| number != "0")
        || told.string(root, "error").is_some()
        || told.tree.name(root) == "Error"
}

fn read_status(told: &mut Told, object: At) {
    if told.status.is_none() {
        told.status = STATUSES
            .into_iter()
            .find_map(|name| told.status_in(object, name));
    }
}

fn read_object(told: &mut Told, object: At) {
    if told.code.is_none() {
        // The number of JSON-RPC is less exact than what services add to it.
        let data = told.object(object, "data");
        let code = data.and_then(|data| told.string(data, "code"));
        let code = code.filter(|code| code::is_token(told.tree.text(*code)));
        told.code = code.or_else(|| code::in_members(told, object));
    }
    let error = told.string(object, "error");
    let is_code = error.is_some_and(|error| code::is_identifier(told.tree.text(error)));
    if is_code {
        told.code = told.code.or(error);
    }
    if told.detail.is_none() {
        told.detail = message(told, object);
    }
    if !is_code {
        match told.detail {
            Some(_) => told.title = told.title.or(error),
            None => told.detail = error,
        }
    }
    told.title = told.title.or(told.string(object, "title"));
    let string =
        |told: &Told, names: &[&str]| names.iter().find_map(|name| told.string(object, name));
    told.instance = told.instance.or(string(told, &INSTANCES));
    let is_link = |span: &Span| told.tree.text(*span).starts_with("http");
    let docs = DOCS
        .iter()
        .filter_map(|name| told.string(object, name))
        .find(is_link);
    told.docs = told.docs.or(docs);
    let parameters = told.object(object, "parameters");
    told.retry_after = told
        .retry_after
        .or_else(|| delay::in_members(told, object))
        .or_else(|| delay::in_members(told, parameters?));
    violations::read(told, object);
}

/// What the members of an object say.
fn message(told: &mut Told, object: At) -> Option<Span> {
    for name in MESSAGES {
        let Some(member) = told.tree.member(object, name) else {
            continue;
        };
        let found = match told.tree.kind(member) {
            NodeKind::Text => told.tree.string(member),
            NodeKind::Object => of_object(told, member),
            NodeKind::List => joined(told, member),
            _ => None,
        };
        // A code is not a message.
        if found.is_some() && (name != "reason" || found != told.code) {
            return found;
        }
    }
    None
}

/// A message in one language, as `OData` has it, or one for each field.
fn of_object(told: &mut Told, object: At) -> Option<Span> {
    let names = ["value", "detail", "message"];
    if let Some(message) = names.into_iter().find_map(|name| told.string(object, name)) {
        return Some(message);
    }
    let mut messages = Vec::new();
    for field in told.tree.children(object) {
        let first = told.tree.children(field).next();
        if let Some(span) = first.and_then(|first| told.tree.string(first)) {
            messages.push(format!(
                "{}: {}",
                told.tree.name(field),
                told.tree.text(span)
            ));
        }
    }
    told.add_text(&messages.join("; "))
}

/// The strings of a list as one.
fn joined(told: &mut Told, list: At) -> Option<Span> {
    let strings = told
        .tree
        .children(list)
        .filter_map(|element| told.tree.string(element));
    let strings: Vec<&str> = strings.map(|span| told.tree.text(span)).collect();
    if strings.is_empty() {
        // Objects that each say what is wrong with one field.
        let first = told.tree.children(list).next()?;
        return told.string(first, "msg").or(told.string(first, "message"));
    }
    let joined = strings.join("; ");
    told.add_text(&joined)
}
