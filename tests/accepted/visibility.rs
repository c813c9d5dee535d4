//! The accessors are as visible as the type.

mod outer {
    pub mod inner {
        use platform_error::PlatformError;

        #[derive(Debug, PlatformError)]
        #[error(code = "IN_OUTER", explanation = "…", cause = "…", solution = "…")]
        pub(in crate::visibility::outer) struct InOuter;

        #[derive(Debug, PlatformError)]
        #[error(code = "IN_CRATE", explanation = "…", cause = "…", solution = "…")]
        pub(crate) struct InCrate(Private);

        #[derive(Debug, PlatformError)]
        #[error(code = "PRIVATE", explanation = "…", cause = "…", solution = "…")]
        struct Private;

        #[derive(Debug, PlatformError)]
        enum InSuper {
            #[error(transparent)]
            Private(Private),
        }

        pub(crate) fn private() -> (&'static str, InCrate) {
            (InSuper::Private(Private).code(), InCrate(Private))
        }
    }

    pub fn code() -> &'static str {
        inner::InOuter.code()
    }
}

#[test]
fn accepted() {
    let (private, in_crate) = outer::inner::private();
    assert_eq!(
        (outer::code(), private, in_crate.code()),
        ("IN_OUTER", "PRIVATE", "IN_CRATE")
    );
}
