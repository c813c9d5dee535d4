//! The layer: errors that handlers return in any form.

use std::io;
use std::sync::{Arc, Mutex};

use platform_error::{ErrorSet, RequestError};
use platform_error_wire::grpc::{ErrorInfo, Status, Statuses};
use platform_error_wire::{Config, Problem, Translation, Translations};
use platform_error_wire_tests::sets::{SECRET, ShopError};
use platform_error_wire_tests::shop::{Order, Shop, ShopClient, order};
use tonic::transport::Server;
use tonic::transport::server::TcpIncoming;
use tonic::{Code, Request};

struct Chinese;

impl Translations for Chinese {
    fn find(&self, code: &str, language: &str) -> Option<Translation<'_>> {
        let mut translation = Translation::default();
        translation.language = "zh";
        translation.message = Some("重复");
        (code == "DUPLICATE_KEY" && language == "zh").then_some(translation)
    }
}

/// Fails in each way that a handler can.
fn handler(request: Request<Order>) -> Result<Order, tonic::Status> {
    match &*request.get_ref().what {
        "problem" => Err(Problem::<ShopError>::from(RequestError::DuplicateKey))?,
        "internal" => Err(Problem::<ShopError>::internal(SECRET))?,
        "io" => Err(io::Error::new(io::ErrorKind::NotFound, SECRET))?,
        "boxed" => {
            let boxed = io::Error::other(ShopError::from(RequestError::TableAccessDenied));
            Err(tonic::Status::from_error(boxed.into()))
        }
        "foreign" => Err(tonic::Status::from_error(io::Error::other(SECRET).into())),
        "by hand" => {
            let mut info = ErrorInfo::default();
            "BY_HAND".clone_into(&mut info.reason);
            let mut status = Status::default();
            status.code = 5;
            "No such order".clone_into(&mut status.message);
            status.error_info = Some(info);
            Err(status.into())
        }
        "plain" => Err(tonic::Status::data_loss(SECRET)),
        _ => Ok(request.into_inner()),
    }
}

type Log = Arc<Mutex<Vec<String>>>;

/// A client of a server within the layer, and what the observer sees.
async fn serve(change: fn(Statuses) -> Statuses) -> (ShopClient, Log) {
    let log = Log::default();
    let observed = Arc::clone(&log);
    let config = Config::new()
        .base("https://example.com/errors/")
        .translations(Chinese);
    let statuses = Statuses::new(ShopError::CATALOG)
        .config(config)
        .observe(move |occurrence| {
            let line = format!("{}: {}", occurrence.code(), occurrence.as_error());
            observed.lock().unwrap().push(line);
        });
    let address = Shop::new(handler).serve(change(statuses));
    (ShopClient::connect(address).await, log)
}

fn summary(status: &tonic::Status) -> (Code, String, String) {
    let read = Status::from(status);
    assert_eq!(read.message, status.message());
    let info = read.error_info.unwrap();
    assert!(!format!("{status:?}").contains(SECRET), "{status:?}");
    (status.code(), status.message().to_owned(), info.reason)
}

#[tokio::test]
async fn whatever_a_handler_returns_has_a_reason() {
    let (mut client, log) = serve(|statuses| statuses).await;
    for (what, code, message, reason, logged) in [
        (
            "problem",
            Code::AlreadyExists,
            "Duplicate key value violates unique constraint",
            "DUPLICATE_KEY",
            Some("Duplicate key value violates unique constraint"),
        ),
        (
            "internal",
            Code::Internal,
            "Internal Server Error",
            "INTERNAL_SERVER_ERROR",
            Some(SECRET),
        ),
        ("io", Code::NotFound, "Not Found", "NOT_FOUND", Some(SECRET)),
        (
            "boxed",
            Code::PermissionDenied,
            "Table access denied",
            "TABLE_ACCESS_DENIED",
            Some("Table access denied"),
        ),
        (
            "foreign",
            Code::Internal,
            "Internal Server Error",
            "INTERNAL_SERVER_ERROR",
            Some(SECRET),
        ),
        ("by hand", Code::NotFound, "No such order", "BY_HAND", None),
        (
            "plain",
            Code::DataLoss,
            "Internal Server Error",
            "INTERNAL_SERVER_ERROR",
            Some(SECRET),
        ),
    ] {
        let status = client.order(order(what)).await.unwrap_err();
        let expected = (code, message.to_owned(), reason.to_owned());
        assert_eq!(summary(&status), expected, "{what}");
        let log = std::mem::take(&mut *log.lock().unwrap());
        let expected: Vec<_> = logged
            .iter()
            .map(|text| format!("{reason}: {text}"))
            .collect();
        assert_eq!(log, expected, "{what}");
        let id = Status::from(&status).request_id;
        assert_eq!(id.is_some(), logged.is_some(), "{what}");
    }
}

