//! Raw identifiers, including keys.

#![allow(non_camel_case_types)]

use platform_error::{ErrorSet, PlatformError};

#[derive(Debug, PlatformError)]
enum r#type {
    #[error(
        r#code = "TRY",
        message = "{fn} in {type:>4}",
        explanation = "…",
        cause = "…",
        solution = "…"
    )]
    r#try { r#fn: u8, r#type: String },
    #[error(code = "LOOP", explanation = "…", cause = "…", solution = "…")]
    r#loop,
}

#[test]
fn accepted() {
    assert_eq!(
        r#type::r#try {
            r#fn: 1,
            r#type: "a".to_owned()
        }
        .to_string(),
        "1 in    a"
    );
    assert_eq!(r#type::r#loop.code(), "LOOP");
    assert_eq!(r#type::CATALOG.name(), "type");
}
