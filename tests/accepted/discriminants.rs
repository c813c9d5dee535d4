//! Discriminants and `#[repr]`.

use platform_error::{ErrorSet, PlatformError};

#[derive(Clone, Copy, Debug, PlatformError)]
#[repr(u8)]
enum Numbered {
    #[error(code = "TEN", explanation = "…", cause = "…", solution = "…")]
    Ten = 10,
    #[error(code = "TWO", explanation = "…", cause = "…", solution = "…")]
    Two = 2,
}

#[test]
fn accepted() {
    assert_eq!((Numbered::Ten as u8, Numbered::Two.code()), (10, "TWO"));
    assert_eq!(Numbered::CATALOG.entries()[0].code(), "TEN");
}
