//! The crate works without `std` and `alloc`, and no dependency links either.

use std::error::Error as _;
use std::path::Path;
use std::process::Command;

use platform_error::{ErrorSet, PlatformError, RequestError};
use platform_error_no_std::{Buffer, BusError, Firmware, answer, report};

fn answered(error: &dyn PlatformError) -> String {
    let mut buffer = Buffer::EMPTY;
    assert_eq!(answer(error, &mut buffer), Ok(()));
    buffer.text().to_owned()
}

#[test]
fn it_works() {
    assert_eq!(
        answered(&Firmware::Watchdog),
        "500 WATCHDOG The watchdog bit; Reset; FROM_START"
    );
    assert_eq!(
        answered(&Firmware::Address(7, "spi")),
        "500 ADDRESS 7 of spi; 0=7; 1=spi; s; NEVER"
    );
    let register = Firmware::Register {
        name: "CR",
        value: 255,
        at: 3,
        width: 4,
    };
    assert_eq!(
        answered(&register),
        "500 REGISTER \"CR\" is 0x00ff at    3; name=CR; value=255; at=3; s; NEVER"
    );
    assert_eq!(
        answered(&BusError { line: 2 }),
        "500 BUS_STUCK line 2 is low; line=2; s; NEVER"
    );
    assert!(
        Firmware::from(BusError { line: 2 })
            .source()
            .is_some_and(<dyn std::error::Error>::is::<BusError>)
    );
    assert!(BusError::from_params("BUS_STUCK", &|_| Some("2")).is_some_and(|bus| bus.line == 2));
    assert!(Firmware::Maybe(None).source().is_none());
    assert!(
        answered(&Firmware::from(RequestError::DuplicateKey))
            .starts_with("409 DUPLICATE_KEY Duplicate key value")
    );
    assert_eq!(Firmware::CATALOG.iter().count(), 5 + 13);
    assert_eq!(Firmware::CATALOG.domain(), "firmware.example");
}

#[test]
fn the_report_works() {
    let mut buffer = Buffer::EMPTY;
    assert_eq!(report(&Firmware::Watchdog, &mut buffer), Ok(()));
    assert!(buffer.text().contains("WATCHDOG") && buffer.text().contains("Reset"));
}

/// Builds the package alone, and so with the default features of platform-error, as a static
/// library. This requires exactly one panic handler, and an allocator if any crate can allocate.
/// The package defines a panic handler, so `std` must not, and it does not have an allocator.
#[test]
fn the_compiler_finds_no_std_and_no_alloc() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("no_std");
    let output = Command::new(env!("CARGO"))
        .args([
            "rustc",
            "--package",
            "platform-error-no-std",
            "--lib",
            "--crate-type",
            "staticlib",
            "--offline",
        ])
        .arg("--target-dir")
        .arg(&target)
        .args(["--", "-C", "panic=abort"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        // A wrapper such as that of clippy would check instead of build.
        .env_remove("RUSTC_WORKSPACE_WRAPPER")
        .output();
    assert!(
        output.as_ref().is_ok_and(|output| output.status.success()),
        "{output:#?}"
    );
}
