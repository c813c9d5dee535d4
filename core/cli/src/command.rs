//! [`command`], the clap command, under the name that the program was called by.

use std::env;
use std::path::Path;

use clap::{CommandFactory, ValueEnum};

use crate::args::{Cli, CommandName};
use crate::help::{self, Epilogue};

/// The default name of the tool. A tool for another catalog has its own name.
const NAME: &str = "platform-error";

/// The clap command, under the name that the program was called by.
pub(crate) fn command() -> clap::Command {
    let called = env::args_os().next();
    let file_name = called
        .as_deref()
        .and_then(|path| Path::new(path).file_name())
        .and_then(|name| name.to_str());
    match file_name {
        Some(name) => named(name.strip_suffix(env::consts::EXE_SUFFIX).unwrap_or(name)),
        None => named(NAME),
    }
}

fn named(name: &str) -> clap::Command {
    let mut command = Cli::command()
        .name(name.to_owned())
        .bin_name(name)
        .after_help(help::TOOL.to_help(name));
    for subcommand in CommandName::value_variants() {
        let help = Epilogue::of(*subcommand).to_help(name);
        command = command.mut_subcommand(subcommand.to_arg(), |subcommand| {
            subcommand.after_help(help)
        });
    }
    if name != NAME {
        // The version is that of this crate, not of the program.
        command = command.version(concat!("(platform-error ", env!("CARGO_PKG_VERSION"), ")"));
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The version, and the help of the tool and all of its commands.
    fn version_and_help(name: &str) -> (String, String) {
        let mut command = named(name);
        command.build();
        let mut help = command.render_help().to_string();
        for subcommand in command.get_subcommands_mut() {
            help.push_str(&subcommand.render_help().to_string());
        }
        (command.render_version(), help)
    }

    #[test]
    fn the_help_names_the_program() {
        let (version, help) = version_and_help("my.tool");
        assert_eq!(
            version,
            concat!("my.tool (platform-error ", env!("CARGO_PKG_VERSION"), ")\n")
        );
        assert!(help.contains("  my.tool explain TABLE_NAME_TOO_LONG\n"));
        assert!(help.contains("/completions/my.tool"));
        assert!(!help.contains(NAME));
        assert!(!help.contains("{tool}"));

        let (version, help) = version_and_help(NAME);
        assert_eq!(
            version,
            concat!("platform-error ", env!("CARGO_PKG_VERSION"), "\n")
        );
        assert!(help.contains("  platform-error explain TABLE_NAME_TOO_LONG\n"));
    }

    #[test]
    fn each_command_has_an_epilogue() {
        let mut known = CommandName::value_variants().iter();
        for subcommand in named(NAME).get_subcommands() {
            let name = known.next().map(|name| name.to_arg());
            assert_eq!(name.as_deref(), Some(subcommand.get_name()));
            assert!(subcommand.get_after_help().is_some());
        }
        assert_eq!(known.next(), None);
    }
}
