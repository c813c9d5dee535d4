//! The layer among others.

use axum::Router;
use axum::body::Body;
use axum::routing::get as route;
use http::{Method, Request, Response, StatusCode};
use tower::{Layer, ServiceBuilder, service_fn};
use tower_http::compression::CompressionLayer;
use tower_http::cors::CorsLayer;
use tower_http::timeout::TimeoutLayer;

use super::exchange::{get, send};
use super::shop::{app, out_of_stock, problems, routes};

#[tokio::test]
async fn any_service_for_http_can_have_it() {
    let service = service_fn(|_: Request<Body>| async {
        let response = Response::builder().status(StatusCode::NOT_FOUND);
        response.body(http_body_util::Empty::<bytes::Bytes>::new())
    });
    let service = problems().layer(service);
    let answer = send(service.clone(), get("/")).await;
    assert_eq!(answer.problem()["code"], "NOT_FOUND");
    let head = send(service, get("/").method(Method::HEAD)).await;
    assert_eq!(head.body, "");
    assert_eq!(
        head.headers["content-length"],
        answer.headers["content-length"]
    );
}

#[tokio::test]
async fn it_is_part_of_a_stack() {
    let stack = ServiceBuilder::new()
        .layer(CorsLayer::permissive())
        .layer(problems())
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            std::time::Duration::from_millis(1),
        ));
    let slow = || async { tokio::time::sleep(std::time::Duration::from_secs(60)).await };
    let app = Router::new()
        .route("/slow", route(slow))
        .route("/stock", route(out_of_stock))
        .layer(stack);
    let answer = send(app.clone(), get("/slow")).await;
    assert_eq!(answer.problem()["code"], "REQUEST_TIMEOUT");
    let answer = send(app, get("/stock").header("origin", "https://a.example")).await;
    assert_eq!(answer.problem()["code"], "OUT_OF_STOCK");
    assert_eq!(answer.header("access-control-allow-origin"), "*");
}

#[tokio::test]
async fn compression_works_on_either_side() {
    let gzip = || CompressionLayer::new();
    let within = routes().layer(gzip()).layer(problems());
    let request = || get("/stock").header("accept-encoding", "gzip");
    let answer = send(within, request()).await;
    // The layer has replaced the compressed body.
    assert_eq!(answer.header("content-encoding"), "");
    assert_eq!(answer.problem()["code"], "OUT_OF_STOCK");

    let around = routes().layer(problems()).layer(gzip());
    let answer = send(around, request()).await;
    assert_eq!(answer.header("content-encoding"), "gzip");
    assert_eq!(answer.header("content-length"), "");
    assert_eq!(answer.status, 422);
}

#[tokio::test]
async fn twice_is_as_good_as_once() {
    for accept in ["text/plain", "text/html", "application/json"] {
        for path in ["/stock", "/nothing"] {
            let request = || {
                get(path)
                    .header("accept", accept)
                    .header("x-request-id", "7")
            };
            let once = send(app(), request()).await;
            let twice = send(app().layer(problems()), request()).await;
            assert_eq!(twice.status, once.status);
            assert_eq!(twice.headers, once.headers);
            assert_eq!(twice.body, once.body);
        }
    }
}
