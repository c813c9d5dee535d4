//! The event, as the JSON that a subscriber writes.

use std::error::Error;
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use platform_error::RequestError;
use platform_error_wire::telemetry::{Operation, Telemetry};
use platform_error_wire::{Config, Instance, Occurrence, Translation, Translations};
use platform_error_wire_tests::sets::{DatabaseError, SECRET, ShopError};
use serde_json::Value;
use tracing::Subscriber;

/// One message in Chinese.
struct Chinese;

impl Translations for Chinese {
    fn find(&self, _: &str, language: &str) -> Option<Translation<'_>> {
        let mut translation = Translation::default();
        translation.message = Some("键重复");
        (language == "zh").then_some(translation)
    }
}

/// What a subscriber wrote.
#[derive(Clone, Default)]
pub(crate) struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut log = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        log.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Log {
    /// A subscriber that writes this log as JSON, one event a line.
    pub(crate) fn subscriber(&self) -> impl Subscriber + Send + Sync + 'static {
        let writer = self.clone();
        tracing_subscriber::fmt()
            .json()
            .with_max_level(tracing::Level::TRACE)
            .with_writer(move || writer.clone())
            .finish()
    }

    pub(crate) fn text(&self) -> String {
        let log = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8(log.clone()).unwrap()
    }
}

/// The lines that a function logs.
fn logged(run: impl FnOnce()) -> String {
    let log = Log::default();
    tracing::subscriber::with_default(log.subscriber(), run);
    log.text()
}

/// The event of an occurrence.
fn event(telemetry: &Telemetry, occurrence: &Occurrence<'_>) -> Value {
    let line = logged(|| telemetry.observe(occurrence));
    assert_eq!(line.lines().count(), 1, "{line}");
    serde_json::from_str(&line).unwrap()
}

#[test]
fn an_event_is_what_the_guide_shows() {
    let config = Config::new();
    let occurrence = Occurrence::new(&RequestError::DuplicateKey, &config)
        .with_instance(Instance::from_id("6f9619ff-8b86-d011-b42d-00cf4fc964ff"));
    let mut event = event(&Telemetry::new(Operation::HttpServer), &occurrence);
    event.as_object_mut().unwrap().remove("timestamp");

    let guide = include_str!("../../../../core/wire/src/guide/telemetry.md");
    let (_, json) = guide.split_once("```json\n").unwrap();
    let (json, _) = json.split_once("```").unwrap();
    assert_eq!(event, serde_json::from_str::<Value>(json).unwrap());
}

#[test]
fn grpc_has_the_status_of_grpc() {
    let config = Config::new();
    let occurrence = Occurrence::new(&RequestError::DuplicateKey, &config);
    for operation in [Operation::GrpcServer, Operation::GrpcClient] {
        let event = event(&Telemetry::new(operation), &occurrence);
        let fields = &event["fields"];
        assert_eq!(fields["rpc.response.status_code"], "ALREADY_EXISTS");
        assert_eq!(fields["http.response.status_code"], Value::Null);
    }
    for operation in [Operation::GraphqlServer, Operation::Internal] {
        let event = event(&Telemetry::new(operation), &occurrence);
        let fields = &event["fields"];
        assert_eq!(fields["rpc.response.status_code"], Value::Null);
        assert_eq!(fields["http.response.status_code"], Value::Null);
    }
}

#[test]
fn an_error_in_a_transparent_variant_has_its_own_facts() {
    let config = Config::new();
    let error = ShopError::from(RequestError::MissingFilter);
    let event = event(
        &Telemetry::new(Operation::HttpServer),
        &Occurrence::new(&error, &config),
    );
    assert_eq!(event["fields"]["error.type"], "MISSING_FILTER");
    assert_eq!(event["fields"]["platform_error.domain"], "request.platform");
}

#[test]
fn the_log_has_the_sources() {
    let config = Config::new();
    let error = ShopError::NameTaken("ann".to_owned(), DatabaseError);
    let event = event(
        &Telemetry::new(Operation::HttpServer),
        &Occurrence::new(&error, &config),
    );
    let fields = &event["fields"];
    assert_eq!(fields["message"], "the name ann is taken");
    let exception = fields["exception.message"].as_str().unwrap();
    assert!(exception.starts_with("the name ann is taken: db-7.internal: duplicate key"));
    assert!(exception.contains(SECRET));
}

#[test]
fn a_foreign_error_is_other_and_its_text_is_in_the_exception_alone() {
    let config = Config::new();
    let occurrence = Occurrence::internal(&DatabaseError, &config);
    let event = event(&Telemetry::new(Operation::HttpServer), &occurrence);
    let fields = &event["fields"];
    assert_eq!(event["level"], "ERROR");
    assert_eq!(fields["error.type"], "_OTHER");
    assert_eq!(fields["platform_error.code"], "INTERNAL_SERVER_ERROR");
    assert_eq!(fields["message"], "Internal Server Error");
    assert_eq!(fields["exception.message"], DatabaseError.to_string());
    assert_eq!(fields["exception.type"], Value::Null);
    let instance = fields["platform_error.instance"].as_str().unwrap();
    assert_eq!(instance, occurrence.instance().unwrap().to_string());
}

#[test]
fn texts_can_be_redacted() {
    let config = Config::new();
    let error = ShopError::NameTaken("ann".to_owned(), DatabaseError);
    let telemetry =
        Telemetry::new(Operation::HttpServer).redact(|error: &(dyn Error + 'static)| {
            error.is::<DatabaseError>().then(|| "[database]".to_owned())
        });
    let event = event(&telemetry, &Occurrence::new(&error, &config));
    let exception = &event["fields"]["exception.message"];
    assert_eq!(exception, "the name ann is taken: [database]");
    assert!(!event.to_string().contains(SECRET));
}

#[test]
fn no_parameter_forges_a_line() {
    let config = Config::new();
    let error = ShopError::NameTaken("a\nERROR forged \u{1b}[2J".to_owned(), DatabaseError);
    let occurrence = Occurrence::new(&error, &config);
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .finish();
    tracing::subscriber::with_default(subscriber, || {
        Telemetry::new(Operation::HttpServer).observe(&occurrence);
    });
    let line = log.text();
    assert_eq!(line.lines().count(), 1, "{line}");
    assert!(!line.contains('\u{1b}'), "{line}");
    assert!(line.contains(r"a\nERROR forged \u{1b}[2J"), "{line}");
}

#[test]
fn the_log_is_in_the_language_of_the_declaration() {
    let config = Config::new().translations(Chinese);
    let occurrence = Occurrence::new(&RequestError::DuplicateKey, &config).with_language("zh-CN");
    assert_eq!(occurrence.message().to_string(), "键重复");
    let event = event(&Telemetry::new(Operation::HttpServer), &occurrence);
    let message = "Duplicate key value violates unique constraint";
    assert_eq!(event["fields"]["message"], message);
}
