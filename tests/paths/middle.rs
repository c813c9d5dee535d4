//! A crate that re-exports platform-error to its users.

pub use pe as platform_error;

/// Declares an error type in the user's crate, which does not depend on platform-error.
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
