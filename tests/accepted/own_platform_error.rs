//! A type with the same name as the trait.

#[derive(Debug, platform_error::PlatformError)]
enum PlatformError {
    #[error(
        code = "OWN",
        message = "{0}",
        explanation = "…",
        cause = "…",
        solution = "…"
    )]
    Own(Option),
    #[error(transparent)]
    Other(#[from] platform_error::RequestError),
}

#[derive(Debug)]
struct Option;

impl std::fmt::Display for Option {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("none")
    }
}

#[test]
fn accepted() {
    assert_eq!(PlatformError::Own(Option).to_string(), "none");
    assert_eq!(
        PlatformError::from(platform_error::RequestError::DuplicateKey).code(),
        "DUPLICATE_KEY"
    );
}
