// What is read from a parameter must implement `FromStr`, whatever the type is.

use std::fmt::{Debug, Display};

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(from_params)]
enum RangeError<T: Debug + Display + 'static> {
    /// The value is too large.
    #[error(code = "TOO_LARGE", message = "{0} is too large", cause = "…", solution = "…")]
    TooLarge(T),
}

fn main() {}
