//! Frameworks send exactly what is written from the occurrence of an error.

use async_graphql::{EmptyMutation, EmptySubscription, Object, Result, Schema};
use axum::Router;
use axum::routing::get;
use http::Request;
use http_body_util::BodyExt;
use platform_error::ErrorSet;
use platform_error_wire::axum::Problems;
use platform_error_wire::graphql::{Codes, ErrorBody};
use platform_error_wire::{Config, Instance, Occurrence, Problem};
use platform_error_wire_tests::sets::ShopError;
use serde_json::{Value, json};
use tower::ServiceExt;

const ID: &str = "6f9619ff-8b86-d011-b42d-00cf4fc964ff";

fn config() -> Config {
    Config::new()
        .base("https://shop.example.com/errors/")
        .cause(true)
}

#[tokio::test]
async fn axum_sends_what_is_written() {
    let config = config();
    for (at, error) in ShopError::all().iter().enumerate() {
        let fails = move || async move {
            let error = ShopError::all().remove(at);
            Problem::<ShopError>::from(error)
        };
        let layer = Problems::new(ShopError::CATALOG).config(config.clone());
        let app = Router::new().route("/", get(fails)).layer(layer);
        let request = Request::get("/").header("x-request-id", ID);
        let request = request.body(axum::body::Body::empty()).unwrap();
        let response = app.oneshot(request).await.unwrap();

        let occurrence = Occurrence::new(error, &config).with_instance(Instance::from_id(ID));
        assert_eq!(response.status().as_u16(), occurrence.http_status());
        let headers = response.headers();
        assert_eq!(headers["x-platform-error-code"], occurrence.code());
        let seconds = headers
            .get("retry-after")
            .map(|value| value.to_str().unwrap().to_owned());
        assert_eq!(
            seconds,
            occurrence
                .retry_after_secs()
                .map(|seconds| seconds.to_string())
        );
        let body = response.into_body().collect().await.unwrap().to_bytes();
        assert_eq!(String::from_utf8_lossy(&body), occurrence.to_json());
    }
}

struct Query;

#[Object]
impl Query {
    async fn shop(&self, at: usize) -> Result<i32> {
        Err(ShopError::all().remove(at))?
    }
}

#[tokio::test]
async fn async_graphql_sends_what_is_written() {
    let config = config();
    let schema = Schema::build(Query, EmptyMutation, EmptySubscription)
        .extension(Codes::new(ShopError::CATALOG).config(config.clone()))
        .finish();
    for (at, error) in ShopError::all().iter().enumerate() {
        let response = schema.execute(format!("{{ shop(at: {at}) }}")).await;
        let sent = json!(response.errors[0]);
        let occurrence = Occurrence::new(error, &config);
        let written = json!(ErrorBody::new(&occurrence).field("shop").location(1, 3));
        assert_eq!(without_instance(sent), without_instance(written));
    }
}

/// The members but for the one that differs each time.
fn without_instance(mut error: Value) -> Value {
    if let Some(extensions) = error["extensions"].as_object_mut() {
        extensions.remove("instance");
    }
    error
}

#[test]
fn tonic_sends_what_is_written() {
    let config = config();
    for error in ShopError::all() {
        let problem: Problem = error.into();
        let occurrence = problem.occurrence(&config);
        let status = tonic::Status::from(&occurrence);
        let sent = platform_error_wire::grpc::Status::from(&status);
        assert_eq!(sent, platform_error_wire::grpc::Status::new(&occurrence));
    }
}
