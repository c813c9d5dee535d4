//! What the derive adds to [`PlatformError`](crate::PlatformError) with the feature `alloc`.

/// The methods that turn a box into a standard error, for a type that implements `Error`.
#[cfg(feature = "alloc")]
#[doc(hidden)]
#[macro_export]
macro_rules! __into_error {
    () => {
        fn __into_error(
            self: $crate::__expansion::Box<Self>,
        ) -> $crate::__expansion::Box<dyn ::core::error::Error> {
            self
        }
        fn __into_sent_error(
            self: $crate::__expansion::Box<Self>,
        ) -> $crate::__expansion::Box<dyn ::core::error::Error + ::core::marker::Send>
        where
            for<'__a> Self: ::core::marker::Send,
        {
            self
        }
        fn __into_shared_error(
            self: $crate::__expansion::Box<Self>,
        ) -> $crate::__expansion::Box<
            dyn ::core::error::Error + ::core::marker::Send + ::core::marker::Sync,
        >
        where
            for<'__a> Self: ::core::marker::Send + ::core::marker::Sync,
        {
            self
        }
    };
}

/// Without the feature, there are none. Only this crate knows which features it has.
#[cfg(not(feature = "alloc"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __into_error {
    () => {};
}
