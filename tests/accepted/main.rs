//! Every shape of error that the derive accepts, without a warning in the user's crate.
#![deny(warnings)]
#![allow(
    dead_code,
    unreachable_pub,
    reason = "items are private or public only for the test"
)]
#![allow(
    clippy::all,
    clippy::pedantic,
    clippy::unwrap_used,
    reason = "only the lints of rustc matter here; `tests/lints` covers those of clippy"
)]

mod cfg;
mod const_params;
mod crate_path;
mod deprecated;
mod discriminants;
mod empty_enum;
mod forms;
mod generics;
mod in_function;
mod lifetimes;
mod macro_rules;
mod no_accessors;
mod non_exhaustive;
mod own_platform_error;
mod raw_identifiers;
mod sources;
mod structs;
mod transparent;
mod visibility;
mod with_miette;
mod with_others;
mod with_snafu;
mod with_thiserror;
