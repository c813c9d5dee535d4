//! The rules that `platform-error`'s derive, its runtime and its tools share, each written once.
//!
//! | module | rule |
//! |---|---|
//! | [`code`] | what a code may be |
//! | [`template`] | message templates, in the syntax of [`format!`](std::fmt) |
//! | [`kind`] | the canonical categories and the retry advice |
//! | [`hash`] | the hash of a code, and the slot of the index it leads to |
//! | [`row`] | how the derive packs what only some errors have |
//! | [`link`] | where a link leads, and whether that is safe |
//! | [`sanitize`] | foreign text, written so that a terminal only shows it |
//!
//! It has no dependencies, needs neither `std` nor an allocator, and follows the version of
//! `platform-error`: only that crate, its derive and its tools depend on it directly.

#![no_std]

pub mod code;
pub mod hash;
pub mod kind;
pub mod link;
pub mod row;
pub mod sanitize;
pub mod template;
