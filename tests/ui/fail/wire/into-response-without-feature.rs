// `into_response!` is called, but the feature `axum` of platform-error-wire is off.

platform_error_wire::into_response!(platform_error::RequestError);

fn main() {}
