// A union cannot tell which error it holds.

use platform_error::PlatformError;

#[derive(PlatformError)]
union BillingError {
    declined: u32,
    refused: f32,
}

fn main() {}
