//! `scan` as a stage of Spark: the partitions of a log, scanned by different processes, have the
//! same errors as the whole log.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::fmt::Write;
use std::fs;
use std::process::Command;
use std::time::Duration;

use platform_error::{ErrorSet, RequestError};
use platform_error_peers::Peer;
use serde_json::{Map, Value, json};
use tempfile::tempdir;

/// Of the standard set.
const TOOL: &str = env!("CARGO_BIN_EXE_platform-error-shells");
/// The Java virtual machine starts slowly, and far more so on a busy machine.
const PATIENCE: Duration = Duration::from_secs(600);

/// A log with every error of the standard set, found by its code, its message, and with what a line
/// may contain.
fn log() -> String {
    let mut log = String::new();
    for number in 0..20_000 {
        let entries = RequestError::CATALOG.entries();
        let entry = &entries[number % 97 % entries.len()];
        // Writing to a string does not fail.
        let _ = match number % 13 {
            0 => writeln!(
                log,
                "{number} ERROR [{}] \u{1b}[31mred\u{1b}[0m",
                entry.code()
            ),
            1 => writeln!(
                log,
                "{{\"n\":{number},\"message\":{}}}",
                json!(entry.message())
            ),
            2 => writeln!(
                log,
                "{number} \u{6f22}\u{5b57} \"quoted\" \\ {}",
                "-".repeat(number % 300)
            ),
            3 => writeln!(log),
            _ => writeln!(log, "{number} INFO served in {} ms", number % 900),
        };
    }
    log
}

#[test]
fn spark_counts_what_one_run_counts() {
    let Some(python) = Peer::python("spark/count.py") else {
        return;
    };
    if Peer::program("java").is_none() {
        return;
    }
    let folder = tempdir().unwrap();
    let file = folder.path().join("service.log");
    fs::write(&file, log()).unwrap();
    let printed = python.arg(TOOL).arg(&file).patience(PATIENCE).output();
    let counted: Value = serde_json::from_str(printed.trim()).unwrap();
    assert!(counted["partitions"].as_u64().unwrap() >= 8, "{counted}");

    let output = Command::new(TOOL)
        .args(["scan", "--json"])
        .arg(&file)
        .output();
    let report: Value = serde_json::from_slice(&output.unwrap().stdout).unwrap();
    let mut codes = Map::new();
    for error in report["errors"].as_array().unwrap() {
        let code = error["code"].as_str().unwrap().to_owned();
        codes.insert(code, error["count"].clone());
    }
    assert_eq!(codes.len(), RequestError::CATALOG.entries().len());
    assert_eq!(counted["codes"], Value::Object(codes));
}
