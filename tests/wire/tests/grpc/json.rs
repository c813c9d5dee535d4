//! The same status as JSON of Connect and of Google's REST APIs.

use std::time::Duration;

use platform_error::{ErrorSet, Kind, PlatformError, RequestError};
use platform_error_wire::grpc::{self, Any, Status};
use platform_error_wire::{Config, Instance, Occurrence, Translation, Translations, Violation};
use serde_json::{Value, json};

/// A record exists already.
#[derive(Debug, PlatformError)]
#[error(
    domain = "example.app",
    code = "DUPLICATE_KEY",
    message = "A record with this {field} already exists.",
    cause = "…",
    solution = "…",
    kind = AlreadyExists,
)]
struct DuplicateKey {
    field: &'static str,
}

struct Chinese;

impl Translations for Chinese {
    fn find(&self, _: &str, _: &str) -> Option<Translation<'_>> {
        let mut translation = Translation::default();
        translation.language = "zh-CN";
        translation.message = Some("{field} 已存在");
        Some(translation)
    }
}

fn status() -> Status {
    let config = Config::new()
        .base("https://docs.example.app/errors/")
        .translations(Chinese);
    let violations = [Violation::new(["user", "name"], "is taken")];
    let occurrence = Occurrence::new(&DuplicateKey { field: "name" }, &config)
        .with_language("zh-CN")
        .with_instance(Instance::from_id("tag:example.app,2026:7"))
        .with_retry_after(Duration::from_millis(1500))
        .with_violations(&violations);
    Status::new(&occurrence)
}

fn parse(json: &[u8]) -> Value {
    serde_json::from_slice(json).unwrap()
}

#[test]
fn rest() {
    let expected = json!({"error": {
        "code": 409,
        "message": "A record with this name already exists.",
        "status": "ALREADY_EXISTS",
        "details": [
            {
                "@type": "type.googleapis.com/google.rpc.ErrorInfo",
                "reason": "DUPLICATE_KEY",
                "domain": "example.app",
                "metadata": {"field": "name"},
            },
            {
                "@type": "type.googleapis.com/google.rpc.RetryInfo",
                "retryDelay": "1.500s",
            },
            {
                "@type": "type.googleapis.com/google.rpc.BadRequest",
                "fieldViolations": [{"field": "user.name", "description": "is taken"}],
            },
            {
                "@type": "type.googleapis.com/google.rpc.LocalizedMessage",
                "locale": "zh-CN",
                "message": "name 已存在",
            },
            {
                "@type": "type.googleapis.com/google.rpc.Help",
                "links": [{
                    "description": "How to resolve DUPLICATE_KEY",
                    "url": "https://docs.example.app/errors/DUPLICATE_KEY",
                }],
            },
            {
                "@type": "type.googleapis.com/google.rpc.RequestInfo",
                "requestId": "tag:example.app,2026:7",
            },
        ],
    }});
    assert_eq!(parse(&status().to_rest_json(409)), expected);
}

#[test]
fn connect() {
    let status = status();
    let json = parse(&status.to_connect_json());
    assert_eq!(json["code"], "already_exists");
    assert_eq!(json["message"], "A record with this name already exists.");
    assert_eq!(status.connect_http_status(), 409);

    // The values are those of gRPC, without padding; what is beside them is those of REST.
    let rest = parse(&status.to_rest_json(409));
    let mut read = Status::default();
    read.code = status.code;
    read.message.clone_from(&status.message);
    let details = json["details"].as_array().unwrap();
    assert_eq!(details.len(), 6);
    for (index, detail) in details.iter().enumerate() {
        let value = detail["value"].as_str().unwrap();
        assert!(!value.contains('='), "{value}");
        let value = decode_base64(value);
        let name = detail["type"].as_str().unwrap();
        assert!(name.starts_with("google.rpc."), "{name}");
        read.add_detail(Any::new(name, value));
        let mut debug = detail["debug"].clone();
        debug["@type"] = format!("type.googleapis.com/{name}").into();
        assert_eq!(debug, rest["error"]["details"][index]);
    }
    assert_eq!(read, status);
}

