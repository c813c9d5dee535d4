//! Distinguishes a type from the name of another catalog in the list of
//! [`catalog!`](crate::catalog). To a macro, the two look the same.

use super::Catalog;
use crate::ErrorSet;

/// A catalog without entries.
pub const NO_CATALOG: Catalog = Catalog::EMPTY;

/// The fallback for a name that is not both a type and a static. An import of the name takes
/// precedence over a glob import of this module.
pub mod unnamed {
    use crate::Catalog;

    /// The name is not a type.
    #[allow(non_camel_case_types, reason = "the macro's own name")]
    #[derive(Debug)]
    pub struct __Named {}

    /// The name is not a static.
    #[allow(non_upper_case_globals, reason = "the macro's own name")]
    pub static __Named: Catalog = super::NO_CATALOG;

    /// The type that a name means.
    #[derive(Debug)]
    pub struct Type<T>(core::marker::PhantomData<T>);

    impl Type<__Named> {
        /// The name is not a type.
        pub const IS_UNNAMED: bool = true;
    }

    /// For a name that is a type: an inherent constant takes precedence over that of a trait.
    pub trait IsType {
        /// The name is not a type.
        const IS_UNNAMED: bool = false;
    }

    impl<T> IsType for Type<T> {}
}

/// Fails with a message at compile time. The compiler points at the call.
///
/// # Panics
///
/// Always.
#[track_caller]
pub const fn panic(message: &'static str) -> ! {
    panic!("{}", message)
}

/// Whether this is the static of a name that is not a static.
pub const fn is_unnamed(catalog: &Catalog) -> bool {
    catalog.path().is_empty()
}

/// A type in the list.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a set of platform errors; write `#[derive(Debug, PlatformError)]` \
        above that type",
    label = "not a set of platform errors"
)]
pub trait Listed {
    /// Its catalog, unless the name in the list is not a type.
    const CATALOG: Option<&'static Catalog>;
}

#[diagnostic::do_not_recommend]
impl<E: ErrorSet> Listed for E {
    const CATALOG: Option<&'static Catalog> = Some(E::CATALOG);
}

impl Listed for unnamed::__Named {
    const CATALOG: Option<&'static Catalog> = None;
}
