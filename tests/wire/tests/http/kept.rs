//! Responses that the layer leaves alone.

use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::Body;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get as route;
use axum::{Json, Router};
use bytes::Bytes;
use http::{Method, StatusCode};
use http_body::{Frame, SizeHint};
use http_body_util::BodyExt;
use serde_json::json;
use tower::ServiceExt;

use super::exchange::{get, send};
use super::shop::problems;

/// A body without end.
pub(crate) struct Endless;

impl http_body::Body for Endless {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(b"data: more\n\n")))))
    }
}

/// A body that fails, although it seems to be short.
pub(crate) struct Failing;

impl http_body::Body for Failing {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        Poll::Ready(Some(Err(std::io::Error::other("secret"))))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(10)
    }
}

fn typed(status: u16, media_type: &'static str, body: impl Into<Body>) -> Response {
    let status = StatusCode::from_u16(status).unwrap();
    (status, [("content-type", media_type)], body.into()).into_response()
}

/// The same request with and without the layer.
async fn assert_kept(response: fn() -> Response, method: Method) {
    let bare = Router::new().fallback(move || async move { response() });
    let layered = bare.clone().layer(problems().plain_text(true));
    let expected = send(bare, get("/").method(method.clone())).await;
    let answer = send(layered, get("/").method(method)).await;
    assert_eq!(answer.status, expected.status);
    assert_eq!(answer.headers, expected.headers);
    assert_eq!(answer.body, expected.body);
}

#[tokio::test]
async fn successes_and_errors_with_bodies_of_their_own_are_kept() {
    let responses: &[fn() -> Response] = &[
        || "all is well".into_response(),
        || ().into_response(),
        || StatusCode::NO_CONTENT.into_response(),
        || StatusCode::NOT_MODIFIED.into_response(),
        || StatusCode::SWITCHING_PROTOCOLS.into_response(),
        || (StatusCode::BAD_REQUEST, Json(json!({ "error": "mine" }))).into_response(),
        || (StatusCode::NOT_FOUND, Html("<h1>Lost?</h1>")).into_response(),
        || typed(404, "image/png", "\u{89}PNG"),
        || typed(409, "application/problem+json", "{\"title\":\"foreign\"}"),
        || typed(400, "application/graphql-response+json", "{\"errors\":[]}"),
        || typed(400, "text/plainly", "not plain"),
        || typed(600, "text/plain", "beyond HTTP"),
        || typed(200, "application/grpc", ""),
        || {
            let status = [("grpc-status", "12")];
            (StatusCode::UNSUPPORTED_MEDIA_TYPE, status).into_response()
        },
    ];
    for response in responses {
        assert_kept(*response, Method::GET).await;
        assert_kept(*response, Method::POST).await;
    }
}

#[tokio::test]
async fn an_error_without_its_body_is_kept_for_head() {
    // What GET would have is unknown, and has a type of its own.
    assert_kept(|| typed(404, "application/json", ""), Method::HEAD).await;
    assert_kept(|| typed(404, "text/html", "<h1>Lost?</h1>"), Method::HEAD).await;
}

#[tokio::test]
async fn streams_are_not_read() {
    for (status, media_type) in [
        (200, "text/event-stream"),
        (200, "text/plain"),
        (500, "text/event-stream"),
    ] {
        let stream = move || async move { typed(status, media_type, Body::new(Endless)) };
        let app = Router::new().route("/", route(stream)).layer(problems());
        let request = get("/").body(Body::empty()).unwrap();
        let response = app.oneshot(request).await.unwrap();
        assert_eq!(response.status(), status);
        let mut body = response.into_body();
        let frame = body.frame().await.unwrap().unwrap();
        assert_eq!(frame.into_data().unwrap(), "data: more\n\n");
    }
}
