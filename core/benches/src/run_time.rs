//! Compares what the crate costs when a program runs with what a user would put together instead.
//!
//! Writes the measurements to `results.csv`, and from them the table in the README of this package
//! and the chart. With `--recorded`, it measures nothing and takes the results from that file.

mod callgrind;
mod chart;
mod comparison;
mod inputs;
mod lookup;
mod readme;
mod results;
mod sets;
mod table;
mod values;
mod versions;

use std::error::Error;

use crate::comparison::Comparison;
use crate::results::Measurement;
use crate::sets::{Set13, Set100, Set1000, Set3000};
use crate::versions::Versions;

const FILE: &str = "results.csv";

/// Functions, because a comparison is only built when it runs.
const COMPARISONS: [fn() -> Comparison; 15] = [
    lookup::hit::<Set13>,
    lookup::hit::<Set100>,
    lookup::hit::<Set1000>,
    lookup::hit::<Set3000>,
    lookup::miss::<Set13>,
    lookup::miss::<Set100>,
    lookup::miss::<Set1000>,
    lookup::miss::<Set3000>,
    values::display_units::<Set13>,
    values::display_units::<Set1000>,
    values::display_fields::<Set13>,
    values::display_fields::<Set1000>,
    values::accessors::<Set13>,
    values::accessors::<Set1000>,
    values::iteration::<Set1000>,
];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(option) = arguments.iter().position(|it| it == callgrind::ONLY) {
        let index: usize = arguments
            .get(option + 1)
            .ok_or("which comparison?")?
            .parse()?;
        return call_once(index);
    }
    if !arguments.iter().any(|it| it == "--recorded") {
        results::write(FILE, &measure()?)?;
    }
    let results = results::read(FILE)?;
    readme::replace_table(FILE, "", &table::markdown(&results)?)?;
    chart::draw(&results)?;
    Ok(())
}

/// Calls each function of one comparison, for callgrind to count the instructions.
fn call_once(index: usize) -> Result<(), Box<dyn Error>> {
    let comparison = COMPARISONS.get(index).ok_or("no such comparison")?();
    for candidate in &comparison.candidates {
        (candidate.batch)();
    }
    Ok(())
}

fn measure() -> Result<Vec<Measurement>, Box<dyn Error>> {
    let versions = Versions::read()?;
    let mut results = Vec::new();
    for (index, comparison) in COMPARISONS.iter().enumerate() {
        let comparison = comparison();
        eprintln!("{}, {} errors …", comparison.task, comparison.errors);
        let times = comparison.run();
        let counts = callgrind::count(index, &comparison)?;
        if counts.is_none() {
            eprintln!("instructions are not counted: valgrind is not installed");
        }
        for (position, candidate) in comparison.candidates.iter().enumerate() {
            let measurement = Measurement {
                task: comparison.task.to_owned(),
                by: versions.add_to(candidate.name),
                errors: comparison.errors,
                nanoseconds: times[position].nanoseconds,
                ratio: times[position].ratio,
                instructions: counts.as_ref().map(|counts| counts[position]),
                allocations: None,
            };
            results.push(measurement.rounded());
        }
    }
    Ok(results)
}
