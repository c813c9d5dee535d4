//! Items of the user that are named like items of this crate.

mod types {
    #[derive(Debug, ::platform_error::PlatformError)]
    pub(super) enum PlatformError {
        /// It
        #[error(code = "MINE", message = "{0}", cause = "c", solution = "s")]
        Mine(u8),
        #[error(transparent)]
        Set(ErrorSet),
    }

    /// It
    #[derive(Debug, ::platform_error::PlatformError)]
    #[error(code = "SET", cause = "c", solution = "s")]
    pub(super) struct ErrorSet;

    /// It
    #[derive(Debug, ::platform_error::PlatformError)]
    #[error(code = "KIND", cause = "c", solution = "s", kind = NotFound)]
    pub(super) struct Kind;

    /// It
    #[derive(Debug, ::platform_error::PlatformError)]
    #[error(code = "METADATA", cause = "c", solution = "s", retry = Never)]
    pub(super) struct Metadata;
}

#[test]
fn types_of_these_names() {
    let error = types::PlatformError::Mine(3);
    assert_eq!((error.code(), &*error.to_string()), ("MINE", "3"));
    assert_eq!(types::PlatformError::Set(types::ErrorSet).code(), "SET");
    assert_eq!(
        types::Kind.metadata().kind(),
        ::platform_error::Kind::NotFound
    );
    assert_eq!(types::Metadata.code(), "METADATA");
}

mod renamed_imports {
    use ::platform_error::PlatformError as Documented;

    #[derive(Debug, Documented)]
    pub(super) enum Error {
        /// It
        #[error(code = "RENAMED", cause = "c", solution = "s")]
        Unit,
    }

    pub(super) fn code(error: &impl Documented) -> &'static str {
        error.code()
    }
}

#[test]
fn the_derive_under_another_name() {
    assert_eq!(
        renamed_imports::code(&renamed_imports::Error::Unit),
        "RENAMED"
    );
}

/// Type parameters that are named like types that the expansion uses.
#[derive(Debug, ::platform_error::PlatformError)]
enum Parameters<Metadata, Formatter, Option, Self_, const N: usize> {
    /// It
    #[error(code = "A", message = "{0} {1:?}", cause = "c", solution = "s")]
    A(Metadata, Formatter),
    /// It
    #[error(code = "B", message = "{0} {1:?}", cause = "c", solution = "s")]
    B(Option, [u8; N]),
    /// It
    #[error(code = "C", message = "{0}", cause = "c", solution = "s")]
    C(Self_),
}

#[test]
fn parameters_of_these_names() {
    type Error = Parameters<u8, u8, u8, u8, 1>;
    assert_eq!(Error::A(1, 2).to_string(), "1 2");
    assert_eq!(Error::B(1, [2]).to_string(), "1 [2]");
    assert_eq!(Error::C(1).code(), "C");
}
