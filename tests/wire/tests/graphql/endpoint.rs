//! GraphQL over HTTP: statuses and media types.

use axum::Router;
use http::StatusCode;
use http::header::{ACCEPT, ACCEPT_LANGUAGE, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use http_body_util::BodyExt;
use platform_error_wire::axum::Problems;
use platform_error_wire::graphql::axum::Endpoint;
use platform_error_wire::{HttpError, Problem};
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::exchange::{GRAPHQL, JSON, endpoint, post, query, send};
use crate::shop::{Chinese, ERRORS, SECRET, brief, codes, out_of_stock, shop};

#[tokio::test]
async fn every_status_of_json_is_200() {
    for document in [
        "{ ok }",
        "{ ok set }",
        "{ set }",
        "{",
        "{ missing }",
        "{ foreign }",
    ] {
        let answer = query(JSON, document).await;
        assert_eq!(answer.status, 200, "{document}");
        assert_eq!(answer.content_type(), "application/json; charset=utf-8");
    }
}

#[tokio::test]
async fn the_status_of_graphql_response_is_that_of_the_error() {
    let rows = [
        ("{ ok }", 200, "", true),
        ("{ ok set }", 200, "OUT_OF_STOCK", true),
        ("{ set }", 200, "OUT_OF_STOCK", true),
        ("{", 400, "GRAPHQL_PARSE_FAILED", false),
        ("{ missing }", 422, "GRAPHQL_VALIDATION_FAILED", false),
        (
            "query A { ok } query B { ok }",
            422,
            "OPERATION_RESOLUTION_FAILURE",
            false,
        ),
        (
            "subscription { ticks }",
            422,
            "OPERATION_RESOLUTION_FAILURE",
            false,
        ),
    ];
    for (document, status, code, has_data) in rows {
        let answer = query(GRAPHQL, document).await;
        assert_eq!(answer.status, status, "{document}: {}", answer.body);
        assert_eq!(
            answer.content_type(),
            "application/graphql-response+json; charset=utf-8"
        );
        assert_eq!(answer.code(), code, "{document}");
        assert_eq!(answer.has_data(), has_data, "{document}: {}", answer.body);
    }
    let body = json!({
        "query": "query Q($n: Int!) { positive(n: $n) }",
        "variables": { "n": "x" },
    });
    let answer = send(endpoint(), post(GRAPHQL, body.to_string())).await;
    assert_eq!((answer.status, answer.code()), (422, "BAD_USER_INPUT"));
    assert!(!answer.has_data());
}

#[tokio::test]
async fn chooses_the_media_type() {
    let rows = [
        ("*/*", Some(JSON)),
        ("application/*", Some(JSON)),
        ("application/*;q=0.5, application/json;q=0.4", Some(GRAPHQL)),
        (
            "application/json, application/graphql-response+json",
            Some(GRAPHQL),
        ),
        (
            "application/graphql-response+json, application/json;q=0.9",
            Some(GRAPHQL),
        ),
        (
            "application/graphql-response+json;q=0.5, application/json",
            Some(JSON),
        ),
        ("application/graphql-response+json;q=0, */*", Some(JSON)),
        (
            "Application/GraphQL-Response+JSON; charset=utf-8",
            Some(GRAPHQL),
        ),
        ("application/problem+json", None),
        ("text/html", None),
        ("*/*;q=0", None),
        ("", Some(JSON)),
    ];
    for (accept, expected) in rows {
        let answer = query(accept, "{ ok }").await;
        if let Some(media) = expected {
            assert_eq!(answer.status, 200, "{accept}");
            assert!(answer.content_type().starts_with(media), "{accept}");
        } else {
            assert_eq!(
                (answer.status, answer.code()),
                (406, "NOT_ACCEPTABLE"),
                "{accept}"
            );
            assert!(answer.content_type().starts_with(JSON));
        }
    }
    let mut request = post(JSON, r#"{"query":"{ ok }"}"#);
    request.headers_mut().remove(ACCEPT);
    assert!(
        send(endpoint(), request)
            .await
            .content_type()
            .starts_with(JSON)
    );
}

#[tokio::test]
async fn switches_to_400_and_294() {
    let older = endpoint().bad_request_only(true);
    let body = json!({ "query": "{ missing }" }).to_string();
    assert_eq!(send(older.clone(), post(GRAPHQL, body)).await.status, 400);
    assert_eq!(send(older, post(GRAPHQL, "{}")).await.status, 400);

    let partial = endpoint().partial_success(true);
    let body = json!({ "query": "{ ok set }" }).to_string();
    assert_eq!(
        send(partial.clone(), post(GRAPHQL, body.clone()))
            .await
            .status,
        294
    );
    assert_eq!(send(partial.clone(), post(JSON, body)).await.status, 200);
    let body = json!({ "query": "{ ok }" }).to_string();
    assert_eq!(send(partial, post(GRAPHQL, body)).await.status, 200);
}

#[tokio::test]
async fn answers_a_batch_with_an_array() {
    let batch = json!([
        { "query": "{ ok }" },
        { "query": "{ set }" },
        { "query": "{" },
    ]);
    let answer = send(endpoint().batch(3), post(GRAPHQL, batch.to_string())).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.body[0], json!({ "data": { "ok": 7 } }));
    assert_eq!(
        answer.body[1]["errors"][0]["extensions"]["code"],
        "OUT_OF_STOCK"
    );
    assert_eq!(
        answer.body[2]["errors"][0]["extensions"]["code"],
        "GRAPHQL_PARSE_FAILED"
    );
    assert!(answer.body[2].get("data").is_none());

    let too_many = send(endpoint().batch(2), post(GRAPHQL, batch.to_string())).await;
    assert_eq!(too_many.status, 422);
    assert_eq!(
        send(endpoint().batch(2), post(GRAPHQL, "[]")).await.status,
        422
    );
    assert_eq!(
        send(endpoint(), post(GRAPHQL, batch.to_string()))
            .await
            .status,
        400
    );
}

#[tokio::test]
async fn a_refused_request_has_the_status_of_its_problem() {
    let rows = [
        (HttpError::Unauthorized, StatusCode::UNAUTHORIZED),
        (HttpError::Forbidden, StatusCode::FORBIDDEN),
        (
            HttpError::ServiceUnavailable,
            StatusCode::SERVICE_UNAVAILABLE,
        ),
    ];
    for (error, status) in rows {
        let codes = codes().config(brief().challenge("Bearer"));
        let endpoint = Endpoint::new(shop(codes.clone())).codes(codes);
        let endpoint = endpoint.prepare(move |_, _| Err(error.into()));
        let body = r#"{"query":"{ ok }"}"#;
        let answer = send(endpoint.clone(), post(GRAPHQL, body)).await;
        assert_eq!(answer.status, status);
        assert!(!answer.has_data());
        let is_unauthorized = status == StatusCode::UNAUTHORIZED;
        assert_eq!(
            answer.headers.contains_key(WWW_AUTHENTICATE),
            is_unauthorized
        );
        assert_eq!(send(endpoint, post(JSON, body)).await.status, 200);
    }
    let busy = endpoint().prepare(|_, _| Err(out_of_stock().into()));
    let answer = send(busy, post(GRAPHQL, r#"{"query":"{ ok }"}"#)).await;
    assert_eq!((answer.status, answer.code()), (429, "OUT_OF_STOCK"));
    assert_eq!(answer.headers[RETRY_AFTER], "2");

    let foreign = endpoint().prepare(|_, _| Err(Problem::internal(std::io::Error::other(SECRET))));
    let answer = send(foreign, post(GRAPHQL, r#"{"query":"{ ok }"}"#)).await;
    assert_eq!(
        (answer.status, answer.code()),
        (500, "INTERNAL_SERVER_ERROR")
    );
}

#[tokio::test]
async fn moves_what_older_clients_read_to_the_top() {
    let codes = codes().platform(true);
    let endpoint = Endpoint::new(shop(codes.clone())).codes(codes);
    let body = json!({ "query": "mutation { mine: insertAccountOne }" }).to_string();
    let answer = send(endpoint, post(JSON, body)).await;
    assert_eq!(
        answer.body["errors"][0],
        json!({
            "message": "Duplicate key value violates unique constraint",
            "locations": [{ "line": 1, "column": 12 }],
            "path": ["mine"],
            "errorCode": 409,
            "operation": "insertAccountOne",
            "extensions": {
                "code": "DUPLICATE_KEY",
                "classification": "DUPLICATE_KEY",
                "domain": "request.platform",
                "kind": "ALREADY_EXISTS",
                "retry": "AFTER_FIX",
            },
        })
    );
}

#[tokio::test]
async fn uses_the_language_and_the_id_in_the_headers() {
    let codes = codes().config(brief().translations(Chinese));
    let endpoint = Endpoint::new(shop(codes.clone())).codes(codes);
    let refusing = endpoint.clone().prepare(|_, _| Err(out_of_stock().into()));
    for endpoint in [endpoint, refusing] {
        let mut request = post(GRAPHQL, r#"{"query":"{ set }"}"#);
        let headers = request.headers_mut();
        headers.insert(
            ACCEPT_LANGUAGE,
            "fr, zh-Hans-CN;q=0.8, en;q=0.5".parse().unwrap(),
        );
        headers.insert("x-request-id", "req-7".parse().unwrap());
        let answer = send(endpoint, request).await;
        let error = &answer.body["errors"][0];
        assert_eq!(error["message"], "A-7 缺货");
        assert_eq!(error["extensions"]["instance"], "urn:request:req-7");
    }
    let mut request = post(GRAPHQL, r#"{"query":"{ set }"}"#);
    let long = "x".repeat(200);
    request
        .headers_mut()
        .insert("x-request-id", long.parse().unwrap());
    let answer = send(self::endpoint(), request).await;
    assert!(answer.body["errors"][0]["extensions"]["instance"].is_null());
}

#[tokio::test]
async fn the_layer_of_problems_leaves_it_alone() {
    let app: Router = Router::new()
        .route_service("/graphql", endpoint())
        .layer(Problems::new(&ERRORS));
    for (accept, document, status) in [
        (GRAPHQL, "{ missing }", 422),
        (GRAPHQL, "{", 400),
        (JSON, "{ set }", 200),
        ("text/html", "{ ok }", 406),
    ] {
        let request = post(accept, json!({ "query": document }).to_string());
        let response = app.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), status, "{document}");
        let content_type = response.headers()[CONTENT_TYPE].to_str().unwrap();
        assert!(!content_type.contains("problem"), "{content_type}");
        let body = response.into_body().collect().await.unwrap().to_bytes();
        let body: Value = serde_json::from_slice(&body).unwrap();
        assert!(
            body["errors"][0]["extensions"]["code"].is_string(),
            "{body}"
        );
    }
}
