//! Catalogs: their contents, order and lookup. Conflicts, which do not compile, are in
//! `ui/fail/conflict`; large sets are in `generated`.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

/// Declares a set from the sets that it includes and its codes.
macro_rules! set {
    ($(#[$meta:meta])* $set:ident [$($include:ident),*] $($variant:ident = $code:literal),*) => {
        $(#[$meta])*
        #[derive(Debug, PartialEq, platform_error::PlatformError)]
        #[allow(dead_code, clippy::enum_variant_names, reason = "only the catalog is tested")]
        pub(crate) enum $set {
            $(
                #[error(transparent)]
                $include($include),
            )*
            $(
                /// It
                #[error(code = $code, cause = "c", solution = "s")]
                $variant,
            )*
        }
    };
}

mod aliases;
mod crowded;
mod cycles;
mod downcast;
mod find;
mod generic;
mod items;
mod iter;
mod join;
mod labels;
mod life;
mod namesakes;
mod reasons;
mod sizes;

use platform_error::Catalog;

/// The codes of a catalog, in order.
fn codes(catalog: &'static Catalog) -> Vec<&'static str> {
    catalog.iter().map(|entry| entry.code()).collect()
}

fn names(catalogs: &[&'static Catalog]) -> Vec<&'static str> {
    catalogs.iter().copied().map(Catalog::name).collect()
}
