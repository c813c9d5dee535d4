// The doc comment is the explanation, so the suggestion has none.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    /// The issuer refused the charge.
    CardDeclined,
}

fn main() {}
