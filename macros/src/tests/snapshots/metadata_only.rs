const _: () = {
    use ::platform_error::__expansion as __platform;
    use __platform::{Metadata as __Row, NO_MORE as __NONE};
    use __platform::Param as __Param;
    const __TYPE_0: __platform::ParamType = {
        use __platform::TextType as _;
        __platform::TypeOf::<PathBuf>::TYPE
    };
    static __SHARED: __platform::More = __platform::More {
        heads: b"\0\0\0\0\0\0\0\0",
        strings: &["ReadError"],
        params: &[__Param("path", __TYPE_0)],
        labels: &[],
    };
    const __MORE: ::core::option::Option<&__platform::More> = ::core::option::Option::Some(
        &__SHARED,
    );
    static __TABLE: [__Row; 1usize] = [
        __Row(
            "READ",
            "cannot read {path}",
            "A file could not be read.cs",
            144115188092633113,
            __MORE,
            140737505132544,
        ),
    ];
    #[automatically_derived]
    const fn __metadata(__error: &ReadError) -> &'static __platform::Metadata {
        let _ = __error;
        &__TABLE[0]
    }
    #[automatically_derived]
    fn __fields(
        __error: &ReadError,
        __facts: &'static __platform::Metadata,
        __to: __platform::FieldSink<'_, '_>,
    ) -> ::core::fmt::Result {
        match __error {
            ReadError { path: __path, .. } => {
                __to.format(
                    __facts,
                    &[
                        &__platform::field(__path)
                            .__param_or(&__platform::Missing)
                            .display(),
                    ],
                    ::core::format_args!(
                        "cannot read {path}", path = __platform::field(__path).__shown()
                        .display()
                    ),
                )
            }
        }
    }
    #[automatically_derived]
    impl __platform::PlatformError for ReadError
    where
        for<'__a> ReadError: ::core::error::Error,
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
        fn __fmt_message(
            &self,
            __formatter: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            let __facts = __metadata(self);
            __fields(self, __facts, __platform::FieldSink::Message(__formatter))
        }
        __platform::into_error!();
    }
    static __SLOTS: __platform::Aligned<32usize> = __platform::Aligned(
        *b"DAER\0\0\0\0DAER\0\0\0\0DAER\0\0\0\0\0\0\x04R\0\0\0\0",
    );
    #[automatically_derived]
    impl __platform::ErrorSet for ReadError
    where
        for<'__a> ReadError: ::core::error::Error,
    {
        const __OWN: &'static __platform::Catalog = &__platform::Catalog::leaf::<
            Self,
        >(
            &__platform::CatalogParts {
                name: "ReadError",
                path: ::core::concat!(::core::module_path!(), "::", "ReadError"),
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
    }
    fn __implements_error(_: &ReadError) {
        <ReadError as __platform::ImplementsError>::PRESENT
    }
};
