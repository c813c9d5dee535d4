//! The description of the API is valid, and the answers are as it describes them.

use std::time::Duration;

use platform_error_peers::Peer;

use crate::Service;

/// What is checked of each answer.
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,\
    response_headers_conformance,response_schema_conformance";

#[test]
fn the_description_is_valid() {
    let service = Service::start();
    let Some(validator) = Peer::pypi("openapi-spec-validator") else {
        return;
    };
    let curl = Peer::program("curl").unwrap();
    let description = curl
        .args(["-sf", &format!("{}/openapi.json", service.url)])
        .output();
    let printed = validator.arg("-").input(description).output();
    assert!(printed.contains("OK"), "{printed}");
}

/// Sends generated requests, and checks that each answer is described: its status, its media type
/// and its body.
#[test]
fn answers_are_described() {
    let service = Service::start();
    let Some(schemathesis) = Peer::pypi("schemathesis") else {
        return;
    };
    // It keeps notes for the next run.
    let folder = tempfile::tempdir().unwrap();
    let output = schemathesis
        .args(["run", &format!("{}/openapi.json", service.url)])
        .args(["--checks", CHECKS])
        .args(["-H", "Authorization: Bearer alice"])
        .args(["--max-examples", "10", "--seed", "1", "--no-color"])
        .folder(folder.path())
        .patience(Duration::from_secs(120))
        .run();
    assert!(output.success, "{output}");
}
