//! The results as Markdown.

use std::fmt::Write as _;

use crate::measure::Cost;

/// One enum.
pub(crate) struct Row {
    pub(crate) variants: usize,
    pub(crate) title: String,
    pub(crate) check: Cost,
    pub(crate) release: Cost,
    /// The size in bytes of the code after macro expansion.
    pub(crate) expansion: usize,
    /// The bytes that the enum adds to a binary.
    pub(crate) growth: u64,
}

/// The build of a peer and its dependencies.
pub(crate) struct Cold {
    pub(crate) title: String,
    pub(crate) cost: Cost,
    /// The number of dependencies.
    pub(crate) crates: usize,
}

const COMPILED_HEADER: &str = "\
| variants | by | `check`, CPU | ratio | wall | `build --release`, CPU | ratio | wall \
| memory | expanded | in the binary |
|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
";

const COLD_HEADER: &str = "\
| cold build of | crates | CPU | ratio | wall |
|---|---:|---:|---:|---:|
";

pub(crate) fn compiled(rows: &[Row]) -> String {
    let mut text = COMPILED_HEADER.to_owned();
    for row in rows {
        // The first peer is the baseline of each size.
        let baseline = rows.iter().find(|other| other.variants == row.variants);
        let baseline = baseline.unwrap_or(row);
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} MB | {} kB | {} kB |",
            row.variants,
            row.title,
            times(row.check, baseline.check),
            times(row.release, baseline.release),
            row.release.memory / 1_000_000,
            row.expansion / 1000,
            row.growth / 1000,
        );
    }
    text
}

/// Three cells.
fn times(cost: Cost, baseline: Cost) -> String {
    let ratio = cost.processor / baseline.processor;
    format!("{:.2} s | {ratio:.2} | {:.2} s", cost.processor, cost.wall)
}

pub(crate) fn cold(rows: &[Cold]) -> String {
    let mut text = COLD_HEADER.to_owned();
    for row in rows {
        let cost = row.cost;
        let ratio = cost.processor / rows[0].cost.processor;
        let _ = writeln!(
            text,
            "| {} | {} | {:.1} s | {ratio:.2} | {:.1} s |",
            row.title, row.crates, cost.processor, cost.wall
        );
    }
    text
}
