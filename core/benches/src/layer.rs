//! Compares a request through the layer `Problems` with a bare answer of axum.
//!
//! Prints the table in the README of this package.

#[allow(dead_code, reason = "no instructions are counted here")]
mod comparison;

use std::hint::black_box;
use std::task::{Context, Poll, Waker};

use axum::body::{Body, HttpBody};
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Json, Router};
use http::{HeaderName, HeaderValue, Request, StatusCode, Uri};
use platform_error::{ErrorSet, PlatformError};
use platform_error_wire::Problem;
use platform_error_wire::axum::Problems;
use serde::Serialize;
use tower::Service;
use tower_http::catch_panic::CatchPanicLayer;

use crate::comparison::{Candidate, Comparison};

#[derive(Debug, PlatformError)]
#[error(domain = "shop.example.com")]
enum ShopError {
    /// The item cannot be ordered at the moment.
    #[error(
        code = "OUT_OF_STOCK",
        message = "{sku} is out of stock, {left} left",
        cause = "More was sold than delivered",
        solution = "Order another item",
        kind = FailedPrecondition,
        http_status = 422,
    )]
    OutOfStock { sku: &'static str, left: u32 },
}

/// The same body as a struct, for `serde_json`.
#[derive(Serialize)]
struct ByHand {
    r#type: &'static str,
    title: &'static str,
    status: u16,
    detail: String,
    code: &'static str,
    domain: &'static str,
    kind: &'static str,
    retry: &'static str,
    solution: &'static str,
    params: Params,
}

#[derive(Serialize)]
struct Params {
    sku: &'static str,
    left: u32,
}

async fn success() -> &'static str {
    "Hello"
}

async fn by_hand() -> impl IntoResponse {
    let (sku, left) = (black_box("A-1"), black_box(3));
    let body = ByHand {
        r#type: "https://shop.example.com/errors/OUT_OF_STOCK",
        title: "The item cannot be ordered at the moment.",
        status: 422,
        detail: format!("{sku} is out of stock, {left} left"),
        code: "OUT_OF_STOCK",
        domain: "shop.example.com",
        kind: "FAILED_PRECONDITION",
        retry: "AFTER_FIX",
        solution: "Order another item",
        params: Params { sku, left },
    };
    (StatusCode::UNPROCESSABLE_ENTITY, Json(body))
}

async fn problem() -> Result<(), Problem<ShopError>> {
    let (sku, left) = (black_box("A-1"), black_box(3));
    Err(ShopError::OutOfStock { sku, left })?
}

fn app() -> Router {
    Router::new()
        .route("/success", get(success))
        .route("/by-hand", get(by_hand))
        .route("/problem", get(problem))
}

fn problems() -> Problems {
    Problems::new(ShopError::CATALOG).base("https://shop.example.com/errors/")
}

/// A request with the headers that clients usually send. Its clones share their buffers, like the
/// values that hyper reads from a connection.
fn request(path: &'static str) -> Request<()> {
    let mut request = Request::new(());
    *request.uri_mut() = Uri::from_static(path);
    for (name, value) in [
        ("host", "shop.example.com"),
        ("accept", "application/json"),
        ("accept-language", "en"),
        ("x-request-id", "6f9619ff-8b86-d011-b42d-00cf4fc964ff"),
    ] {
        let name = HeaderName::from_static(name);
        let value = HeaderValue::from_str(value);
        request
            .headers_mut()
            .extend(value.map(|value| (name, value)));
    }
    request
}

/// Sends a request whose answer is ready at once, and reads the body.
fn exchange(app: &Router, request: &Request<()>) {
    let request = request.clone().map(|()| Body::empty());
    let mut context = Context::from_waker(Waker::noop());
    let mut service = app.clone();
    let mut future = std::pin::pin!(service.call(request));
    if let Poll::Ready(Ok(response)) = future.as_mut().poll(&mut context) {
        let mut body = std::pin::pin!(response.into_body());
        while let Poll::Ready(Some(frame)) = body.as_mut().poll_frame(&mut context) {
            black_box(frame.is_ok());
        }
    }
}

fn candidate(name: &'static str, app: Router, path: &'static str) -> Candidate {
    let request = request(path);
    let batch = move || {
        for _ in 0..100 {
            exchange(&app, &request);
        }
        100
    };
    Candidate::new(name, String::new(), batch)
}

fn comparisons() -> [Comparison; 2] {
    let successes = vec![
        candidate("axum alone", app(), "/success"),
        candidate("with `Problems`", app().layer(problems()), "/success"),
        candidate(
            "with tower-http's `CatchPanicLayer`",
            app().layer(CatchPanicLayer::new()),
            "/success",
        ),
    ];
    let errors = vec![
        candidate("axum alone, `Json` of a struct", app(), "/by-hand"),
        candidate("`Problem`", app(), "/problem"),
        candidate(
            "`Problem` with `Problems`",
            app().layer(problems()),
            "/problem",
        ),
    ];
    let comparison = |task, candidates| Comparison {
        task,
        errors: 1,
        units: 1,
        candidates,
    };
    [
        comparison("success", successes),
        comparison("error", errors),
    ]
}

fn main() {
    println!("| answer | by | time | ratio |\n|---|---|---:|---:|");
    for comparison in comparisons() {
        let times = comparison.run();
        for (candidate, time) in comparison.candidates.iter().zip(times) {
            let nanoseconds = time.nanoseconds;
            let ratio = time.ratio;
            println!(
                "| {} | {} | {nanoseconds:.0} ns | {ratio:.2} |",
                comparison.task, candidate.name
            );
        }
    }
}
