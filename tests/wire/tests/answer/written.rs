//! Answers that libraries of other languages wrote, each with the version of the library.
//!
//! The libraries raised the errors of a small service and wrote the answers in `written.json`, which
//! are kept as they are.

use std::collections::BTreeMap;

use platform_error::Kind::{self, *};
use platform_error_wire::{Answer, Violation};

#[derive(serde::Deserialize)]
struct Written {
    by: String,
    status: u16,
    headers: BTreeMap<String, String>,
    body: String,
}

impl Written {
    fn read(&self) -> Answer {
        let headers: Vec<_> = self.headers.iter().collect();
        Answer::read(self.status, &headers, self.body.as_bytes())
    }
}

fn written() -> Vec<Written> {
    serde_json::from_str(include_str!("written.json")).unwrap()
}

/// By whom, and the code, the kind and the message that must be read.
type Row = (&'static str, Option<&'static str>, Kind, &'static str);

const EXPECTED: &[Row] = &[
    (
        "fastapi 0.165.0: validation",
        None,
        InvalidArgument,
        "Field required",
    ),
    (
        "fastapi 0.165.0: HTTPException",
        None,
        NotFound,
        "The item is gone",
    ),
    (
        "fastapi 0.165.0: HTTPException with a dict",
        Some("ORDER_CLOSED"),
        AlreadyExists,
        "The order is closed",
    ),
    (
        "fastapi-problem 0.12.1: own problem",
        Some("order-closed"),
        AlreadyExists,
        "Order 7 was closed yesterday",
    ),
    (
        "fastapi-problem 0.12.1: validation",
        Some("request-validation-failed"),
        InvalidArgument,
        "Request validation error.",
    ),
    (
        "fastapi-problem 0.12.1: unexpected",
        Some("unhandled-exception"),
        Internal,
        "boom",
    ),
    (
        "fastapi-problem 0.12.1: not found",
        Some("http-not-found"),
        NotFound,
        "Not Found",
    ),
    (
        "rfc9457 0.4.1",
        None,
        PermissionDenied,
        "Your balance is 30",
    ),
    (
        "@apollo/server 5.5.1: own error",
        Some("NO_SUCH_ORDER"),
        NotFound,
        "No such order",
    ),
    (
        "@apollo/server 5.5.1: unexpected",
        Some("INTERNAL_SERVER_ERROR"),
        Internal,
        "boom",
    ),
    (
        "@apollo/server 5.5.1: validation",
        Some("GRAPHQL_VALIDATION_FAILED"),
        InvalidArgument,
        "Cannot query field \"nope\" on type \"Query\".",
    ),
    (
        "@apollo/server 5.5.1: syntax",
        Some("GRAPHQL_PARSE_FAILED"),
        InvalidArgument,
        "Syntax Error: Expected Name, found <EOF>.",
    ),
    (
        "@apollo/server 5.5.1: variables",
        Some("BAD_USER_INPUT"),
        InvalidArgument,
        "Variable \"$n\" of required type \"Int!\" was not provided.",
    ),
    (
        "@apollo/server 5.5.1: persisted query",
        Some("PERSISTED_QUERY_NOT_FOUND"),
        NotFound,
        "PersistedQueryNotFound",
    ),
    (
        "graphql-yoga 5.24.1: own error",
        Some("NO_SUCH_ORDER"),
        NotFound,
        "No such order",
    ),
    (
        "graphql-yoga 5.24.1: unexpected",
        Some("INTERNAL_SERVER_ERROR"),
        Internal,
        "Unexpected error.",
    ),
    (
        "graphql-yoga 5.24.1: validation",
        Some("GRAPHQL_VALIDATION_FAILED"),
        InvalidArgument,
        "Cannot query field \"nope\" on type \"Query\".",
    ),
    (
        "graphql-yoga 5.24.1: syntax",
        Some("GRAPHQL_PARSE_FAILED"),
        InvalidArgument,
        "Syntax Error: Expected Name, found <EOF>.",
    ),
    (
        "fastify 5.12.8: validation",
        Some("FST_ERR_VALIDATION"),
        InvalidArgument,
        "body must have required property 'name'",
    ),
    (
        "fastify 5.12.8: not found",
        None,
        NotFound,
        "Route GET:/x not found",
    ),
    ("fastify 5.12.8: unexpected", None, Internal, "boom"),
    (
        "fastify 5.12.8: media type",
        Some("FST_ERR_CTP_INVALID_MEDIA_TYPE"),
        InvalidArgument,
        "Unsupported Media Type",
    ),
    (
        "express 5.3.0: not found",
        None,
        NotFound,
        "Cannot GET /nope",
    ),
    (
        "@trpc/server 11.25.2",
        Some("NOT_FOUND"),
        NotFound,
        "No such order",
    ),
    (
        "@connectrpc/connect 2.2.0",
        Some("not_found"),
        NotFound,
        "No such order",
    ),
];

#[test]
fn each_is_read() {
    let written = written();
    assert_eq!(written.len(), EXPECTED.len());
    for (written, expected) in written.iter().zip(EXPECTED) {
        let answer = written.read();
        let read = (
            written.by.as_str(),
            answer.code(),
            answer.kind(),
            answer.message(),
        );
        assert_eq!(read, (expected.0, expected.1, expected.2, Some(expected.3)));
        assert!(answer.is_error(), "{}", written.by);
    }
}

#[test]
fn what_else_they_say_is_read() {
    let written = written();
    let read = |by: &str| written.iter().find(|it| it.by == by).unwrap().read();
    let validation = read("fastapi 0.165.0: validation");
    let fields: Vec<_> = validation
        .violations()
        .iter()
        .map(Violation::pointer)
        .collect();
    assert_eq!(fields, ["#/body/name", "#/body/price"]);
    let validation = read("fastapi-problem 0.12.1: validation");
    let fields: Vec<_> = validation
        .violations()
        .iter()
        .map(Violation::pointer)
        .collect();
    assert_eq!(fields, ["#/body/name", "#/body/price"]);
    let closed = read("fastapi-problem 0.12.1: own problem");
    assert_eq!(closed.param("order_id"), Some("7"));
    assert_eq!(read("rfc9457 0.4.1").param("balance"), Some("30"));
    let delayed = read("fastapi 0.165.0: HTTPException with a dict");
    assert_eq!(delayed.retry_after().map(|delay| delay.as_secs()), Some(3));
}
