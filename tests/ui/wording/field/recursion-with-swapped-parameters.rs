// Two sets of one type: neither is an error before the other is.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(
    code = "SWAPPED",
    explanation = "The two are swapped",
    cause = "Haste",
    solution = "Swap them",
)]
struct Swapped<'a, T, U>(T, &'a U, #[source] std::sync::Arc<Swapped<'a, U, T>>);

fn main() {}
