//! `scan`: which errors are in logs, how often, and what to do about them.

mod annotate;
mod input;
mod json;
mod parallel;
mod progress;
mod report;
mod summary;

use std::thread;

use platform_error_document::Scanner;

use self::input::Input;
use self::summary::Summary;
use crate::args::ScanArgs;
use crate::catalog::CatalogSource;
use crate::error::Error;
use crate::outcome::Outcome;
use crate::output::Output;

pub(crate) fn run(
    args: &ScanArgs,
    source: &CatalogSource,
    output: &mut Output,
) -> Result<Outcome, Error> {
    let inputs: Vec<Input<'_>> = args.logs.iter().map(|log| Input::new(log)).collect();
    let stdins = inputs.iter().filter(|input| input.is_stdin()).count();
    if stdins + usize::from(source.is_stdin()) > 1 {
        return Err(Error::InputTwice);
    }
    // Before the first of them is read, which may take long.
    for input in &inputs {
        input.check()?;
    }
    let document = source.imported(output)?.document;
    let scanner = Scanner::new(&document);
    let threads = match args.threads {
        Some(threads) => threads.get(),
        None => thread::available_parallelism().map_or(1, Into::into),
    };
    if args.annotate {
        annotate::run(&scanner, &inputs, args.json, threads, output)?;
        return Ok(Outcome::Success);
    }
    let scans = parallel::scan(&scanner, &inputs, threads)?;
    let summary = Summary::new(&scanner, &scans);
    if args.json {
        output.bytes(json::write(&summary, &inputs).as_bytes());
    } else {
        output.text(&report::write(&summary, &inputs));
    }
    Ok(Outcome::Success)
}
