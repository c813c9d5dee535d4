// A union does not know what it is.

use platform_error::PlatformError;

#[derive(PlatformError)]
union BillingError {
    declined: u32,
    refused: f32,
}

fn main() {}