/// Decodes base64 without a library that may have the same fault.
fn decode_base64(text: &str) -> Vec<u8> {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    let mut bits = 0_u32;
    for (index, digit) in text.bytes().enumerate() {
        let value = DIGITS.iter().position(|known| *known == digit).unwrap();
        bits = bits << 6 | u32::try_from(value).unwrap();
        if index % 4 > 0 {
            let shift = 6 - 2 * (index % 4);
            bytes.push(u8::try_from(bits >> shift & 0xff).unwrap());
        }
    }
    bytes
}

/// The names and HTTP statuses of Connect's specification.
#[test]
fn codes_of_connect() {
    for kind in Kind::ALL {
        let mut status = Status::default();
        status.code = kind.grpc_code();
        let name = match *kind {
            Kind::Cancelled => "canceled".to_owned(),
            kind => kind.as_str().to_lowercase(),
        };
        assert_eq!(status.connect_code(), name);
        assert_eq!(status.connect_http_status(), kind.http_status(), "{name}");
    }
    for code in [0, -1, 17, i32::MIN, i32::MAX] {
        let mut status = Status::default();
        status.code = code;
        assert_eq!(status.connect_code(), "unknown");
        assert_eq!(status.connect_http_status(), 500);
    }
}

/// Protocol Buffers write 0, 3, 6 or 9 decimals.
#[test]
fn delays() {
    for (delay, written) in [
        (Duration::from_secs(30), "30s"),
        (Duration::from_millis(1050), "1.050s"),
        (Duration::from_micros(7), "0.000007s"),
        (Duration::new(7, 1), "7.000000001s"),
    ] {
        let mut status = Status::default();
        status.retry_delay = Some(delay);
        let json = parse(&status.to_rest_json(503));
        assert_eq!(json["error"]["details"][0]["retryDelay"], written);
        assert_eq!(Status::decode(&status.encode()).retry_delay, Some(delay));
    }
}

#[test]
fn any_string_is_written() {
    let mut status = Status::default();
    status.code = 3;
    status.message = "\u{0}\"\\\u{2028}😀\u{7f}".to_owned();
    let json = parse(&status.to_connect_json());
    assert_eq!(json["message"], status.message);
    let json = parse(&status.to_rest_json(400));
    assert_eq!(json["error"]["message"], status.message);
}

#[test]
fn every_error_of_the_standard_set_agrees() {
    let config = Config::new();
    for entry in RequestError::CATALOG {
        let error = RequestError::from_code(entry.code()).unwrap();
        let status = Status::new(&Occurrence::new(&error, &config));
        let rest = parse(&status.to_rest_json(entry.http_status()));
        let info = &rest["error"]["details"][0];
        assert_eq!(info["reason"], entry.code());
        assert_eq!(rest["error"]["status"], entry.kind().as_str());
        let connect = parse(&status.to_connect_json());
        assert_eq!(connect["details"][0]["debug"]["reason"], entry.code());
    }
}

#[test]
fn responses() {
    let config = Config::new();
    let occurrence = Occurrence::new(&DuplicateKey { field: "name" }, &config)
        .with_http_status(422)
        .with_retry_after(Duration::from_millis(1500));
    for (response, status) in [
        (grpc::connect_response(&occurrence), 409),
        (grpc::rest_response(&occurrence), 422),
    ] {
        assert_eq!(response.status(), status);
        let headers = response.headers();
        assert_eq!(headers["content-type"], "application/json");
        assert_eq!(headers["content-length"], response.body().len().to_string());
        assert_eq!(headers["retry-after"], "2");
        assert_eq!(headers["x-platform-error-code"], "DUPLICATE_KEY");
        assert_eq!(headers.get("content-language"), None);
    }
    let body = parse(grpc::rest_response(&occurrence).body());
    assert_eq!(body["error"]["code"], 422);
}
