const _: () = {
    use ::platform_error::__expansion as __platform;
    use __platform::{Metadata as __Row, NO_MORE as __NONE};
    use __platform::Param as __Param;
    const __TYPE_0: __platform::ParamType = {
        use __platform::TextType as _;
        __platform::TypeOf::<String>::TYPE
    };
    const __TYPE_1: __platform::ParamType = {
        use __platform::TextType as _;
        __platform::TypeOf::<f64>::TYPE
    };
    const __TYPE_2: __platform::ParamType = {
        const fn __ty() -> __platform::ParamType {
            use __platform::TextType as _;
            <<Vec<u8> as __platform::HasTypeOf>::TypeOf>::TYPE
        }
        __ty()
    };
    static __SHARED: __platform::More = __platform::More {
        heads: b"\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0",
        strings: &[
            "Card ending in ",
            " was declined",
            "https://docs.example/CARD_DECLINED",
            "https://docs.example/AMOUNT",
            "https://docs.example/LEDGER",
        ],
        params: &[
            __Param("last4", __TYPE_0),
            __Param("0", __TYPE_1),
            __Param("1", __TYPE_2),
        ],
        labels: &[],
    };
    const __MORE: ::core::option::Option<&__platform::More> = ::core::option::Option::Some(
        &__SHARED,
    );
    static __TABLE: [__Row; 3usize] = [
        __Row(
            "CARD_DECLINED",
            "Card ending in {last4} was declined",
            "The card issuer refused the charge.The issuer declined the authorizationAsk the customer for another card",
            2954361356175802403,
            __MORE,
            3298551660544,
        ),
        __Row(
            "AMOUNT",
            "{0:>8.2} is not {{x}}: {1:?}",
            "The amount is off.cs",
            144115188092633106,
            __MORE,
            283674033520643,
        ),
        __Row(
            "LEDGER",
            "The ledger could not be read.",
            "The ledger could not be read.cs",
            144115188092633117,
            __MORE,
            2199023255556,
        ),
    ];
    #[automatically_derived]
    const fn __metadata(__error: &BillingError) -> &'static __platform::Metadata {
        &__TABLE[match __error {
            BillingError::CardDeclined { .. } => 0,
            BillingError::Amount { .. } => 1,
            BillingError::Ledger { .. } => 2,
        }]
    }
    #[automatically_derived]
    impl BillingError {
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
    fn __show_0(
        __to: __platform::FieldSink<'_, '_>,
        __facts: &'static __platform::Metadata,
        __0: &String,
    ) -> ::core::fmt::Result {
        __to.fields(__facts, (__platform::field(__0).__both().display(),))
    }
    #[automatically_derived]
    fn __fields(
        __error: &BillingError,
        __facts: &'static __platform::Metadata,
        __to: __platform::FieldSink<'_, '_>,
    ) -> ::core::fmt::Result {
        match __error {
            BillingError::CardDeclined { last4: __last4, .. } => {
                __show_0(__to, __facts, __last4)
            }
            BillingError::Amount { 0: __0, 1: __1 } => {
                use __platform::MissingFormat as _;
                __to.format(
                    __facts,
                    &[
                        &__platform::Cut::new(
                            &__platform::field(__0)
                                .__param_or(&__platform::Missing)
                                .display(),
                            __platform::Precision {
                                digits: 2,
                                is_exponential: false,
                            },
                        ),
                        &__platform::field(__1)
                            .__param_or(
                                &::core::format_args!(
                                    "{:?}", * __platform::Shown(__1).debug()
                                ),
                            )
                            .display(),
                    ],
                    ::core::format_args!(
                        "{0:>8.2} is not {{x}}: {1:?}", __platform::field(__0).__shown()
                        .display(), __1
                    ),
                )
            }
            _ => __to.text(__facts),
        }
    }
    #[automatically_derived]
    impl __platform::PlatformError for BillingError
    where
        for<'__a> BillingError: ::core::error::Error,
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
            let __facts = __metadata(self);
            let _ = __fields(self, __facts, __platform::FieldSink::Params(__visit));
        }
        __platform::into_error!();
    }
    static __SLOTS: __platform::Aligned<128usize> = __platform::Aligned(
        *b"CARD_DECDECLINEDDECLINED\0\0\rD_DECREGDEL\0\0REGDEL\0\0REGDEL\0\0\x02\0\x06DEL\0\0TNUOMA\0\0TNUOMA\0\0TNUOMA\0\0\x01\0\x06OMA\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
    );
    #[automatically_derived]
    impl __platform::ErrorSet for BillingError
    where
        for<'__a> BillingError: ::core::error::Error,
    {
        const __OWN: &'static __platform::Catalog = &__platform::Catalog::leaf::<
            Self,
        >(
            &__platform::CatalogParts {
                name: "BillingError",
                path: ::core::concat!(::core::module_path!(), "::", "BillingError"),
                version: ::core::option_env!("CARGO_PKG_VERSION"),
                domain: "billing.example.com",
                reserved: &[],
                entries: &__TABLE,
                index: __platform::Index::new(b"\x03\0", &__SLOTS.0),
                is_generic: false,
            },
        );
    }
    #[automatically_derived]
    impl ::core::fmt::Display for BillingError {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            let __facts = __metadata(self);
            if !__facts.has_params() {
                return __f.write_str(__facts.message());
            }
            __fields(self, __facts, __platform::FieldSink::Message(__f))
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for BillingError {
        fn source(
            &self,
        ) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            use __platform::{
                OptionalCandidate as _, OptionalPointerCandidate as _,
                OtherCandidate as _, PointerCandidate as _,
            };
            match self {
                BillingError::CardDeclined { issuer: __issuer, .. } => {
                    <IssuerError as __platform::Source<
                        _,
                    >>::source(__issuer, (&__platform::Candidate(__issuer)).__marker())
                }
                BillingError::Ledger { 0: __0 } => {
                    <std::io::Error as __platform::Source<
                        _,
                    >>::source(__0, (&__platform::Candidate(__0)).__marker())
                }
                _ => ::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<std::io::Error> for BillingError {
        fn from(__source: std::io::Error) -> Self {
            BillingError::Ledger {
                0: __source,
            }
        }
    }
};
