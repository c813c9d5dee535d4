//! [`catalog!`](crate::catalog), which joins several sets.

/// Joins sets that do not include each other.
///
/// `catalog!(pub static ERRORS = [RequestError, BillingError]);` declares a static
/// [`Catalog`](crate::Catalog) without entries of its own. The list names sets, by their types, and
/// other such catalogs, by their names after `..`. A set that is reached twice is listed once.
/// The static takes attributes, documentation and a visibility like any item.
///
/// ```
/// use platform_error::{PlatformError, RequestError, catalog};
///
/// #[derive(Debug, PlatformError)]
/// enum BillingError {
///     /// The ledger of this month is closed.
///     #[error(
///         code = "LEDGER_CLOSED",
///         cause = "The month is over",
///         solution = "Post to the next month"
///     )]
///     LedgerClosed,
/// }
///
/// catalog! {
///     /// Every error that the service returns.
///     pub static ERRORS = [RequestError, BillingError];
/// }
/// catalog!(static MORE = [..ERRORS, RequestError]);
///
/// assert_eq!(ERRORS.len(), 14);
/// let facts = ERRORS.find("LEDGER_CLOSED").unwrap();
/// assert_eq!(facts.solution(), "Post to the next month");
/// assert_eq!(MORE.len(), 14);
/// ```
///
/// # Errors
///
/// Two different sets that share a code do not compile, and neither does a set with a code that
/// another set reserves. The error names the code and both sets.
///
/// ```compile_fail
/// # use platform_error::{PlatformError, RequestError, catalog};
/// #[derive(Debug, PlatformError)]
/// #[error(code = "DUPLICATE_KEY", message = "…", explanation = "…", cause = "…", solution = "…")]
/// struct Taken;
///
/// // error: the code "DUPLICATE_KEY" belongs to both `platform_error::standard::RequestError` and
/// // `…::Taken`; give one of the two another code
/// catalog!(static ERRORS = [RequestError, Taken]);
/// ```
#[macro_export]
macro_rules! catalog {
    ($(#[$attribute:meta])* $visibility:vis static $name:ident = [$($items:tt)*] $(;)?) => {
        $(#[$attribute])*
        $visibility static $name: $crate::Catalog = {
            const __INCLUDES: &[&$crate::Catalog] = $crate::__catalogs!($crate $($items)*);
            const __CATALOG: $crate::Catalog = $crate::Catalog::including(
                &$crate::Catalog::bare(&$crate::__expansion::CatalogParts {
                    name: ::core::stringify!($name),
                    path: ::core::concat!(
                        ::core::module_path!(),
                        "::",
                        ::core::stringify!($name),
                    ),
                    version: ::core::option_env!("CARGO_PKG_VERSION"),
                    domain: $crate::__expansion::domain(
                        ::core::option_env!("CARGO_PKG_NAME"),
                        ::core::module_path!(),
                    ),
                    entries: &[],
                    index: $crate::__expansion::Index::EMPTY,
                    reserved: &[],
                    is_generic: false,
                }),
                    const {
                        &$crate::__expansion::listed_sets::<{ __INCLUDES.len() }>(__INCLUDES)
                    },
                    const {
                        &$crate::__expansion::distinct_sets::<
                            { $crate::__expansion::count_sets(__INCLUDES) },
                        >(__INCLUDES)
                    },
            );
            $crate::__expansion::without_conflict::<
                { $crate::__expansion::conflict_table_len(&__CATALOG) },
            >(__CATALOG)
        };
    };
    ($($tokens:tt)*) => {
        $crate::__catalog_mistake! { $crate $($tokens)* }
    };
}
