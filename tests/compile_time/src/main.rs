//! Compares the compile-time cost of the crate with that of the alternatives, and prints Markdown
//! tables.
//!
//! The enums are generated in the target folder, in a package for each crate and size. They are
//! compiled in turns, so that other programs on the machine slow down all of them alike. The
//! shortest time of each counts, because other programs can only increase it.

mod measure;
mod options;
mod peers;
mod project;
mod source;
mod table;

use std::error::Error;

use crate::measure::Cost;
use crate::options::Options;
use crate::peers::{PEERS, Peer};
use crate::project::{Mode, Project};
use crate::table::{Cold, Row};

/// If an enum takes longer than this, it is compiled once, and no larger one is tried.
const LONG_SECONDS: f64 = 60.0;

/// So few variants that only the crates themselves matter to the size of a binary.
const FEW: usize = 3;

fn main() -> Result<(), Box<dyn Error>> {
    let Some(options) = Options::read()? else {
        return Ok(());
    };
    let mut prepared = Vec::new();
    let mut cold = Vec::new();
    let mut notes = Vec::new();
    for peer in PEERS.iter().filter(|peer| options.includes(peer.name)) {
        eprintln!("{}: cold build …", peer.name);
        match prepare(peer) {
            Ok((peer, cost)) => {
                prepared.push(peer);
                cold.push(cost);
            }
            Err(error) => {
                let name = peer.name;
                notes.push(format!(
                    "{name} is omitted, because it does not build: {error}"
                ));
            }
        }
    }
    let mut rows = Vec::new();
    for variants in &options.variants {
        for row in compare(&prepared, *variants, options.rounds)? {
            if row.release.processor > LONG_SECONDS {
                let title = &row.title;
                notes.push(format!(
                    "{title} is not compiled with more than {variants} variants."
                ));
                prepared.retain(|peer| peer.title != *title);
            }
            rows.push(row);
        }
    }
    println!("{}.\n", project::compiler()?);
    println!("{}\n{}", table::compiled(&rows), table::cold(&cold));
    for note in notes {
        println!("{note}");
    }
    Ok(())
}

/// A peer whose dependencies are built.
struct Prepared {
    peer: &'static Peer,
    /// The crates with their versions.
    title: String,
    /// The size in bytes of a binary whose enum has few variants.
    binary: u64,
}

fn prepare(peer: &'static Peer) -> Result<(Prepared, Cold), Box<dyn Error>> {
    let project = Project::write(peer, FEW)?;
    let title = project.title()?;
    let (cost, crates) = project.build_cold()?;
    // Builds the dependencies for the comparison.
    project.compile(Mode::Check)?;
    let prepared = Prepared {
        peer,
        title: title.clone(),
        binary: project.binary()?,
    };
    let cold = Cold {
        title,
        cost,
        crates,
    };
    Ok((prepared, cold))
}

/// The lowest cost of a project so far.
#[derive(Clone, Copy, Default)]
struct Lowest {
    check: Option<Cost>,
    release: Option<Cost>,
}

impl Lowest {
    /// Compiles the project once, and keeps the cost if it is lower.
    fn update(&mut self, project: &Project, mode: Mode) -> Result<(), Box<dyn Error>> {
        let lowest = match mode {
            Mode::Check => &mut self.check,
            Mode::Release => &mut self.release,
        };
        if lowest.is_some_and(|cost| cost.processor > LONG_SECONDS) {
            return Ok(());
        }
        let cost = project.compile(mode)?;
        *lowest = Some(match *lowest {
            Some(lowest) => lowest.min(cost),
            None => cost,
        });
        Ok(())
    }
}

/// Compiles enums with this number of variants in turns.
fn compare(peers: &[Prepared], variants: usize, rounds: usize) -> Result<Vec<Row>, Box<dyn Error>> {
    let mut projects = Vec::new();
    for prepared in peers {
        projects.push(Project::write(prepared.peer, variants)?);
    }
    let mut costs = vec![Lowest::default(); peers.len()];
    for round in 1..=rounds {
        for (project, lowest) in projects.iter().zip(&mut costs) {
            for mode in [Mode::Check, Mode::Release] {
                let name = project.name();
                eprintln!("{variants} variants, round {round} of {rounds}: {mode:?} {name} …");
                lowest.update(project, mode)?;
            }
        }
    }
    let mut rows = Vec::new();
    for (position, prepared) in peers.iter().enumerate() {
        let Lowest {
            check: Some(check),
            release: Some(release),
        } = costs[position]
        else {
            continue;
        };
        let project = &projects[position];
        rows.push(Row {
            variants,
            title: prepared.title.clone(),
            check,
            release,
            expansion: project.expansion()?,
            growth: project.binary()?.saturating_sub(prepared.binary),
        });
    }
    Ok(rows)
}
