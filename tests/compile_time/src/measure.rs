//! The time and memory of a command, with those that it starts in turn.

use std::io::{self, Read as _};
use std::process::{Command, Stdio};
use std::time::Instant;

use wait4::Wait4 as _;

#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    /// Seconds by the clock.
    pub(crate) wall: f64,
    /// Seconds of all processors.
    pub(crate) processor: f64,
    /// Bytes, at the peak of the process that had most.
    pub(crate) memory: u64,
}

impl Cost {
    pub(crate) fn min(self, other: Self) -> Self {
        Self {
            wall: self.wall.min(other.wall),
            processor: self.processor.min(other.processor),
            memory: self.memory.min(other.memory),
        }
    }
}

/// Runs a command, and returns what it wrote to its standard error. If it fails, that is the error.
pub(crate) fn run(command: &mut Command) -> io::Result<(Cost, String)> {
    let start = Instant::now();
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut said = String::new();
    if let Some(stderr) = &mut child.stderr {
        stderr.read_to_string(&mut said)?;
    }
    let usage = child.wait4()?;
    let wall = start.elapsed().as_secs_f64();
    if !usage.status.success() {
        return Err(failure(&said));
    }
    let processor = usage.rusage.utime + usage.rusage.stime;
    Ok((
        Cost {
            wall,
            processor: processor.as_secs_f64(),
            memory: usage.rusage.maxrss,
        },
        said,
    ))
}

/// What a command has to say for itself: its first error, as far as can be seen.
pub(crate) fn failure(said: &str) -> io::Error {
    let line = said
        .lines()
        .find(|line| line.starts_with("error"))
        .or(said.lines().last());
    io::Error::other(line.unwrap_or("it failed without a word").to_owned())
}
