//! Every shape of error under every lint that a user may have turned on: the expansion raises none.
//!
//! There are no tests in here: it compiles, under `cargo clippy` too, or it does not. Nothing is allowed below but what is
//! the fault of the code that is written here.
#![forbid(unsafe_code)]
#![deny(
    warnings,
    clippy::all,
    clippy::nursery,
    clippy::pedantic,
    future_incompatible,
    let_underscore,
    nonstandard_style,
    refining_impl_trait,
    rust_2018_idioms,
    rust_2021_compatibility,
    rust_2024_compatibility,
    unused,
    // Those that are in no group, or in one that is off.
    absolute_paths_not_starting_with_crate,
    ambiguous_negative_literals,
    deprecated_in_future,
    elided_lifetimes_in_paths,
    explicit_outlives_requirements,
    ffi_unwind_calls,
    let_underscore_drop,
    macro_use_extern_crate,
    meta_variable_misuse,
    missing_abi,
    missing_copy_implementations,
    missing_debug_implementations,
    missing_docs,
    non_ascii_idents,
    redundant_imports,
    redundant_lifetimes,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unnameable_types,
    unreachable_pub,
    unused_crate_dependencies,
    unused_extern_crates,
    unused_import_braces,
    unused_lifetimes,
    unused_qualifications,
    unused_results,
    variant_size_differences
)]

pub mod beside;
pub mod deprecated;
pub mod generic;
mod private;
mod sealed;
pub mod shapes;

pub use crate::private::each;
pub use crate::sealed::Sealed;
