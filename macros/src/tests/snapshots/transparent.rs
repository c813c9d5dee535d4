const _: () = {
    use ::platform_error::__expansion as __platform;
    use __platform::{Metadata as __Row, NO_MORE as __NONE};
    static __TABLE: [__Row; 1usize] = [
        __Row(
            "STOPPING",
            "The service stops.",
            "The service stops.cs",
            5620492334975156242,
            __NONE,
            0,
        ),
    ];
    #[automatically_derived]
    const fn __forward_0() -> __platform::Forwarding<
        RequestError,
        impl __platform::Includes,
    > {
        use __platform::OtherField as _;
        __platform::FieldOf::<RequestError>::WAY
            .of(<RequestError as __platform::Forward<_>>::FORWARDING)
    }
    #[automatically_derived]
    const fn __forward_1() -> __platform::Forwarding<
        Box<dyn PlatformError + Send + Sync>,
        impl __platform::Includes,
    > {
        use __platform::OtherField as _;
        __platform::FieldOf::<Box<dyn PlatformError + Send + Sync>>::WAY
            .of(
                <Box<
                    dyn PlatformError + Send + Sync,
                > as __platform::Forward<_>>::FORWARDING,
            )
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
            __visit: &mut dyn ::core::ops::FnMut(&'static str, __platform::Value<'_>),
        ) {
            let __facts = __metadata(self);
            let _ = __fields(self, __facts, __platform::FieldSink::Params(__visit));
        }
        fn retry_after(&self) -> ::core::option::Option<::core::time::Duration> {
            match self {
                ServiceError::Request { 0: __0 } => {
                    __platform::PlatformError::retry_after((__forward_0().error)(__0))
                }
                ServiceError::Any { error: __error } => {
                    __platform::PlatformError::retry_after(
                        (__forward_1().error)(__error),
                    )
                }
                _ => __metadata(self).retry_after(),
            }
        }
        fn __fmt_message(
            &self,
            __formatter: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            match self {
                ServiceError::Request { 0: __0 } => {
                    __platform::PlatformError::__fmt_message(
                        (__forward_0().error)(__0),
                        __formatter,
                    )
                }
                ServiceError::Any { error: __error } => {
                    __platform::PlatformError::__fmt_message(
                        (__forward_1().error)(__error),
                        __formatter,
                    )
                }
                _ => ::core::fmt::Display::fmt(self, __formatter),
            }
        }
        __platform::into_error!();
    }
    static __SLOTS: __platform::Aligned<32usize> = __platform::Aligned(
        *b"STOPPINGSTOPPINGSTOPPING\0\0\x08PPING",
    );
    const __SETS: __platform::SetList<{ __platform::MAX_SETS }> = __platform::reached_sets::<
        ServiceError,
        { __platform::MAX_SETS },
    >();
    const __JOINED: __platform::Catalog = __platform::Catalog::including(
        <ServiceError as __platform::ErrorSet>::__OWN,
        const { &__platform::direct_sets::<ServiceError, 2usize>() },
        const { &__SETS.fitted::<{ __SETS.len() }>() },
    );
    const _: &'static __platform::Catalog = <ServiceError as __platform::ErrorSet>::CATALOG;
    #[automatically_derived]
    impl __platform::ErrorSet for ServiceError
    where
        for<'__a> ServiceError: ::core::error::Error,
    {
        const __OWN: &'static __platform::Catalog = &__platform::Catalog::own::<
            Self,
        >(
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
                index: __platform::Index::new(b"\0\0", &__SLOTS.0),
                is_generic: false,
            },
        );
        const CATALOG: &'static __platform::Catalog = &__platform::without_conflict::<
            { __platform::conflict_table_len(&__JOINED) },
        >(__JOINED);
        fn __includes() -> impl __platform::Includes {
            (__forward_0(), __forward_1())
        }
        fn from_code(__code: &str) -> ::core::option::Option<Self> {
            __platform::find_value(__code)
        }
        fn __find(
            __code: &str,
            __trail: &__platform::Trail<'_>,
        ) -> ::core::option::Option<::core::option::Option<Self>> {
            let __trail = __trail.enter::<Self>()?;
            if let ::core::option::Option::Some(__row) = const {
                <Self as __platform::ErrorSet>::__OWN.rows()
            }
                .row(__code)
            {
                let _ = __row;
                return ::core::option::Option::Some(
                    ::core::option::Option::Some(
                        match __row {
                            0 => ServiceError::Stopping,
                            _ => {
                                return ::core::option::Option::Some(
                                    ::core::option::Option::None,
                                );
                            }
                        },
                    ),
                );
            }
            if let ::core::option::Option::Some(__found) = (__forward_0()
                .find)(__code, &__trail)
            {
                return ::core::option::Option::Some(
                    match __found {
                        ::core::option::Option::Some(__error) => {
                            ::core::option::Option::Some(ServiceError::Request {
                                0: __error,
                            })
                        }
                        ::core::option::Option::None => ::core::option::Option::None,
                    },
                );
            }
            if let ::core::option::Option::Some(__found) = (__forward_1()
                .find)(__code, &__trail)
            {
                return ::core::option::Option::Some(
                    match __found {
                        ::core::option::Option::Some(__error) => {
                            ::core::option::Option::Some(ServiceError::Any {
                                error: __error,
                            })
                        }
                        ::core::option::Option::None => ::core::option::Option::None,
                    },
                );
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
            use __platform::{
                OptionalCandidate as _, OptionalPointerCandidate as _,
                OtherCandidate as _, PointerCandidate as _,
            };
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
