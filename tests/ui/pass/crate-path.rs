// The runtime may be reached through a module or a text.

#![deny(warnings)]
#![allow(dead_code)]

mod errors {
    pub use ::platform_error::*;
}

#[derive(Debug, errors::PlatformError)]
#[error(crate = crate::errors, code = "MODULE", explanation = "…", cause = "…", solution = "…")]
struct Module;

#[derive(Debug, errors::PlatformError)]
#[error(crate = "::platform_error", code = "TEXT", explanation = "…", cause = "…", solution = "…")]
struct Text;

macro_rules! through {
    () => {
        #[derive(Debug, errors::PlatformError)]
        #[error(crate = $crate::errors, code = "MACRO", explanation = "…", cause = "…", solution = "…")]
        struct Macro;
    };
}

through!();

fn main() {
    assert_eq!((Module.code(), Text.code(), Macro.code()), ("MODULE", "TEXT", "MACRO"));
}
