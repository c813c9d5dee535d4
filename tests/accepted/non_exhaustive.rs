//! `#[non_exhaustive]` enums and variants.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[non_exhaustive]
pub enum Growing {
    #[error(code = "FIRST", explanation = "…", cause = "…", solution = "…")]
    #[non_exhaustive]
    First { a: u8 },
    #[error(code = "SECOND", explanation = "…", cause = "…", solution = "…")]
    Second,
}

#[test]
fn accepted() {
    assert_eq!(Growing::First { a: 1 }.code(), "FIRST");
}
