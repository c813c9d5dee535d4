//! The responses of an axum service behind the layer.

use axum::extract::{Path, Query};
use axum::routing::{get, post};
use axum::{Json, Router};
use http::header::{ACCEPT, CONTENT_TYPE};
use http::{HeaderMap, Method, Request, StatusCode};
use http_body_util::BodyExt;
use platform_error::ErrorSet;
use platform_error_wire::Problem;
use platform_error_wire::axum::Problems;
use platform_error_wire_tests::sets::{DatabaseError, SECRET, ShopError};
use tower::{BoxError, Layer, ServiceExt};

use super::{Foreign, Inner, Log, assert_no_secret};

/// The media types that the layer writes.
const ACCEPTED: [&str; 5] = [
    "*/*",
    "application/problem+json",
    "application/problem+xml",
    "text/html",
    "text/plain",
];

#[derive(Debug, serde::Deserialize)]
struct Order {
    #[serde(rename = "count")]
    _count: u32,
}

async fn shop(Path(at): Path<usize>) -> Result<(), Problem<ShopError>> {
    Err(ShopError::all().remove(at))?
}

async fn any(Path(at): Path<usize>) -> Result<(), Problem> {
    Err(ShopError::all().remove(at))?
}

async fn found(Path(at): Path<usize>) -> Problem {
    let chain = anyhow::Error::from(ShopError::all().remove(at)).context(SECRET);
    Problem::find(ShopError::CATALOG, chain)
}

async fn foreign() -> Problem {
    Problem::internal(Foreign(Inner))
}

async fn panics() {
    panic!("{SECRET}")
}

async fn panics_with_a_value() {
    std::panic::panic_any(Foreign(Inner))
}

async fn text() -> (StatusCode, String) {
    (StatusCode::INTERNAL_SERVER_ERROR, DatabaseError.to_string())
}

async fn page() -> (StatusCode, &'static str) {
    (StatusCode::BAD_GATEWAY, SECRET)
}

fn app() -> Router {
    Router::new()
        .route("/shop/{at}", get(shop))
        .route("/any/{at}", get(any))
        .route("/found/{at}", get(found))
        .route("/foreign", get(foreign))
        .route("/panic", get(panics))
        .route("/panic-value", get(panics_with_a_value))
        .route("/text", get(text))
        .route("/page", get(page))
        .route("/number/{number}", get(|_: Path<u32>| async {}))
        .route("/query", get(|_: Query<Order>| async {}))
        .route("/json", post(|_: Json<Order>| async {}))
}

fn layer(log: &Log) -> Problems {
    let log = log.clone();
    Problems::new(ShopError::CATALOG)
        .base("https://shop.example.com/errors/")
        .observe(move |observed| log.note(observed.occurrence()))
}

async fn scan(status: StatusCode, headers: &HeaderMap, body: axum::body::Body, place: &str) {
    assert!(
        status.is_client_error() || status.is_server_error(),
        "{place}"
    );
    for (name, value) in headers {
        assert_no_secret(value.as_bytes(), &(place, name));
    }
    let body = body.collect().await.unwrap();
    if let Some(trailers) = body.trailers() {
        for value in trailers.values() {
            assert_no_secret(value.as_bytes(), &place);
        }
    }
    assert_no_secret(&body.to_bytes(), &place);
}

/// Sends a request once for each media type.
async fn request(log: &Log, method: Method, path: &str, body: String) {
    let app = app().layer(layer(log));
    for accepted in ACCEPTED {
        let request = Request::builder()
            .method(&method)
            .uri(path)
            .header(ACCEPT, accepted)
            .header(CONTENT_TYPE, "application/json")
            .body(axum::body::Body::from(body.clone()))
            .unwrap();
        let (parts, body) = app.clone().oneshot(request).await.unwrap().into_parts();
        scan(parts.status, &parts.headers, body, path).await;
    }
}

#[tokio::test]
async fn errors_of_handlers_reveal_nothing() {
    let log = Log::default();
    for at in 0..ShopError::all().len() {
        for path in ["shop", "any", "found"] {
            request(&log, Method::GET, &format!("/{path}/{at}"), String::new()).await;
        }
    }
    assert!(log.secrets() > 0);
    for path in ["/foreign", "/text", "/page"] {
        let before = log.secrets();
        request(&log, Method::GET, path, String::new()).await;
        assert!(log.secrets() >= before + ACCEPTED.len(), "{path}");
        request(&log, Method::HEAD, path, String::new()).await;
    }
}

#[tokio::test]
async fn panics_reveal_nothing() {
    let log = Log::default();
    request(&log, Method::GET, "/panic", String::new()).await;
    assert_eq!(log.secrets(), ACCEPTED.len());
    request(&log, Method::GET, "/panic-value", String::new()).await;
}

#[tokio::test]
async fn rejections_do_not_quote_the_request() {
    let log = Log::default();
    let path = format!("/number/{SECRET}");
    request(&log, Method::GET, &path, String::new()).await;
    let path = format!("/query?count={SECRET}");
    request(&log, Method::GET, &path, String::new()).await;
    for body in [
        format!("{{\"count\": \"{SECRET}\"}}"),
        format!("{{\"{SECRET}\": "),
        SECRET.to_owned(),
    ] {
        request(&log, Method::POST, "/json", body).await;
    }
    assert!(log.secrets() > 0);
}

#[tokio::test]
async fn errors_of_layers_reveal_nothing() {
    let log = Log::default();
    let failing = tower::service_fn(|_: Request<axum::body::Body>| async {
        let error: BoxError = Box::new(Foreign(Inner));
        Err::<http::Response<axum::body::Body>, _>(error)
    });
    let service = layer(&log).layer(failing);
    for accepted in ACCEPTED {
        let request = Request::builder().header(ACCEPT, accepted);
        let request = request.body(axum::body::Body::empty()).unwrap();
        let (parts, body) = service.clone().oneshot(request).await.unwrap().into_parts();
        scan(parts.status, &parts.headers, body, accepted).await;
    }
    assert!(log.secrets() >= ACCEPTED.len());
}
