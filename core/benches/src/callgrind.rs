//! How many instructions a call takes, which is the same on a busy machine.
//!
//! This program runs itself below callgrind, which knows for each function how often it was called and what the calls
//! cost. Gungraun does as much but needs a runner of its own version installed, and has a table of its own.

use std::collections::HashMap;
use std::path::Path;
use std::process::{Command, Stdio};
use std::{env, fs, io};

use crate::contest::{Contest, as_f64};

/// What callgrind's run of this program is asked for: one contest, each function with each of its inputs once.
pub(crate) const ONLY: &str = "--only-contest";

/// The instructions per unit of work, in the order of the contenders. `None` where valgrind cannot be run.
pub(crate) fn count(number: usize, contest: &Contest) -> io::Result<Option<Vec<f64>>> {
    let profile = env::temp_dir().join(format!("run-time-{}.callgrind", std::process::id()));
    let status = Command::new("valgrind")
        .args([
            "--tool=callgrind",
            "--quiet",
            "--compress-strings=no",
            "--compress-pos=no",
        ])
        .arg(format!("--callgrind-out-file={}", profile.display()))
        .arg(env::current_exe()?)
        .args([ONLY, &number.to_string()])
        .stdout(Stdio::null())
        .status();
    match status {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Ok(status) if status.success() => {}
        Ok(status) => return Err(io::Error::other(format!("valgrind: {status}"))),
        Err(error) => return Err(error),
    }
    let calls = read(&profile)?;
    fs::remove_file(&profile)?;
    let cost = |function| {
        calls
            .get(function)
            .map_or(f64::NAN, |(count, cost)| as_f64(*cost) / as_f64(*count))
    };
    Ok(Some(
        contest
            .contenders
            .iter()
            .map(|contender| cost(&*contender.function) / as_f64(contest.units))
            .collect(),
    ))
}

/// For each function, how often it was called and what all calls cost, with what they called.
fn read(profile: &Path) -> io::Result<HashMap<String, (usize, usize)>> {
    let profile = fs::read_to_string(profile)?;
    let mut functions: HashMap<String, (usize, usize)> = HashMap::new();
    let mut lines = profile.lines();
    while let Some(line) = lines.next() {
        let Some(name) = line.strip_prefix("cfn=") else {
            continue;
        };
        // `calls=COUNT …`, then a line that ends in the cost.
        let count = lines.next().and_then(|calls| {
            calls
                .strip_prefix("calls=")?
                .split(' ')
                .next()?
                .parse()
                .ok()
        });
        let cost = lines
            .next()
            .and_then(|costs| costs.rsplit(' ').next()?.parse().ok());
        let total = functions.entry(path(name).to_owned()).or_default();
        total.0 += count.unwrap_or(0usize);
        total.1 += cost.unwrap_or(0usize);
    }
    Ok(functions)
}

/// A function's name without its parameters, which not each scheme of symbols has.
fn path(name: &str) -> &str {
    let name = name.split('<').next().unwrap_or(name);
    name.strip_suffix("::").unwrap_or(name)
}
