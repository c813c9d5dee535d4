//! `completions`: the script that completes command lines in a shell.

use clap::ColorChoice;
use clap_complete::Shell;

use crate::command;
use crate::complete;
use crate::output::Output;

pub(crate) fn run(shell: Shell, output: &mut Output) {
    let mut command = command::command(ColorChoice::Never);
    let name = command.get_name().to_owned();
    let asking = match shell {
        Shell::Bash => complete::Shell::Bash,
        Shell::Zsh => complete::Shell::Zsh,
        Shell::Fish => complete::Shell::Fish,
        // For these, the script knows commands and options, but not the codes of a catalog.
        _ => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut command, name, &mut script);
            return output.bytes(&script);
        }
    };
    output.bytes(complete::script(asking, &name).as_bytes());
}
