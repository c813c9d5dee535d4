const _: () = {
    use ::pe::__expansion as __platform;
    use __platform::{Metadata as __Row, NO_MORE as __NONE};
    use __platform::Param as __Param;
    const __TYPE_0: __platform::ParamType = __platform::ParamType::Text;
    static __SHARED: __platform::More = __platform::More {
        heads: b"\0\0\0\0\0\0\0\0",
        strings: &[],
        params: &[__Param("value", __TYPE_0), __Param("bytes", __TYPE_0)],
        labels: &[],
    };
    const __MORE: ::core::option::Option<&__platform::More> = ::core::option::Option::Some(
        &__SHARED,
    );
    static __TABLE: [__Row; 1usize] = [
        __Row(
            "SHOWN",
            "{value} {bytes:?}",
            "Showncs",
            144115188092633093,
            __MORE,
            33554432,
        ),
    ];
    #[automatically_derived]
    #[allow(impl_trait_redundant_captures)]
    const fn __forward_1<'a, T, S, const N: usize>() -> __platform::Forwarding<
        Box<S>,
        impl __platform::Includes + use<'a, T, S, N>,
    >
    where
        T: Clone,
        T: Send,
        Generic<'a, T, S, N>: 'static,
        S: __platform::ErrorSet,
    {
        use __platform::OtherField as _;
        __platform::FieldOf::<Box<S>>::WAY
            .of(<Box<S> as __platform::Forward<_>>::FORWARDING)
    }
    #[automatically_derived]
    fn __metadata<'a, T, S, const N: usize>(
        __error: &Generic<'a, T, S, N>,
    ) -> &'static __platform::Metadata
    where
        T: Clone,
        T: Send,
        Generic<'a, T, S, N>: 'static,
        S: __platform::ErrorSet,
    {
        &__TABLE[match __error {
            Generic::Shown { .. } => 0,
            Generic::Set { 0: __0 } => {
                return __platform::PlatformError::metadata(
                    (__forward_1::<'a, T, S, N>().error)(__0),
                );
            }
        }]
    }
    #[automatically_derived]
    impl<'a, T, S, const N: usize> Generic<'a, T, S, N>
    where
        T: Clone,
        T: Send,
        Generic<'a, T, S, N>: 'static,
        S: __platform::ErrorSet,
    {
        /// The static facts of this error.
        #[must_use]
        fn metadata(&self) -> &'static __platform::Metadata {
            __metadata::<T, S, N>(self)
        }
        /// The public, stable identifier of this error.
        #[must_use]
        fn code(&self) -> &'static str {
            __metadata::<T, S, N>(self).code()
        }
        /// What happened.
        #[must_use]
        fn explanation(&self) -> &'static str {
            __metadata::<T, S, N>(self).explanation()
        }
        /// Why it happens.
        #[must_use]
        fn cause(&self) -> &'static str {
            __metadata::<T, S, N>(self).cause()
        }
        /// What to do.
        #[must_use]
        fn solution(&self) -> &'static str {
            __metadata::<T, S, N>(self).solution()
        }
    }
    #[automatically_derived]
    fn __fields<'a, T, S, const N: usize>(
        __error: &Generic<'a, T, S, N>,
        __facts: &'static __platform::Metadata,
        __to: __platform::FieldSink<'_, '_>,
    ) -> ::core::fmt::Result
    where
        T: Clone,
        T: Send,
        Generic<'a, T, S, N>: 'static,
        S: __platform::ErrorSet,
        T: ::core::fmt::Display,
    {
        match __error {
            Generic::Shown { value: __value, bytes: __bytes } => {
                use __platform::MissingFormat as _;
                __to.format(
                    __facts,
                    &[
                        &__platform::field(__value)
                            .__text_or(&__platform::Missing)
                            .display(),
                        &__platform::field(__bytes)
                            .__text_or(
                                &::core::format_args!(
                                    "{:?}", * __platform::Shown(__bytes).debug()
                                ),
                            )
                            .display(),
                    ],
                    ::core::format_args!(
                        "{value} {bytes:?}", value = __platform::field(__value).__shown()
                        .display(), bytes = __bytes
                    ),
                )
            }
            Generic::Set { 0: __0 } => {
                __to.forward((__forward_1::<'a, T, S, N>().error)(__0))
            }
        }
    }
    #[automatically_derived]
    impl<'a, T, S, const N: usize> __platform::PlatformError for Generic<'a, T, S, N>
    where
        T: Clone,
        T: Send,
        Generic<'a, T, S, N>: 'static,
        S: __platform::ErrorSet,
        T: ::core::fmt::Display,
        Generic<'a, T, S, N>: ::core::error::Error + 'static,
    {
        fn metadata(&self) -> &'static __platform::Metadata {
            __metadata::<T, S, N>(self)
        }
        fn set(&self) -> &'static __platform::Catalog {
            match self {
                Generic::Set { 0: __0 } => {
                    __platform::PlatformError::set(
                        (__forward_1::<'a, T, S, N>().error)(__0),
                    )
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
            let __facts = __metadata::<T, S, N>(self);
            let _ = __fields::<
                T,
                S,
                N,
            >(self, __facts, __platform::FieldSink::Params(__visit));
        }
        fn retry_after(&self) -> ::core::option::Option<::core::time::Duration> {
            match self {
                Generic::Set { 0: __0 } => {
                    __platform::PlatformError::retry_after(
                        (__forward_1::<'a, T, S, N>().error)(__0),
                    )
                }
                _ => __metadata::<T, S, N>(self).retry_after(),
            }
        }
        fn __fmt_message(
            &self,
            __formatter: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            match self {
                Generic::Set { 0: __0 } => {
                    __platform::PlatformError::__fmt_message(
                        (__forward_1::<'a, T, S, N>().error)(__0),
                        __formatter,
                    )
                }
                _ => ::core::fmt::Display::fmt(self, __formatter),
            }
        }
        __platform::into_error!();
    }
    static __SLOTS: __platform::Aligned<32usize> = __platform::Aligned(
        *b"NWOHS\0\0\0NWOHS\0\0\0NWOHS\0\0\0\0\0\x05HS\0\0\0",
    );
    #[automatically_derived]
    impl<'a, T, S, const N: usize> __platform::ErrorSet for Generic<'a, T, S, N>
    where
        T: Clone,
        T: Send,
        Generic<'a, T, S, N>: 'static,
        S: __platform::ErrorSet,
        T: ::core::fmt::Display,
        Generic<'a, T, S, N>: ::core::error::Error + 'static,
    {
        const __OWN: &'static __platform::Catalog = &__platform::Catalog::own::<
            Self,
        >(
            &__platform::CatalogParts {
                name: "Generic",
                path: ::core::concat!(::core::module_path!(), "::", "Generic"),
                version: ::core::option_env!("CARGO_PKG_VERSION"),
                domain: __platform::domain(
                    ::core::option_env!("CARGO_PKG_NAME"),
                    ::core::module_path!(),
                ),
                reserved: &[],
                entries: &__TABLE,
                index: __platform::Index::new(b"\0\0", &__SLOTS.0),
                is_generic: true,
            },
        );
        const CATALOG: &'static __platform::Catalog = &__platform::without_conflict::<
            { __platform::MAX_CODES },
        >(
            __platform::Catalog::including(
                <Self as __platform::ErrorSet>::__OWN,
                const { &__platform::direct_sets::<Self, 1usize>() },
                const { &__platform::reached_sets::<Self, { __platform::MAX_SETS }>() },
            ),
        );
        fn __includes() -> impl __platform::Includes {
            __forward_1::<'a, T, S, N>()
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
                return ::core::option::Option::Some(::core::option::Option::None);
            }
            if let ::core::option::Option::Some(__found) = (__forward_1::<'a, T, S, N>()
                .find)(__code, &__trail)
            {
                return ::core::option::Option::Some(
                    match __found {
                        ::core::option::Option::Some(__error) => {
                            ::core::option::Option::Some(Generic::Set { 0: __error })
                        }
                        ::core::option::Option::None => ::core::option::Option::None,
                    },
                );
            }
            ::core::option::Option::None
        }
    }
    #[automatically_derived]
    impl<'a, T, S, const N: usize> ::core::fmt::Display for Generic<'a, T, S, N>
    where
        T: Clone,
        T: Send,
        Generic<'a, T, S, N>: 'static,
        S: __platform::ErrorSet,
        T: ::core::fmt::Display,
    {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __fields::<
                T,
                S,
                N,
            >(self, __metadata::<T, S, N>(self), __platform::FieldSink::Message(__f))
        }
    }
    #[automatically_derived]
    impl<'a, T, S, const N: usize> ::core::error::Error for Generic<'a, T, S, N>
    where
        T: Clone,
        T: Send,
        Generic<'a, T, S, N>: 'static,
        S: __platform::ErrorSet,
        Generic<'a, T, S, N>: ::core::fmt::Debug + ::core::fmt::Display,
    {
        fn source(
            &self,
        ) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            match self {
                Generic::Set { 0: __0 } => {
                    ::core::error::Error::source(
                        __platform::PlatformError::as_error(
                            (__forward_1::<'a, T, S, N>().error)(__0),
                        ),
                    )
                }
                _ => ::core::option::Option::None,
            }
        }
    }
};
