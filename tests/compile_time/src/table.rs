//! The results as Markdown.

use std::fmt::Write as _;

use crate::measure::Cost;

/// One enum.
pub(crate) struct Row {
    pub(crate) variants: usize,
    pub(crate) title: String,
    pub(crate) check: Cost,
    pub(crate) release: Cost,
    /// Bytes after the macros.
    pub(crate) expansion: usize,
    /// Bytes that the enum adds to a program.
    pub(crate) growth: u64,
}

/// The crates behind an enum.
pub(crate) struct Cold {
    pub(crate) title: String,
    pub(crate) cost: Cost,
    pub(crate) crates: usize,
}

pub(crate) fn compiled(rows: &[Row]) -> String {
    let mut text = String::from(
        "| variants | by | `check`, CPU | ratio | clock | `build --release`, CPU | ratio | clock | memory | expanded | \
         in the program |\n|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n",
    );
    for row in rows {
        let Some(first) = rows.iter().find(|first| first.variants == row.variants) else {
            continue;
        };
        let Row {
            variants,
            title,
            check,
            release,
            expansion,
            growth,
        } = row;
        let _ = writeln!(
            text,
            "| {variants} | {title} | {:.2} s | {:.2} | {:.2} s | {:.2} s | {:.2} | {:.2} s | {} MB | {} kB | {} kB |",
            check.processor,
            check.processor / first.check.processor,
            check.wall,
            release.processor,
            release.processor / first.release.processor,
            release.wall,
            release.memory / 1_000_000,
            expansion / 1000,
            growth / 1000,
        );
    }
    text
}

pub(crate) fn cold(rows: &[Cold]) -> String {
    let mut text = String::from(
        "| cold build of | crates | CPU | ratio | by the clock |\n|---|---:|---:|---:|---:|\n",
    );
    let first = rows.first().map_or(f64::NAN, |first| first.cost.processor);
    for Cold {
        title,
        cost,
        crates,
    } in rows
    {
        let ratio = cost.processor / first;
        let _ = writeln!(
            text,
            "| {title} | {crates} | {:.1} s | {ratio:.2} | {:.1} s |",
            cost.processor, cost.wall
        );
    }
    text
}
