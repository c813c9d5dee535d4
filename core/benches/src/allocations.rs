//! How many allocations a call makes.
//!
//! Valgrind counts those of a whole process. The difference between a process that makes each call
//! twice and one that makes each once is that of the calls: it leaves out the preparation, and the
//! growth of buffers that are used again. An allocator that counts would slow down the candidates
//! that allocate.

use std::process::{Command, Stdio};
use std::{env, io};

use crate::comparison::{Comparison, as_f64};

/// The option that makes this program run one candidate of one comparison a number of times.
pub(crate) const REPEAT: &str = "--repeat";

/// The allocations per unit of work, in the order of the candidates. `None` without valgrind.
pub(crate) fn count(index: usize, comparison: &Comparison) -> io::Result<Option<Vec<f64>>> {
    let mut allocations = Vec::new();
    for (position, candidate) in comparison.candidates.iter().enumerate() {
        let (Some(once), Some(twice)) = (
            of_process(index, position, 2)?,
            of_process(index, position, 3)?,
        ) else {
            return Ok(None);
        };
        let calls = (candidate.batch)() * comparison.units;
        allocations.push(as_f64(twice.saturating_sub(once)) / as_f64(calls));
    }
    Ok(Some(allocations))
}

/// The allocations of a process that runs a candidate.
fn of_process(index: usize, position: usize, repetitions: usize) -> io::Result<Option<usize>> {
    let numbers = [index, position, repetitions].map(|number| number.to_string());
    let output = Command::new("valgrind")
        .args(["--tool=memcheck", "--leak-check=no"])
        .arg(env::current_exe()?)
        .arg(REPEAT)
        .args(numbers)
        .stdout(Stdio::null())
        .output();
    match output {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
        Ok(output) if output.status.success() => {
            let log = String::from_utf8_lossy(&output.stderr).into_owned();
            total(&log).map(Some)
        }
        Ok(output) => Err(io::Error::other(format!("valgrind: {}", output.status))),
    }
}

/// The number in `total heap usage: 1,234 allocs, 1,200 frees, …`.
fn total(log: &str) -> io::Result<usize> {
    let parse = || {
        let (_, rest) = log.split_once("total heap usage: ")?;
        let (number, _) = rest.split_once(" allocs")?;
        number.replace(',', "").parse().ok()
    };
    parse().ok_or_else(|| io::Error::other("valgrind does not count allocations"))
}
