//! A tool whose codes have a meaning to shells.

use std::process::ExitCode;

use platform_error::{PlatformError, RequestError, catalog};

/// Errors with codes that a shell must quote.
#[derive(Debug, PlatformError)]
#[error(domain = "odd.example.com", labels(owner = "the odd team"))]
pub enum OddError {
    /// The card was declined.
    #[error(
        code = "billing::declined",
        alias = "old=declined",
        message = "Card: declined",
        cause = "c",
        solution = "s"
    )]
    Colons,
    /// A quote.
    #[error(code = "it's", cause = "c", solution = "s")]
    Quote,
    /// A pattern.
    #[error(code = "w*ld[1]?", cause = "c", solution = "s")]
    Pattern,
    /// A variable and a comment.
    #[error(code = "$HOME#x", cause = "c", solution = "s")]
    Variable,
    /// Quotes and a backslash.
    #[error(code = "x\\b\"c`d", cause = "c", solution = "s")]
    Quotes,
    /// Operators.
    #[error(code = "q(x)&{y}|;<z>!", cause = "c", solution = "s")]
    Operators,
    /// A home folder.
    #[error(code = "~tilde", cause = "c", solution = "s")]
    Home,
}

catalog! {
    /// All errors of the tool.
    pub static ERRORS = [RequestError, OddError]
}

fn main() -> ExitCode {
    platform_error_cli::main(&ERRORS)
}
