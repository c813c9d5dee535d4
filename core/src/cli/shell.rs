//! `completions` and `man`: what a shell and a manual know of the tool.

use std::env;
use std::path::Path;
use std::prelude::rust_2024::*;

use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;

use super::Answer;
use super::arguments::Arguments;
use super::output::Output;

/// The tool under the name that it was called by: a program over another catalogue has another one.
fn command() -> clap::Command {
    let called = env::args_os().next();
    let name = called.as_deref().map(Path::new).and_then(Path::file_stem).and_then(|name| name.to_str());
    let name = name.unwrap_or("platform-error").to_owned();
    Arguments::command().name(name.clone()).bin_name(name)
}

pub(super) fn completions(shell: Shell, output: &mut Output) -> Answer {
    let mut command = command();
    let name = command.get_name().to_owned();
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, name, &mut script);
    output.bytes(&script);
    Answer::Yes
}

/// The page of the tool, or of one of its commands.
pub(super) fn manual(name: Option<&str>, output: &mut Output) -> Answer {
    let mut command = command();
    // Gives the commands what they have from the tool: its options, its version.
    command.build();
    let tool = command.get_name().to_owned();
    if let Some(found) = name.and_then(|name| command.find_subcommand(name)) {
        command = found.clone().name([&tool, "-", found.get_name()].concat());
    }
    let mut page = Vec::new();
    // To write to memory does not fail.
    let _ = Man::new(command).render(&mut page);
    output.bytes(&page);
    Answer::Yes
}
