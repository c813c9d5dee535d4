//! The package consists of its test, `ui.rs`.
