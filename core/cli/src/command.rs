//! [`command`], the clap command, under the name that the program was called by.

use std::path::Path;
use std::{env, mem};

use clap::{ColorChoice, CommandFactory, ValueEnum};
use unicode_width::UnicodeWidthStr;

use crate::args::{Cli, CommandName};
use crate::help::{self, Epilogue};
use crate::{terminal, wrap};

/// The default name of the tool. A tool for another catalog has its own name.
const NAME: &str = "platform-error";

/// Longer lines are hard to read; what does not go to a terminal is as wide.
const MAX_WIDTH: usize = 100;
/// The usage of a command is wrapped only where it may be needed: it takes longer than the rest.
const NARROW: usize = 80;

/// The clap command, under the name that the program was called by. Its help may use colors.
pub(crate) fn command(color: ColorChoice) -> clap::Command {
    let called = env::args_os().next();
    let file_name = called
        .as_deref()
        .and_then(|path| Path::new(path).file_name())
        .and_then(|name| name.to_str());
    let width = terminal::any_columns().map_or(MAX_WIDTH, |columns| columns.min(MAX_WIDTH));
    match file_name {
        Some(name) => {
            let name = name.strip_suffix(env::consts::EXE_SUFFIX).unwrap_or(name);
            named(name, width, color)
        }
        None => named(NAME, width, color),
    }
}

/// The clap command under a name, with help that fits into a width.
fn named(name: &str, width: usize, color: ColorChoice) -> clap::Command {
    let mut command = Cli::command()
        .name(name.to_owned())
        .bin_name(name)
        .term_width(width)
        .color(color)
        .after_help(help::TOOL.to_help(name, width));
    for subcommand in CommandName::value_variants() {
        let epilogue = Epilogue::of(*subcommand);
        command = command.mut_subcommand(subcommand.to_arg(), |subcommand| {
            subcommand
                .after_help(epilogue.to_short_help(name, width))
                .after_long_help(epilogue.to_help(name, width))
        });
    }
    if name != NAME {
        // The version is that of this crate, not of the program.
        command = command.version(concat!("(platform-error ", env!("CARGO_PKG_VERSION"), ")"));
    }
    if width < NARROW {
        wrap_usage(&mut command, width);
    }
    command
}

/// Wraps the usage of the tool and of each command, which clap leaves on one line.
fn wrap_usage(command: &mut clap::Command, width: usize) {
    command.build();
    for subcommand in command.get_subcommands_mut() {
        wrap_own_usage(subcommand, width);
    }
    wrap_own_usage(command, width);
}

fn wrap_own_usage(command: &mut clap::Command, width: usize) {
    let usage = command.render_usage().to_string();
    if usage.width() > width {
        let wrapped = wrap::paragraph(&usage, width, "         ");
        let wrapped = wrapped
            .strip_prefix("Usage: ")
            .unwrap_or(&wrapped)
            .to_owned();
        let unwrapped = mem::take(command);
        *command = unwrapped.override_usage(wrapped);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The version, and the help of the tool and all of its commands.
    fn version_and_help(name: &str) -> (String, String) {
        let mut command = named(name, MAX_WIDTH, ColorChoice::Never);
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
        // The crate has the name in the address of its guide.
        assert!(!help.replace(env!("CARGO_PKG_NAME"), "").contains(NAME));
        assert!(!help.contains("{tool}"));

        let (version, help) = version_and_help(NAME);
        assert_eq!(
            version,
            concat!("platform-error ", env!("CARGO_PKG_VERSION"), "\n")
        );
        assert!(help.contains("  platform-error explain TABLE_NAME_TOO_LONG\n"));
    }

    /// Whether a line is wider than its only word.
    fn is_breakable(line: &str) -> bool {
        line.trim().contains(' ')
    }

    #[test]
    fn the_help_fits_into_the_terminal() {
        for width in [32, 40, 60, 80, 100] {
            let mut command = named(NAME, width, ColorChoice::Never);
            command.build();
            let mut pages = vec![command.render_help(), command.render_long_help()];
            for subcommand in command.get_subcommands_mut() {
                pages.extend([subcommand.render_help(), subcommand.render_long_help()]);
            }
            for page in pages {
                for line in page.to_string().lines() {
                    let fits = line.trim_end().width() <= width;
                    assert!(fits || !is_breakable(line), "{width}: {line}");
                }
            }
        }
    }

    #[test]
    fn what_is_wrapped_is_indented() {
        let mut command = named(NAME, 40, ColorChoice::Never);
        command.build();
        let help = command.render_help().to_string();
        assert!(help.contains("\n  0  success: nothing breaks, nothing\n     differs\n"));
        let import = command.find_subcommand_mut("import");
        let help = import.map(|import| import.render_help().to_string());
        let help = help.unwrap_or_default();
        let usage = "Usage: platform-error import [OPTIONS]\n         --name <NAME> <FILE>\n";
        assert!(help.contains(usage), "{help}");
        let example = "  platform-error import docs/errors.md \\\n    --name RequestError";
        assert!(help.contains(example), "{help}");
    }

    #[test]
    fn each_command_has_an_epilogue() {
        let mut known = CommandName::value_variants().iter();
        for subcommand in named(NAME, MAX_WIDTH, ColorChoice::Never).get_subcommands() {
            let name = known.next().map(|name| name.to_arg());
            assert_eq!(name.as_deref(), Some(subcommand.get_name()));
            assert!(subcommand.get_after_help().is_some());
        }
        assert_eq!(known.next(), None);
    }
}
