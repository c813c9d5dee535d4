//! The package is here for its test, `clash.rs`.
