//! `completions`: the script that completes command lines in a shell.

use clap_complete::Shell;

use crate::command;
use crate::output::Output;

pub(crate) fn run(shell: Shell, output: &mut Output) {
    let mut command = command::command();
    let name = command.get_name().to_owned();
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, name, &mut script);
    output.bytes(&script);
}
