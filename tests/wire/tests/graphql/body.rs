//! Errors of a response as data, for other servers.

use platform_error::PlatformError;
use platform_error_wire::Occurrence;
use platform_error_wire::graphql::ErrorBody;
use serde_json::json;

use crate::shop::{SECRET, ShopError, brief};

#[test]
fn the_body_is_the_golden_one() {
    let config = brief().base("https://docs.example.app/errors/");
    let error = ShopError::OutOfStock {
        sku: "\u{0}\u{2028}\"\\".into(),
        restocked: None,
        source: std::io::Error::other(SECRET),
    };
    let occurrence = Occurrence::new(&error, &config);
    let body = ErrorBody::new(&occurrence)
        .field("buy")
        .location(2, 4)
        .location(0, 0);
    assert_eq!(
        serde_json::to_string(&body).unwrap(),
        concat!(
            r#"{"message":"\u0000"#,
            "\u{2028}",
            r#"\"\\ is out of stock","path":["buy"],"locations":[{"line":2,"column":4}],"#,
            r#""extensions":{"code":"OUT_OF_STOCK","domain":"shop.example.com","#,
            r#""kind":"RESOURCE_EXHAUSTED","retry":"AFTER_DELAY","#,
            r#""docs":"https://docs.example.app/errors/OUT_OF_STOCK","#,
            r#""params":{"sku":"\u0000"#,
            "\u{2028}",
            r#"\"\\"}}}"#,
        )
    );
    let platform = serde_json::to_value(body.platform("buy")).unwrap();
    assert_eq!(platform["errorCode"], 460);
    assert_eq!(platform["operation"], "buy");
    assert_eq!(platform["extensions"]["classification"], "OUT_OF_STOCK");
}

/// The platform's own wording of a standard error.
#[derive(Debug, PlatformError)]
#[error(domain = "example.app")]
enum AppError {
    /// Attempted to insert a duplicate value in a unique field
    #[error(
        code = "DUPLICATE_KEY",
        message = "A record with this value already exists.",
        cause = "Data constraint violation",
        solution = "Check and modify duplicate values",
        kind = AlreadyExists,
        labels(error_code = "400"),
    )]
    DuplicateKey {
        #[error(param)]
        field: &'static str,
    },
}

#[test]
fn the_platform_reads_the_golden_body() {
    let config = brief().base("https://docs.example.app/errors/");
    let error = AppError::DuplicateKey { field: "name" };
    let occurrence = Occurrence::new(&error, &config);
    let body = ErrorBody::new(&occurrence)
        .field("insert_account_one")
        .location(2, 4);
    let mut golden = json!({
        "message": "A record with this value already exists.",
        "path": ["insert_account_one"],
        "locations": [{ "line": 2, "column": 4 }],
        "extensions": {
            "code": "DUPLICATE_KEY",
            "domain": "example.app",
            "kind": "ALREADY_EXISTS",
            "retry": "AFTER_FIX",
            "docs": "https://docs.example.app/errors/DUPLICATE_KEY",
            "params": { "field": "name" },
        },
    });
    assert_eq!(serde_json::to_value(&body).unwrap(), golden);

    golden["errorCode"] = json!(400);
    golden["operation"] = json!("insert_account_one");
    golden["extensions"]["classification"] = json!("DUPLICATE_KEY");
    let platform = body.platform("insert_account_one");
    assert_eq!(serde_json::to_value(platform).unwrap(), golden);
}
