//! Panics, and errors of other layers.

use std::convert::Infallible;
use std::io;
use std::panic::panic_any;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::Body;
use axum::error_handling::HandleErrorLayer;
use axum::routing::get as route;
use axum::{BoxError, Router};
use http::{Request, Response, StatusCode};
use platform_error::RequestError;
use platform_error_wire::axum::handle;
use platform_error_wire::{Config, HttpError, Translation, Translations};
use tower::load_shed::LoadShedLayer;
use tower::load_shed::error::Overloaded;
use tower::timeout::TimeoutLayer;
use tower::timeout::error::Elapsed;
use tower::{Layer, Service, ServiceBuilder, service_fn};
use tower_http::catch_panic::CatchPanicLayer;

use super::exchange::{Answer, get, send};
use super::shop::{ERRORS, problems, routes};

fn assert_internal(answer: &Answer) {
    assert_eq!(answer.status, 500);
    let problem = answer.problem();
    assert_eq!(problem["code"], "INTERNAL_SERVER_ERROR");
    assert_eq!(problem["instance"], "urn:request:7");
    assert!(!answer.body.contains("secret"));
    assert!(!format!("{:?}", answer.headers).contains("secret"));
}

async fn panics() {
    panic!("secret")
}

#[tokio::test]
async fn a_panic_is_an_internal_error() {
    async fn with_string() {
        panic!("{}", "secret")
    }
    async fn with_any() {
        panic_any(RequestError::DuplicateKey)
    }
    async fn late() {
        tokio::task::yield_now().await;
        panic!("secret")
    }
    let app = Router::new()
        .route("/str", route(panics))
        .route("/string", route(with_string))
        .route("/any", route(with_any))
        .route("/late", route(late))
        .layer(problems());
    for path in ["/str", "/string", "/any", "/late"] {
        let answer = send(app.clone(), get(path).header("x-request-id", "7")).await;
        assert_internal(&answer);
    }
}

#[tokio::test]
async fn a_panic_of_the_call_itself_is_an_internal_error() {
    #[derive(Clone)]
    struct Panics;

    impl Service<Request<Body>> for Panics {
        type Response = Response<Body>;
        type Error = Infallible;
        type Future = std::future::Ready<Result<Self::Response, Infallible>>;

        fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
            Poll::Ready(Ok(()))
        }

        fn call(&mut self, _: Request<Body>) -> Self::Future {
            panic!("secret")
        }
    }

    let service = problems().layer(Panics);
    assert_internal(&send(service, get("/").header("x-request-id", "7")).await);
}

#[tokio::test]
async fn a_panic_that_another_layer_catches_reveals_nothing() {
    let app = Router::new()
        .route("/", route(panics))
        .layer(CatchPanicLayer::new())
        .layer(problems());
    assert_internal(&send(app, get("/").header("x-request-id", "7")).await);
}

#[tokio::test]
async fn the_next_request_is_answered_after_a_panic() {
    let app = Router::new()
        .route("/panic", route(panics))
        .route("/", route(|| async { "well" }))
        .layer(problems());
    assert_eq!(send(app.clone(), get("/panic")).await.status, 500);
    assert_eq!(send(app, get("/")).await.body, "well");
}

#[tokio::test]
async fn an_error_of_a_service_is_looked_up_in_its_sources() {
    let known = service_fn(|_: Request<Body>| async {
        Err::<Response<Body>, BoxError>(io::Error::other(RequestError::DuplicateKey).into())
    });
    let answer = send(problems().layer(known), get("/")).await;
    assert_eq!(answer.problem()["code"], "DUPLICATE_KEY");

    let unknown = service_fn(|_: Request<Body>| async {
        Err::<Response<Body>, _>(io::Error::other("secret"))
    });
    let service = problems().layer(unknown);
    assert_internal(&send(service, get("/").header("x-request-id", "7")).await);
}

#[tokio::test]
async fn a_timeout_is_what_the_service_declares() {
    async fn slow() {
        tokio::time::sleep(Duration::from_secs(60)).await;
    }
    let timeout = TimeoutLayer::new(Duration::from_millis(1));
    let recognizing = problems()
        .recognize(|error| {
            error
                .is::<Overloaded>()
                .then(|| HttpError::ServiceUnavailable.into())
        })
        .recognize(|error| {
            error
                .is::<Elapsed>()
                .then(|| HttpError::GatewayTimeout.into())
        });

    let layers = ServiceBuilder::new()
        .layer(recognizing)
        .layer(timeout.clone());
    let app = Router::new().route("/", route(slow)).layer(layers);
    let answer = send(app, get("/")).await;
    assert_eq!(answer.status, 504);
    assert_eq!(answer.problem()["code"], "GATEWAY_TIMEOUT");

    let layers = ServiceBuilder::new().layer(problems()).layer(timeout);
    let app = Router::new().route("/", route(slow)).layer(layers);
    assert_internal(&send(app, get("/").header("x-request-id", "7")).await);
}

