//! Const parameters, with and without defaults.

use platform_error::{PlatformError, RequestError};

#[derive(Debug, PlatformError)]
enum Full<const N: usize, const NAMED: bool = true> {
    #[error(
        code = "FULL",
        message = "more than {0:?}",
        explanation = "…",
        cause = "…",
        solution = "…"
    )]
    Full([u8; N]),
    #[error(transparent)]
    Request(#[from] RequestError),
}

#[test]
fn accepted() {
    let error: Full<2> = Full::Full([1, 2]);
    assert_eq!(
        (error.code(), error.to_string().as_str()),
        ("FULL", "more than [1, 2]")
    );
    assert_eq!(
        Full::<3>::from(RequestError::MissingFilter).code(),
        "MISSING_FILTER"
    );
}
