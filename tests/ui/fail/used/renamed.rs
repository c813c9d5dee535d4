// The placeholder implementations use the path in the attribute.

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
