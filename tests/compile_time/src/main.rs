//! What the crate costs when a program is compiled, beside what a user would put together instead:
//! prints Markdown tables.
//!
//! The enums are made below the target folder, in a package for each crate and size, and compiled
//! in turns, so that whatever else the machine does meets all of them. The least time counts: other
//! programs only add to it.

mod measure;
mod options;
mod project;
mod rivals;
mod source;
mod table;

use std::error::Error;

use crate::measure::Cost;
use crate::options::Options;
use crate::project::{Mode, Project};
use crate::rivals::{RIVALS, Rival};
use crate::table::{Cold, Row};

/// What takes longer than this is compiled once, and no larger enum of it.
const LONG_SECONDS: f64 = 60.0;

/// So few variants that all but the crates themselves can be neglected.
const FEW: usize = 3;

fn main() -> Result<(), Box<dyn Error>> {
    let Some(options) = Options::read()? else {
        return Ok(());
    };
    let (mut ready, mut cold, mut notes) = (Vec::new(), Vec::new(), Vec::new());
    for rival in RIVALS.iter().filter(|rival| options.has(rival.name)) {
        eprintln!("{}: cold build …", rival.name);
        match prepare(rival) {
            Ok((rival, cost)) => {
                ready.push(rival);
                cold.push(cost);
            }
            Err(error) => notes.push(format!(
                "{} is left out, because it does not build: {error}",
                rival.name
            )),
        }
    }
    let mut rows = Vec::new();
    for variants in &options.variants {
        let compared = compare(&ready, *variants, options.rounds)?;
        for row in compared
            .iter()
            .filter(|row| row.release.processor > LONG_SECONDS)
        {
            notes.push(format!(
                "Of {}, no enum of more than {variants} variants is compiled.",
                row.title
            ));
            ready.retain(|rival| rival.title != row.title);
        }
        rows.extend(compared);
    }
    println!(
        "{}.\n\n{}\n{}",
        project::compiler()?,
        table::compiled(&rows),
        table::cold(&cold)
    );
    for note in notes {
        println!("{note}");
    }
    Ok(())
}

/// A rival whose crates are built.
struct Ready {
    rival: &'static Rival,
    /// With the versions of its crates.
    title: String,
    /// How many bytes a program has whose enum has few variants.
    program: u64,
}

fn prepare(rival: &'static Rival) -> Result<(Ready, Cold), Box<dyn Error>> {
    let project = Project::write(rival, FEW)?;
    let title = project.title()?;
    let (cost, crates) = project.build_cold()?;
    // Warm what the comparison uses.
    project.compile(Mode::Check)?;
    let program = project.program()?;
    Ok((
        Ready {
            rival,
            title: title.clone(),
            program,
        },
        Cold {
            title,
            cost,
            crates,
        },
    ))
}

/// Compiles enums of so many variants in turns.
fn compare(set: &[Ready], variants: usize, rounds: usize) -> Result<Vec<Row>, Box<dyn Error>> {
    let projects: Result<Vec<_>, _> = set
        .iter()
        .map(|ready| Project::write(ready.rival, variants))
        .collect();
    let projects = projects?;
    let mut costs: Vec<[Option<Cost>; 2]> = vec![[None; 2]; set.len()];
    for round in 1..=rounds {
        for (project, costs) in projects.iter().zip(&mut costs) {
            for (mode, least) in [Mode::Check, Mode::Release].into_iter().zip(costs) {
                if least.is_some_and(|cost| cost.processor > LONG_SECONDS) {
                    continue;
                }
                eprintln!(
                    "{variants} variants, round {round} of {rounds}: {mode:?} {} …",
                    project.name()
                );
                let cost = project.compile(mode)?;
                *least = Some(least.map_or(cost, |least| least.min(cost)));
            }
        }
    }
    let mut rows = Vec::new();
    for ((ready, project), costs) in set.iter().zip(&projects).zip(costs) {
        let [Some(check), Some(release)] = costs else {
            continue;
        };
        let growth = project.program()?.saturating_sub(ready.program);
        rows.push(Row {
            variants,
            title: ready.title.clone(),
            check,
            release,
            expansion: project.expansion()?,
            growth,
        });
    }
    Ok(rows)
}
