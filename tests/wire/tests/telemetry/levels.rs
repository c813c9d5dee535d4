//! The level of each kind.

use platform_error::{Kind, PlatformError};
use platform_error_wire::telemetry::level;
use platform_error_wire::{Config, Occurrence};
use tracing::Level;

use crate::kinds::ALL;

fn level_of(error: &dyn PlatformError) -> Level {
    level(&Occurrence::new(error, &Config::new()))
}

#[test]
fn each_kind_has_its_level() {
    let mut expected = Vec::new();
    for kind in Kind::ALL {
        let level = match kind.as_str() {
            "UNKNOWN" | "INTERNAL" | "DATA_LOSS" => Level::ERROR,
            "DEADLINE_EXCEEDED" | "RESOURCE_EXHAUSTED" | "ABORTED" | "UNAVAILABLE" => Level::WARN,
            "CANCELLED" => Level::DEBUG,
            _ => Level::INFO,
        };
        expected.push((kind.as_str(), level));
    }
    let levels: Vec<_> = ALL.iter().map(|e| (e.code(), level_of(e))).collect();
    assert_eq!(levels, expected);
}

/// An error that has a status and no kind.
#[derive(Debug, PlatformError)]
#[error(code = "CARD_DECLINED", explanation = "…", cause = "…", solution = "…")]
#[error(http_status = 402)]
struct CardDeclined;

#[test]
fn what_the_caller_did_is_never_an_error() {
    assert_eq!(CardDeclined.kind(), Kind::Unknown);
    assert_eq!(level_of(&CardDeclined), Level::INFO);
}
