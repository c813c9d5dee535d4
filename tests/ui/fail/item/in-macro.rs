// Mistakes in the macro and in its call are reported where they are.

use platform_error::PlatformError;

macro_rules! errors {
    ($($variant:ident = $code:literal: $cause:expr,)+) => {
        #[derive(Debug, PlatformError)]
        enum BillingError {
            $(
                #[error(code = $code, explanation = "Refused", cause = $cause, soluton = "Another card")]
                $variant,
            )+
        }
    };
}

errors! {
    CardDeclined = "CARD DECLINED": "The limit",
    TransferDeclined = "TRANSFER_DECLINED": concat!("The ", "limit"),
}

fn main() {}
