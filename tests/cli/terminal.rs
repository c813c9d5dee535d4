//! A terminal, which `script` of util-linux emulates.

use std::io::{ErrorKind, Write};
use std::process::{Child, Stdio};

use super::program;

/// Runs a command of the shell on a terminal; `None` without `script`.
pub(crate) fn start(command: &str, stdin: Stdio) -> Option<Child> {
    let started = program("script")
        .args(["--quiet", "--return", "--command", command, "/dev/null"])
        .env("TERM", "xterm")
        .stdin(stdin)
        .stdout(Stdio::piped())
        .spawn();
    match started {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            // Not `eprintln!`, which is shown only for failures.
            let _ = writeln!(
                std::io::stderr(),
                "SKIPPED: `script` is missing, nothing is tested on a terminal"
            );
            None
        }
        started => Some(started.unwrap()),
    }
}
