// `into_status!` is called, but the feature `tonic` of platform-error-wire is off.

platform_error_wire::into_status!(platform_error::RequestError);

fn main() {}
