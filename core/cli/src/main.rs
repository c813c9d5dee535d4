//! The tool for the standard set.

use std::process::ExitCode;

use platform_error::{ErrorSet, RequestError};

fn main() -> ExitCode {
    platform_error_cli::main(RequestError::CATALOG)
}
