pub type RequestError = platform_error::RequestError;
