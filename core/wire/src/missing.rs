//! The macros whose feature is off, which say so. Without them, the compiler does not find a macro,
//! and cannot know why.

/// Needs the feature `async-graphql`.
#[cfg(not(feature = "async-graphql"))]
#[doc(hidden)]
#[macro_export]
macro_rules! code_enum {
    ($($tokens:tt)*) => {
        ::core::compile_error!(
            "`code_enum!` needs the feature `async-graphql`; run \
            `cargo add platform-error-wire -F async-graphql`"
        );
    };
}

/// Needs the feature `axum`.
#[cfg(not(feature = "axum"))]
#[doc(hidden)]
#[macro_export]
macro_rules! into_response {
    ($($tokens:tt)*) => {
        ::core::compile_error!(
            "`into_response!` needs the feature `axum`; run \
            `cargo add platform-error-wire -F axum`"
        );
    };
}

/// Needs the feature `tonic`.
#[cfg(not(feature = "tonic"))]
#[doc(hidden)]
#[macro_export]
macro_rules! into_status {
    ($($tokens:tt)*) => {
        ::core::compile_error!(
            "`into_status!` needs the feature `tonic`; run \
            `cargo add platform-error-wire -F tonic`"
        );
    };
}
