// A set leads to itself with the same parameters only.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum ParseError<T, const N: usize> {
    #[error(transparent)]
    Inner(Box<ParseError<Option<T>, N>>),
    #[error(
        code = "NOT_A_NUMBER",
        explanation = "The text is not a number",
        cause = "It has letters",
        solution = "Write digits",
    )]
    NotANumber { token: T, source: Option<Box<Self>> },
}

fn main() {}