/// Logs, spans and the retries of a client agree on the code.
#[tokio::test]
async fn the_observer_sees_the_code_that_is_sent() {
    let shop = Shop::new(|request| {
        let code: i32 = request.get_ref().what.parse().unwrap();
        Err(tonic::Status::new(Code::from_i32(code), SECRET))
    });
    let seen = Arc::new(Mutex::new(Vec::new()));
    let observed = Arc::clone(&seen);
    let statuses = Statuses::new(ShopError::CATALOG)
        .observe(move |occurrence| observed.lock().unwrap().push(occurrence.kind().grpc_code()));
    let mut client = ShopClient::connect(shop.serve(statuses)).await;
    for code in 1..=16 {
        let status = client.order(order(&code.to_string())).await.unwrap_err();
        // `Unknown` is what tonic makes of foreign errors.
        let sent = if code == 2 { 13 } else { code };
        assert_eq!(i32::from(status.code()), sent);
        assert_eq!(std::mem::take(&mut *seen.lock().unwrap()), [sent]);
    }
}

#[tokio::test]
async fn every_observer_is_called_and_none_can_spoil_the_answer() {
    let last = |statuses: Statuses| {
        statuses
            .observe(|_| panic!("the log is full"))
            .observe(|occurrence| eprintln!("{}", occurrence.code()))
    };
    let (mut client, log) = serve(last).await;
    let status = client.order(order("problem")).await.unwrap_err();
    assert_eq!(status.code(), Code::AlreadyExists);
    let expected = ["DUPLICATE_KEY: Duplicate key value violates unique constraint"];
    assert_eq!(*log.lock().unwrap(), expected);
}

#[tokio::test]
async fn the_end_of_a_stream_has_a_reason() {
    let (mut client, log) = serve(|statuses| statuses).await;
    for (what, code, reason) in [
        ("problem", Code::AlreadyExists, "DUPLICATE_KEY"),
        ("io", Code::NotFound, "NOT_FOUND"),
        ("foreign", Code::Internal, "INTERNAL_SERVER_ERROR"),
    ] {
        let (messages, status) = client.watch(order(what)).await;
        assert_eq!(messages, 2);
        let (received, _, found) = summary(&status.unwrap());
        assert_eq!((received, &*found), (code, reason), "{what}");
    }
    assert_eq!(
        *log.lock().unwrap(),
        [
            format!("NOT_FOUND: {SECRET}"),
            format!("INTERNAL_SERVER_ERROR: {SECRET}"),
        ]
    );
}

#[tokio::test]
async fn what_succeeds_stays_as_it_is() {
    let (mut client, log) = serve(|statuses| statuses).await;
    assert_eq!(client.order(order("tea")).await.unwrap().what, "tea");
    let (messages, status) = client.watch(order("tea")).await;
    assert_eq!((messages, status.is_none()), (3, true));
    assert_eq!(*log.lock().unwrap(), [""; 0]);
}

#[tokio::test]
async fn an_error_is_in_the_language_of_the_request() {
    let (mut client, _) = serve(|statuses| statuses).await;
    for (accepted, localized) in [("de, zh-TW;q=0.5", Some("重复")), ("de", None), ("é", None)] {
        let mut request = order("problem");
        let value = http::HeaderValue::from_bytes(accepted.as_bytes()).unwrap();
        let mut headers = request.metadata().clone().into_headers();
        headers.insert("accept-language", value);
        *request.metadata_mut() = tonic::metadata::MetadataMap::from_headers(headers);
        let status = Status::from(&client.order(request).await.unwrap_err());
        assert_eq!(
            status.message,
            "Duplicate key value violates unique constraint"
        );
        let message = status.localized_message.map(|localized| localized.message);
        assert_eq!(message.as_deref(), localized, "{accepted}");
        assert_eq!(
            status.help[0].url,
            "https://example.com/errors/DUPLICATE_KEY"
        );
    }
}

#[tokio::test]
async fn plain_text_is_sent_on_request() {
    let (mut client, _) = serve(|statuses| statuses.plain_text(true)).await;
    for (what, code) in [("plain", Code::DataLoss), ("io", Code::NotFound)] {
        let status = client.order(order(what)).await.unwrap_err();
        assert_eq!((status.code(), status.message()), (code, SECRET));
        assert!(Status::from(&status).error_info.is_some());
    }
}

/// A server takes the layer around all of its services, too.
#[tokio::test]
async fn the_layer_of_a_server() {
    let shop = Shop::new(handler);
    let incoming = TcpIncoming::bind(([127, 0, 0, 1], 0).into()).unwrap();
    let address = incoming.local_addr().unwrap();
    let server = Server::builder()
        .layer(Statuses::new(ShopError::CATALOG))
        .add_service(shop);
    tokio::spawn(server.serve_with_incoming(incoming));
    let mut client = ShopClient::connect(address).await;
    let status = client.order(order("io")).await.unwrap_err();
    assert_eq!(summary(&status).2, "NOT_FOUND");
    let status = client.call("/shop.Shop/None", order("")).await.unwrap_err();
    assert_eq!(summary(&status).2, "NOT_IMPLEMENTED");
}
