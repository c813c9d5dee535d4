// A type may be called `String` and lack `Display`.

use platform_error::PlatformError;

#[derive(Debug)]
struct String(u8);

#[derive(Debug, PlatformError)]
enum LookupError {
    #[error(
        code = "NOT_FOUND",
        explanation = "The file is not there",
        cause = "It was not installed",
        solution = "Install it",
        message = "no {name}",
    )]
    NotFound { name: String },
}

fn main() {
    let _ = String(1);
}
