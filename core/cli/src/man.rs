//! `man`: the manual page of the tool, or of one of its commands.

use std::io::{self, Write};

use clap::{ColorChoice, Command};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use crate::args::CommandName;
use crate::command;
use crate::help::{self, Epilogue};
use crate::output::Output;

pub(crate) fn run(name: Option<CommandName>, output: &mut Output) {
    let mut command = command::command(ColorChoice::Never);
    // Propagates the global options and the version to the commands.
    command.build();
    let tool = command.get_name().to_owned();
    let found = name.and_then(|name| command.find_subcommand(name.to_arg()));
    if let Some(found) = found {
        let title = format!("{tool}-{}", found.get_name());
        command = found.clone().name(title);
    }
    let mut page = Vec::new();
    let epilogue = name.map_or(help::TOOL, Epilogue::of);
    // Writing to memory does not fail.
    let _ = render(command, &epilogue, &tool, &mut page);
    output.bytes(&page);
}

/// Writes the sections of a page in the order that is usual for manuals.
fn render(
    command: Command,
    epilogue: &Epilogue,
    tool: &str,
    page: &mut dyn Write,
) -> io::Result<()> {
    let has_commands = command.has_subcommands();
    let version = command.get_version().unwrap_or_default().to_owned();
    let man = Man::new(command);
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_description_section(page)?;
    man.render_options_section(page)?;
    if has_commands {
        man.render_subcommands_section(page)?;
    }
    let mut sections = Roff::new();
    exit_status(&mut sections, epilogue);
    notes(&mut sections, epilogue, tool);
    examples(&mut sections, epilogue, tool);
    sections.control("SH", ["VERSION"]);
    sections.text([roman(version)]);
    sections.to_writer(page)
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
