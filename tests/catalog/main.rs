//! Catalogues: what is in them, in which order, and the way to it. What clashes and does not compile is in `../clash`,
//! large sets are in `../codes`.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

/// Declares a set: the sets that it includes, then its codes.
macro_rules! set {
    ($(#[$meta:meta])* $set:ident [$($include:ident),*] $($variant:ident = $code:literal),*) => {
        $(#[$meta])*
        #[derive(Debug, PartialEq, platform_error::PlatformError)]
        #[allow(dead_code, clippy::enum_variant_names, reason = "the catalogue is what is tested")]
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
mod find;
mod generic;
mod items;
mod iter;
mod join;
mod labels;
mod life;
mod namesakes;
mod sizes;

use platform_error::Catalog;

/// The codes of a catalogue, in its order.
fn codes(catalog: &'static Catalog) -> Vec<&'static str> {
    catalog.iter().map(|entry| entry.code()).collect()
}

fn names(catalogs: &[&'static Catalog]) -> Vec<&'static str> {
    catalogs.iter().copied().map(Catalog::name).collect()
}
