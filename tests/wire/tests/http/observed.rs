//! What an observer sees.

use std::sync::{Arc, Mutex};

use axum::extract::MatchedPath;
use axum::routing::{get as route, post};
use axum::{Json, Router};
use http::{Request, StatusCode};
use platform_error_wire::Problem;
use platform_error_wire::axum::{Observed, Problems};

use super::exchange::{get, send, send_body};
use super::shop::{out_of_stock, problems};

type Lines = Arc<Mutex<Vec<String>>>;

fn observing(layer: Problems) -> (Problems, Lines) {
    let lines = Lines::default();
    let log = Arc::clone(&lines);
    let layer = layer.observe(move |observed: &Observed<'_>| {
        let occurrence = observed.occurrence();
        log.lock().unwrap().push(format!(
            "{} {} {} {} {}: {}",
            observed.method(),
            observed.uri(),
            observed.route().unwrap_or("-"),
            observed.status().as_u16(),
            occurrence.code(),
            occurrence.as_error(),
        ));
    });
    (layer, lines)
}

async fn panics() {
    panic!("at the disco")
}

fn app(layer: Problems) -> Router {
    Router::new()
        .route("/items/{id}", route(out_of_stock))
        .route("/json", post(|_: Json<u32>| async {}))
        .route(
            "/internal",
            route(|| async { Err::<(), Problem>(Problem::internal("disk full")) }),
        )
        .route("/panic", route(panics))
        .route("/well", route(|| async { "well" }))
        .route(
            "/mine",
            route(|| async { (StatusCode::BAD_REQUEST, Json(1)) }),
        )
        .layer(layer)
}

#[tokio::test]
async fn each_problem_is_observed_once() {
    let (layer, lines) = observing(problems());
    let layer = layer.route(|extensions| Some(extensions.get::<MatchedPath>()?.as_str()));
    let app = app(layer);
    for path in [
        "/items/7?a=b",
        "/internal",
        "/panic",
        "/nothing",
        "/well",
        "/mine",
    ] {
        send(app.clone(), get(path)).await;
    }
    let lines = lines.lock().unwrap();
    assert_eq!(
        *lines,
        [
            "GET /items/7?a=b /items/{id} 422 OUT_OF_STOCK: A-1 is out of stock",
            "GET /internal /internal 500 INTERNAL_SERVER_ERROR: disk full",
            "GET /panic /panic 500 INTERNAL_SERVER_ERROR: panicked: at the disco",
            "GET /nothing - 404 NOT_FOUND: Not Found",
        ]
    );
}

#[tokio::test]
async fn the_text_of_a_plain_answer_is_for_the_log() {
    let (layer, lines) = observing(problems());
    let request = Request::post("/json").header("content-type", "application/json");
    let answer = send_body(app(layer), request, "\"secret\"").await;
    assert!(!answer.body.contains("secret"));
    let lines = lines.lock().unwrap();
    assert_eq!(lines.len(), 1);
    assert!(lines[0].contains("POST /json - 422 UNPROCESSABLE_CONTENT: "));
    assert!(
        lines[0].contains("invalid type: string \"secret\", expected u32"),
        "{}",
        lines[0]
    );
}

#[tokio::test]
async fn every_observer_is_called() {
    let (layer, first) = observing(problems());
    let (layer, second) = observing(layer);
    send(app(layer), get("/nothing")).await;
    assert_eq!(first.lock().unwrap().len(), 1);
    assert_eq!(second.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn only_the_inner_of_two_layers_observes() {
    let (inner, first) = observing(problems().base("https://inner.example.com/"));
    let (outer, second) = observing(problems());
    let app = Router::new().nest("/inner", app(inner)).layer(outer);
    let answer = send(
        app.clone(),
        get("/inner/items/7").header("accept", "text/plain"),
    )
    .await;
    assert!(
        answer
            .body
            .contains("https://inner.example.com/OUT_OF_STOCK"),
        "{}",
        answer.body
    );
    assert_eq!(first.lock().unwrap().len(), 1);
    assert_eq!(second.lock().unwrap().len(), 0);
    let answer = send(app, get("/outer")).await;
    assert_eq!(answer.problem()["code"], "NOT_FOUND");
    assert_eq!(second.lock().unwrap().len(), 1);
}
