//! The time and memory of a command, including the processes that it starts.

use std::io::{self, Read as _};
use std::process::{Command, Stdio};
use std::time::Instant;

use wait4::Wait4 as _;

#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    /// Elapsed seconds.
    pub(crate) wall: f64,
    /// Processor time in seconds, over all processors.
    pub(crate) processor: f64,
    /// The peak memory in bytes of the largest process.
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

/// Runs a command, and returns what it wrote to its standard error. Fails if the command fails.
pub(crate) fn run(command: &mut Command) -> io::Result<(Cost, String)> {
    let start = Instant::now();
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut messages = String::new();
    if let Some(stderr) = &mut child.stderr {
        stderr.read_to_string(&mut messages)?;
    }
    let usage = child.wait4()?;
    let wall = start.elapsed().as_secs_f64();
    if !usage.status.success() {
        return Err(failure(&messages));
    }
    let processor = usage.rusage.utime + usage.rusage.stime;
    let cost = Cost {
        wall,
        processor: processor.as_secs_f64(),
        memory: usage.rusage.maxrss,
    };
    Ok((cost, messages))
}

/// The first error among the messages of a command, or their last line.
pub(crate) fn failure(messages: &str) -> io::Error {
    let line = messages
        .lines()
        .find(|line| line.starts_with("error"))
        .or(messages.lines().last());
    io::Error::other(
        line.unwrap_or("the command failed without a message")
            .to_owned(),
    )
}
