const _: () = {
    use ::platform_error::__expansion as __platform;
    use __platform::{Metadata as __Row, NO_MORE as __NONE};
    use __platform::Param as __Param;
    const __TYPE_0: __platform::ParamType = {
        use __platform::TextType as _;
        __platform::TypeOf::<u32>::TYPE
    };
    const __TYPE_1: __platform::ParamType = {
        use __platform::TextType as _;
        __platform::TypeOf::<Sku>::TYPE
    };
    static __SHARED: __platform::More = __platform::More {
        heads: b"\0\0\0\0\0\0\0\0",
        strings: &[],
        params: &[__Param("have", __TYPE_0), __Param("sku", __TYPE_1)],
        labels: &[],
    };
    const __MORE: ::core::option::Option<&__platform::More> = ::core::option::Option::Some(
        &__SHARED,
    );
    static __TABLE: [__Row; 2usize] = [
        __Row(
            "LOW",
            "{have} of {sku:?} left",
            "Not enough stock.cs",
            4755801206520021009,
            __MORE,
            33554432,
        ),
        __Row(
            "LEDGER",
            "The ledger could not be read.",
            "The ledger could not be read.cs",
            144115188092633117,
            __NONE,
            0,
        ),
    ];
    #[automatically_derived]
    const fn __forward_2() -> __platform::Forwarding<
        RequestError,
        impl __platform::Includes,
    > {
        use __platform::OtherField as _;
        __platform::FieldOf::<RequestError>::WAY
            .of(<RequestError as __platform::Forward<_>>::FORWARDING)
    }
    #[automatically_derived]
    fn __metadata(__error: &StockError) -> &'static __platform::Metadata {
        &__TABLE[match __error {
            StockError::Low { .. } => 0,
            StockError::Ledger { .. } => 1,
            StockError::Request { 0: __0 } => {
                return __platform::PlatformError::metadata((__forward_2().error)(__0));
            }
        }]
    }
    #[automatically_derived]
    impl StockError {
        /// The static facts of this error.
        #[must_use]
        fn metadata(&self) -> &'static __platform::Metadata {
            __metadata(self)
        }
        /// The public, stable identifier of this error.
        #[must_use]
        fn code(&self) -> &'static str {
            __metadata(self).code()
        }
        /// What happened.
        #[must_use]
        fn explanation(&self) -> &'static str {
            __metadata(self).explanation()
        }
        /// Why it happens.
        #[must_use]
        fn cause(&self) -> &'static str {
            __metadata(self).cause()
        }
        /// What to do.
        #[must_use]
        fn solution(&self) -> &'static str {
            __metadata(self).solution()
        }
    }
    #[automatically_derived]
    fn __fields(
        __error: &StockError,
        __facts: &'static __platform::Metadata,
        __to: __platform::FieldSink<'_, '_>,
    ) -> ::core::fmt::Result {
        match __error {
            StockError::Low { have: __have, sku: __sku, .. } => {
                use __platform::MissingFormat as _;
                __to.format(
                    __facts,
                    &[
                        &__platform::field(__have)
                            .__param_or(&__platform::Missing)
                            .display(),
                        &__platform::field(__sku)
                            .__param_or(
                                &::core::format_args!(
                                    "{:?}", * __platform::Shown(__sku).debug()
                                ),
                            )
                            .display(),
                    ],
                    ::core::format_args!(
                        "{have} of {sku:?} left", have = __platform::field(__have)
                        .__shown().display(), sku = __sku
                    ),
                )
            }
            StockError::Request { 0: __0 } => __to.forward((__forward_2().error)(__0)),
            _ => __to.text(__facts),
        }
    }
    #[automatically_derived]
    impl __platform::PlatformError for StockError
    where
        for<'__a> StockError: ::core::error::Error,
    {
        fn metadata(&self) -> &'static __platform::Metadata {
            __metadata(self)
        }
        fn set(&self) -> &'static __platform::Catalog {
            match self {
                StockError::Request { 0: __0 } => {
                    __platform::PlatformError::set((__forward_2().error)(__0))
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
                StockError::Low { wait: __wait, .. } => {
                    ::core::option::Option::or(
                        __platform::RetryAfter::retry_after(__wait),
                        __metadata(self).retry_after(),
                    )
                }
                StockError::Request { 0: __0 } => {
                    __platform::PlatformError::retry_after((__forward_2().error)(__0))
                }
                _ => __metadata(self).retry_after(),
            }
        }
        fn __fmt_message(
            &self,
            __formatter: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            match self {
                StockError::Request { 0: __0 } => {
                    __platform::PlatformError::__fmt_message(
                        (__forward_2().error)(__0),
                        __formatter,
                    )
                }
                _ => ::core::fmt::Display::fmt(self, __formatter),
            }
        }
        __platform::into_error!();
    }
    static __SLOTS: __platform::Aligned<64usize> = __platform::Aligned(
        *b"REGDEL\0\0REGDEL\0\0REGDEL\0\0\x01\0\x06DEL\0\0WOL\0\0\0\0\0WOL\0\0\0\0\0WOL\0\0\0\0\0\0\0\x03\0\0\0\0\0",
    );
    const __SETS: __platform::SetList<{ __platform::MAX_SETS }> = __platform::reached_sets::<
        StockError,
        { __platform::MAX_SETS },
    >();
    const __JOINED: __platform::Catalog = __platform::Catalog::including(
        <StockError as __platform::ErrorSet>::__OWN,
        const { &__platform::direct_sets::<StockError, 1usize>() },
        const { &__SETS.fitted::<{ __SETS.len() }>() },
    );
    const _: &'static __platform::Catalog = <StockError as __platform::ErrorSet>::CATALOG;
    #[automatically_derived]
    fn __read(
        __row: ::core::primitive::usize,
        __params: &dyn __platform::Params,
    ) -> ::core::option::Option<StockError>
    where
        for<'__a> StockError: ::core::error::Error,
    {
        let _ = __params;
        ::core::option::Option::Some(
            match __row {
                0 => {
                    StockError::Low {
                        have: <u32 as __platform::FromParam<
                            _,
                        >>::from_param(__params.get("have")?)?,
                        sku: {
                            use __platform::NotRead as _;
                            __platform::Reading::<Sku>::read(__params.get("sku")?)?
                        },
                        wait: __platform::RetryAfter::from_delay(
                            __platform::delay(__params),
                        )?,
                    }
                }
                _ => return ::core::option::Option::None,
            },
        )
    }
    #[automatically_derived]
    impl __platform::ErrorSet for StockError
    where
        for<'__a> StockError: ::core::error::Error,
    {
        const __OWN: &'static __platform::Catalog = &__platform::Catalog::own::<
            Self,
        >(
            &__platform::CatalogParts {
                name: "StockError",
                path: ::core::concat!(::core::module_path!(), "::", "StockError"),
                version: ::core::option_env!("CARGO_PKG_VERSION"),
                domain: __platform::domain(
                    ::core::option_env!("CARGO_PKG_NAME"),
                    ::core::module_path!(),
                ),
                reserved: &[],
                entries: &__TABLE,
                index: __platform::Index::new(b"\x02\0", &__SLOTS.0),
                is_generic: false,
            },
        );
        const CATALOG: &'static __platform::Catalog = &__platform::without_conflict::<
            { __platform::conflict_table_len(&__JOINED) },
        >(__JOINED);
        fn __includes() -> impl __platform::Includes {
            __forward_2()
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
                    match __trail.params() {
                        ::core::option::Option::Some(__params) => __read(__row, __params),
                        ::core::option::Option::None => ::core::option::Option::None,
                    },
                );
            }
            if let ::core::option::Option::Some(__found) = (__forward_2()
                .find)(__code, &__trail)
            {
                return ::core::option::Option::Some(
                    match __found {
                        ::core::option::Option::Some(__error) => {
                            ::core::option::Option::Some(StockError::Request {
                                0: __error,
                            })
                        }
                        ::core::option::Option::None => ::core::option::Option::None,
                    },
                );
            }
            ::core::option::Option::None
        }
        fn from_params<'__p>(
            __code: &str,
            __param: &dyn ::core::ops::Fn(&str) -> ::core::option::Option<&'__p str>,
        ) -> ::core::option::Option<Self> {
            __platform::read_value(__code, &__platform::Lookup(__param))
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for StockError {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __fields(self, __metadata(self), __platform::FieldSink::Message(__f))
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for StockError {
        fn source(
            &self,
        ) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            use __platform::{
                OptionalCandidate as _, OptionalPointerCandidate as _,
                OtherCandidate as _, PointerCandidate as _,
            };
            match self {
                StockError::Ledger { 0: __0 } => {
                    <std::io::Error as __platform::Source<
                        _,
                    >>::source(__0, (&__platform::Candidate(__0)).__marker())
                }
                StockError::Request { 0: __0 } => {
                    ::core::error::Error::source(
                        __platform::PlatformError::as_error((__forward_2().error)(__0)),
                    )
                }
                _ => ::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<std::io::Error> for StockError {
        fn from(__source: std::io::Error) -> Self {
            StockError::Ledger { 0: __source }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<RequestError> for StockError {
        fn from(__source: RequestError) -> Self {
            StockError::Request { 0: __source }
        }
    }
};
