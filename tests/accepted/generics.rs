//! A type parameter gets exactly the bounds that its use requires.

use std::error::Error;
use std::fmt::{Debug, Display};

use platform_error::{ErrorSet, PlatformError, RequestError};

#[derive(Debug, PlatformError)]
enum Rejected<T, U, S> {
    #[error(
        code = "SHOWN",
        message = "{0} was rejected",
        explanation = "…",
        cause = "…",
        solution = "…"
    )]
    Shown(T),
    #[error(
        code = "DEBUGGED",
        message = "{value:?} was rejected, in {list:x?}",
        explanation = "…",
        cause = "…",
        solution = "…"
    )]
    Debugged { value: U, list: Vec<U> },
    #[error(code = "HIDDEN", explanation = "…", cause = "…", solution = "…")]
    Hidden(std::marker::PhantomData<S>),
    #[error(code = "CAUSED", explanation = "…", cause = "…", solution = "…")]
    Caused { source: S },
}

#[derive(Debug, PlatformError)]
enum Forwarding<E> {
    #[error(transparent)]
    Other(#[from] E),
    #[error(transparent)]
    Boxed(Box<E>),
    #[error(code = "OWN", explanation = "…", cause = "…", solution = "…")]
    Own,
}

#[derive(Debug, PlatformError)]
#[error(
    code = "BOUNDED",
    message = "{0:>8}",
    explanation = "…",
    cause = "…",
    solution = "…"
)]
struct Bounded<T: Display + Clone = u8>(T)
where
    Vec<T>: Debug;

#[derive(Debug, PlatformError)]
#[error(code = "SAME", explanation = "…", cause = "…", solution = "…")]
struct Same<T: Debug>(#[from] T);

fn is_platform_error<E: PlatformError>(error: &E) -> &'static str {
    error.code()
}

#[test]
fn accepted() {
    // `u8` is shown, `()` is debugged, `fmt::Error` is an error.
    let error: Rejected<u8, (), std::fmt::Error> = Rejected::Shown(1);
    assert_eq!(is_platform_error(&error), "SHOWN");
    assert_eq!(
        Rejected::<u8, (), _>::Caused {
            source: std::fmt::Error
        }
        .source()
        .unwrap()
        .to_string(),
        "an error occurred when formatting an argument"
    );
    assert_eq!(
        is_platform_error(&Forwarding::from(RequestError::DuplicateKey)),
        "DUPLICATE_KEY"
    );
    assert_eq!(Forwarding::<RequestError>::CATALOG.len(), 14);
    assert_eq!(Bounded(1).to_string(), "       1");
    assert_eq!(is_platform_error(&Same::from(std::fmt::Error)), "SAME");
}
