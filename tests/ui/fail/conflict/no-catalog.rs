// Two dots are followed by the name of a catalog; all else is "mismatched types".

static NAMES: [&str; 1] = ["ACCOUNT_CLOSED"];

platform_error::catalog!(pub static ERRORS = [..NAMES]);

fn main() {}
