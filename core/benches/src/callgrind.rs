//! How many instructions a call executes, which is the same on a busy machine.
//!
//! This program runs itself under callgrind, which records for each function how often it was
//! called and what the calls cost. Gungraun does the same, but needs its own runner installed in a
//! matching version, and prints a table of its own.

use std::collections::HashMap;
use std::path::Path;
use std::process::{Command, Stdio};
use std::{env, fs, io};

use crate::comparison::{Comparison, as_f64};

/// The option that makes this program run one comparison, each function once with each input.
pub(crate) const ONLY: &str = "--only";

/// How often a function was called, and the instructions of all calls together.
#[derive(Default)]
struct Calls {
    count: usize,
    cost: usize,
}

/// The instructions per unit of work, in the order of the candidates. `None` without valgrind.
pub(crate) fn count(index: usize, comparison: &Comparison) -> io::Result<Option<Vec<f64>>> {
    let profile = env::temp_dir().join(format!("run-time-{}.callgrind", std::process::id()));
    let status = Command::new("valgrind")
        .args(["--tool=callgrind", "--quiet"])
        // Names are written out, so that a line can be read without the lines before it.
        .args(["--compress-strings=no", "--compress-pos=no"])
        .arg(format!("--callgrind-out-file={}", profile.display()))
        .arg(env::current_exe()?)
        .args([ONLY, &index.to_string()])
        .stdout(Stdio::null())
        .status();
    match status {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Ok(status) if status.success() => {}
        Ok(status) => return Err(io::Error::other(format!("valgrind: {status}"))),
        Err(error) => return Err(error),
    }
    let functions = read(&profile)?;
    fs::remove_file(&profile)?;
    let mut instructions = Vec::new();
    for candidate in &comparison.candidates {
        let per_call = match functions.get(&candidate.function) {
            Some(calls) => as_f64(calls.cost) / as_f64(calls.count),
            None => f64::NAN,
        };
        instructions.push(per_call / as_f64(comparison.units));
    }
    Ok(Some(instructions))
}

/// The calls of each function. Their cost includes the functions that they call.
fn read(profile: &Path) -> io::Result<HashMap<String, Calls>> {
    let profile = fs::read_to_string(profile)?;
    let mut functions: HashMap<String, Calls> = HashMap::new();
    let mut lines = profile.lines();
    while let Some(line) = lines.next() {
        let Some(name) = line.strip_prefix("cfn=") else {
            continue;
        };
        // The next two lines are `calls=COUNT …`, and one that ends with the cost.
        let count = lines.next().and_then(count_of).unwrap_or_default();
        let cost = lines.next().and_then(cost_of).unwrap_or_default();
        let calls = functions.entry(path(name).to_owned()).or_default();
        calls.count += count;
        calls.cost += cost;
    }
    Ok(functions)
}

fn count_of(line: &str) -> Option<usize> {
    let counts = line.strip_prefix("calls=")?;
    counts.split(' ').next()?.parse().ok()
}

fn cost_of(line: &str) -> Option<usize> {
    line.rsplit(' ').next()?.parse().ok()
}

/// The name of a function without its parameters, which only some symbol formats include.
fn path(name: &str) -> &str {
    let name = name.split('<').next().unwrap_or(name);
    name.strip_suffix("::").unwrap_or(name)
}
