//! One occurrence in every format, byte for byte.
//!
//! A change here changes what clients read.

use platform_error::PlatformError;
use platform_error_wire::graphql::ErrorBody;
use platform_error_wire::telemetry::{Operation, Telemetry};
use platform_error_wire::{Config, Instance, Occurrence, Translation, Translations, grpc};
use serde_json::{Value, json};

use crate::log::logged;
use crate::written::Format;

/// The error of the platform for a value that exists, with the field that it is in.
#[derive(Debug, PlatformError)]
#[error(
    code = "DUPLICATE_KEY",
    domain = "example.app",
    title = "Duplicate key value violates unique constraint",
    message = "A record with this value already exists.",
    explanation = "Attempted to insert a duplicate value in a unique field",
    cause = "Data constraint violation",
    solution = "Check and modify duplicate values",
    kind = AlreadyExists,
    labels(error_code = "400"),
)]
struct DuplicateKey {
    #[error(param)]
    field: &'static str,
}

const ERROR: DuplicateKey = DuplicateKey { field: "name" };

struct Chinese;

impl Translations for Chinese {
    fn find(&self, _: &str, language: &str) -> Option<Translation<'_>> {
        (language == "zh-CN").then(|| Translation::new("zh-CN").message("已存在具有该值的记录。"))
    }
}

fn config() -> Config {
    Config::new()
        .base("https://docs.example.app/errors/")
        .explanation(false)
        .translations(Chinese)
}

fn occurrence(config: &Config) -> Occurrence<'_> {
    Occurrence::new(&ERROR, config)
        .with_instance(Instance::from_id("6f9619ff-8b86-d011-b42d-00cf4fc964ff"))
}

/// The body in a language.
fn body(format: Format, language: &str) -> String {
    let config = config();
    let written = format.write(&occurrence(&config).with_language(language));
    assert_eq!(
        written.status,
        if format == Format::Grpc { 200 } else { 409 }
    );
    String::from_utf8(written.body).unwrap()
}

#[test]
fn problem_json() {
    let expected = concat!(
        r#"{"type":"https://docs.example.app/errors/DUPLICATE_KEY","#,
        r#""title":"Duplicate key value violates unique constraint","status":409,"#,
        r#""detail":"A record with this value already exists.","#,
        r#""instance":"urn:uuid:6f9619ff-8b86-d011-b42d-00cf4fc964ff","#,
        r#""code":"DUPLICATE_KEY","domain":"example.app","#,
        r#""kind":"ALREADY_EXISTS","retry":"AFTER_FIX","#,
        r#""solution":"Check and modify duplicate values","params":{"field":"name"}}"#,
    );
    assert_eq!(body(Format::Json, "en"), expected);
    assert_eq!(body(Format::Details, "en"), expected);
}

#[test]
fn problem_xml() {
    let expected = concat!(
        r#"<?xml version="1.0" encoding="UTF-8"?>"#,
        "\n",
        r#"<problem xmlns="urn:ietf:rfc:7807">"#,
        "<type>https://docs.example.app/errors/DUPLICATE_KEY</type>",
        "<title>Duplicate key value violates unique constraint</title>",
        "<status>409</status>",
        "<detail>A record with this value already exists.</detail>",
        "<instance>urn:uuid:6f9619ff-8b86-d011-b42d-00cf4fc964ff</instance>",
        "<code>DUPLICATE_KEY</code>",
        "<domain>example.app</domain>",
        "<kind>ALREADY_EXISTS</kind>",
        "<retry>AFTER_FIX</retry>",
        "<solution>Check and modify duplicate values</solution>",
        "<params><field>name</field></params>",
        "</problem>\n",
    );
    assert_eq!(body(Format::Xml, "en"), expected);
}

#[test]
fn text() {
    let expected = "\
DUPLICATE_KEY: A record with this value already exists.
Solution: Check and modify duplicate values
Documentation: https://docs.example.app/errors/DUPLICATE_KEY
Instance: urn:uuid:6f9619ff-8b86-d011-b42d-00cf4fc964ff
";
    assert_eq!(body(Format::Text, "en"), expected);
}

