// A union is one mistake, and causes no further errors where it is used.

use platform_error::{ErrorSet, PlatformError};

#[derive(PlatformError)]
union BillingError<T: Copy = u8> {
    declined: T,
}

impl<T: Copy> std::fmt::Debug for BillingError<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BillingError")
    }
}

fn main() {
    let error = BillingError { declined: 1 };
    println!("{error} {} {}", error.code(), BillingError::<u8>::CATALOG.len());
    let _: &dyn PlatformError = &error;
}
