// A reason is what gRPC allows: capital letters, digits and `_`.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(code = "A0", reason = "card_declined", explanation = "e", cause = "c", solution = "s")]
    Lower,
    #[error(code = "A1", reason = "CARD-DECLINED", explanation = "e", cause = "c", solution = "s")]
    Dashed,
    #[error(code = "A2", reason = "card::Declined", explanation = "e", cause = "c", solution = "s")]
    Path,
    #[error(code = "A3", reason = "САRD_DECLINED", explanation = "e", cause = "c", solution = "s")]
    Cyrillic,
    #[error(code = "A4", reason = "23505", explanation = "e", cause = "c", solution = "s")]
    Digit,
    #[error(code = "A5", reason = "_CARD", explanation = "e", cause = "c", solution = "s")]
    Underscore,
    #[error(code = "A6", reason = "CARD_", explanation = "e", cause = "c", solution = "s")]
    Ending,
    #[error(code = "A7", reason = "NO", explanation = "e", cause = "c", solution = "s")]
    Short,
    #[error(code = "A8", reason = "N", explanation = "e", cause = "c", solution = "s")]
    Single,
    #[error(code = "A9", reason = "LONG_LONG_LONG_LONG_LONG_LONG_LONG_LONG_LONG_LONG_LONG_LONG_LONG_", explanation = "e", cause = "c", solution = "s")]
    Long,
    #[error(code = "B0", reason = "CARD\tDECLINED", explanation = "e", cause = "c", solution = "s")]
    Space,
    #[error(code = "B1", reason = "CARD💳", explanation = "e", cause = "c", solution = "s")]
    Emoji,
}

fn main() {}
