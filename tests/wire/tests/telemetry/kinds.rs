//! An error of each kind.

use platform_error::PlatformError;

macro_rules! errors {
    ($($name:ident = $code:literal,)+) => {
        /// An error of each kind.
        #[derive(Debug, PlatformError)]
        #[error(no_accessors)]
        pub(crate) enum KindError {
            $(
                #[error(
                    code = $code,
                    explanation = "…",
                    cause = "…",
                    solution = "…",
                    kind = $name,
                )]
                $name,
            )+
        }

        pub(crate) const ALL: &[KindError] = &[$(KindError::$name),+];
    };
}

errors! {
    Cancelled = "CANCELLED",
    Unknown = "UNKNOWN",
    InvalidArgument = "INVALID_ARGUMENT",
    DeadlineExceeded = "DEADLINE_EXCEEDED",
    NotFound = "NOT_FOUND",
    AlreadyExists = "ALREADY_EXISTS",
    PermissionDenied = "PERMISSION_DENIED",
    ResourceExhausted = "RESOURCE_EXHAUSTED",
    FailedPrecondition = "FAILED_PRECONDITION",
    Aborted = "ABORTED",
    OutOfRange = "OUT_OF_RANGE",
    Unimplemented = "UNIMPLEMENTED",
    Internal = "INTERNAL",
    Unavailable = "UNAVAILABLE",
    DataLoss = "DATA_LOSS",
    Unauthenticated = "UNAUTHENTICATED",
}
