//! The results as a Markdown table: a row for each function, a column for each size of a set.

use std::collections::BTreeSet;
use std::fmt::{self, Write as _};

use crate::results::Measurement;

/// A table of all results.
pub(crate) fn markdown(results: &[Measurement]) -> Result<String, fmt::Error> {
    let sizes: BTreeSet<usize> = results.iter().map(|result| result.errors).collect();
    let mut text = String::from("| task | by |");
    for size in &sizes {
        write!(text, " {size} errors |")?;
    }
    writeln!(text, "\n|---|---|{}", "---:|".repeat(sizes.len()))?;

    let mut previous_task = "";
    for row in rows(results) {
        // A task is named once, in its first row.
        let task = &row[0].task;
        let shown_task = if task == previous_task { "" } else { task };
        previous_task = task;
        write!(text, "| {shown_task} | {} |", row[0].by)?;
        for size in &sizes {
            match row.iter().find(|result| result.errors == *size) {
                Some(result) => write!(text, " {} |", cell(result))?,
                None => write!(text, " |")?,
            }
        }
        writeln!(text)?;
    }
    Ok(text)
}

/// The results of each function for each task, in the order of their first results.
fn rows(results: &[Measurement]) -> Vec<Vec<&Measurement>> {
    let mut rows: Vec<Vec<&Measurement>> = Vec::new();
    for result in results {
        let row = rows
            .iter_mut()
            .find(|row| row[0].task == result.task && row[0].by == result.by);
        match row {
            Some(row) => row.push(result),
            None => rows.push(vec![result]),
        }
    }
    rows
}

fn cell(result: &Measurement) -> String {
    let times = format!("{:.1} ns · {:.2}", result.nanoseconds, result.ratio);
    match result.instructions {
        Some(instructions) => format!("{times} · {instructions}"),
        None => times,
    }
}
