//! GraphQL over HTTP: the requests that the endpoint accepts and refuses.

use axum::body::Body;
use http::Request;
use http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE};
use serde_json::json;

use crate::exchange::{GRAPHQL, JSON, endpoint, get, post, send};

#[tokio::test]
async fn refuses_what_is_not_a_request() {
    let rows = [
        ("", 400, "BAD_REQUEST"),
        ("NONSENSE", 400, "BAD_REQUEST"),
        (r#"{"query":"#, 400, "BAD_REQUEST"),
        ("[]", 400, "BAD_REQUEST"),
        (r#"{"qeury":"{ ok }"}"#, 422, "UNPROCESSABLE_CONTENT"),
        (r#"{"query":null}"#, 422, "UNPROCESSABLE_CONTENT"),
        (r#"{"query":7}"#, 422, "UNPROCESSABLE_CONTENT"),
        (
            r#"{"query":"{ ok }","variables":[7]}"#,
            422,
            "UNPROCESSABLE_CONTENT",
        ),
        (
            r#"{"query":"{ ok }","operationName":{}}"#,
            422,
            "UNPROCESSABLE_CONTENT",
        ),
        (
            r#"{"query":"{ ok }","extensions":""}"#,
            422,
            "UNPROCESSABLE_CONTENT",
        ),
        ("7", 422, "UNPROCESSABLE_CONTENT"),
    ];
    for media in [JSON, GRAPHQL] {
        for (body, status, code) in rows {
            let answer = send(endpoint(), post(media, body)).await;
            assert_eq!((answer.status, answer.code()), (status, code), "{body}");
            assert!(answer.content_type().starts_with(media), "{body}");
            assert!(!answer.has_data());
            assert_eq!(answer.headers[CACHE_CONTROL], "no-store");
        }
    }
    let nested = "[".repeat(100_000);
    assert_eq!(send(endpoint(), post(JSON, nested)).await.status, 400);
    let nested = format!(r#"{{"variables":{}"#, r#"{"a":"#.repeat(100_000));
    assert_eq!(send(endpoint(), post(JSON, nested)).await.status, 400);
    let answer = send(
        endpoint(),
        post(JSON, r#"{"query":null,"operationName":null}"#),
    )
    .await;
    assert_eq!(answer.body["errors"][0]["message"], "`query` is missing");
}

#[tokio::test]
async fn null_parameters_are_absent() {
    let body =
        r#"{"query":"{ ok }","operationName":null,"variables":null,"extensions":null,"x":1}"#;
    let answer = send(endpoint(), post(GRAPHQL, body)).await;
    assert_eq!(answer.body, json!({ "data": { "ok": 7 } }));
}

#[tokio::test]
async fn takes_only_json_in_utf8() {
    let rows = [
        (Some("application/json"), 200),
        (Some("application/json; charset=utf-8"), 200),
        (Some("Application/JSON;charset=\"UTF-8\""), 200),
        (Some("application/json; charset=utf-16"), 415),
        (Some("text/plain"), 415),
        (Some("application/x-www-form-urlencoded"), 415),
        (Some("multipart/form-data; boundary=x"), 415),
        (Some("application/graphql"), 415),
        (None, 415),
    ];
    for (content_type, status) in rows {
        let mut request = post(GRAPHQL, r#"{"query":"{ ok }"}"#);
        request.headers_mut().remove(CONTENT_TYPE);
        if let Some(content_type) = content_type {
            request
                .headers_mut()
                .insert(CONTENT_TYPE, content_type.parse().unwrap());
        }
        let answer = send(endpoint(), request).await;
        assert_eq!(answer.status, status, "{content_type:?}");
        assert_eq!(answer.code() == "UNSUPPORTED_MEDIA_TYPE", status == 415);
    }
}

#[tokio::test]
async fn takes_queries_by_get() {
    let rows = [
        ("query=%7B%20ok%20%7D", 200, ""),
        ("query={ok}&operationName=&variables=&extensions=", 200, ""),
        ("query=query+A{ok}+query+B{boxed}&operationName=A", 200, ""),
        (
            "query=query+Q($n:Int!){positive(n:$n)}&variables={%22n%22:1}",
            200,
            "",
        ),
        (
            "query=mutation{insertAccountOne}",
            405,
            "METHOD_NOT_ALLOWED",
        ),
        (
            "query=query+A{ok}+mutation+B{insertAccountOne}&operationName=B",
            405,
            "METHOD_NOT_ALLOWED",
        ),
        (
            "query=query+A{ok}+mutation+B{insertAccountOne}&operationName=A",
            200,
            "",
        ),
        ("query={ok}&variables=[7]", 422, "UNPROCESSABLE_CONTENT"),
        ("query={ok}&variables={", 400, "BAD_REQUEST"),
        ("query={", 400, "GRAPHQL_PARSE_FAILED"),
        ("", 422, "UNPROCESSABLE_CONTENT"),
    ];
    for (params, status, code) in rows {
        let params = params
            .replace(' ', "%20")
            .replace('{', "%7B")
            .replace('}', "%7D");
        let answer = send(endpoint(), get(GRAPHQL, &params)).await;
        assert_eq!(
            (answer.status, answer.code()),
            (status, code),
            "{params}: {}",
            answer.body
        );
    }
}

#[tokio::test]
async fn names_the_methods_that_it_allows() {
    for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "BREW"] {
        let request = Request::builder()
            .method(method)
            .uri("/graphql")
            .body(Body::empty());
        let answer = send(endpoint(), request.unwrap()).await;
        assert_eq!((answer.status, answer.code()), (405, "METHOD_NOT_ALLOWED"));
        assert_eq!(answer.headers[ALLOW], "GET, HEAD, POST");
    }
}

#[tokio::test]
async fn limits_the_body() {
    let body = json!({ "query": "{ ok }", "x": "x".repeat(200) }).to_string();
    let answer = send(endpoint().body_limit(100), post(GRAPHQL, body)).await;
    assert_eq!((answer.status, answer.code()), (413, "CONTENT_TOO_LARGE"));
}
