//! [`Output`], what a program did.

use std::fmt::{self, Display, Formatter};
use std::io::{Read, Write};
use std::process::{Child, Command};
use std::thread;
use std::time::Duration;

use crate::running::{end, ends_within};

/// What a program did.
#[derive(Debug)]
pub struct Output {
    command: String,
    /// Whether it succeeded.
    pub success: bool,
    /// What it printed.
    pub stdout: String,
    /// What it wrote to its standard error.
    pub stderr: String,
}

impl Display for Output {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let outcome = if self.success { "succeeded" } else { "failed" };
        writeln!(f, "{} {outcome}", self.command)?;
        writeln!(f, "--- standard output\n{}", self.stdout.trim_end())?;
        write!(f, "--- standard error\n{}", self.stderr.trim_end())
    }
}

/// Feeds a program, and reads both of its outputs at once, because it may wait for either.
#[track_caller]
pub(crate) fn wait(
    mut child: Child,
    command: &Command,
    input: Vec<u8>,
    patience: Duration,
) -> Output {
    let mut stdin = child.stdin.take().unwrap();
    // A program that does not read its input is no failure.
    let feed = thread::spawn(move || drop(stdin.write_all(&input)));
    let stdout = read(child.stdout.take().unwrap());
    let stderr = read(child.stderr.take().unwrap());
    let status = ends_within(&mut child, patience);
    if status.is_none() {
        end(&mut child);
    }
    feed.join().unwrap();
    let output = Output {
        command: format!("{command:?}"),
        success: status.is_some_and(|status| status.success()),
        stdout: stdout.join().unwrap(),
        stderr: stderr.join().unwrap(),
    };
    assert!(status.is_some(), "not done after {patience:?}: {output}");
    output
}

fn read(mut pipe: impl Read + Send + 'static) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let _ = pipe.read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    })
}
