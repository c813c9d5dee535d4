//! The identity of an occurrence.

use http::{HeaderName, HeaderValue};
use platform_error_wire::axum::Problems;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};

use super::exchange::{Answer, get, send};
use super::shop::{problems, routes};

const ID: HeaderName = HeaderName::from_static("x-request-id");

async fn with_id(layer: Problems, name: &str, id: &[u8]) -> Answer {
    let id = HeaderValue::from_bytes(id).unwrap();
    send(routes().layer(layer), get("/duplicate").header(name, id)).await
}

#[tokio::test]
async fn it_is_the_id_of_the_request() {
    for (id, instance) in [
        (
            "6F9619FF-8B86-D011-B42D-00CF4FC964FF",
            "urn:uuid:6f9619ff-8b86-d011-b42d-00cf4fc964ff",
        ),
        ("tag:example.com,2026:x", "tag:example.com,2026:x"),
        ("7", "urn:request:7"),
        (" 7 ", "urn:request:7"),
        ("</script>\"<b>", "urn:request:%3C%2Fscript%3E%22%3Cb%3E"),
    ] {
        let answer = with_id(problems(), "x-request-id", id.as_bytes()).await;
        assert_eq!(answer.problem()["instance"], instance);
    }
}

#[tokio::test]
async fn an_unusable_id_is_ignored() {
    for id in [&b"x".repeat(129)[..], b"", b"  ", b"\xff\xfe"] {
        let answer = with_id(problems(), "x-request-id", id).await;
        let instance = answer.problem()["instance"].as_str().unwrap().to_owned();
        assert!(instance.starts_with("urn:uuid:"), "{instance}");
    }
}

#[tokio::test]
async fn the_header_is_configurable() {
    let layer = problems().instance_header(HeaderName::from_static("x-trace"));
    let answer = with_id(layer.clone(), "x-trace", b"7").await;
    assert_eq!(answer.problem()["instance"], "urn:request:7");
    let answer = with_id(layer, "x-request-id", b"7").await;
    assert_ne!(answer.problem()["instance"], "urn:request:7");
}

#[tokio::test]
async fn layers_of_tower_http_set_it_on_either_side() {
    let set = SetRequestIdLayer::new(ID, MakeRequestUuid);
    let propagate = PropagateRequestIdLayer::new(ID);
    let around = routes()
        .layer(problems())
        .layer(propagate.clone())
        .layer(set.clone());
    let within = routes().layer(propagate).layer(set).layer(problems());
    for app in [around, within] {
        for path in ["/duplicate", "/nothing"] {
            let answer = send(app.clone(), get(path)).await;
            let Some(id) = answer.headers.get(ID) else {
                // Layers of a router do not reach its default fallback.
                assert_eq!(path, "/nothing");
                continue;
            };
            let instance = format!("urn:uuid:{}", id.to_str().unwrap());
            assert_eq!(answer.problem()["instance"], instance);
        }
    }
}