#[test]
fn graphql() {
    let config = config();
    let occurrence = occurrence(&config);
    let error = ErrorBody::new(&occurrence)
        .field("insert_account_one")
        .location(2, 4);
    let expected = concat!(
        r#"{"message":"A record with this value already exists.","#,
        r#""path":["insert_account_one"],"locations":[{"line":2,"column":4}],"#,
        r#""extensions":{"code":"DUPLICATE_KEY","domain":"example.app","#,
        r#""kind":"ALREADY_EXISTS","retry":"AFTER_FIX","#,
        r#""docs":"https://docs.example.app/errors/DUPLICATE_KEY","#,
        r#""instance":"urn:uuid:6f9619ff-8b86-d011-b42d-00cf4fc964ff","#,
        r#""params":{"field":"name"},"#,
        r#""solution":"Check and modify duplicate values"}}"#,
    );
    assert_eq!(serde_json::to_string(&error).unwrap(), expected);

    let error = json!(error.platform("insert_account_one"));
    assert_eq!(error["errorCode"], 400);
    assert_eq!(error["operation"], "insert_account_one");
    assert_eq!(error["extensions"]["classification"], "DUPLICATE_KEY");
    assert_eq!(error["extensions"]["code"], "DUPLICATE_KEY");
}

#[test]
fn rest_of_google() {
    let expected = concat!(
        r#"{"error":{"code":409,"message":"A record with this value already exists.","#,
        r#""status":"ALREADY_EXISTS","details":["#,
        r#"{"@type":"type.googleapis.com/google.rpc.ErrorInfo","#,
        r#""reason":"DUPLICATE_KEY","domain":"example.app","metadata":{"field":"name"}},"#,
        r#"{"@type":"type.googleapis.com/google.rpc.LocalizedMessage","#,
        r#""locale":"zh-CN","message":"已存在具有该值的记录。"},"#,
        r#"{"@type":"type.googleapis.com/google.rpc.Help","#,
        r#""links":[{"description":"How to resolve DUPLICATE_KEY","#,
        r#""url":"https://docs.example.app/errors/DUPLICATE_KEY"}]},"#,
        r#"{"@type":"type.googleapis.com/google.rpc.RequestInfo","#,
        r#""requestId":"urn:uuid:6f9619ff-8b86-d011-b42d-00cf4fc964ff"}]}}"#,
    );
    assert_eq!(body(Format::Rest, "zh-CN"), expected);
}

#[test]
fn connect() {
    let body: Value = serde_json::from_str(&body(Format::Connect, "zh-CN")).unwrap();
    assert_eq!(body["code"], "already_exists");
    assert_eq!(body["message"], "A record with this value already exists.");
    assert_eq!(body["details"][0]["type"], "google.rpc.ErrorInfo");
    let info = "Cg1EVVBMSUNBVEVfS0VZEgtleGFtcGxlLmFwcBoNCgVmaWVsZBIEbmFtZQ";
    assert_eq!(body["details"][0]["value"], info);
}

#[test]
fn trailers_of_grpc() {
    let config = config();
    let occurrence = occurrence(&config).with_language("zh-CN");
    let written = Format::Grpc.write(&occurrence);
    let header = |name: &str| {
        let header = written.headers.iter().find(|(header, _)| header == name);
        header.map(|(_, value)| value.as_str())
    };
    assert_eq!(header("grpc-status"), Some("6"));
    let message = "A%20record%20with%20this%20value%20already%20exists.";
    assert_eq!(header("grpc-message"), Some(message));

    let headers = written.headers.iter();
    let trailers = headers.map(|(name, value)| (name.as_str(), value.as_bytes()));
    let status = grpc::Status::from_trailers(trailers).unwrap();
    assert_eq!(status, grpc::Status::new(&occurrence));
}

#[test]
fn event() {
    let config = config();
    let occurrence = occurrence(&config).with_language("zh-CN");
    let line = logged(|| Telemetry::new(Operation::HttpServer).observe(&occurrence));
    let event: Value = serde_json::from_str(&line).unwrap();
    assert_eq!(event["level"], "INFO");
    let expected = json!({
        "message": "A record with this value already exists.",
        "error.type": "DUPLICATE_KEY",
        "platform_error.code": "DUPLICATE_KEY",
        "platform_error.domain": "example.app",
        "platform_error.kind": "ALREADY_EXISTS",
        "platform_error.retry": "AFTER_FIX",
        "platform_error.instance": "urn:uuid:6f9619ff-8b86-d011-b42d-00cf4fc964ff",
        "http.response.status_code": 409,
        "exception.type": concat!(module_path!(), "::DuplicateKey"),
        "exception.message": "A record with this value already exists.",
    });
    assert_eq!(event["fields"], expected);
}
