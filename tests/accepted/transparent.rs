//! A variant forwards to a set, to a generic set, or to any platform error.

use std::sync::Arc;

use platform_error::{ErrorSet, PlatformError, RequestError};

#[derive(Debug, PlatformError)]
enum Inner<T> {
    #[error(
        code = "INNER",
        message = "{0}",
        explanation = "…",
        cause = "…",
        solution = "…"
    )]
    Inner(T),
}

type Any = Box<dyn PlatformError + Send + Sync>;

#[derive(Debug, PlatformError)]
enum Outer {
    #[error(transparent)]
    Set(#[from] RequestError),
    #[error(transparent)]
    Generic(#[from] Inner<u8>),
    #[error(transparent)]
    Named { inner: Box<Inner<String>> },
    #[error(transparent)]
    Shared(Arc<RequestError>),
    #[error(transparent)]
    Any(Any),
    #[error(transparent)]
    Dyn(Box<dyn PlatformError>),
    #[error(code = "OUTER", explanation = "…", cause = "…", solution = "…")]
    Own,
}

#[derive(Debug, PlatformError)]
enum Deeper {
    #[error(transparent)]
    Outer(#[from] Box<Outer>),
}

#[test]
fn accepted() {
    assert_eq!(
        Outer::from(RequestError::DuplicateKey).code(),
        "DUPLICATE_KEY"
    );
    assert_eq!(Outer::from(Inner::Inner(1)).to_string(), "1");
    assert_eq!(Outer::Any(Box::new(Inner::Inner(2))).to_string(), "2");
    assert_eq!(Deeper::from(Box::new(Outer::Own)).code(), "OUTER");
    assert!(Deeper::CATALOG.find("INNER").is_some());
    assert!(Outer::from_code("MISSING_FILTER").is_some());
}
