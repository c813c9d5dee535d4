//! `man`: the manual page of the tool, or of one of its commands.

mod date;

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use clap::{ColorChoice, Command, ValueEnum};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use crate::args::{CommandName, ManArgs};
use crate::command;
use crate::error::Error;
use crate::file;
use crate::help::{self, Epilogue};
use crate::output::Output;

/// The section of the manual for commands.
const SECTION: &str = "1";

pub(crate) fn run(args: &ManArgs, output: &mut Output) -> Result<(), Error> {
    let tool = tool();
    match &args.output {
        Some(folder) => write_all(&tool, folder)?,
        None => output.bytes(page(&tool, args.command).as_bytes()),
    }
    Ok(())
}

/// The command that the pages are about.
fn tool() -> Command {
    let mut command = command::command(ColorChoice::Never)
        .subcommand_value_name("COMMAND")
        // The command `help` has no manual page.
        .disable_help_subcommand(true);
    // Propagates the global options and the version to the commands.
    command.build();
    command
}

/// Writes each page to a file of the name by which `man` finds it.
fn write_all(tool: &Command, folder: &Path) -> Result<(), Error> {
    fs::create_dir_all(folder).map_err(|error| Error::not_writable(folder, error))?;
    let mut names = vec![None];
    names.extend(CommandName::value_variants().iter().copied().map(Some));
    for name in names {
        let file = format!("{}.{SECTION}", title(tool, name));
        file::write(&folder.join(file), &page(tool, name))?;
    }
    Ok(())
}

/// The title of a page, such as `platform-error-explain`.
fn title(tool: &Command, name: Option<CommandName>) -> String {
    let tool = tool.get_name();
    match name {
        Some(name) => format!("{tool}-{}", name.to_arg()),
        None => tool.to_owned(),
    }
}

fn page(tool: &Command, name: Option<CommandName>) -> String {
    let found = name.and_then(|name| tool.find_subcommand(name.to_arg()));
    let command = found.unwrap_or(tool).clone().name(title(tool, name));
    let mut page = Vec::new();
    // Writing to memory does not fail.
    let _ = render(command, name, tool, &mut page);
    tidied(&String::from_utf8_lossy(&page))
}

/// Writes the sections of a page in the order that is usual for manuals.
fn render(
    command: Command,
    name: Option<CommandName>,
    tool: &Command,
    page: &mut dyn Write,
) -> io::Result<()> {
    let has_commands = command.has_subcommands();
    let epilogue = name.map_or(help::TOOL, Epilogue::of);
    let version = tool.get_version().unwrap_or_default();
    let man = Man::new(command)
        .date(date::today())
        .source(format!("{} {version}", tool.get_name()));
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_description_section(page)?;
    man.render_options_section(page)?;
    if has_commands {
        man.render_subcommands_section(page)?;
    }
    let mut sections = Roff::new();
    exit_status(&mut sections, &epilogue);
    notes(&mut sections, &epilogue, tool.get_name());
    examples(&mut sections, &epilogue, tool.get_name());
    see_also(&mut sections, name, tool);
    sections.control("SH", ["VERSION"]);
    sections.text([roman(version)]);
    sections.to_writer(page)
}

/// A page without what its parts repeat, and without breaks and spaces that have no effect.
fn tidied(page: &str) -> String {
    /// Defines the apostrophe. Each part begins with it.
    const PREAMBLE: &str = ".ie \\n(.g .ds Aq \\(aq\n.el .ds Aq '\n";
    let page = page.replace(PREAMBLE, "");
    let page = page.replace("\n.br\n\n.br\n", "\n.sp\n");
    let mut tidied = PREAMBLE.to_owned();
    for line in page.lines() {
        tidied.push_str(line.trim_end());
        tidied.push('\n');
    }
    tidied
}

fn exit_status(page: &mut Roff, epilogue: &Epilogue) {
    if epilogue.exit_codes.is_empty() {
        return;
    }
    page.control("SH", ["EXIT STATUS"]);
    for exit in epilogue.exit_codes {
        page.control("TP", []);
        page.text([bold(exit.code.to_string())]);
        page.text([roman(exit.meaning)]);
    }
}

fn notes(page: &mut Roff, epilogue: &Epilogue, tool: &str) {
    let notes = epilogue.notes(tool);
    if notes.is_empty() {
        return;
    }
    page.control("SH", ["NOTES"]);
    for (number, note) in notes.into_iter().enumerate() {
        if number > 0 {
            page.control("PP", []);
        }
        page.text([roman(note)]);
    }
}

fn examples(page: &mut Roff, epilogue: &Epilogue, tool: &str) {
    let examples = epilogue.examples(tool);
    if examples.is_empty() {
        return;
    }
    page.control("SH", ["EXAMPLES"]);
    // Without filling, each command line stays on a line of its own.
    page.control("nf", []);
    for example in examples {
        page.text([roman(example)]);
    }
    page.control("fi", []);
}

/// The page of a command refers to that of the tool, which lists the others.
fn see_also(page: &mut Roff, name: Option<CommandName>, tool: &Command) {
    if name.is_some() {
        page.control("SH", ["SEE ALSO"]);
        page.control("BR", [tool.get_name(), &format!("({SECTION})")]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_command_has_a_page() {
        let tool = tool();
        let main = page(&tool, None);
        for name in CommandName::value_variants() {
            let page = page(&tool, Some(*name));
            let title = title(&tool, Some(*name));
            assert!(page.contains(&format!(".TH {title} 1 ")), "{page}");
            assert!(page.contains("\n.SH \"SEE ALSO\"\n.BR "), "{page}");
            assert!(page.contains("\n.SH EXAMPLES\n"), "{page}");
            let reference = format!("\n{}(1)\n", title.replace('-', "\\-"));
            assert!(main.contains(&reference), "{main}");
        }
        assert!(!main.contains("help(1)"), "{main}");
    }
}
