// The keys of a union are read, and the union is the only mistake.

mod errors {
    pub use ::platform_error::*;
}

#[derive(errors::PlatformError)]
#[error(crate = crate::errors, no_accessors, color = "red")]
union BillingError {
    declined: u8,
}

impl BillingError {
    fn code(&self) -> u8 {
        1
    }
}

fn main() {
    println!("{}", BillingError { declined: 1 }.code());
}
