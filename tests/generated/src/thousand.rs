//! A large set compiles, and the compiler has nothing to remark.
#![deny(warnings)]
#![allow(dead_code, reason = "most variants are never built")]

use platform_error::{ErrorSet, PlatformError};

include!(concat!(env!("OUT_DIR"), "/thousand.rs"));

#[test]
fn a_thousand_variants() {
    assert_eq!(Thousand::Variant998.code(), "CODE_998");
    let error = Thousand::Variant999 {
        name: "a".to_owned(),
        size: 1,
    };
    assert_eq!(error.to_string(), "a of 1");
    assert_eq!(Thousand::CATALOG.len(), 1000);
}
