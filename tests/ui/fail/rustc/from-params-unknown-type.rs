// A type that does not exist is one error.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(from_params)]
enum StockError {
    /// Nothing is left.
    #[error(code = "SOLD_OUT", message = "{sku} is sold out", cause = "…", solution = "…")]
    SoldOut { sku: Skew },
}

fn main() {}
