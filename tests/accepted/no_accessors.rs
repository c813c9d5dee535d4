//! A type with its own methods that are named like the accessors.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(no_accessors)]
enum Own {
    #[error(code = "OWN", explanation = "…", cause = "…", solution = "…")]
    Own,
}

impl Own {
    fn code(&self) -> u16 {
        4711
    }

    fn cause(&self) -> u16 {
        4712
    }
}

#[test]
fn accepted() {
    assert_eq!((Own::Own.code(), Own::Own.cause()), (4711, 4712));
    assert_eq!(PlatformError::code(&Own::Own), "OWN");
}
