//! A large set compiles without warnings.
#![deny(warnings)]
#![allow(dead_code, reason = "most variants are never constructed")]

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
