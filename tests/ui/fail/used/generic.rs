// A mistake causes no further errors where a generic type is used.

use std::fmt::{Debug, Display};

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError<'a, T: Debug + Copy = u8, const N: usize = 4>
where
    T: 'a,
{
    #[error(code = "REFUSED", message = "{0} refused", explanation = "Refused", cause = "The limit is reached")]
    Refused(T),
    #[error(code = "BROKEN", explanation = "Broken", cause = "A fall", solution = "Glue")]
    Broken(&'a [u8; N]),
}

fn generic<T: Debug + Display + Copy + 'static>(value: T) -> Box<dyn PlatformError> {
    Box::new(BillingError::<'static, T>::Refused(value))
}

fn main() {
    let error: BillingError<'_> = BillingError::Broken(&[0; 4]);
    println!("{} {}", generic(1).code(), error.code());
}