#[tokio::test]
async fn a_service_that_is_never_ready_is_answered_for() {
    #[derive(Clone)]
    struct Broken;

    impl Service<Request<Body>> for Broken {
        type Response = Response<Body>;
        type Error = BoxError;
        type Future = std::future::Pending<Result<Self::Response, BoxError>>;

        fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
            Poll::Ready(Err(io::Error::other(RequestError::DuplicateKey).into()))
        }

        fn call(&mut self, _: Request<Body>) -> Self::Future {
            unreachable!("it is not ready")
        }
    }

    let services = (
        problems().layer(Broken),
        // A load shedder passes the error on.
        problems().layer(LoadShedLayer::new().layer(Broken)),
    );
    for answer in [
        send(services.0, get("/")).await,
        send(services.1, get("/")).await,
    ] {
        // A panic of `call` would be an internal error.
        assert_eq!(answer.problem()["code"], "DUPLICATE_KEY");
    }
}

#[tokio::test]
async fn a_panic_while_getting_ready_is_an_internal_error() {
    #[derive(Clone)]
    struct Panics;

    impl Service<Request<Body>> for Panics {
        type Response = Response<Body>;
        type Error = BoxError;
        type Future = std::future::Pending<Result<Self::Response, BoxError>>;

        fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
            panic!("secret")
        }

        fn call(&mut self, _: Request<Body>) -> Self::Future {
            unreachable!("it is not ready")
        }
    }

    let layer = problems().recognize(|_| panic!("secret"));
    for layer in [problems(), layer] {
        let service = layer.layer(Panics);
        assert_internal(&send(service, get("/").header("x-request-id", "7")).await);
    }
}

#[tokio::test]
async fn a_panic_while_an_answer_is_written_is_logged() {
    struct Panicking;

    impl Translations for Panicking {
        fn find(&self, _: &str, _: &str) -> Option<Translation<'_>> {
            panic!("secret")
        }
    }

    let lines = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&lines);
    let layer = problems()
        .config(Config::new().translations(Panicking))
        .recognize(|error| error.is::<Overloaded>().then(|| panic!("secret")))
        .observe(move |observed| {
            let occurrence = observed.occurrence();
            let instance = occurrence.instance().map(ToString::to_string);
            let line = format!("{} {}", occurrence.code(), occurrence.as_error());
            seen.lock().unwrap().push((instance, line));
        });
    let fails =
        service_fn(|_: Request<Body>| async { Err::<Response<Body>, _>(Overloaded::new()) });
    let request = || get("/duplicate").header("accept-language", "zh");
    let answers = [
        send(routes().layer(layer.clone()), request()).await,
        send(Router::new().layer(layer.clone()), request()).await,
        send(layer.layer(fails), get("/")).await,
    ];

    let lines = lines.lock().unwrap();
    assert_eq!(lines.len(), answers.len(), "{lines:?}");
    for (answer, (instance, line)) in answers.iter().zip(lines.iter()) {
        assert_eq!(answer.status, 500);
        assert_eq!(answer.problem()["code"], "INTERNAL_SERVER_ERROR");
        assert_eq!(answer.problem()["instance"].as_str(), instance.as_deref());
        assert_eq!(line, "INTERNAL_SERVER_ERROR panicked: secret");
        assert!(!answer.body.contains("secret"));
    }
}

#[tokio::test]
async fn errors_outside_the_layer_are_handled() {
    async fn fail(_: Request<Body>) -> Result<Response<Body>, BoxError> {
        Err(io::Error::other(RequestError::DuplicateKey).into())
    }
    let service = HandleErrorLayer::new(handle::<BoxError>(&ERRORS)).layer(service_fn(fail));
    let answer = send(service, get("/")).await;
    assert_eq!(answer.problem()["code"], "DUPLICATE_KEY");
}

#[tokio::test]
async fn what_the_service_configures_may_panic() {
    struct Panicking;

    impl Translations for Panicking {
        fn find(&self, _: &str, _: &str) -> Option<Translation<'_>> {
            panic!("secret")
        }
    }

    let config = Config::new().translations(Panicking);
    let observer = problems()
        .observe(|_| panic!("secret"))
        .route(|_| panic!("secret"));
    let answer = send(routes().layer(observer), get("/duplicate")).await;
    assert_eq!(answer.problem()["code"], "DUPLICATE_KEY");

    let fails =
        || service_fn(|_: Request<Body>| async { Err::<Response<Body>, _>(Overloaded::new()) });
    let recognizer = problems().recognize(|_| panic!("secret"));
    let answer = send(recognizer.layer(fails()), get("/")).await;
    assert_eq!(answer.problem()["code"], "INTERNAL_SERVER_ERROR");

    let translated = problems().config(config).plain_text(true);
    let texts = Router::new().fallback(|| async { (StatusCode::NOT_FOUND, "text") });
    for app in [routes(), texts] {
        let request = get("/duplicate").header("accept-language", "zh");
        let answer = send(app.layer(translated.clone()), request).await;
        assert_eq!(answer.problem()["code"], "INTERNAL_SERVER_ERROR");
        assert!(!answer.body.contains("secret"));
    }
}
