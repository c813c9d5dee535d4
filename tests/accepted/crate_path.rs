//! `crate` accepts a path or a string.

mod errors {
    pub use ::platform_error::*;
}

#[derive(Debug, errors::PlatformError)]
#[error(
    crate = crate::crate_path::errors,
    code = "MODULE",
    explanation = "…",
    cause = "…",
    solution = "…",
)]
struct Module;

#[derive(Debug, errors::PlatformError)]
#[error(
    crate = "::platform_error",
    code = "TEXT",
    explanation = "…",
    cause = "…",
    solution = "…"
)]
struct Text;

macro_rules! through {
    () => {
        #[derive(Debug, errors::PlatformError)]
        #[error(crate = $crate::crate_path::errors)]
        #[error(code = "MACRO", explanation = "…", cause = "…", solution = "…")]
        struct Macro;
    };
}

through!();

#[test]
fn accepted() {
    assert_eq!(
        (Module.code(), Text.code(), Macro.code()),
        ("MODULE", "TEXT", "MACRO")
    );
}
