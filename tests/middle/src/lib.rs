//! Stands between platform-error and a user who does not depend on it.

pub use platform_error;

/// Makes an error type in the user's crate, which need not know where the derive comes from.
#[macro_export]
macro_rules! documented {
    ($(#[$meta:meta])* $name:ident: $code:literal, $message:literal) => {
        #[derive(Debug, $crate::platform_error::PlatformError)]
        #[error(crate = $crate::platform_error)]
        #[error(code = $code, message = $message, cause = "c", solution = "s")]
        $(#[$meta])*
        pub struct $name {
            /// Shown
            pub value: u8,
        }
    };
}
