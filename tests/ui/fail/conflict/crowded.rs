// "XV_NKUVLLZVWCIV_CROWD_02" is in `First` and in `Second`. The codes of `First` have the same
// hash, so they have no index.

use platform_error::{PlatformError, catalog};

#[derive(Debug, PlatformError)]
enum First {
    /// It
    #[error(code = "XV_NKUVLLZVWCIV_CROWD_01", cause = "c", solution = "s")]
    One,
    /// It
    #[error(code = "XV_NKUVLLZVWCIV_CROWD_02", cause = "c", solution = "s")]
    Other,
}

/// It
#[derive(Debug, PlatformError)]
#[error(code = "XV_NKUVLLZVWCIV_CROWD_02", cause = "c", solution = "s")]
struct Second;

catalog!(pub static ERRORS = [First, Second]);

fn main() {}
