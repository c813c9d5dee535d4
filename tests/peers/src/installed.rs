//! Finds what is installed.

use std::env;
use std::fs;
use std::io::Write;
use std::path::PathBuf;

use crate::Peer;

/// If set to `required`, as on CI, the tests fail on a machine where a program is missing.
const VARIABLE: &str = "PLATFORM_ERROR_PEERS";

/// A program of the search path.
pub(crate) fn program(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    for folder in env::split_paths(&path) {
        let file = folder.join(name);
        if file.is_file() {
            return Some(file);
        }
    }
    skip(&format!("`{name}` is not installed"))
}

/// Whether the packages of `package.json` are installed.
pub(crate) fn npm() -> Option<()> {
    installed("package-lock.json", "node_modules/.installed")
}

/// The folder of the programs that the packages of `requirements.txt` bring.
pub(crate) fn pypi() -> Option<PathBuf> {
    installed("requirements.txt", ".venv/.installed")?;
    Some(Peer::file(".venv/bin"))
}

/// Whether the packages of a list are installed: `setup` leaves a copy of the list that it has
/// installed.
fn installed(list: &str, copy: &str) -> Option<()> {
    let wanted = fs::read(Peer::file(list)).unwrap();
    let problem = match fs::read(Peer::file(copy)) {
        Ok(installed) if installed == wanted => return Some(()),
        Ok(_) => "not up to date",
        Err(_) => "not installed",
    };
    skip(&format!(
        "the packages of `tests/peers/{list}` are {problem}"
    ))
}

/// Reports that a test is skipped, or fails if it must not be.
fn skip<T>(problem: &str) -> Option<T> {
    let advice = "run tests/peers/setup";
    let required = env::var(VARIABLE).is_ok_and(|value| value == "required");
    assert!(
        !required,
        "{VARIABLE} is `required`, but {problem}; {advice}"
    );
    // Not `eprintln!`, which is shown only for failures.
    let _ = writeln!(std::io::stderr(), "SKIPPED: {problem}; {advice}");
    None
}
