//! The format that a client prefers.

use http::{HeaderValue, Method};

use super::exchange::{Answer, get, send};
use super::shop::app;

const JSON: &str = "application/problem+json";
const XML: &str = "application/problem+xml";
const HTML: &str = "text/html; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";

async fn accept(value: &[u8]) -> Answer {
    let value = HeaderValue::from_bytes(value).unwrap();
    send(app(), get("/stock").header("accept", value)).await
}

#[tokio::test]
async fn each_client_gets_its_format() {
    for (value, content_type) in [
        ("*/*", JSON),
        ("", JSON),
        ("application/json", JSON),
        ("application/problem+json", JSON),
        ("application/hal+json", JSON),
        ("image/png", JSON),
        ("text/html;q=0, */*", JSON),
        ("application/json, text/plain, */*", JSON),
        ("application/problem+xml", XML),
        ("application/xml", XML),
        ("text/xml, */*;q=0.1", XML),
        ("text/plain", TEXT),
        ("text/html", HTML),
        (
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,\
            image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7",
            HTML,
        ),
        (
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            HTML,
        ),
    ] {
        let answer = accept(value.as_bytes()).await;
        assert_eq!(answer.status, 422);
        assert_eq!(answer.header("content-type"), content_type, "{value}");
        assert_eq!(answer.header("vary"), "accept, accept-language");
        assert_eq!(
            answer.header("content-length"),
            answer.body.len().to_string()
        );
        assert_eq!(answer.header("x-platform-error-code"), "OUT_OF_STOCK");
        assert!(answer.body.contains("OUT_OF_STOCK"), "{}", answer.body);
        assert!(
            answer.body.contains("A-1 is out of stock"),
            "{}",
            answer.body
        );
    }
}

#[tokio::test]
async fn all_header_lines_count() {
    let request = get("/stock")
        .header("accept", "application/json;q=0.5")
        .header("accept", "text/plain;q=0.7");
    let answer = send(app(), request).await;
    assert_eq!(answer.header("content-type"), TEXT);
}

#[tokio::test]
async fn strange_headers_are_harmless() {
    let huge = "text/plain;q=0.5,".repeat(10_000);
    for value in [
        huge.as_bytes(),
        b"\xff\xfe, text/plain",
        b"\"text/html, text/plain",
    ] {
        let answer = accept(value).await;
        assert_eq!(answer.status, 422);
        assert!(!answer.body.is_empty());
    }
    assert_eq!(accept(huge.as_bytes()).await.header("content-type"), TEXT);
}

#[tokio::test]
async fn a_response_without_a_body_is_negotiated_too() {
    let answer = send(app(), get("/nothing").header("accept", "text/plain")).await;
    assert_eq!(answer.status, 404);
    assert_eq!(answer.header("content-type"), TEXT);
    assert!(answer.body.contains("NOT_FOUND"));
}

#[tokio::test]
async fn head_has_the_headers_of_get() {
    for path in ["/stock", "/nothing"] {
        let full = send(app(), get(path)).await;
        let head = send(app(), get(path).method(Method::HEAD)).await;
        assert_eq!(head.status, full.status);
        assert_eq!(head.body, "");
        // The instance, which is random, has the same length each time.
        assert_eq!(head.headers, full.headers);
    }
}
