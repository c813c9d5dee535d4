//! Compares what an answer costs a service with what a user would write it with instead.
//!
//! Writes the measurements to `answers.csv`, and from them a table in the README of this package.
//! With `--recorded`, it measures nothing and takes the results from that file.

mod allocations;
mod callgrind;
mod comparison;
#[path = "answers/problem.rs"]
mod problem;
mod readme;
mod results;
mod versions;

use std::error::Error;
use std::fmt::{self, Write as _};

use crate::comparison::Comparison;
use crate::results::Measurement;
use crate::versions::Versions;

const FILE: &str = "answers.csv";

/// Functions, because a comparison is only built when it runs.
const COMPARISONS: [fn() -> Comparison; 1] = [problem::json];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let number_after = |option: usize, offset: usize| -> Result<usize, Box<dyn Error>> {
        let number = arguments.get(option + offset).ok_or("which comparison?")?;
        Ok(number.parse()?)
    };
    let position = |name: &str| arguments.iter().position(|it| it == name);
    if let Some(option) = position(callgrind::ONLY) {
        return call(number_after(option, 1)?, None, 1);
    }
    if let Some(option) = position(allocations::REPEAT) {
        let candidate = number_after(option, 2)?;
        return call(
            number_after(option, 1)?,
            Some(candidate),
            number_after(option, 3)?,
        );
    }
    if position("--recorded").is_none() {
        results::write(FILE, &measure()?)?;
    }
    let table = table(&results::read(FILE)?)?;
    readme::replace_table(FILE, " --bench answers", &table)
}

/// Calls the functions of one comparison, or only one of them, for valgrind to count.
fn call(index: usize, only: Option<usize>, repetitions: usize) -> Result<(), Box<dyn Error>> {
    let comparison = COMPARISONS.get(index).ok_or("no such comparison")?();
    for (position, candidate) in comparison.candidates.iter().enumerate() {
        if only.is_none_or(|only| only == position) {
            for _ in 0..repetitions {
                (candidate.batch)();
            }
        }
    }
    Ok(())
}

fn measure() -> Result<Vec<Measurement>, Box<dyn Error>> {
    let versions = Versions::read()?;
    let mut results = Vec::new();
    for (index, comparison) in COMPARISONS.iter().enumerate() {
        let comparison = comparison();
        eprintln!("{} …", comparison.task);
        let times = comparison.run();
        let instructions = callgrind::count(index, &comparison)?;
        let allocations = allocations::count(index, &comparison)?;
        if instructions.is_none() {
            eprintln!("only time is measured: valgrind is not installed");
        }
        for (position, candidate) in comparison.candidates.iter().enumerate() {
            let measurement = Measurement {
                task: comparison.task.to_owned(),
                by: versions.add_to(candidate.name),
                errors: comparison.errors,
                nanoseconds: times[position].nanoseconds,
                ratio: times[position].ratio,
                instructions: instructions.as_ref().map(|counts| counts[position]),
                allocations: allocations.as_ref().map(|counts| counts[position]),
            };
            results.push(measurement.rounded());
        }
    }
    Ok(results)
}

fn table(results: &[Measurement]) -> Result<String, fmt::Error> {
    let mut text = String::from("| task | by | time | ratio | instructions | allocations |\n");
    text.push_str("|---|---|---:|---:|---:|---:|\n");
    let mut previous_task = "";
    for result in results {
        // A task is named once, in its first row.
        let is_same = result.task == previous_task;
        let task = if is_same { "" } else { &result.task };
        previous_task = &result.task;
        write!(
            text,
            "| {task} | {} | {:.0} ns |",
            result.by, result.nanoseconds
        )?;
        write!(text, " {:.2} |", result.ratio)?;
        for count in [result.instructions, result.allocations] {
            match count {
                Some(count) => write!(text, " {count} |")?,
                None => write!(text, " |")?,
            }
        }
        writeln!(text)?;
    }
    Ok(text)
}
