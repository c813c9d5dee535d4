//! An error with data, from the parameters of an answer.

use std::time::Duration;

use platform_error::PlatformError;
use platform_error_wire::{Answer, Config, FromAnswer, Occurrence};

#[derive(Debug, PartialEq, PlatformError)]
#[error(domain = "shop.example.com", from_params)]
enum ShopError {
    /// Not enough stock.
    #[error(
        code = "23514",
        reason = "LOW_STOCK",
        message = "{have} of {sku:?} left",
        cause = "…",
        solution = "…"
    )]
    LowStock { have: i64, sku: String },
    /// Too many orders.
    #[error(
        code = "TOO_MANY",
        message = "{limit} a minute",
        cause = "…",
        solution = "…"
    )]
    TooMany {
        limit: u8,
        #[error(retry_after)]
        wait: Duration,
    },
    /// The shop is busy.
    #[error(code = "BUSY", message = "{0}", cause = "…", solution = "…")]
    Busy(bool, #[error(retry_after)] Option<Duration>),
}

fn answer(error: &ShopError) -> Answer {
    let config = Config::new();
    let body = Occurrence::new(error, &config).to_json();
    Answer::read(error.http_status(), &(), body.as_bytes())
}

#[test]
fn what_a_service_tells_is_the_error_again() {
    for error in [
        ShopError::LowStock {
            have: -3,
            sku: "a \"b\"\u{2028}表".to_owned(),
        },
        ShopError::TooMany {
            limit: 60,
            wait: Duration::from_secs(30),
        },
        ShopError::Busy(true, Some(Duration::from_secs(1))),
        ShopError::Busy(false, None),
    ] {
        assert_eq!(ShopError::from_answer(answer(&error)), Ok(error));
    }
}

#[test]
fn the_delay_of_the_header_counts_too() {
    let body = br#"{"title":"T","code":"TOO_MANY","params":{"limit":9}}"#;
    let problem = ("Content-Type", "application/problem+json");
    let headers = [problem, ("Retry-After", "5")];
    let with = Answer::read(429_u16, &headers, body);
    let expected = ShopError::TooMany {
        limit: 9,
        wait: Duration::from_secs(5),
    };
    assert_eq!(ShopError::from_answer(with), Ok(expected));
    // Without a delay, or with a parameter of another type, the answer comes back.
    let without = Answer::read(429_u16, &[problem], body);
    assert_eq!(ShopError::from_answer(&without), Err(without));
    let body = br#"{"title":"T","code":"TOO_MANY","params":{"limit":256}}"#;
    let large = Answer::read(429_u16, &headers, body);
    assert_eq!(ShopError::from_answer(&large), Err(large));
}

#[test]
fn the_reason_is_as_good_as_the_code() {
    let body = br#"{"code":9,"message":"m","details":[{
        "@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"LOW_STOCK",
        "domain":"shop.example.com","metadata":{"have":"4","sku":"A"}}]}"#;
    let expected = ShopError::LowStock {
        have: 4,
        sku: "A".to_owned(),
    };
    let read = Answer::read(400_u16, &(), body);
    assert_eq!(ShopError::from_answer(read), Ok(expected));
}
