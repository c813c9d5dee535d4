// A union does not know which of its errors it holds.

use platform_error::PlatformError;

#[derive(PlatformError)]
union BillingError {
    declined: u32,
    refused: f32,
}

fn main() {}
