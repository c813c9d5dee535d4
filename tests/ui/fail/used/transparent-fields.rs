// A mistake causes no further errors where the type is used.

use platform_error::{Catalog, ErrorSet, PlatformError};

#[derive(Debug, PlatformError)]
enum BillingError {
    /// The issuer refused the charge.
    #[error(code = "REFUSED", cause = "The limit is reached", solution = "Ask for another card")]
    Refused,
    #[error(transparent)]
    Broken(#[from] platform_error::RequestError, u8),
}

/// Every way to use an error; none is a mistake.
fn using() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    const CODE: &str = BillingError::Refused.code();
    const CATALOG: &Catalog = BillingError::CATALOG;
    fn generic<E: ErrorSet + std::error::Error>(_: E) {}

    let _: Option<BillingError> = BillingError::from_code("REFUSED");
    generic(BillingError::Refused);
    let dynamic: Box<dyn PlatformError + Send + Sync> = Box::new(BillingError::Refused);
    println!("{CODE} {} {dynamic} {}", CATALOG.name(), dynamic.report());
    let error = BillingError::Refused;
    println!("{} {} {} {}", error.code(), error.explanation(), error.cause(), error.solution());
    println!("{error} {error:?} {:?}", std::error::Error::source(&error));
    match error {
        BillingError::Broken(..) => {}
        BillingError::Refused => println!("{}", error.metadata().message()),
    }
    Err(error)?
}

fn main() {
    let _ = using();
}
