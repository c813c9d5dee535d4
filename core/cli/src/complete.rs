//! Completion: answers what the word at the cursor may become.
//!
//! The scripts that `completions` writes call the tool with [`COMMAND`] as its first argument, so
//! what they offer is never older than the tool, and includes the codes of the catalog that the
//! command line names.

mod answer;
mod line;
mod position;
mod quote;
mod script;
mod values;

use std::env;
use std::process::ExitCode;

use clap::ColorChoice;
use platform_error::Catalog;

use self::answer::Answer;
use self::line::Line;
use self::position::Position;
pub(crate) use self::script::script;
use crate::command;
use crate::output::Output;

/// The first argument of a request for completions. No command has such a name.
const COMMAND: &str = "__complete";

/// A shell whose script asks the tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shell {
    Bash,
    Zsh,
    Fish,
}

impl Shell {
    const ALL: [Self; 3] = [Self::Bash, Self::Zsh, Self::Fish];

    /// The name, as it is written in requests.
    const fn name(self) -> &'static str {
        match self {
            Self::Bash => "bash",
            Self::Zsh => "zsh",
            Self::Fish => "fish",
        }
    }
}

/// Answers a request for completions; `None` if the arguments of this program are not one.
pub(crate) fn run(catalog: &'static Catalog) -> Option<ExitCode> {
    let mut arguments = env::args_os().skip(1);
    if arguments.next()? != COMMAND {
        return None;
    }
    let mut words = Vec::new();
    for argument in arguments {
        words.push(argument.to_string_lossy().into_owned());
    }
    let Some(answer) = answer_to(&words, catalog) else {
        return Some(ExitCode::FAILURE);
    };
    let mut output = Output::new(false);
    output.bytes(answer.as_bytes());
    Some(output.finish(ExitCode::SUCCESS))
}

/// The answer to the words of a request: the shell, then what it knows of the command line.
fn answer_to(request: &[String], catalog: &'static Catalog) -> Option<String> {
    let (name, words) = request.split_first()?;
    let shell = Shell::ALL.into_iter().find(|shell| shell.name() == name)?;
    let line = match (shell, words) {
        (Shell::Bash, [line, replaced]) => Line::of_bash(line, replaced),
        (Shell::Zsh, [before @ .., word]) => Line::of_zsh(before, word),
        (Shell::Fish, [before @ .., word]) => Line::of_fish(before, word),
        _ => return None,
    };
    let mut command = command::command(ColorChoice::Never);
    // Propagates the global options to the commands, and numbers the arguments.
    command.build();
    let position = Position::of(&command, &line);
    let answer = Answer::of(&position, catalog);
    Some(answer.to_text(shell, &line, &position))
}
