//! The details of `google.rpc.Status`, in JSON.

use crate::answer::delay;
use crate::answer::shape::violations;
use crate::answer::told::Told;
use crate::answer::tree::{At, NodeKind, Tree};
use crate::error_info::{CODE, RETRY};

/// Whether a list has messages that name their type.
pub(crate) fn has_types(tree: &Tree, details: At) -> bool {
    let mut details = tree.children(details);
    details.any(|detail| tree.member(detail, "@type").is_some())
}

/// Reads the details that are known; each alone, so that a wrong one hides no other.
pub(crate) fn read(told: &mut Told, details: At) {
    let all: Vec<At> = told.tree.children(details).collect();
    for detail in all {
        if told.tree.kind(detail) != NodeKind::Object {
            continue;
        }
        if let Some(url) = told.str(detail, "@type") {
            let name = name_of(url).to_owned();
            read_detail(told, detail, &name);
        } else if let Some(name) = told.str(detail, "type") {
            let name = name_of(name).to_owned();
            read_connect_detail(told, detail, &name);
        }
    }
}

/// The name of a type is what follows the last slash, whatever host is before it.
fn name_of(url: &str) -> &str {
    url.rsplit('/').next().unwrap_or(url)
}

fn read_detail(told: &mut Told, detail: At, name: &str) {
    match name {
        "google.rpc.ErrorInfo" => {
            // Of several, which no service should send, the first counts.
            if told.code.is_some() {
                return;
            }
            told.code = told.string(detail, "reason");
            told.domain = told.string(detail, "domain");
            if let Some(metadata) = told.object(detail, "metadata") {
                told.add_params(metadata, |name| name != CODE && name != RETRY);
                told.code = told.string(metadata, CODE).or(told.code);
                let retry = told.str(metadata, RETRY).and_then(|it| it.parse().ok());
                told.retry = told.retry.or(retry);
            }
        }
        "google.rpc.RetryInfo" => {
            let delay = told.str(detail, "retryDelay").and_then(delay::of_protobuf);
            told.retry_after = told.retry_after.or(delay);
        }
        "google.rpc.BadRequest" => {
            if let Some(list) = told.list(detail, "fieldViolations") {
                violations::read_list(told, list);
            }
        }
        "google.rpc.Help" => {
            let links = told.list(detail, "links");
            let first = links.and_then(|links| told.tree.children(links).next());
            told.docs = told
                .docs
                .or(first.and_then(|link| told.string(link, "url")));
        }
        "google.rpc.LocalizedMessage" => {
            told.detail = told.string(detail, "message").or(told.detail);
        }
        "google.rpc.RequestInfo" => {
            told.instance = told.instance.or(told.string(detail, "requestId"));
        }
        _ => {}
    }
}

/// A detail of Connect is encoded, and services may add it in JSON for people to read.
fn read_connect_detail(told: &mut Told, detail: At, name: &str) {
    #[cfg(feature = "grpc")]
    if let Some(value) = told.str(detail, "value")
        && let Some(details) = crate::answer::grpc::decode(name, value)
    {
        crate::answer::grpc::tell_details(told, &details);
        return;
    }
    if let Some(debug) = told.object(detail, "debug") {
        read_detail(told, debug, name);
    }
}
