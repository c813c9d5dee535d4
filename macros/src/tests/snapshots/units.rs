const _: () = {
    use ::platform_error::__expansion as __platform;
    use __platform::{Metadata as __Row, NO_MORE as __NONE};
    static __TABLE: [__Row; 2usize] = [
        __Row(
            "PERMISSION_CHECK_FAILED",
            "Permission check failed",
            "User lacks permission for the actionInsufficient permission settingsAdjust permission settings",
            504403158802366500,
            __NONE,
            0,
        ),
        __Row(
            "ANOTHER_APP_IS_DEPLOYING",
            "Another app is deploying",
            "Concurrent deployments detectedBackend already in deploymentWait for deployment to finish",
            5332261959293206559,
            __NONE,
            0,
        ),
    ];
    #[automatically_derived]
    const fn __metadata(__error: &RequestError) -> &'static __platform::Metadata {
        &__TABLE[match __error {
            RequestError::PermissionCheckFailed => 0,
            RequestError::AnotherAppIsDeploying => 1,
        }]
    }
    #[automatically_derived]
    impl RequestError {
        /// The static facts of this error.
        #[must_use]
        pub const fn metadata(&self) -> &'static __platform::Metadata {
            __metadata(self)
        }
        /// The public, stable identifier of this error.
        #[must_use]
        pub const fn code(&self) -> &'static str {
            __metadata(self).code()
        }
        /// What happened.
        #[must_use]
        pub const fn explanation(&self) -> &'static str {
            __metadata(self).explanation()
        }
        /// Why it happens.
        #[must_use]
        pub const fn cause(&self) -> &'static str {
            __metadata(self).cause()
        }
        /// What to do.
        #[must_use]
        pub const fn solution(&self) -> &'static str {
            __metadata(self).solution()
        }
    }
    #[automatically_derived]
    impl __platform::PlatformError for RequestError
    where
        for<'__a> RequestError: ::core::error::Error,
    {
        fn metadata(&self) -> &'static __platform::Metadata {
            __metadata(self)
        }
        fn set(&self) -> &'static __platform::Catalog {
            <Self as __platform::ErrorSet>::CATALOG
        }
        fn as_error(&self) -> &(dyn ::core::error::Error + 'static) {
            self
        }
        fn params(
            &self,
            __visit: &mut dyn ::core::ops::FnMut(&'static str, __platform::Value<'_>),
        ) {
            let _ = __visit;
        }
        __platform::into_error!();
    }
    static __SLOTS: __platform::Aligned<64usize> = __platform::Aligned(
        *b"PERMISSION_CHECKK_FAILED\0\0\x17_CHECANOTHER_APP_IS_DEPLOYING\x01\0\x18_IS_D",
    );
    #[automatically_derived]
    impl __platform::ErrorSet for RequestError
    where
        for<'__a> RequestError: ::core::error::Error,
    {
        const __OWN: &'static __platform::Catalog = &__platform::Catalog::leaf::<
            Self,
        >(
            &__platform::CatalogParts {
                name: "RequestError",
                path: ::core::concat!(::core::module_path!(), "::", "RequestError"),
                version: ::core::option_env!("CARGO_PKG_VERSION"),
                domain: __platform::domain(
                    ::core::option_env!("CARGO_PKG_NAME"),
                    ::core::module_path!(),
                ),
                reserved: &[],
                entries: &__TABLE,
                index: __platform::Index::new(b"\x01\0", &__SLOTS.0),
                is_generic: false,
            },
        );
        #[inline]
        fn from_code(__code: &str) -> ::core::option::Option<Self> {
            if let ::core::option::Option::Some(__row) = const {
                <Self as __platform::ErrorSet>::__OWN.rows()
            }
                .row(__code)
            {
                return ::core::option::Option::Some(
                    match __row {
                        0 => RequestError::PermissionCheckFailed,
                        1 => RequestError::AnotherAppIsDeploying,
                        _ => return ::core::option::Option::None,
                    },
                );
            }
            ::core::option::Option::None
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for RequestError {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            let __facts = __metadata(self);
            __f.write_str(__facts.message())
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for RequestError {}
};
