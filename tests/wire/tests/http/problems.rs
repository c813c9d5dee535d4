//! What a handler returns.

use axum::response::IntoResponse;
use axum::routing::get as route;
use axum::{Json, Router};
use http::StatusCode;
use platform_error::RequestError;
use platform_error_wire::{Config, HttpError, Instance, Problem, Violation};
use serde_json::json;

use super::exchange::{get, read, send};
use super::shop::{ShopError, app, busy, duplicate, out_of_stock, problems, routes};

#[tokio::test]
async fn every_member_is_there() {
    let answer = send(app(), get("/stock").header("x-request-id", "a b")).await;
    assert_eq!(answer.status, 422);
    let expected = json!({
        "type": "https://shop.example.com/errors/OUT_OF_STOCK",
        "title": "The item cannot be ordered at the moment.",
        "status": 422,
        "detail": "A-1 is out of stock",
        "instance": "urn:request:a%20b",
        "code": "OUT_OF_STOCK",
        "domain": "shop.example.com",
        "kind": "FAILED_PRECONDITION",
        "retry": "AFTER_FIX",
        "solution": "Order another item",
        "params": { "sku": "A-1" },
    });
    assert_eq!(answer.problem(), expected);
    assert_eq!(answer.header("vary"), "accept, accept-language");
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("content-language"), "en");
    assert_eq!(answer.header("x-platform-error-code"), "OUT_OF_STOCK");
}

#[tokio::test]
async fn a_problem_is_an_answer_without_the_layer() {
    let answer = send(routes(), get("/duplicate")).await;
    assert_eq!(answer.status, 409);
    let problem = answer.problem();
    assert_eq!(problem["code"], "DUPLICATE_KEY");
    assert_eq!(problem["type"], "tag:request.platform,2026:DUPLICATE_KEY");
    assert!(
        problem["instance"]
            .as_str()
            .unwrap()
            .starts_with("urn:uuid:")
    );
    // It is never another, so no cache needs to know.
    assert_eq!(answer.header("vary"), "");
}

#[tokio::test]
async fn the_enum_itself_is_an_answer() {
    async fn order() -> Result<(), ShopError> {
        Err(RequestError::DuplicateKey)?
    }
    async fn anything() -> axum::response::Result<()> {
        Ok(order().await?)
    }
    let app = Router::new()
        .route("/order", route(order))
        .route("/anything", route(anything))
        .layer(problems());
    for path in ["/order", "/anything"] {
        let answer = send(app.clone(), get(path)).await;
        assert_eq!(answer.status, 409);
        assert_eq!(answer.problem()["code"], "DUPLICATE_KEY");
        let base = "https://shop.example.com/errors/DUPLICATE_KEY";
        assert_eq!(answer.problem()["type"], base);
    }
}

#[tokio::test]
async fn an_erased_problem_is_an_answer() {
    fn pay(amount: u32) -> Result<Json<u32>, Problem> {
        match amount {
            0 => Err(RequestError::MissingFilter)?,
            1 => Err(ShopError::SignedOut)?,
            2 => Err(HttpError::Gone)?,
            3 => Err(Problem::internal("10.0.0.3 is down"))?,
            _ => Ok(Json(amount)),
        }
    }
    for (amount, status) in [(0, 400), (1, 401), (2, 410), (3, 500), (4, 200)] {
        let app = Router::new()
            .route("/", route(move || async move { pay(amount) }))
            .layer(problems());
        let answer = send(app, get("/")).await;
        assert_eq!(answer.status, status);
        assert!(!answer.body.contains("10.0.0.3"));
    }
}

#[tokio::test]
async fn a_delay_is_a_header_too() {
    let answer = send(app(), get("/busy")).await;
    assert_eq!(answer.status, 503);
    assert_eq!(answer.header("retry-after"), "2");
    assert_eq!(answer.problem()["retry_after"], 2);
    assert_eq!(answer.problem()["retry"], "AFTER_DELAY");
}

#[tokio::test]
async fn a_401_has_the_configured_challenge() {
    let app = |config| routes().layer(problems().config(config));
    let answer = send(app(Config::new()), get("/signed-out")).await;
    assert_eq!(answer.header("www-authenticate"), "");

    let config = Config::new().challenge("Bearer realm=\"shop\"");
    let answer = send(app(config.clone()), get("/signed-out")).await;
    assert_eq!(answer.header("www-authenticate"), "Bearer realm=\"shop\"");
    let answer = send(app(config), get("/duplicate")).await;
    assert_eq!(answer.header("www-authenticate"), "");
}

#[tokio::test]
async fn a_handler_decides_status_and_headers() {
    async fn conflict() -> impl IntoResponse {
        let headers = [
            ("cache-control", "max-age=60"),
            ("retry-after", "7"),
            ("www-authenticate", "Basic"),
            ("x-shop", "open"),
        ];
        let problem: Problem = ShopError::SignedOut.into();
        (StatusCode::CONFLICT, headers, problem)
    }
    let config = Config::new().challenge("Bearer");
    let layer = problems().config(config);
    let app = Router::new().route("/", route(conflict)).layer(layer);
    let answer = send(app, get("/")).await;
    // The body agrees with the response.
    assert_eq!(answer.status, 409);
    assert_eq!(answer.problem()["status"], 409);
    assert_eq!(answer.problem()["retry_after"], 7);
    assert_eq!(answer.problem()["code"], "SIGNED_OUT");
    assert_eq!(answer.header("cache-control"), "max-age=60");
    assert_eq!(answer.header("retry-after"), "7");
    assert_eq!(answer.header("www-authenticate"), "Basic");
    assert_eq!(answer.header("x-shop"), "open");
}

#[tokio::test]
async fn violations_are_told_with_pointers() {
    async fn order() -> Result<(), Problem> {
        let problem: Problem = RequestError::MissingFilter.into();
        Err(problem.with_violations([
            Violation::new(["items", "0", "a/b"], "must be positive").with_code("TOO_SMALL"),
            Violation::new(["~"], "is not a name"),
        ]))
    }
    let app = Router::new().route("/", route(order)).layer(problems());
    let answer = send(app, get("/")).await;
    let expected = json!([
        { "detail": "must be positive", "pointer": "#/items/0/a~1b", "code": "TOO_SMALL" },
        { "detail": "is not a name", "pointer": "#/~0" },
    ]);
    assert_eq!(answer.problem()["errors"], expected);
}

#[tokio::test]
async fn an_instance_of_the_handler_precedes_that_of_the_request() {
    async fn order() -> Result<(), Problem> {
        let problem: Problem = RequestError::MissingFilter.into();
        Err(problem.with_instance(Instance::from_id("tag:example.com,2026:1")))
    }
    let app = Router::new().route("/", route(order)).layer(problems());
    let answer = send(app, get("/").header("x-request-id", "2")).await;
    assert_eq!(answer.problem()["instance"], "tag:example.com,2026:1");
}

#[tokio::test]
async fn one_response_has_one_instance() {
    // Written twice, by the response and by the layer.
    let response = duplicate().await.into_response();
    let first = read(response).await.problem();
    let second = read(out_of_stock().await.into_response()).await.problem();
    assert_ne!(first["instance"], second["instance"]);
    let third = read(busy().await.into_response()).await;
    assert_eq!(third.header("retry-after"), "2");
}
