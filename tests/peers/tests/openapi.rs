//! Documents of OpenAPI, and the problems that services answer with, read by Python.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]
#![expect(
    dead_code,
    reason = "utoipa reads the attributes of handlers, and calls none"
)]

use std::time::Duration;

use platform_error::RequestError;
use platform_error_peers::Peer;
use platform_error_wire::openapi::SharedProblems;
use platform_error_wire::{Config, HttpError, Instance, Occurrence, Problem, Violation};
use platform_error_wire_tests::sets::ShopError;
use serde_json::{Value, json};
use utoipa::OpenApi;

#[utoipa::path(get, path = "/orders", responses((status = 200, description = "OK"), Problem<ShopError>))]
fn orders() {}

#[utoipa::path(get, path = "/rows/{id}", params(("id" = u64, Path)), responses(
    (status = 200, description = "OK"),
    Problem<RequestError>,
))]
fn rows() {}

#[utoipa::path(get, path = "/any", responses((status = 200, description = "OK"), Problem))]
fn any() {}

#[derive(OpenApi)]
#[openapi(paths(orders, rows, any))]
struct Inline;

#[derive(OpenApi)]
#[openapi(paths(orders, rows, any), modifiers(&SharedProblems))]
struct Shared;

/// The bodies of a shop's errors, written in every way that a service can ask for.
fn bodies() -> Vec<Value> {
    let config = Config::new().base("/errors#").cause(true);
    let violations = [Violation::new(["items", "0"], "must be positive").with_code("POSITIVE")];
    let mut bodies = Vec::new();
    for error in errors() {
        let occurrence = Occurrence::new(&error, &config);
        bodies.push(body("/orders", &occurrence));
        let occurrence = occurrence
            .with_instance(Instance::new())
            .with_retry_after(Duration::from_millis(10))
            .with_violations(&violations);
        bodies.push(body("/orders", &occurrence));
    }
    let rejection = Occurrence::new(&HttpError::BadRequest, &config);
    bodies.push(body("/orders", &rejection));
    let foreign = std::io::Error::other("10.0.0.3: disk full");
    let foreign = Occurrence::internal(&foreign, &config);
    bodies.push(body("/orders", &foreign));
    bodies
}

fn errors() -> Vec<ShopError> {
    let mut errors = ShopError::all();
    for weight in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, -0.0] {
        errors.push(ShopError::TooHeavy {
            weight,
            fragile: false,
            delta: i64::MIN,
        });
    }
    errors.push(ShopError::OutOfStock {
        sku: "\u{0}\u{2028}\"</script>数".to_owned(),
        have: u64::MAX,
        warehouse: String::new(),
    });
    errors
}

fn body(path: &str, occurrence: &Occurrence<'_>) -> Value {
    json!({
        "path": path,
        "status": occurrence.http_status().to_string(),
        "body": serde_json::from_str::<Value>(&occurrence.to_json()).unwrap(),
    })
}

/// The same bodies as answers to an operation that documents any problem.
fn as_any(bodies: &[Value]) -> Vec<Value> {
    let mut others = bodies.to_vec();
    for other in &mut others {
        other["path"] = "/any".into();
        other["status"] = "default".into();
    }
    others
}

fn printed(document: &utoipa::openapi::OpenApi, bodies: &[Value]) -> Option<String> {
    let input = json!({"document": document, "bodies": bodies});
    let peer = Peer::python("openapi/validate.py")?;
    Some(peer.input(input.to_string()).output().trim().to_owned())
}

#[test]
fn documents_are_valid_and_answers_match_them() {
    let mut all = bodies();
    all.extend(as_any(&all));
    for document in [Inline::openapi(), Shared::openapi()] {
        let Some(printed) = printed(&document, &all) else {
            return;
        };
        let expected = format!("examples and {} bodies are valid", all.len());
        assert!(printed.ends_with(&expected), "{printed}");
        assert!(!printed.contains("invalid"), "{printed}");
        assert!(!printed.starts_with('0'), "{printed}");
    }
}

#[test]
fn what_no_error_is_written_as_does_not_match() {
    let error = ShopError::TooHeavy {
        weight: 31.5,
        fragile: true,
        delta: 1,
    };
    let config = Config::new();
    let right = body("/orders", &Occurrence::new(&error, &config));
    let changes = [
        ("/body/code", json!("TOO_LIGHT")),
        ("/body/status", json!(400)),
        ("/body/kind", json!("NOT_FOUND")),
        ("/body/domain", json!("other.example.com")),
        ("/body/params/weight", json!("31.5")),
        ("/body/params/fragile", json!("true")),
        ("/body/params/delta", json!(1.5)),
        ("/body/params", json!({})),
    ];
    let mut wrong = Vec::new();
    for (member, value) in changes {
        let mut body = right.clone();
        *body.pointer_mut(member).unwrap() = value;
        wrong.push(body);
    }
    let Some(printed) = printed(&Shared::openapi(), &wrong) else {
        return;
    };
    assert!(printed.ends_with(" 0 bodies are valid"), "{printed}");
}
