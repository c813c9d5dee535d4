//! What to do about an answer: the table of `Answer::decide`, row by row.

use std::time::Duration;

use platform_error::{Kind, Retry};
use platform_error_wire::Decision::{self, Fix, GiveUp, Refresh, RetryIn};
use platform_error_wire::{Answer, Idempotent};

fn seconds(seconds: u64) -> Decision {
    RetryIn(Duration::from_secs(seconds))
}

/// What is decided for an idempotent request, and for another.
fn decide(answer: &Answer) -> [Decision; 2] {
    [Idempotent::Yes, Idempotent::No].map(|idempotent| answer.decide(idempotent))
}

fn answer_with(kind: Kind, rest: &str) -> Answer {
    let body = format!(r#"{{"type":"about:blank","title":"T","kind":"{kind}"{rest}}}"#);
    Answer::read(kind.http_status(), &(), body.as_bytes())
}

#[test]
fn by_kind() {
    for kind in Kind::ALL.iter().copied() {
        let expected = match kind {
            Kind::Unavailable => [seconds(1), GiveUp],
            Kind::Aborted => [Refresh; 2],
            Kind::NotFound | Kind::AlreadyExists | Kind::FailedPrecondition => [Fix; 2],
            _ => [GiveUp; 2],
        };
        assert_eq!(decide(&answer_with(kind, "")), expected, "{kind}");
        // The same, if only gRPC says it.
        let headers = [("grpc-status", kind.grpc_code().to_string())];
        let grpc = Answer::read(200_u16, &headers, b"");
        assert_eq!(grpc.kind(), kind);
        assert_eq!(decide(&grpc), expected, "{kind}");
    }
}

#[test]
fn the_service_s_own_advice_comes_first() {
    for kind in Kind::ALL.iter().copied() {
        for retry in Retry::ALL.iter().copied() {
            let answer = answer_with(kind, &format!(r#","retry":"{retry}","retry_after":7"#));
            let may_have_worked = matches!(
                kind,
                Kind::Unavailable
                    | Kind::DeadlineExceeded
                    | Kind::Cancelled
                    | Kind::Internal
                    | Kind::Unknown
                    | Kind::DataLoss
            );
            let expected = match retry {
                Retry::Never => [GiveUp; 2],
                Retry::AfterFix => [Fix; 2],
                Retry::FromStart => [Refresh; 2],
                Retry::AfterDelay if may_have_worked => [seconds(7), GiveUp],
                Retry::AfterDelay => [seconds(7); 2],
            };
            assert_eq!(decide(&answer), expected, "{kind} {retry}");
        }
    }
    let without_delay = answer_with(Kind::Aborted, r#","retry":"AFTER_DELAY""#);
    assert_eq!(decide(&without_delay), [seconds(1); 2]);
}

#[test]
fn a_delay_comes_second() {
    let header = |status: u16| Answer::read(status, &[("Retry-After", "30")], b"");
    assert_eq!(decide(&header(503)), [seconds(30), GiveUp]);
    assert_eq!(decide(&header(429)), [seconds(30); 2]);
    assert_eq!(decide(&header(409)), [seconds(30); 2]);
    assert_eq!(decide(&header(500)), [seconds(30), GiveUp]);
    let google = br#"{"error":{"code":429,"status":"RESOURCE_EXHAUSTED","message":"m","details":[
        {"@type":"x/google.rpc.RetryInfo","retryDelay":"1.5s"}]}}"#;
    let google = Answer::read(429_u16, &[("Retry-After", "30")], google);
    assert_eq!(decide(&google), [RetryIn(Duration::from_millis(1500)); 2]);
    // A redirection or a success that names a delay is not an error.
    assert_eq!(decide(&header(202)), [GiveUp; 2]);
}

#[test]
fn by_status_if_there_is_nothing_else() {
    let by_status = [
        (400_u16, [GiveUp; 2]),
        (401, [GiveUp; 2]),
        (404, [Fix; 2]),
        (409, [Fix; 2]),
        (412, [Fix; 2]),
        (418, [GiveUp; 2]),
        (429, [GiveUp; 2]),
        (500, [GiveUp; 2]),
        (501, [GiveUp; 2]),
        (502, [seconds(1), GiveUp]),
        (503, [seconds(1), GiveUp]),
        (504, [GiveUp; 2]),
        (599, [GiveUp; 2]),
        (200, [GiveUp; 2]),
        (0, [GiveUp; 2]),
        (65535, [GiveUp; 2]),
    ];
    for (status, expected) in by_status {
        let unknown = br#"{"code":"NEVER_SEEN","message":"m"}"#;
        assert_eq!(
            decide(&Answer::read(status, &(), unknown)),
            expected,
            "{status}"
        );
    }
}

#[test]
fn delays() {
    let delay = |headers: &[(&str, &str)]| Answer::read(503_u16, headers, b"").retry_after();
    let seconds = |seconds| Some(Duration::from_secs(seconds));
    assert_eq!(delay(&[("retry-after", "120")]), seconds(120));
    assert_eq!(delay(&[("retry-after", " 0 ")]), seconds(0));
    let sent = ("date", "Fri, 31 Dec 1999 23:59:50 GMT");
    assert_eq!(
        delay(&[sent, ("retry-after", "Fri, 31 Dec 1999 23:59:59 GMT")]),
        seconds(9)
    );
    // The two older forms of a date (RFC 9110, section 5.6.7).
    assert_eq!(
        delay(&[sent, ("retry-after", "Friday, 31-Dec-99 23:59:59 GMT")]),
        seconds(9)
    );
    assert_eq!(
        delay(&[sent, ("retry-after", "Fri Dec 31 23:59:59 1999")]),
        seconds(9)
    );
    // What is over is now.
    assert_eq!(
        delay(&[("retry-after", "Fri, 31 Dec 1999 23:59:59 GMT")]),
        seconds(0)
    );
    assert_eq!(
        delay(&[("retry-after-ms", "1500"), ("retry-after", "2")]),
        Some(Duration::from_millis(1500))
    );
    for wrong in [
        "",
        "soon",
        "-1",
        "1,2",
        "NaN",
        "inf",
        "1e400",
        "99999999999999999999999",
    ] {
        assert_eq!(delay(&[("retry-after", wrong)]), None, "{wrong}");
    }
    let body = |number: &str| {
        let body = format!(r#"{{"code":"A_B","retry_after":{number}}}"#);
        Answer::read(503_u16, &[("retry-after", "9")], body.as_bytes()).retry_after()
    };
    assert_eq!(body("30"), seconds(30));
    assert_eq!(body("1.5"), Some(Duration::from_millis(1500)));
    assert_eq!(body("18446744073709551615"), seconds(u64::MAX));
    for wrong in ["-1", "\"30\"", "null", "1e300", "true"] {
        assert_eq!(body(wrong), seconds(9), "{wrong}");
    }
}
