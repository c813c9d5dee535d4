// The message shows a `T`, so `T` must implement `Display`.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError<T> {
    #[error(code = "REFUSED", message = "{0} refused", explanation = "Refused", cause = "A limit", solution = "Wait")]
    Refused(T),
}

#[derive(Debug)]
struct Card;

fn main() {
    let _: Box<dyn PlatformError> = Box::new(BillingError::Refused(Card));
}
