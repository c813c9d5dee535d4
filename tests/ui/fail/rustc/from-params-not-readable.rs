// What is read from a parameter must implement `FromStr`.

use std::fmt;

use platform_error::PlatformError;

#[derive(Debug)]
struct Sku(u32);

impl fmt::Display for Sku {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "sku-{}", self.0)
    }
}

#[derive(Debug, PlatformError)]
#[error(from_params)]
enum StockError {
    /// Nothing is left.
    #[error(code = "SOLD_OUT", message = "{sku} is sold out", cause = "…", solution = "…")]
    SoldOut { sku: Sku },
}

fn main() {}
