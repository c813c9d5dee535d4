//! The derive sees variants and attributes after `cfg` is applied.

use platform_error::{ErrorSet, PlatformError};

#[derive(Debug, PlatformError)]
enum Configured {
    #[error(
        code = "ALWAYS",
        message = "{here}",
        explanation = "…",
        cause = "…",
        solution = "…"
    )]
    Always {
        here: u8,
        #[cfg(any())]
        source: NoSuchType,
    },
    #[cfg(any())]
    #[error(code = "NEVER")]
    Never(NoSuchType),
    #[cfg(not(any()))]
    #[cfg_attr(
        all(),
        error(code = "MAYBE", explanation = "…", cause = "…", solution = "…")
    )]
    #[cfg_attr(any(), error(code = "NEVER"))]
    Maybe,
}

#[test]
fn accepted() {
    assert_eq!(Configured::Always { here: 1 }.to_string(), "1");
    assert_eq!(Configured::CATALOG.entries().len(), 2);
    assert_eq!(Configured::Maybe.code(), "MAYBE");
}
