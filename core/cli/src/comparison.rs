//! `check`: what a new catalogue breaks.

use anstyle::{AnsiColor, Style};

use super::Answer;
use super::arguments::{Check, CheckFormat};
use super::failure::Failure;
use super::output::Output;
use super::source::Source;
use platform_error_document::{Bump, Changes, check};
use platform_error_syntax::sanitize::write as write_harmless;

pub(super) fn run(
    arguments: &Check,
    source: &Source,
    output: &mut Output,
) -> Result<Answer, Failure> {
    if source.reads_input(&arguments.old) && source.reads_input(&arguments.new) {
        return Err(Failure::InputTwice);
    }
    if !source.is_used(&arguments.old) && !source.is_used(&arguments.new) {
        return Err(Failure::NoEffect {
            option: "--catalog",
            place: "where two files are compared",
        });
    }
    let (old, new) = (source.named(&arguments.old)?, source.named(&arguments.new)?);
    let changes = check(&old, &new);
    match arguments.format {
        CheckFormat::Text => output.text(&coloured(&changes)),
        CheckFormat::Json => output.bytes(changes.to_json().as_bytes()),
        CheckFormat::Markdown => output.bytes(changes.to_markdown().as_bytes()),
    }
    Ok(if changes.is_breaking() && arguments.allow.is_none() {
        Answer::No
    } else {
        Answer::Yes
    })
}

/// The report, with the step of each change in a colour.
fn coloured(changes: &Changes) -> String {
    let mut report = String::new();
    // Texts of others, on a terminal. To write to memory does not fail.
    let _ = write_harmless(changes, &mut report);
    let mut coloured = String::new();
    for line in report.lines() {
        let step = [Bump::Major, Bump::Minor, Bump::Patch]
            .into_iter()
            .find(|step| line.starts_with(&format!("{step}  ")));
        match step {
            Some(step) => {
                let (style, rest) = (style(step), &line[step.as_str().len()..]);
                coloured.extend([&*format!("{style}{step}{style:#}"), rest, "\n"]);
            }
            None => coloured.extend([line, "\n"]),
        }
    }
    coloured
}

fn style(step: Bump) -> Style {
    match step {
        Bump::Major => AnsiColor::Red.on_default().bold(),
        Bump::Minor => AnsiColor::Yellow.on_default(),
        Bump::Patch => AnsiColor::Green.on_default(),
    }
}
