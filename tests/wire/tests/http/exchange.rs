//! A request to a service, and its answer.

use std::convert::Infallible;

use axum::body::Body;
use axum::response::Response;
use http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use serde_json::Value;
use tower::{Service, ServiceExt};

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    /// The body as problem+json, after checking what holds for every one.
    #[track_caller]
    pub(crate) fn problem(&self) -> Value {
        assert_eq!(self.header("content-type"), "application/problem+json");
        let body: Value = serde_json::from_str(&self.body).unwrap();
        assert_eq!(body["status"], self.status.as_u16());
        assert_eq!(body["code"], self.header("x-platform-error-code"));
        assert_eq!(self.header("content-length"), self.body.len().to_string());
        body
    }

    /// The only value of a header; empty if it is missing.
    #[track_caller]
    pub(crate) fn header(&self, name: &str) -> &str {
        let mut values = self.headers.get_all(name).iter();
        let value = values.next().map_or("", |value| value.to_str().unwrap());
        assert!(
            values.next().is_none(),
            "{name} occurs twice: {:?}",
            self.headers
        );
        value
    }
}

pub(crate) fn get(uri: &str) -> http::request::Builder {
    Request::get(uri)
}

/// Sends a request without a body.
pub(crate) async fn send<S, B>(service: S, request: http::request::Builder) -> Answer
where
    S: Service<Request<Body>, Response = http::Response<B>, Error = Infallible>,
    B: http_body::Body<Data = bytes::Bytes> + Send + 'static,
    B::Error: std::error::Error + Send + Sync + 'static,
{
    send_body(service, request, "").await
}

/// Sends a request with a body.
pub(crate) async fn send_body<S, B>(
    service: S,
    request: http::request::Builder,
    body: &str,
) -> Answer
where
    S: Service<Request<Body>, Response = http::Response<B>, Error = Infallible>,
    B: http_body::Body<Data = bytes::Bytes> + Send + 'static,
    B::Error: std::error::Error + Send + Sync + 'static,
{
    let request = request.body(Body::from(body.to_owned())).unwrap();
    let Ok(response) = service.oneshot(request).await;
    read(response.map(Body::new)).await
}

pub(crate) async fn read(response: Response) -> Answer {
    let (head, body) = response.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    Answer {
        status: head.status,
        headers: head.headers,
        body: String::from_utf8_lossy(&body).into_owned(),
    }
}
