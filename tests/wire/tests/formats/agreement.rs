//! All formats of one error agree, and each is read back as that error.

use std::mem::discriminant;
use std::time::Duration;

use platform_error::Value;
use platform_error_wire::telemetry::{Operation, Telemetry};
use platform_error_wire::{Answer, Config, Idempotent, Instance, Occurrence};
use proptest::prelude::*;

use crate::log::logged;
use crate::values::{delay, error, text, violations};
use crate::written::{Format, Written, all};

/// The value of a parameter.
#[derive(Clone, Debug)]
enum Param {
    Text(String),
    Integer(i128),
    Float(f64),
    Bool(bool),
}

impl Param {
    fn new(value: Value<'_>) -> Self {
        match value {
            Value::Integer(integer) => Self::Integer(integer),
            Value::Float(float) => Self::Float(float),
            Value::Bool(bool) => Self::Bool(bool),
            other => Self::Text(other.to_string()),
        }
    }

    /// Whether a format says the same.
    fn is(&self, read: &str, format: Format) -> bool {
        match self {
            Self::Text(text) if format == Format::Xml => in_xml(text) == read,
            Self::Text(text) => text == read,
            Self::Integer(integer) => read.parse() == Ok(*integer),
            Self::Bool(bool) => read.parse() == Ok(*bool),
            Self::Float(float) if float.is_nan() => read == "NaN",
            Self::Float(float) if float.is_infinite() => {
                read == if *float > 0.0 {
                    "Infinity"
                } else {
                    "-Infinity"
                }
            }
            Self::Float(float) => read.parse::<f64>().map(f64::to_bits) == Ok(float.to_bits()),
        }
    }
}

/// Text without the characters that XML cannot contain.
fn in_xml(text: &str) -> String {
    text.replace(
        |char: char| {
            let is_control = char < ' ' && !matches!(char, '\t' | '\n' | '\r');
            is_control || matches!(char, '\u{fffe}' | '\u{ffff}')
        },
        "\u{fffd}",
    )
}

fn params(occurrence: &Occurrence<'_>) -> Vec<(&'static str, Param)> {
    let mut params = Vec::new();
    occurrence.params(&mut |name, value| params.push((name, Param::new(value))));
    params
}

fn check(occurrence: &Occurrence<'_>, written: &Written) {
    let format = written.format;
    if !format.is_for_programs() {
        let body = String::from_utf8_lossy(&written.body);
        assert!(body.contains(occurrence.code()), "{body}");
        return;
    }
    let answer = Answer::read(written.status, &written.headers, &written.body);
    assert_eq!(answer.code(), Some(occurrence.code()), "{written:?}");
    assert_eq!(answer.domain(), Some(occurrence.domain()), "{format:?}");
    assert_eq!(answer.kind(), occurrence.kind(), "{format:?}");
    if !format.is_grpc() {
        assert_eq!(answer.retry(), Some(occurrence.retry()), "{format:?}");
    }
    check_decision(occurrence, &answer, format);
    let delay = occurrence
        .retry_after()
        .map(|delay| expected_delay(delay, format));
    assert_eq!(answer.retry_after(), delay, "{format:?}");
    check_params(occurrence, &answer, format);
    check_violations(occurrence, &answer, format);
}

/// A client does the same whatever the format, up to the rounding of a delay.
fn check_decision(occurrence: &Occurrence<'_>, answer: &Answer, format: Format) {
    let json = Format::Json.write(occurrence);
    let reference = Answer::read(json.status, &json.headers, &json.body);
    for idempotent in [Idempotent::Yes, Idempotent::No] {
        let decision = answer.decide(idempotent);
        let expected = reference.decide(idempotent);
        assert_eq!(
            discriminant(&decision),
            discriminant(&expected),
            "{format:?}: {decision:?}, {expected:?}"
        );
    }
}

fn check_violations(occurrence: &Occurrence<'_>, answer: &Answer, format: Format) {
    let violations = answer.violations();
    assert_eq!(
        violations.len(),
        occurrence.violations().len(),
        "{format:?}"
    );
    for (read, written) in violations.iter().zip(occurrence.violations()) {
        if format == Format::Xml {
            assert_eq!(read.detail(), in_xml(written.detail()));
            continue;
        }
        assert_eq!(read.detail(), written.detail(), "{format:?}");
        if !format.is_grpc() {
            assert_eq!(read.pointer(), written.pointer(), "{format:?}");
            assert_eq!(read.code(), written.code(), "{format:?}");
        }
    }
}

/// gRPC is exact, and the others round up to whole seconds.
fn expected_delay(delay: Duration, format: Format) -> Duration {
    if format.is_grpc() {
        return delay;
    }
    let rest = u64::from(delay.subsec_nanos() > 0);
    Duration::from_secs(delay.as_secs() + rest)
}

fn check_params(occurrence: &Occurrence<'_>, answer: &Answer, format: Format) {
    let mut expected = params(occurrence);
    if format == Format::Xml {
        // An element cannot have the name of a tuple field.
        expected.retain(|(name, _)| *name != "0");
    }
    assert_eq!(
        answer.params().count(),
        expected.len(),
        "{format:?} {answer:?}"
    );
    for (name, param) in expected {
        let read = answer.param(name).unwrap_or_default();
        assert!(
            param.is(read, format),
            "{format:?}: {name} is {param:?}, not {read:?}"
        );
    }
}

/// The types of the parameters, without the reader of this crate.
fn check_types(all: &[Written]) {
    let mut found = Vec::new();
    for written in all {
        let body: serde_json::Value = match written.format {
            Format::Json | Format::Details | Format::Graphql => {
                serde_json::from_slice(&written.body).unwrap()
            }
            _ => continue,
        };
        let is_graphql = written.format == Format::Graphql;
        let members = if is_graphql {
            &body["errors"][0]["extensions"]
        } else {
            &body
        };
        found.push(members["params"].clone());
    }
    assert_eq!(found.len(), 3);
    assert!(found.iter().all(|params| *params == found[0]), "{found:?}");
}

/// The event in the log.
fn check_event(occurrence: &Occurrence<'_>) {
    let line = logged(|| Telemetry::new(Operation::HttpServer).observe(occurrence));
    let event: serde_json::Value = serde_json::from_str(&line).unwrap();
    let fields = &event["fields"];
    assert_eq!(fields["error.type"], occurrence.code());
    assert_eq!(fields["platform_error.domain"], occurrence.domain());
    assert_eq!(fields["platform_error.kind"], occurrence.kind().as_str());
    assert_eq!(fields["platform_error.retry"], occurrence.retry().as_str());
    assert_eq!(
        fields["http.response.status_code"],
        occurrence.http_status()
    );
    let instance = occurrence.instance().map(ToString::to_string);
    assert_eq!(
        fields["platform_error.instance"],
        instance.unwrap_or_default()
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn formats_agree(
        error in error(),
        delay in delay(),
        violations in violations(),
        id in text(),
    ) {
        let config = Config::new()
            .base("https://shop.example.com/errors#")
            .cause(true)
            .trailer_budget(usize::MAX);
        let mut occurrence = Occurrence::new(&error, &config)
            .with_instance(Instance::from_id(&id))
            .with_violations(&violations);
        if let Some(delay) = delay {
            occurrence = occurrence.with_retry_after(delay);
        }
        let all = all(&occurrence);
        for written in &all {
            check(&occurrence, written);
        }
        check_types(&all);
        check_event(&occurrence);
    }
}
