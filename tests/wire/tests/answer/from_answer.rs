//! Restores the error of the service from an answer.

use platform_error::{ErrorSet, PlatformError, RequestError, catalog};
use platform_error_wire::{Answer, FromAnswer};

#[derive(Debug, PartialEq, PlatformError)]
#[allow(
    dead_code,
    reason = "an answer without its parameter does not construct it"
)]
#[error(domain = "shop.example.com", from_params)]
enum ShopError {
    /// The shop is closed.
    #[error(code = "SHOP_CLOSED", cause = "…", solution = "…")]
    Closed,
    /// Not enough stock.
    #[error(
        code = "LOW_STOCK",
        message = "{have} left",
        cause = "…",
        solution = "…"
    )]
    LowStock { have: u32 },
    #[error(transparent)]
    Request(RequestError),
}

catalog!(static ERRORS = [ShopError]);

fn problem(code: &str, domain: &str) -> Answer {
    let body = format!(r#"{{"title":"T","status":409,"code":"{code}","domain":"{domain}"}}"#);
    Answer::read(409_u16, &(), body.as_bytes())
}

#[test]
fn by_code() {
    let answer = problem("SHOP_CLOSED", "shop.example.com");
    assert_eq!(ShopError::from_answer(&answer), Ok(ShopError::Closed));
    assert_eq!(ShopError::from_answer(answer), Ok(ShopError::Closed));
}

#[test]
fn of_an_included_set() {
    let answer = problem("DUPLICATE_KEY", "request.platform");
    assert_eq!(
        RequestError::from_answer(&answer),
        Ok(RequestError::DuplicateKey)
    );
    let read = ShopError::from_answer(&answer);
    assert_eq!(read, Ok(ShopError::Request(RequestError::DuplicateKey)));
}

#[test]
fn by_an_alias() {
    let answer = problem("TABLE_NAME_ALREADY_EXISTS", "request.platform");
    let read = RequestError::from_answer(answer);
    assert_eq!(read, Ok(RequestError::TableNameAlreadyExist));
}

#[test]
fn the_answer_comes_back_whole() {
    let answers = [
        problem("NO_SUCH_CODE", "shop.example.com"),
        problem("SHOP_CLOSED", "other.example.com"),
        // The domain of the set around it is another domain, too.
        problem("DUPLICATE_KEY", "shop.example.com"),
        // Its count is missing.
        problem("LOW_STOCK", "shop.example.com"),
        Answer::read(503_u16, &(), b"down"),
    ];
    for answer in answers {
        let back = ShopError::from_answer(&answer).unwrap_err();
        assert_eq!(back, answer);
        assert_eq!(back.member("title"), answer.member("title"));
    }
}

#[test]
fn facts_are_found_by_code_and_by_type_uri() {
    let facts = |body: &str| Answer::read(409_u16, &(), body.as_bytes()).facts(&ERRORS);
    let code = |body: &str| facts(body).map(platform_error::Metadata::code);
    assert_eq!(code(r#"{"code":"SHOP_CLOSED"}"#), Some("SHOP_CLOSED"));
    assert_eq!(code(r#"{"code":"DUPLICATE_KEY"}"#), Some("DUPLICATE_KEY"));
    assert_eq!(
        code(r#"{"code":"DUPLICATE_KEY","message":"m","domain":"x"}"#),
        Some("DUPLICATE_KEY")
    );
    let by_uri = |uri: &str| code(&format!(r#"{{"type":"{uri}","title":"T"}}"#));
    assert_eq!(
        by_uri("https://example.com/errors/SHOP_CLOSED"),
        Some("SHOP_CLOSED")
    );
    assert_eq!(
        by_uri("https://example.com/errors#SHOP%5FCLOSED"),
        Some("SHOP_CLOSED")
    );
    assert_eq!(
        by_uri("tag:shop.example.com,2026:SHOP_CLOSED"),
        Some("SHOP_CLOSED")
    );
    assert_eq!(by_uri("about:blank"), None);
    assert_eq!(RequestError::CATALOG.len(), 13);
}

#[test]
fn with_parameters() {
    let with = |params: &str| {
        let body = format!(r#"{{"title":"T","status":409,"code":"LOW_STOCK","params":{params}}}"#);
        ShopError::from_answer(Answer::read(409_u16, &(), body.as_bytes()))
    };
    assert_eq!(with(r#"{"have":7}"#), Ok(ShopError::LowStock { have: 7 }));
    // The metadata of gRPC is text, and some writers know only one kind of number.
    assert_eq!(with(r#"{"have":"7"}"#), Ok(ShopError::LowStock { have: 7 }));
    assert_eq!(with(r#"{"have":7.0}"#), Ok(ShopError::LowStock { have: 7 }));
    for wrong in [
        r#"{"have":-7}"#,
        r#"{"have":null}"#,
        r#"{"have":"x"}"#,
        r#"{"had":7}"#,
        "[7]",
    ] {
        let answer = with(wrong).unwrap_err();
        assert_eq!(answer.code(), Some("LOW_STOCK"), "{wrong}");
    }
}
