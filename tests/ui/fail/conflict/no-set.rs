// `String` is not a set.

platform_error::catalog!(pub static ERRORS = [String]);

fn main() {}
