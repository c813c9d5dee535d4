// "XV_NKUVLLZVWCIV_CROWD_02" is in `First` and in `Second`. For the codes of `First` there is no index: the hash takes them for one.

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
