//! The details of `google.rpc.Status`, in JSON.

use crate::answer::delay;
use crate::answer::parsed::Parsed;
use crate::answer::shape::violations;
use crate::answer::tree::{At, NodeKind, Tree};
use crate::error_info::{CODE, RETRY};

/// Whether a list has messages that name their type.
pub(crate) fn has_types(tree: &Tree, details: At) -> bool {
    let mut details = tree.children(details);
    details.any(|detail| tree.member(detail, "@type").is_some())
}

/// Reads the details that are known; each alone, so that a wrong one hides no other.
pub(crate) fn read(parsed: &mut Parsed, details: At) {
    let all: Vec<At> = parsed.tree.children(details).collect();
    for detail in all {
        if parsed.tree.kind(detail) != NodeKind::Object {
            continue;
        }
        if let Some(url) = parsed.str(detail, "@type") {
            let name = name_of(url).to_owned();
            read_detail(parsed, detail, &name);
        } else if let Some(name) = parsed.str(detail, "type") {
            let name = name_of(name).to_owned();
            read_connect_detail(parsed, detail, &name);
        }
    }
}

/// The name of a type is what follows the last slash, whatever host is before it.
fn name_of(url: &str) -> &str {
    url.rsplit('/').next().unwrap_or(url)
}

fn read_detail(parsed: &mut Parsed, detail: At, name: &str) {
    match name {
        "google.rpc.ErrorInfo" => {
            // Of several, which no service should send, the first counts.
            if parsed.code.is_some() {
                return;
            }
            parsed.code = parsed.string(detail, "reason");
            parsed.domain = parsed.string(detail, "domain");
            if let Some(metadata) = parsed.object(detail, "metadata") {
                parsed.add_params(metadata, |name| name != CODE && name != RETRY);
                parsed.code = parsed.string(metadata, CODE).or(parsed.code);
                let retry = parsed.str(metadata, RETRY).and_then(|it| it.parse().ok());
                parsed.retry = parsed.retry.or(retry);
            }
        }
        "google.rpc.RetryInfo" => {
            let delay = parsed
                .str(detail, "retryDelay")
                .and_then(delay::of_protobuf);
            parsed.retry_after = parsed.retry_after.or(delay);
        }
        "google.rpc.BadRequest" => {
            if let Some(list) = parsed.list(detail, "fieldViolations") {
                violations::read_list(parsed, list);
            }
        }
        "google.rpc.Help" => {
            let links = parsed.list(detail, "links");
            let first = links.and_then(|links| parsed.tree.children(links).next());
            parsed.docs = parsed
                .docs
                .or(first.and_then(|link| parsed.string(link, "url")));
        }
        "google.rpc.LocalizedMessage" => {
            parsed.detail = parsed.string(detail, "message").or(parsed.detail);
        }
        "google.rpc.RequestInfo" => {
            parsed.instance = parsed.instance.or(parsed.string(detail, "requestId"));
        }
        _ => {}
    }
}

/// A detail of Connect is encoded, and services may add it in JSON for people to read.
fn read_connect_detail(parsed: &mut Parsed, detail: At, name: &str) {
    #[cfg(feature = "grpc")]
    if let Some(value) = parsed.str(detail, "value")
        && let Some(details) = crate::answer::grpc::decode(name, value)
    {
        crate::answer::grpc::read_details(parsed, &details);
        return;
    }
    if let Some(debug) = parsed.object(detail, "debug") {
        read_detail(parsed, debug, name);
    }
}
