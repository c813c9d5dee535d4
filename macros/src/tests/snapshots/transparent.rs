const _: () = {
    use ::platform_error::__private as __platform;
    static __TABLE: [__platform::Metadata; 1usize] = __platform::table(
        &__platform::Columns {
            texts: &["STOPPING", "The service stops.", "The service stops.", "c", "s"],
            kinds: b"\x0E",
            heads: b"",
            more: &__platform::NO_MORE,
        },
    );
    #[automatically_derived]
    const fn __forward_0() -> __platform::Forwarding<RequestError> {
        <RequestError as __platform::Forward<_>>::FORWARDING
    }
    #[automatically_derived]
    const fn __forward_1() -> __platform::Forwarding<
        Box<dyn PlatformError + Send + Sync>,
    > {
        <Box<dyn PlatformError + Send + Sync> as __platform::Forward<_>>::FORWARDING
    }
    #[automatically_derived]
    fn __metadata(__error: &ServiceError) -> &'static __platform::Metadata {
        &__TABLE[match __error {
            ServiceError::Request { 0: __0 } => {
                return __platform::PlatformError::metadata((__forward_0().error)(__0));
            }
            ServiceError::Any { error: __error } => {
                return __platform::PlatformError::metadata(
                    (__forward_1().error)(__error),
                );
            }
            ServiceError::Stopping => 0,
        }]
    }
    #[automatically_derived]
    impl ServiceError {
        /// The static facts of this error.
        #[must_use]
        pub(crate) fn metadata(&self) -> &'static __platform::Metadata {
            __metadata(self)
        }
        /// The public, stable identifier of this error.
        #[must_use]
        pub(crate) fn code(&self) -> &'static str {
            __metadata(self).code()
        }
        /// What happened.
        #[must_use]
        pub(crate) fn explanation(&self) -> &'static str {
            __metadata(self).explanation()
        }
        /// Why it happens.
        #[must_use]
        pub(crate) fn cause(&self) -> &'static str {
            __metadata(self).cause()
        }
        /// What to do.
        #[must_use]
        pub(crate) fn solution(&self) -> &'static str {
            __metadata(self).solution()
        }
    }
    #[automatically_derived]
    fn __fields(
        __error: &ServiceError,
        __facts: &'static __platform::Metadata,
        __to: __platform::FieldSink<'_, '_>,
    ) -> ::core::fmt::Result {
        match __error {
            ServiceError::Request { 0: __0 } => __to.forward((__forward_0().error)(__0)),
            ServiceError::Any { error: __error } => {
                __to.forward((__forward_1().error)(__error))
            }
            _ => __to.text(__facts),
        }
    }
    #[automatically_derived]
    impl __platform::PlatformError for ServiceError
    where
        for<'__a> ServiceError: ::core::error::Error,
    {
        fn metadata(&self) -> &'static __platform::Metadata {
            __metadata(self)
        }
        fn set(&self) -> &'static __platform::Catalog {
            match self {
                ServiceError::Request { 0: __0 } => {
                    __platform::PlatformError::set((__forward_0().error)(__0))
                }
                ServiceError::Any { error: __error } => {
                    __platform::PlatformError::set((__forward_1().error)(__error))
                }
                _ => <Self as __platform::ErrorSet>::CATALOG,
            }
        }
        fn as_error(&self) -> &(dyn ::core::error::Error + 'static) {
            self
        }
        fn params(
            &self,
            __visit: &mut dyn ::core::ops::FnMut(&'static str, &dyn ::core::fmt::Display),
        ) {
            let __facts = __metadata(self);
            let _ = __fields(self, __facts, __platform::FieldSink::Params(__visit));
        }
    }
    const __INDEX: __platform::Index = __platform::Index::new(
        b"\0\0",
        &const { &__platform::Aligned(*b"STOPPINGSTOPPINGSTOPPING\0\0\x08PPING") }.0,
    );
    const _: &'static __platform::Catalog = <ServiceError as __platform::ErrorSet>::CATALOG;
    #[automatically_derived]
    impl __platform::ErrorSet for ServiceError
    where
        for<'__a> ServiceError: ::core::error::Error,
    {
        const CATALOG: &'static __platform::Catalog = &__platform::without_conflict::<
            { __platform::conflict_table_len(__INDEX, &[__forward_0().catalog]) },
        >(
            __platform::Catalog::new(
                &__platform::CatalogParts {
                    name: "ServiceError",
                    path: ::core::concat!(::core::module_path!(), "::", "ServiceError"),
                    version: ::core::option_env!("CARGO_PKG_VERSION"),
                    domain: __platform::domain(
                        ::core::option_env!("CARGO_PKG_NAME"),
                        ::core::module_path!(),
                    ),
                    reserved: &[],
                    entries: &__TABLE,
                    index: __INDEX,
                    includes: const {
                        &__platform::direct_sets(&[__forward_0().catalog])
                    },
                    sets: const {
                        &__platform::distinct_sets::<
                            { __platform::count_sets(&[__forward_0().catalog]) },
                        >(&[__forward_0().catalog])
                    },
                },
            ),
        );
        fn from_code(__code: &str) -> ::core::option::Option<Self> {
            let _ = __code;
            if let ::core::option::Option::Some(__row) = <Self as __platform::ErrorSet>::CATALOG
                .row(__code)
            {
                return ::core::option::Option::Some(
                    match __row {
                        0 => ServiceError::Stopping,
                        _ => return ::core::option::Option::None,
                    },
                );
            }
            if let ::core::option::Option::Some(__error) = (__forward_0()
                .from_code)(__code)
            {
                return ::core::option::Option::Some(ServiceError::Request {
                    0: __error,
                });
            }
            if let ::core::option::Option::Some(__error) = (__forward_1()
                .from_code)(__code)
            {
                return ::core::option::Option::Some(ServiceError::Any {
                    error: __error,
                });
            }
            ::core::option::Option::None
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for ServiceError {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __fields(self, __metadata(self), __platform::FieldSink::Message(__f))
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for ServiceError {
        fn source(
            &self,
        ) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            match self {
                ServiceError::Request { 0: __0 } => {
                    ::core::error::Error::source(
                        __platform::PlatformError::as_error((__forward_0().error)(__0)),
                    )
                }
                ServiceError::Any { error: __error } => {
                    ::core::error::Error::source(
                        __platform::PlatformError::as_error(
                            (__forward_1().error)(__error),
                        ),
                    )
                }
                _ => ::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<RequestError> for ServiceError {
        fn from(__source: RequestError) -> Self {
            ServiceError::Request {
                0: __source,
            }
        }
    }
};
