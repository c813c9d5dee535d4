//! Whole stacks of layers, as services have them.

use std::time::Duration;

use axum::body::Bytes;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get as route, post};
use axum::{Json, Router};
use http::{Request, StatusCode};
use tower_http::compression::CompressionLayer;
use tower_http::cors::CorsLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

use super::exchange::{get, send, send_body};
use super::shop::{problems, routes};

async fn echo(body: Bytes) -> Bytes {
    body
}

async fn order(Json(order): Json<u32>) -> String {
    order.to_string()
}

async fn slow() {
    tokio::time::sleep(Duration::from_secs(60)).await;
}

async fn nothing_allowed() -> StatusCode {
    StatusCode::METHOD_NOT_ALLOWED
}

fn app() -> Router {
    let admin = Router::new()
        .route("/slow", route(slow))
        .fallback(|| async { (StatusCode::GONE, "no such admin page") })
        .layer(problems());
    let limited = Router::new()
        .route("/limited", post(echo))
        .layer(DefaultBodyLimit::max(3));
    let timeout =
        TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, Duration::from_millis(5));
    Router::new()
        .route("/echo", post(echo))
        .route("/order", post(order))
        .route("/slow", route(slow))
        .nest("/admin", admin)
        .merge(limited)
        .merge(routes())
        .method_not_allowed_fallback(nothing_allowed)
        .layer(RequestBodyLimitLayer::new(8))
        .layer(timeout)
        .layer(CorsLayer::permissive())
        .layer(problems())
        .layer(CorsLayer::permissive())
        .layer(CompressionLayer::new())
}

#[tokio::test]
async fn each_layer_and_router_answers_with_one_problem() {
    let post = |path: &str| Request::post(path).header("content-type", "application/json");
    for (request, body, status, code) in [
        (get("/nothing"), "", 404, "NOT_FOUND"),
        (get("/admin/nothing"), "", 410, "GONE"),
        (get("/admin/slow"), "", 408, "REQUEST_TIMEOUT"),
        (get("/slow"), "", 408, "REQUEST_TIMEOUT"),
        (get("/order"), "", 405, "METHOD_NOT_ALLOWED"),
        (post("/limited"), "12345", 413, "CONTENT_TOO_LARGE"),
        (post("/echo"), "123456789", 413, "CONTENT_TOO_LARGE"),
        (post("/order"), "x", 400, "BAD_REQUEST"),
        (post("/order"), "-1", 422, "UNPROCESSABLE_CONTENT"),
        (Request::post("/order"), "1", 415, "UNSUPPORTED_MEDIA_TYPE"),
        (get("/duplicate"), "", 409, "DUPLICATE_KEY"),
    ] {
        let request = request.header("origin", "https://example.com");
        let answer = send_body(app(), request, body).await;
        assert_eq!(answer.status, status, "{}", answer.body);
        assert_eq!(answer.problem()["code"], code);
        assert_eq!(answer.header("access-control-allow-origin"), "*");
    }
    let answer = send_body(app(), post("/order"), "7").await;
    assert_eq!((answer.status.as_u16(), &*answer.body), (200, "7"));
}

#[tokio::test]
async fn a_preflight_is_no_problem() {
    let request = Request::options("/order")
        .header("origin", "https://example.com")
        .header("access-control-request-method", "POST");
    let answer = send(app(), request).await;
    assert_eq!((answer.status.as_u16(), &*answer.body), (200, ""));
    assert!(!answer.headers.contains_key("x-platform-error-code"));
}
