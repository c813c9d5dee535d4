//! [`catalog!`](crate::catalog), several sets as one.

/// Joins sets that do not include each other: `catalog!(pub static ERRORS = [RequestError, BillingError]);`
///
/// The static is a [`Catalog`](crate::Catalog) without entries of its own. What is listed is a set, by its type, or
/// another such catalogue, by its name behind `..`. A set that is reached twice is in it once. Attributes, documentation
/// and visibility are those of any item.
///
/// ```
/// use platform_error::{PlatformError, RequestError, catalog};
///
/// #[derive(Debug, PlatformError)]
/// enum BillingError {
///     /// The ledger of this month is closed.
///     #[error(code = "LEDGER_CLOSED", cause = "The month is over", solution = "Book into the next month")]
///     LedgerClosed,
/// }
///
/// catalog! {
///     /// Everything that the service answers with.
///     pub static ERRORS = [RequestError, BillingError];
/// }
/// catalog!(static MORE = [..ERRORS, RequestError]);
///
/// assert_eq!(ERRORS.len(), 14);
/// assert_eq!(ERRORS.find("LEDGER_CLOSED").map(|facts| facts.solution()), Some("Book into the next month"));
/// assert_eq!(MORE.len(), 14);
/// ```
///
/// # Errors
///
/// Two different sets with one code do not compile; the error names the code and both sets.
///
/// ```compile_fail
/// # use platform_error::{PlatformError, RequestError, catalog};
/// #[derive(Debug, PlatformError)]
/// #[error(code = "DUPLICATE_KEY", message = "…", explanation = "…", cause = "…", solution = "…")]
/// struct Clash;
///
/// // error: the code "DUPLICATE_KEY" belongs to both `platform_error::standard::RequestError` and `…::Clash`; …
/// catalog!(static ERRORS = [RequestError, Clash]);
/// ```
#[macro_export]
macro_rules! catalog {
    ($(#[$attribute:meta])* $visibility:vis static $name:ident = [$($items:tt)*] $(;)?) => {
        $(#[$attribute])*
        $visibility static $name: $crate::Catalog = {
            const __INCLUDES: &[&$crate::Catalog] = $crate::__catalogs!([] $($items)*);
            $crate::__private::without_conflict::<
                { $crate::__private::conflict_table_len($crate::__private::Index::EMPTY, __INCLUDES) },
            >($crate::Catalog::new(
                [
                    ::core::stringify!($name),
                    ::core::concat!(::core::module_path!(), "::", ::core::stringify!($name)),
                ],
                ::core::option_env!("CARGO_PKG_VERSION"),
                $crate::__private::domain(::core::option_env!("CARGO_PKG_NAME"), ::core::module_path!()),
                (&[], $crate::__private::Index::EMPTY),
                const { &$crate::__private::listed_sets::<{ __INCLUDES.len() }>(__INCLUDES) },
                const {
                    &$crate::__private::distinct_sets::<{ $crate::__private::count_sets(__INCLUDES) }>(__INCLUDES)
                },
            ))
        };
    };
}

/// The catalogues of a list of types and of `..NAME`.
#[doc(hidden)]
#[macro_export]
macro_rules! __catalogs {
    ([$($done:tt)*]) => { &[$($done)*] };
    ([$($done:tt)*] ..$name:path $(, $($rest:tt)*)?) => {
        $crate::__catalogs!([$($done)* &$name,] $($($rest)*)?)
    };
    ([$($done:tt)*] $set:ty $(, $($rest:tt)*)?) => {
        $crate::__catalogs!([$($done)* <$set as $crate::ErrorSet>::CATALOG,] $($($rest)*)?)
    };
}
