//! Every format that this crate writes, read back.

use std::time::Duration;

use platform_error::{Kind, PlatformError, Retry};
use platform_error_wire::answer::Format;
use platform_error_wire::graphql::ErrorBody;
use platform_error_wire::{Answer, Config, FromAnswer, Instance, Occurrence, Violation, grpc};

/// Every type of parameter, and strings that each format has to escape.
#[derive(Clone, Debug, PartialEq, PlatformError)]
#[error(domain = "round.example.com", from_params)]
enum RoundError {
    /// It goes round.
    #[error(
        code = "GOES_ROUND",
        message = "{text}, {long}, {negative}, {float}, {yes}",
        cause = "…",
        solution = "Take it <b>easy</b> & go",
        kind = ResourceExhausted,
        retry_after = 90,
    )]
    GoesRound {
        text: String,
        long: u64,
        negative: i64,
        float: f64,
        yes: bool,
    },
    /// It says nothing.
    #[error(code = "STAYS", cause = "…", solution = "…", kind = Aborted)]
    Stays,
}

fn errors() -> Vec<RoundError> {
    let texts = [
        "plain",
        "",
        "\"<&>'\\ \u{2028}é中😀",
        "a\nb\tc",
        "]]> --> </script>",
    ];
    let floats = [0.1, -1e300, 5.0, f64::MIN_POSITIVE];
    let mut errors = vec![RoundError::Stays];
    for (text, float) in texts.iter().zip(floats.iter().cycle()) {
        errors.push(RoundError::GoesRound {
            text: (*text).to_owned(),
            long: u64::MAX,
            negative: i64::MIN,
            float: *float,
            yes: true,
        });
    }
    errors
}

/// The formats of [`answers`].
const FORMATS: [Format; 11] = [
    Format::Problem,
    Format::Problem,
    Format::Problem,
    Format::Problem,
    Format::Problem,
    Format::GraphQl,
    Format::GraphQl,
    Format::Connect,
    Format::GoogleRest,
    Format::Grpc,
    Format::Grpc,
];

/// The answer in each format.
fn answers(occurrence: &Occurrence<'_>) -> Vec<Answer> {
    let status = occurrence.http_status();
    let read =
        |media_type: &str, body: &[u8]| Answer::read(status, &[("content-type", media_type)], body);
    let graphql = serde_json::json!({
        "data": null,
        "errors": [ErrorBody::new(occurrence).field("a").location(1, 2)],
    });
    let rpc = grpc::Status::new(occurrence);
    let tonic = tonic::Status::from(occurrence);
    vec![
        read("application/problem+json", occurrence.to_json().as_bytes()),
        read("application/json", occurrence.to_json().as_bytes()),
        read("application/problem+xml", occurrence.to_xml().as_bytes()),
        read("application/xml", occurrence.to_xml().as_bytes()),
        read("text/html; charset=utf-8", occurrence.to_html().as_bytes()),
        read(
            "application/graphql-response+json",
            graphql.to_string().as_bytes(),
        ),
        read("application/json", graphql.to_string().as_bytes()),
        read("application/json", &rpc.to_connect_json()),
        read("application/json", &rpc.to_rest_json(status)),
        Answer::from(&rpc),
        Answer::from(&tonic),
    ]
}

#[test]
fn every_format_agrees() {
    let config = Config::new().base("https://example.com/errors/");
    let id = "urn:uuid:6f9619ff-8b86-d011-b42d-00cf4fc964ff";
    for error in errors() {
        let occurrence = Occurrence::new(&error, &config).with_instance(Instance::from_id(id));
        let mut formats = Vec::new();
        for answer in answers(&occurrence) {
            let format = answer.format();
            formats.push(format);
            assert_eq!(answer.code(), Some(error.code()), "{format:?}");
            assert_eq!(answer.domain(), Some("round.example.com"), "{format:?}");
            assert_eq!(answer.kind(), error.kind(), "{format:?}");
            assert_eq!(answer.retry_after(), error.retry_after(), "{format:?}");
            assert_eq!(
                answer.message(),
                Some(error.to_string().as_str()),
                "{format:?}"
            );
            assert_eq!(
                answer.params().count(),
                error.metadata().params().len(),
                "{format:?}"
            );
            let docs = format!("https://example.com/errors/{}", error.code());
            assert_eq!(answer.docs(), Some(docs.as_str()), "{format:?}");
            if !matches!(format, Format::GraphQl) {
                assert_eq!(answer.instance(), Some(id), "{format:?}");
            }
            // The advice is not a part of google.rpc.Status.
            if matches!(format, Format::Problem | Format::GraphQl) {
                assert_eq!(answer.retry(), Some(occurrence.retry()), "{format:?}");
                assert_eq!(answer.solution(), Some(error.solution()), "{format:?}");
            }
            assert!(answer.is_error(), "{format:?}");
            assert_eq!(
                RoundError::from_answer(answer),
                Ok(error.clone()),
                "{format:?}"
            );
        }
        assert_eq!(formats, FORMATS);
    }
    assert_eq!(RoundError::Stays.kind(), Kind::Aborted);
    assert_eq!(RoundError::Stays.retry(), Retry::FromStart);
    let limited = errors().remove(1);
    assert_eq!(limited.retry_after(), Some(Duration::from_secs(90)));
}

#[test]
fn violations_go_round() {
    let config = Config::new();
    let violations = [
        Violation::new(["items", "0", "count"], "must be positive").with_code("POSITIVE"),
        Violation::new(["name"], "<too long> & \"bad\""),
    ];
    let occurrence = Occurrence::new(&RoundError::Stays, &config).with_violations(&violations);
    for answer in answers(&occurrence) {
        let format = answer.format();
        let read = answer.violations();
        if format == Format::GraphQl && read.is_empty() {
            continue;
        }
        assert_eq!(read.len(), 2, "{format:?}");
        for (read, written) in read.iter().zip(&violations) {
            assert_eq!(read.field(), written.field(), "{format:?}");
            assert_eq!(read.detail(), written.detail(), "{format:?}");
        }
    }
}

#[test]
fn non_finite_numbers_go_round() {
    /// It is not finite.
    #[derive(Debug, PlatformError)]
    #[error(code = "NOT_FINITE", message = "{float}", cause = "…", solution = "…")]
    #[error(from_params)]
    struct NotFinite {
        float: f64,
    }
    let config = Config::new();
    for float in [f64::INFINITY, f64::NEG_INFINITY, f64::NAN] {
        let error = NotFinite { float };
        for answer in answers(&Occurrence::new(&error, &config)) {
            let format = answer.format();
            let read = NotFinite::from_answer(answer).unwrap().float;
            assert_eq!(read.is_nan(), float.is_nan(), "{format:?}");
            assert_eq!(
                read.is_sign_negative(),
                float == f64::NEG_INFINITY,
                "{format:?}"
            );
            assert_eq!(read.is_infinite(), float.is_infinite(), "{format:?}");
        }
    }
}
