//! The versions of the crates that are compared.

use std::collections::BTreeMap;
use std::process::Command;
use std::{env, io};

/// From the name of a crate to its version.
pub(crate) struct Versions(BTreeMap<String, String>);

impl Versions {
    /// The versions that cargo has selected for this package.
    pub(crate) fn read() -> io::Result<Self> {
        let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        let output = Command::new(cargo)
            .args(["tree", "--package", env!("CARGO_PKG_NAME")])
            .args(["--edges", "dev", "--depth", "1", "--prefix", "none"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()?;
        let mut versions = BTreeMap::new();
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            // `phf v0.14.0`, with a path after the version of a workspace member.
            if let Some((name, rest)) = line.split_once(" v") {
                let version = rest.split(' ').next().unwrap_or(rest);
                versions.insert(name.to_owned(), version.to_owned());
            }
        }
        Ok(Self(versions))
    }

    /// The name of a candidate, with the version after the first crate that it mentions. Of two
    /// that begin at the same place, it mentions the longer one.
    pub(crate) fn add_to(&self, name: &str) -> String {
        let mut first = None;
        for (package, version) in &self.0 {
            let Some(start) = name.find(package) else {
                continue;
            };
            let end = start + package.len();
            let is_better = |(earliest, longest, _): (usize, usize, &String)| {
                start < earliest || (start == earliest && end > longest)
            };
            if first.is_none_or(is_better) {
                first = Some((start, end, version));
            }
        }
        let Some((_, end, version)) = first else {
            return name.to_owned();
        };
        let (before, after) = name.split_at(end);
        format!("{before} {version}{after}")
    }
}
