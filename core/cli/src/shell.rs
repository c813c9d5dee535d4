//! `completions` and `man`: what a shell and a manual know of the tool.

use std::env;
use std::path::Path;

use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;

use super::Answer;
use super::arguments::Arguments;
use super::output::Output;

/// The name of the tool, as its help writes it.
const NAME: &str = "platform-error";

/// The tool under the name that it was called by: a program over another catalogue has another one.
pub(super) fn command() -> clap::Command {
    let called = env::args_os().next();
    let name = called
        .as_deref()
        .map(Path::new)
        .and_then(Path::file_name)
        .and_then(|name| name.to_str());
    let name = name.map_or(NAME, |name| {
        name.strip_suffix(env::consts::EXE_SUFFIX).unwrap_or(name)
    });
    named(name)
}

fn named(name: &str) -> clap::Command {
    let examples = |command: clap::Command| match command.get_after_help().map(ToString::to_string)
    {
        Some(help) => command.after_help(help.replace(NAME, name)),
        None => command,
    };
    let mut command = Arguments::command()
        .mut_subcommands(examples)
        .name(name.to_owned())
        .bin_name(name);
    if name != NAME {
        // The version is not that of the program.
        command = command.version(concat!("(platform-error ", env!("CARGO_PKG_VERSION"), ")"));
    }
    command
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
    output.bytes(sections(&String::from_utf8_lossy(&page)).as_bytes());
    Answer::Yes
}

/// Of two words, which a macro takes for two arguments otherwise.
const STATUS: &str = "\"EXIT STATUS\"";

/// A page with what stands below the help in sections of the names that manuals have.
fn sections(page: &str) -> String {
    let Some((before, rest)) = page.split_once(".SH EXTRA\n") else {
        return page.to_owned();
    };
    let (extra, after) = rest.split_at(rest.find(".SH ").unwrap_or(rest.len()));
    let (mut page, mut current) = (before.to_owned(), "");
    for part in extra.trim_end().split("\n\n") {
        let (section, text) = match part.split_once('\n') {
            Some(("Exit codes:", codes)) => (STATUS, codes),
            Some(("Example:" | "Examples:", examples)) => ("EXAMPLES", examples),
            _ if part.starts_with("Exit code ") => (STATUS, part),
            _ => ("NOTES", part),
        };
        let heading = if section == current {
            "\n".to_owned()
        } else {
            format!(".SH {section}\n")
        };
        page.extend([&*heading, text, "\n"]);
        current = section;
    }
    // The version names the crate, before which there is no `v`.
    page + &after.replace("\nv(", "\n(")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_help_names_the_program() {
        let help = |name: &str| {
            let mut command = named(name);
            command.build();
            let commands = command
                .get_subcommands_mut()
                .map(|command| command.render_help().to_string());
            let commands = commands.collect::<String>();
            (
                command.render_version(),
                command.render_help().to_string() + &commands,
            )
        };
        let (version, text) = help("my.tool");
        assert_eq!(
            version,
            concat!("my.tool (platform-error ", env!("CARGO_PKG_VERSION"), ")\n")
        );
        assert!(
            text.contains("  my.tool explain TABLE_NAME_TOO_LONG\n")
                && text.contains("/completions/my.tool")
        );
        assert!(!text.contains(NAME));
        let (version, text) = help(NAME);
        assert_eq!(
            version,
            concat!("platform-error ", env!("CARGO_PKG_VERSION"), "\n")
        );
        assert!(text.contains("  platform-error explain TABLE_NAME_TOO_LONG\n"));
    }
}
