//! Plain answers, which become problems.

use axum::body::Body;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get as route, post};
use axum::{Form, Json, Router};
use http::{Method, Request, StatusCode};
use serde::Deserialize;
use tower_http::limit::RequestBodyLimitLayer;

use super::exchange::{get, send, send_body};
use super::shop::problems;

#[derive(Deserialize)]
struct Order {
    #[expect(dead_code, reason = "only read by serde")]
    quantity: u32,
}

fn orders() -> Router {
    Router::new()
        .route("/json", post(|_: Json<Order>| async {}))
        .route("/form", post(|_: Form<Order>| async {}))
        .route("/query", route(|_: Query<Order>| async {}))
        .route("/path/{id}", route(|_: Path<u32>| async {}))
        .layer(RequestBodyLimitLayer::new(64))
        .layer(problems())
}

#[tokio::test]
async fn rejections_of_axum_become_problems_without_their_text() {
    let large = format!("{{\"quantity\": {:>100}}}", 1);
    for (method, uri, media_type, body, status, code) in [
        ("POST", "/json", "application/json", "{", 400, "BAD_REQUEST"),
        (
            "POST",
            "/json",
            "application/json",
            "{\"quantity\":\"secret\"}",
            422,
            "UNPROCESSABLE_CONTENT",
        ),
        (
            "POST",
            "/json",
            "text/secret",
            "{}",
            415,
            "UNSUPPORTED_MEDIA_TYPE",
        ),
        (
            "POST",
            "/json",
            "application/json",
            &large,
            413,
            "CONTENT_TOO_LARGE",
        ),
        (
            "POST",
            "/form",
            "application/x-www-form-urlencoded",
            "quantity=secret",
            422,
            "UNPROCESSABLE_CONTENT",
        ),
        ("GET", "/query?quantity=secret", "", "", 400, "BAD_REQUEST"),
        ("GET", "/path/secret", "", "", 400, "BAD_REQUEST"),
        ("GET", "/secret", "", "", 404, "NOT_FOUND"),
        ("DELETE", "/json", "", "", 405, "METHOD_NOT_ALLOWED"),
    ] {
        let request = Request::builder()
            .method(method)
            .uri(uri)
            .header("content-type", media_type);
        let answer = send_body(orders(), request, body).await;
        assert_eq!(answer.status, status, "{uri}");
        assert_eq!(answer.problem()["code"], code);
        assert_eq!(answer.problem()["domain"], "http.platform");
        assert_eq!(answer.problem()["type"], "about:blank");
        assert!(answer.problem()["instance"].is_string());
        for hidden in ["secret", "u32", "quantity"] {
            assert!(!answer.body.contains(hidden), "{}", answer.body);
        }
    }
}

#[tokio::test]
async fn the_text_is_the_detail_if_configured() {
    let app = Router::new()
        .route("/json", post(|_: Json<Order>| async {}))
        .route(
            "/",
            route(|| async { (StatusCode::NOT_FOUND, " no order \"7\"\u{1}\n") }),
        )
        .route("/empty", route(|| async { (StatusCode::NOT_FOUND, "") }))
        .layer(problems().plain_text(true));
    let request = Request::post("/json").header("content-type", "application/json");
    let answer = send_body(app.clone(), request, "{\"quantity\":\"x\"}").await;
    assert_eq!(answer.problem()["code"], "UNPROCESSABLE_CONTENT");
    assert_eq!(answer.problem()["title"], "Unprocessable Content");
    let detail = answer.problem()["detail"].as_str().unwrap().to_owned();
    assert!(
        detail.contains("quantity: invalid type: string \"x\", expected u32"),
        "{detail}"
    );

    let answer = send(app.clone(), get("/")).await;
    assert_eq!(answer.problem()["detail"], "no order \"7\"\u{1}");
    let answer = send(app, get("/empty")).await;
    assert!(answer.problem()["detail"].is_null());
}

#[tokio::test]
async fn status_and_headers_are_kept() {
    let app = Router::new()
        .route(
            "/delete",
            axum::routing::delete(|| async {}).put(|| async {}),
        )
        .route(
            "/limit",
            route(|| async {
                let headers = [
                    ("retry-after", "120"),
                    ("access-control-allow-origin", "*"),
                    ("vary", "origin"),
                    ("set-cookie", "a=b"),
                    ("etag", "\"1\""),
                ];
                (StatusCode::TOO_MANY_REQUESTS, headers, "slow down")
            }),
        )
        .route(
            "/date",
            route(|| async {
                let headers = [("retry-after", "Fri, 31 Dec 2027 23:59:59 GMT")];
                (StatusCode::SERVICE_UNAVAILABLE, headers, "closed")
            }),
        )
        .route(
            "/sign-in",
            route(|| async { (StatusCode::UNAUTHORIZED, [("www-authenticate", "Basic")]) }),
        )
        .layer(problems());

    let answer = send(app.clone(), get("/delete")).await;
    assert_eq!(answer.status, 405);
    assert_eq!(answer.header("allow"), "DELETE,PUT");
    assert_eq!(answer.problem()["code"], "METHOD_NOT_ALLOWED");

    let answer = send(app.clone(), get("/limit")).await;
    assert_eq!(answer.status, 429);
    assert_eq!(answer.header("retry-after"), "120");
    assert_eq!(answer.problem()["retry_after"], 120);
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert_eq!(answer.header("set-cookie"), "a=b");
    assert_eq!(answer.header("etag"), "", "it is that of another body");
    let vary: Vec<_> = answer.headers.get_all("vary").iter().collect();
    assert_eq!(vary, ["origin", "accept, accept-language"]);

    let answer = send(app.clone(), get("/date")).await;
    assert_eq!(
        answer.header("retry-after"),
        "Fri, 31 Dec 2027 23:59:59 GMT"
    );
    assert!(answer.problem()["retry_after"].is_null());

    let answer = send(app, get("/sign-in")).await;
    assert_eq!(answer.header("www-authenticate"), "Basic");
}

