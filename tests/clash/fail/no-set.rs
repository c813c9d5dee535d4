// `String` is no set.

platform_error::catalog!(pub static ERRORS = [String]);

fn main() {}
