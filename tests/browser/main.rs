//! Tests the page that the tool writes in a real browser.
//!
//! Without Chromium and its driver (on Debian `chromium` and `chromium-driver`) the tests are
//! skipped, with a message; if `PLATFORM_ERROR_BROWSER` is set in the environment, they fail.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod accessible;
mod address;
mod anchor;
mod driver;
mod filter;
mod hostile;
mod keyboard;
mod look;
mod plain;
mod pool;
mod print;
mod queries;
mod search;
mod site;

use std::fs;

use serde_json::{Value, json};
use tempfile::NamedTempFile;

use self::driver::{Browser, Setup};

/// The standard set, as it was published.
const PUBLISHED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/document/errors.json");

/// A file with a catalog of one set.
fn catalog(entries: &[Value]) -> NamedTempFile {
    let file = NamedTempFile::new().unwrap();
    let document = json!({
        "format": "1.0",
        "sets": [{ "name": "LedgerError", "path": "ledger", "entries": entries }],
    });
    fs::write(file.path(), document.to_string()).unwrap();
    file
}

#[test]
fn nothing_is_left_behind() {
    let Some(browser) = Browser::open(Setup::default(), &[]) else {
        return;
    };
    let folder = browser.folder().to_owned();
    assert!(folder.exists());
    let ended = std::panic::catch_unwind(std::panic::AssertUnwindSafe(move || {
        let _browser = browser;
        std::panic::resume_unwind(Box::new("a failing test"));
    }));
    assert!(ended.is_err());
    assert!(!folder.exists());
    // The folder is in the command line of each browser process.
    let folder = folder.to_str().unwrap().as_bytes();
    let processes = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .filter_map(Result::ok);
    let lines = processes.filter_map(|process| fs::read(process.path().join("cmdline")).ok());
    assert_eq!(
        lines
            .filter(|line| line.windows(folder.len()).any(|part| part == folder))
            .count(),
        0
    );
}