#[tokio::test]
async fn no_error_is_without_a_body() {
    for status in 400..600 {
        let status = StatusCode::from_u16(status).unwrap();
        let empty = move || async move { status };
        let typed = move || async move {
            let mut response = Response::new(Body::empty());
            *response.status_mut() = status;
            let json = "application/json".parse().unwrap();
            response.headers_mut().insert("content-type", json);
            response
        };
        let app = Router::new()
            .route("/empty", route(empty))
            .route("/typed", route(typed))
            .layer(problems());
        for path in ["/empty", "/typed"] {
            let answer = send(app.clone(), get(path)).await;
            assert_eq!(answer.status, status);
            let code = match answer.problem()["code"].as_str().unwrap() {
                // Statuses that are not registered.
                "BAD_REQUEST" => status.as_u16() < 500,
                "INTERNAL_SERVER_ERROR" => status.as_u16() >= 500,
                _ => true,
            };
            assert!(code, "{status}");
        }
    }
}

#[tokio::test]
async fn a_compressed_text_is_replaced_unread() {
    let gzip = || async {
        let headers = [("content-encoding", "gzip"), ("content-type", "text/plain")];
        (
            StatusCode::NOT_FOUND,
            headers,
            b"\x1f\x8b\x08secret".to_vec(),
        )
    };
    let layer = problems().plain_text(true);
    let app = Router::new().route("/", route(gzip)).layer(layer);
    let answer = send(app, get("/")).await;
    assert_eq!(answer.header("content-encoding"), "");
    assert_eq!(answer.problem()["code"], "NOT_FOUND");
    assert!(!answer.body.contains("secret"));
}

#[tokio::test]
async fn a_long_or_endless_text_is_replaced_unread() {
    let long = || async { (StatusCode::BAD_GATEWAY, "x".repeat(8 * 1024 + 1)) };
    let endless = || async {
        let body = Body::new(super::kept::Endless);
        let headers = [("content-type", "text/plain")];
        (StatusCode::BAD_GATEWAY, headers, body)
    };
    let app = Router::new()
        .route("/long", route(long))
        .route("/endless", route(endless))
        .layer(problems().plain_text(true));
    for path in ["/long", "/endless"] {
        let answer = send(app.clone(), get(path)).await;
        assert_eq!(answer.problem()["code"], "BAD_GATEWAY");
        assert!(answer.problem()["detail"].is_null());
    }
}

#[tokio::test]
async fn a_body_that_fails_is_replaced() {
    let app = Router::new()
        .route(
            "/",
            route(|| async { (StatusCode::BAD_GATEWAY, Body::new(super::kept::Failing)) }),
        )
        .layer(problems().plain_text(true));
    let answer = send(app, get("/")).await;
    assert_eq!(answer.problem()["code"], "BAD_GATEWAY");
}

#[tokio::test]
async fn fallbacks_and_nested_routers_are_reached() {
    let inner = Router::new()
        .route("/here", route(|| async {}))
        .fallback(|| async { (StatusCode::NOT_FOUND, "not in here") });
    let app = Router::new()
        .nest("/inner", inner)
        .fallback(|| async { (StatusCode::IM_A_TEAPOT, "short and stout") })
        .layer(problems());
    let answer = send(app.clone(), get("/inner/there")).await;
    assert_eq!(answer.problem()["code"], "NOT_FOUND");
    let answer = send(app.clone(), get("/there")).await;
    assert_eq!(answer.status, 418);
    assert_eq!(answer.problem()["code"], "BAD_REQUEST");
    let answer = send(app, get("/inner/here").method(Method::PUT)).await;
    assert_eq!(answer.problem()["code"], "METHOD_NOT_ALLOWED");
    assert_eq!(answer.header("allow"), "GET,HEAD");
}

#[tokio::test]
async fn a_redirect_is_no_error() {
    let app = Router::new()
        .route(
            "/",
            route(|| async { Redirect::to("/there").into_response() }),
        )
        .layer(problems());
    let answer = send(app, get("/")).await;
    assert_eq!(answer.status, 303);
    assert_eq!(answer.header("location"), "/there");
    assert_eq!(answer.header("x-platform-error-code"), "");
}
