pub type HostileError = platform_error::RequestError;
