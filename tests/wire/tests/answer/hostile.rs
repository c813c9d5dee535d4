//! Answers that try to break their reader.

use std::time::{Duration, Instant};

use platform_error_wire::Answer;

const LENGTH: usize = 1 << 20;

/// Bodies of the greatest length that is read, each with a trap.
fn bodies() -> Vec<(&'static str, String)> {
    let fill = |start: &str, unit: &str, end: &str| {
        let count = (LENGTH - start.len() - end.len()) / unit.len();
        format!("{start}{}{end}", unit.repeat(count))
    };
    vec![
        ("open lists", fill("", "[", "")),
        ("open objects", fill("", "{\"a\":", "")),
        ("equal names", fill("{", "\"code\":\"A\",", "\"b\":1}")),
        (
            "many errors",
            fill("{\"errors\":[", "{\"message\":\"\"},", "0]}"),
        ),
        (
            "errors of GraphQL",
            fill("{\"data\":null,\"errors\":[", "{\"message\":\"m\"},", "0]}"),
        ),
        (
            "details",
            fill("{\"error\":{\"details\":[", "{\"@type\":\"x\"},", "0]}}"),
        ),
        ("violations", fill("{\"errors\":{\"a\":[", "\"b\",", "0]}}")),
        ("nested fields", fill("{\"errors\":", "{\"a.b.c\":", "")),
        (
            "params",
            fill(
                "{\"title\":\"T\",\"status\":400,\"params\":{",
                "\"a\":1,",
                "\"b\":1}}",
            ),
        ),
        ("exponents", fill("[", "1e308,", "0]")),
        ("escapes", fill("{\"detail\":\"", "\\ud800", "\"}")),
        ("quotes", fill("", "\"", "")),
        ("elements", fill("", "<a>", "")),
        (
            "entities",
            fill("<!DOCTYPE a [<!ENTITY b \"", "bbbb", "\">]><a>&b;&b;</a>"),
        ),
        ("empty titles", fill("<html>", "<title></title>", "")),
        ("titles", fill("<html>", "<titlebar>", "")),
        ("spaces", fill("", " ", "")),
        (
            "dots",
            fill("{\"errors\":[{\"field\":\"", ".", "\",\"message\":\"m\"}]}"),
        ),
    ]
}

#[test]
fn long_bodies_take_little_time() {
    for (name, body) in bodies() {
        let start = Instant::now();
        let answer = Answer::read(400_u16, &(), body.as_bytes());
        let _ = (
            answer.code(),
            answer.kind(),
            answer.message(),
            answer.param("a"),
        );
        let _ = answer.answers().take(1000).count();
        let took = start.elapsed();
        // A reader that is quadratic takes minutes.
        assert!(took < Duration::from_secs(10), "{name}: {took:?}");
    }
}

#[test]
fn entities_are_not_expanded() {
    let body = r#"<!DOCTYPE a [<!ENTITY b "bomb"><!ENTITY c SYSTEM "file:///etc/passwd">]>
        <Error><Code>A_B</Code><Message>x&b;&c;&lt;&#65;y</Message></Error>"#;
    let answer = Answer::read(400_u16, &(), body.as_bytes());
    assert_eq!(answer.code(), Some("A_B"));
    assert_eq!(answer.message(), Some("x<Ay"));
}

#[test]
fn headers_that_are_not_text_are_absent() {
    let headers = [
        ("x-platform-error-code", &b"\xFF\xFE"[..]),
        ("content-type", b"\xC0"),
        ("retry-after", b"\xFF"),
        ("grpc-message", b"%FF%"),
        ("grpc-status", b"abc"),
    ];
    let answer = Answer::read(400_u16, &headers, b"{\"code\":\"A_B\"}");
    assert_eq!(answer.retry_after(), None);
    let answer = Answer::read(400_u16, &headers[..3], b"{\"code\":\"A_B\"}");
    assert_eq!(answer.code(), Some("A_B"));
}

#[test]
fn a_malformed_code_is_absent() {
    for wrong in ["", "two words", "ümlaut", "new\\nline", &"X".repeat(129)] {
        let body = format!(r#"{{"code":"{wrong}","message":"m"}}"#);
        assert_eq!(
            Answer::read(400_u16, &(), body.as_bytes()).code(),
            None,
            "{wrong}"
        );
    }
}

/// How many names and bytes the violations of an answer hold.
fn size(answer: &Answer) -> usize {
    let violations = answer.violations().iter();
    let sizes = violations
        .map(|it| it.path().map(|name| 1 + name.len()).sum::<usize>() + it.detail().len());
    sizes.sum::<usize>() + answer.message().map_or(0, str::len)
}

#[test]
fn what_is_read_does_not_grow_faster_than_the_body() {
    let many = 2000;
    let dots = "a.".repeat(many);
    let strings = "\"b\",".repeat(many);
    let long = "m".repeat(20 * many);
    let nested = format!("{{\"{dots}\":").repeat(20);
    let bodies = [
        format!(r#"{{"errors":{{"{dots}":[{strings}"b"]}}}}"#),
        format!(r#"{{"{dots}":[{strings}"b"]}}"#),
        format!(r#"{{"errors":{nested}[{strings}"b"]"#),
        format!(r#"{{"message":"{long}","fields":[{strings}"b"]}}"#),
        format!(r#"{{"validation":{{"source":"s","message":"{long}","keys":[{strings}"b"]}}}}"#),
        format!(r#"{{"message":{{"{long}":[{strings}"b"]}}}}"#),
    ];
    for body in bodies {
        let answer = Answer::read(400_u16, &(), body.as_bytes());
        let size = size(&answer);
        assert!(
            size < 50 * body.len(),
            "{size} of {}: {}",
            body.len(),
            &body[..40]
        );
        assert!(!answer.violations().is_empty(), "{}", &body[..40]);
    }
}
