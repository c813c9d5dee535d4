//! A source is an error, an optional or boxed one, or a type alias of one.

use std::error::Error;
use std::sync::Arc;

use platform_error::{PlatformError, RequestError};

type Boxed = Box<dyn Error + Send + Sync>;
type Shared = Arc<dyn Error + Send + Sync + 'static>;
type Maybe = Option<Box<dyn Error>>;

#[derive(Debug, PlatformError)]
enum Sourced {
    #[error(code = "PLAIN", explanation = "…", cause = "…", solution = "…")]
    Plain { source: std::fmt::Error },
    #[error(code = "MARKED", explanation = "…", cause = "…", solution = "…")]
    Marked(u8, #[source] std::io::Error),
    #[error(code = "OPTIONAL", explanation = "…", cause = "…", solution = "…")]
    Optional { source: Option<std::fmt::Error> },
    #[error(code = "BOXED", explanation = "…", cause = "…", solution = "…")]
    Boxed(#[source] Box<std::fmt::Error>),
    #[error(code = "DYN", explanation = "…", cause = "…", solution = "…")]
    Dyn(#[from] Box<dyn Error>),
    #[error(code = "DYN_SEND", explanation = "…", cause = "…", solution = "…")]
    DynSend(#[from] Boxed),
    #[error(code = "MAYBE", explanation = "…", cause = "…", solution = "…")]
    Maybe(#[source] Maybe),
    #[error(code = "SHARED", explanation = "…", cause = "…", solution = "…")]
    Shared(#[source] Shared),
    #[error(code = "PLATFORM", explanation = "…", cause = "…", solution = "…")]
    Platform(#[source] Box<dyn PlatformError + Send + Sync>),
    #[error(
        code = "OPTIONAL_PLATFORM",
        explanation = "…",
        cause = "…",
        solution = "…"
    )]
    OptionalPlatform {
        source: Option<Box<dyn PlatformError + Send + Sync>>,
    },
    #[error(code = "SET", explanation = "…", cause = "…", solution = "…")]
    Set(
        #[from]
        #[source]
        RequestError,
    ),
    #[error(code = "OPTIONAL_FROM", explanation = "…", cause = "…", solution = "…")]
    OptionalFrom(#[from] Option<std::num::ParseIntError>),
}

fn parse() -> Result<u8, Sourced> {
    Ok("x".parse()?)
}

#[test]
fn accepted() {
    assert_eq!(
        Sourced::Plain {
            source: std::fmt::Error
        }
        .source()
        .is_some(),
        true
    );
    assert_eq!(Sourced::Optional { source: None }.source().is_none(), true);
    assert!(
        parse()
            .unwrap_err()
            .source()
            .unwrap()
            .is::<std::num::ParseIntError>()
    );
    let platform = Sourced::Platform(Box::new(RequestError::DuplicateKey));
    assert!(platform.source().unwrap().is::<RequestError>());
    // A field named `cause` is an ordinary field.
    assert_eq!(platform.cause(), "…");
}
