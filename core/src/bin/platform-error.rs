//! The tool over the standard set.

use std::process::ExitCode;

use platform_error::{ErrorSet, RequestError, cli};

fn main() -> ExitCode {
    cli::main(RequestError::CATALOG)
}
