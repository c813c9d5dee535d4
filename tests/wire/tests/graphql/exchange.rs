//! Sends requests to the shop, and reads what comes back.

use async_graphql::{Request as GraphqlRequest, Response, Variables};
use axum::Router;
use axum::body::Body;
use http::header::{ACCEPT, CONTENT_TYPE};
use http::{HeaderMap, Request};
use http_body_util::BodyExt;
use platform_error_wire::graphql::axum::Endpoint;
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::shop::{SECRET, Shop, codes, shop};

pub(crate) const JSON: &str = "application/json";
pub(crate) const GRAPHQL: &str = "application/graphql-response+json";

/// A response over HTTP.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Value,
}

impl Answer {
    pub(crate) fn code(&self) -> &str {
        self.body["errors"][0]["extensions"]["code"]
            .as_str()
            .unwrap_or_default()
    }

    pub(crate) fn content_type(&self) -> &str {
        self.headers[CONTENT_TYPE].to_str().unwrap()
    }

    pub(crate) fn has_data(&self) -> bool {
        self.body
            .as_object()
            .is_some_and(|body| body.contains_key("data"))
    }
}

pub(crate) fn endpoint() -> Endpoint<Shop> {
    Endpoint::new(shop(codes())).codes(codes())
}

pub(crate) async fn send(endpoint: Endpoint<Shop>, request: Request<Body>) -> Answer {
    let app: Router = Router::new().route_service("/graphql", endpoint);
    let response = app.oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    let text = std::str::from_utf8(&body).unwrap();
    assert!(!text.contains(SECRET), "{text}");
    Answer {
        status: parts.status.as_u16(),
        headers: parts.headers,
        body: serde_json::from_str(text).unwrap(),
    }
}

pub(crate) fn post(accept: &str, body: impl Into<Body>) -> Request<Body> {
    Request::post("/graphql")
        .header(ACCEPT, accept)
        .header(CONTENT_TYPE, JSON)
        .body(body.into())
        .unwrap()
}

pub(crate) async fn query(accept: &str, query: &str) -> Answer {
    send(
        endpoint(),
        post(accept, json!({ "query": query }).to_string()),
    )
    .await
}

pub(crate) fn get(accept: &str, params: &str) -> Request<Body> {
    let uri = format!("/graphql?{params}");
    Request::get(uri)
        .header(ACCEPT, accept)
        .body(Body::empty())
        .unwrap()
}

pub(crate) async fn run(request: impl Into<GraphqlRequest>) -> Value {
    to_json(&shop(codes()).execute(request).await)
}

/// The response as JSON, which has no secret in it.
pub(crate) fn to_json(response: &Response) -> Value {
    let body = serde_json::to_string(response).unwrap();
    assert!(!body.contains(SECRET), "{body}");
    assert!(!body.contains("10.0.0.3"), "{body}");
    serde_json::from_str(&body).unwrap()
}

pub(crate) fn with_variables(query: &str, variables: Value) -> GraphqlRequest {
    GraphqlRequest::new(query).variables(Variables::from_json(variables))
}
