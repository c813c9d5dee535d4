// The expansion may stand in another module.

mod errors {
    pub use platform_error::__private;
}

mod billing {
    use platform_error::PlatformError;

    #[derive(Debug, PlatformError)]
    #[error(crate = super::errors)]
    enum BillingError {
        #[error(
            code = "CARD_DECLINED",
            explanation = "The issuer refused the charge",
            cause = "The limit is reached",
            solution = "Ask for another card",
        )]
        CardDeclined,
    }
}

fn main() {}
