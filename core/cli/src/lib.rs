#![doc = include_str!("../README.md")]

mod arguments;
mod choice;
mod comparison;
mod explain;
mod failure;
mod file;
mod import;
mod list;
mod markdown;
mod output;
mod reference;
mod shell;
mod source;
mod told;

use std::env;
use std::process::ExitCode;

use clap::FromArgMatches;

use self::arguments::{Arguments, Command, From};
use self::failure::Failure;
use self::output::Output;
use self::source::Source;
use platform_error::Catalog;

/// What a command says in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Yes,
    No,
    Interrupted,
}

impl Answer {
    fn and(self, other: Self) -> Self {
        if self == Self::Yes { other } else { self }
    }
}

/// Runs the tool over a catalogue, with the arguments of this program.
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
    let matches = match shell::command()
        .color(arguments::color_of_help(env::args_os()))
        .try_get_matches()
    {
        Ok(matches) => matches,
        Err(error) => return output::usage(&error),
    };
    let arguments = match Arguments::from_arg_matches(&matches) {
        Ok(arguments) => arguments,
        Err(error) => return output::usage(&error),
    };
    arguments.color.choice().write_global();
    let mut output = Output::default();
    let answer = run(arguments, catalog, &mut output);
    match answer {
        Ok(Answer::Yes) => output.finish(ExitCode::SUCCESS),
        Ok(Answer::No) => output.finish(ExitCode::from(1)),
        Ok(Answer::Interrupted) => output.finish(ExitCode::from(choice::INTERRUPTED)),
        Err(failure) => {
            output.fail(&failure);
            output.finish(ExitCode::from(2))
        }
    }
}

fn run(
    arguments: Arguments,
    catalog: &'static Catalog,
    output: &mut Output,
) -> Result<Answer, Failure> {
    let Arguments {
        catalog: before,
        command,
        ..
    } = arguments;
    if before.is_some()
        && matches!(
            command,
            Command::Import(_) | Command::Completions { .. } | Command::Man { .. }
        )
    {
        return Err(Failure::NoEffect {
            option: "--catalog",
            place: "on this command",
        });
    }
    let source = |from: &From| Source {
        catalog,
        file: from.catalog.clone().or_else(|| before.clone()),
    };
    match command {
        Command::Explain(explain) => explain::run(&explain, &source(&explain.from), output),
        Command::List(list) => list::run(&list, &source(&list.from), output),
        Command::Reference(reference) => {
            reference::run(&reference, &source(&reference.from), output)
        }
        Command::Import(import) => import::run(&import, output),
        Command::Check(check) => comparison::run(&check, &source(&check.from), output),
        Command::Completions { shell } => Ok(shell::completions(shell, output)),
        Command::Man { command } => Ok(shell::manual(command.as_deref(), output)),
    }
}
