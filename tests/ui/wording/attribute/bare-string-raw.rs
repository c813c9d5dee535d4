// A raw string needs a key too.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    /// The issuer refused the charge.
    #[error(r#"Card "{last4}" was declined"#)]
    CardDeclined { last4: String },
}

fn main() {}
