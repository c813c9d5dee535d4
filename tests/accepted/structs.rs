//! A struct is a set with one error, and accepts the keys of both.

use platform_error::{ErrorSet, Kind, PlatformError};

#[derive(Debug, PlatformError)]
#[error(
    code = "CLOSED",
    message = "closed since {since}",
    explanation = "…",
    cause = "…",
    solution = "…",
    domain = "billing.example.com"
)]
#[error(kind = FailedPrecondition, docs = "https://example.com/{code}")]
struct Closed {
    since: u32,
}

#[derive(Debug, PlatformError)]
#[error(
    code = "LOST",
    message = "lost",
    explanation = "…",
    cause = "…",
    solution = "…"
)]
struct Lost(#[from] std::num::ParseIntError);

#[derive(Debug, PlatformError)]
#[error(code = "GONE", explanation = "…", cause = "…", solution = "…")]
struct Gone;

#[test]
fn accepted() {
    let closed = Closed { since: 1 };
    assert_eq!(
        (closed.code(), closed.kind()),
        ("CLOSED", Kind::FailedPrecondition)
    );
    assert_eq!(
        (closed.to_string().as_str(), closed.docs()),
        ("closed since 1", Some("https://example.com/CLOSED"))
    );
    assert_eq!(Closed::CATALOG.domain(), "billing.example.com");
    assert_eq!(Lost::from("x".parse::<u8>().unwrap_err()).code(), "LOST");
    assert_eq!(
        Gone::from_code("GONE").map(|gone| gone.code()),
        Some("GONE")
    );
}
