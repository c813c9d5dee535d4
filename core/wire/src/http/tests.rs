#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::time::Duration;

use http::header::VARY;
use http::{HeaderMap, HeaderValue};
use platform_error::RequestError;

use super::add_vary;
use crate::{Config, Format, HttpError, Occurrence};

#[test]
fn the_headers_describe_the_body() {
    let config = Config::new();
    let occurrence = Occurrence::new(&RequestError::DuplicateKey, &config);
    for format in Format::ALL {
        let response = occurrence.to_response(*format);
        let length = response.body().len().to_string();
        assert_eq!(response.status(), 409);
        assert_eq!(response.headers()["content-length"], length);
        assert_eq!(response.headers()["content-type"], format.content_type());
        assert_eq!(response.headers()["content-language"], "en");
        assert_eq!(response.headers()["cache-control"], "no-store");
        assert_eq!(response.headers()["x-content-type-options"], "nosniff");
        assert_eq!(response.headers()["x-platform-error-code"], "DUPLICATE_KEY");
        assert!(!response.headers().contains_key("retry-after"));
    }
}

#[test]
fn a_delay_is_rounded_up() {
    let config = Config::new();
    for (delay, seconds) in [
        (Duration::ZERO, "0"),
        (Duration::from_nanos(1), "1"),
        (Duration::from_secs(30), "30"),
        (Duration::from_millis(30_001), "31"),
        (Duration::MAX, "18446744073709551615"),
    ] {
        let error = HttpError::ServiceUnavailable;
        let occurrence = Occurrence::new(&error, &config).with_retry_after(delay);
        let response = occurrence.to_response(Format::Json);
        assert_eq!(response.headers()["retry-after"], seconds);
    }
}

#[test]
fn only_a_401_has_a_challenge() {
    let config = Config::new().challenge("Bearer realm=\"shop\"");
    for (error, expected) in [
        (HttpError::Unauthorized, Some("Bearer realm=\"shop\"")),
        (HttpError::Forbidden, None),
        (HttpError::ProxyAuthenticationRequired, None),
    ] {
        let response = Occurrence::new(&error, &config).to_response(Format::Json);
        let challenge = response.headers().get("www-authenticate");
        assert_eq!(
            challenge.map(HeaderValue::as_bytes),
            expected.map(str::as_bytes)
        );
    }
}

#[test]
fn illegal_values_are_left_out() {
    for illegal in ["Bearer\r\nx: y", "Bär", "\0", "", "a\u{7f}"] {
        let config = Config::new().challenge(illegal).language(illegal);
        let response = Occurrence::new(&HttpError::Unauthorized, &config).to_response(Format::Json);
        assert_eq!(response.status(), 401);
        assert!(
            !response.headers().contains_key("www-authenticate"),
            "{illegal:?}"
        );
        assert!(
            !response.headers().contains_key("content-language"),
            "{illegal:?}"
        );
    }
}

#[test]
fn vary_is_merged() {
    for (before, after) in [
        (&[][..], &["accept, accept-language"][..]),
        (&["origin"], &["origin", "accept, accept-language"]),
        (&["Origin, ACCEPT"], &["Origin, ACCEPT", "accept-language"]),
        (
            &["accept-language", "accept"],
            &["accept-language", "accept"],
        ),
        (
            &["accept-encoding"],
            &["accept-encoding", "accept, accept-language"],
        ),
        (&["*"], &["*"]),
    ] {
        let mut headers = HeaderMap::new();
        for value in before {
            headers.append(VARY, value.parse().unwrap());
        }
        add_vary(&mut headers);
        let values: Vec<_> = headers.get_all(VARY).iter().collect();
        assert_eq!(values, after);
    }
}

#[test]
fn a_response_is_negotiated() {
    let mut request = HeaderMap::new();
    request.insert("accept", "text/plain".parse().unwrap());
    let config = Config::new();
    let response = Occurrence::new(&RequestError::MissingFilter, &config).respond(&request);
    assert_eq!(
        response.headers()["content-type"],
        "text/plain; charset=utf-8"
    );
    assert_eq!(response.headers()["vary"], "accept, accept-language");
}
