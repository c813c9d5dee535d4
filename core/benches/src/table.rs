//! The results as a Markdown table: a row for each function, a column for each size of a set.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::process::Command;
use std::{env, fmt, io};

use crate::contest::Time;

#[derive(Default)]
pub(crate) struct Table {
    /// In the order in which they were first heard of.
    rows: Vec<Row>,
}

struct Row {
    task: &'static str,
    name: &'static str,
    cells: BTreeMap<usize, (Time, Option<f64>)>,
}

impl Table {
    pub(crate) fn add(
        &mut self,
        task: &'static str,
        name: &'static str,
        size: usize,
        cell: (Time, Option<f64>),
    ) {
        let at = self
            .rows
            .iter()
            .position(|row| (row.task, row.name) == (task, name))
            .unwrap_or_else(|| {
                self.rows.push(Row {
                    task,
                    name,
                    cells: BTreeMap::new(),
                });
                self.rows.len() - 1
            });
        self.rows[at].cells.insert(size, cell);
    }

    pub(crate) fn markdown(&self, versions: &Versions) -> Result<String, fmt::Error> {
        let sizes: BTreeSet<usize> = self
            .rows
            .iter()
            .flat_map(|row| row.cells.keys().copied())
            .collect();
        let mut text = String::from("| task | by |");
        for size in &sizes {
            write!(text, " {size} errors |")?;
        }
        write!(text, "\n|---|---|{}", "---:|".repeat(sizes.len()))?;
        let mut task = "";
        for row in &self.rows {
            let shown = if row.task == task { "" } else { row.task };
            task = row.task;
            write!(text, "\n| {shown} | {} |", versions.name(row.name))?;
            for size in &sizes {
                match row.cells.get(size) {
                    Some((time, count)) => write!(text, " {} |", cell(*time, *count))?,
                    None => write!(text, " |")?,
                }
            }
        }
        Ok(text)
    }
}

fn cell(time: Time, count: Option<f64>) -> String {
    let count = count
        .map(|count| format!(" · {count:.0}"))
        .unwrap_or_default();
    format!("{:.1} ns · {:.2}{count}", time.nanoseconds, time.ratio)
}

/// The versions of the crates that are compared.
pub(crate) struct Versions(BTreeMap<String, String>);

impl Versions {
    /// Those that cargo has chosen for this package.
    pub(crate) fn read() -> io::Result<Self> {
        let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        let tree = Command::new(cargo)
            .args([
                "tree",
                "--package",
                env!("CARGO_PKG_NAME"),
                "--edges",
                "dev",
                "--depth",
                "1",
                "--prefix",
                "none",
            ])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()?;
        let tree = String::from_utf8_lossy(&tree.stdout);
        let versions = tree.lines().filter_map(|line| {
            let (name, version) = line.split_once(" v")?;
            Some((name.to_owned(), version.split(' ').next()?.to_owned()))
        });
        Ok(Self(versions.collect()))
    }

    /// The name of a function, with the version of the crate that it names.
    fn name(&self, name: &str) -> String {
        let named = self
            .0
            .iter()
            .filter_map(|(krate, version)| Some((name.find(krate.as_str())?, krate, version)));
        let Some((start, krate, version)) = named.min() else {
            return name.to_owned();
        };
        let (before, after) = name.split_at(start + krate.len());
        format!("{before} {version}{after}")
    }
}
