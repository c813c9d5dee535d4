// The mistake is reported through the crate that re-exports the runtime, as the attribute says.

mod errors {
    pub use ::platform_error::*;
}

#[derive(Debug, errors::PlatformError)]
#[error(crate = crate::errors)]
enum BillingError {
    #[error(code = "REFUSED")]
    Refused,
}

fn main() {
    println!("{}", BillingError::Refused.code());
}
