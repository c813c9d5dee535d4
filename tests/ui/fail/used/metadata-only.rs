// A mistake does not duplicate the implementations of the other derive.

use platform_error::PlatformError;

#[derive(Debug, thiserror::Error, PlatformError)]
enum BillingError {
    #[error("refused")]
    #[platform_error(code = "REFUSED", explanation = "Refused", cause = "The limit is reached")]
    Refused(#[from] std::io::Error),
}

fn main() {
    let error = BillingError::from(std::io::Error::other("broken"));
    println!("{} {error}", error.code());
}
