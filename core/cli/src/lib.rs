// The README links to docs.rs. Here, the same links lead to the items: of two definitions of a
// link, Markdown uses the first.
//! [`Changes::to_json`]: platform_error_document::Changes::to_json
//! [`Document`]: platform_error_document::Document
//! [`Scanner`]: platform_error_document::Scanner
//! [`assert_committed`]: platform_error_document::assert_committed
//! [platform-error]: platform_error
//! [standard set]: platform_error::RequestError
#![doc = ""]
#![doc = include_str!("../README.md")]

mod args;
mod catalog;
mod check;
mod command;
mod compare;
mod complete;
mod completions;
mod convert;
mod default_texts;
mod diff;
mod encoding;
mod error;
mod explain;
mod file;
mod format;
mod github;
pub mod guide;
mod help;
mod import;
mod json;
mod list;
mod man;
mod markdown;
mod mistakes;
mod outcome;
mod output;
mod pages;
mod picker;
mod reference;
mod remedy;
mod sanitize;
mod scan;
mod shell;
mod table;
mod terminal;
mod wrap;

use std::env;
use std::process::ExitCode;

use clap::FromArgMatches;
use platform_error::Catalog;

use self::args::{CatalogArgs, Cli, Command};
use self::catalog::CatalogSource;
use self::error::Error;
use self::outcome::{Outcome, UNUSABLE};
use self::output::Output;

/// Runs the tool on a catalog, with the arguments of this program.
///
/// ```no_run
/// use std::process::ExitCode;
///
/// platform_error::catalog!(pub static ERRORS = [platform_error::RequestError]);
///
/// fn main() -> ExitCode {
///     platform_error_cli::main(&ERRORS)
/// }
/// ```
pub fn main(catalog: &'static Catalog) -> ExitCode {
    if let Some(answered) = complete::run(catalog) {
        return answered;
    }
    let color = args::help_color(env::args_os());
    let parsed = command::command(color)
        .try_get_matches()
        .and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) => return print_usage(&error),
    };
    cli.color.choice().write_global();
    let is_complete = cli.all_errors;
    let mut output = Output::new(is_complete);
    match run(cli, catalog, &mut output) {
        Ok(outcome) => output.finish(outcome.exit_code()),
        Err(error) => {
            let error = error.complete(is_complete);
            output.error(&error.to_string(), &error.solutions());
            output.finish(ExitCode::from(UNUSABLE))
        }
    }
}

/// Prints the help or the version, which clap treats as errors too, or what is wrong with the
/// command line.
fn print_usage(error: &clap::Error) -> ExitCode {
    // A failed write is ignored: standard error is where it would be reported.
    let _ = error.print();
    if error.use_stderr() {
        ExitCode::from(UNUSABLE)
    } else {
        ExitCode::SUCCESS
    }
}

fn run(cli: Cli, catalog: &'static Catalog, output: &mut Output) -> Result<Outcome, Error> {
    // `--catalog` is accepted before the command too, where clap does not know the command yet.
    let global = cli.catalog;
    if global.is_some() && !cli.command.name().has_catalog() {
        return Err(Error::NoEffect {
            option: "--catalog",
            place: "on this command",
        });
    }
    let source = |args: &CatalogArgs| CatalogSource {
        catalog,
        file: args.file.clone().or_else(|| global.clone()),
    };
    match cli.command {
        Command::Explain(args) => explain::run(&args, &source(&args.catalog), output),
        Command::List(args) => list::run(&args, &source(&args.catalog), output),
        Command::Reference(args) => reference::run(&args, &source(&args.catalog), output),
        Command::Import(args) => import::run(&args, output),
        Command::Convert(args) => convert::run(&args, output),
        Command::Check(args) => check::run(&args, &source(&args.catalog), output),
        Command::Scan(args) => scan::run(&args, &source(&args.catalog), output),
        Command::Completions { shell } => {
            completions::run(shell, output);
            Ok(Outcome::Success)
        }
        Command::Man(args) => {
            man::run(&args, output)?;
            Ok(Outcome::Success)
        }
    }
}
