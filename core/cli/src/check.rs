//! `check`: what the new catalog breaks for users of the old one.

use std::fmt::Write;
use std::path::Path;

use anstyle::{AnsiColor, Style};
use platform_error_document::{Bump, Changes, Meaning, check};

use crate::args::{CheckArgs, CheckFormat};
use crate::catalog::{CatalogSource, Loaded, is_built_in};
use crate::error::Error;
use crate::github;
use crate::outcome::Outcome;
use crate::output::Output;
use crate::sanitize::sanitized;

/// The longest list of options that a report for a review suggests.
const MAX_OPTIONS: usize = 1000;

pub(crate) fn run(
    args: &CheckArgs,
    source: &CatalogSource,
    output: &mut Output,
) -> Result<Outcome, Error> {
    if source.reads_stdin(&args.old) && source.reads_stdin(&args.new) {
        return Err(Error::InputTwice);
    }
    let uses_catalog = is_built_in(&args.old) || is_built_in(&args.new);
    if source.file.is_some() && !uses_catalog {
        return Err(Error::NoEffect {
            option: "--catalog",
            place: "when two files are compared",
        });
    }
    let mut old = load(args, &args.old, source, output)?;
    let mut new = load(args, &args.new, source, output)?;
    // The second time, the codes that one takes from the other are known.
    for _ in 0..2 {
        old.imported.complete_from(&new.imported.document);
        new.imported.complete_from(&old.imported.document);
    }
    let before = &old.imported.document;
    let after = &new.imported.document;
    let mut changes = check(before, after);
    for code in &args.allow_reworded {
        if before.find(code).is_none() && after.find(code).is_none() {
            let nearest = after.nearest(code).join(", ");
            return Err(Error::CodeUnknown {
                code: code.clone(),
                nearest: if nearest.is_empty() {
                    nearest
                } else {
                    format!("; the nearest are {nearest}")
                },
            });
        }
        changes.allow_reworded(code);
    }
    match args.format {
        CheckFormat::Text => output.text(&report(&changes)),
        CheckFormat::Json => output.bytes(changes.to_json().as_bytes()),
        CheckFormat::Markdown => output.bytes(markdown(&changes).as_bytes()),
        CheckFormat::GitHub => {
            let is_allowed = args.allow.is_some();
            output.bytes(github::annotations(&changes, &new, is_allowed).as_bytes());
        }
    }
    if changes.is_breaking() && args.allow.is_none() {
        Ok(Outcome::Failure)
    } else {
        Ok(Outcome::Success)
    }
}

/// Reads a document. In a workflow, its mistakes are annotations too.
fn load(
    args: &CheckArgs,
    argument: &Path,
    source: &CatalogSource,
    output: &mut Output,
) -> Result<Loaded, Error> {
    let loaded = source.load(argument, output);
    if let (CheckFormat::GitHub, Err(Error::InvalidFile { mistakes, .. })) = (args.format, &loaded)
    {
        output.bytes(github::mistakes(mistakes).as_bytes());
    }
    loaded
}

/// The report of [`Changes`], with the bump of each change in color.
fn report(changes: &Changes) -> String {
    let mut report = String::new();
    for change in changes {
        let bump = change.bump;
        let style = style(bump);
        let code = sanitized(&change.code);
        let text = sanitized(change);
        // Writing to a string does not fail.
        let _ = writeln!(report, "{style}{bump}{style:#}  {code}: {text}");
    }
    if !report.is_empty() {
        report.push('\n');
    }
    let _ = writeln!(report, "{}", changes.summary());
    for code in perhaps_reworded(changes) {
        let code = sanitized(&code);
        let _ = writeln!(
            report,
            "If {code} still means the same, pass --allow-reworded {code}."
        );
    }
    report
}

/// The report for a review, and how to confirm that errors were only reworded.
fn markdown(changes: &Changes) -> String {
    let mut report = changes.to_markdown();
    let mut options = String::new();
    for code in perhaps_reworded(changes) {
        options.extend([" --allow-reworded ", code]);
    }
    // A code with a backtick would need a longer fence; its option is in the other formats.
    if !options.is_empty() && options.len() < MAX_OPTIONS && !options.contains('`') {
        let options = options.trim_start();
        report.extend([
            "\nIf an error was only reworded, in all its strings, pass `",
            options,
            "`.\n",
        ]);
    }
    report
}

/// The codes whose errors are others now, unless they were only reworded.
fn perhaps_reworded(changes: &Changes) -> Vec<&str> {
    let mut codes = Vec::new();
    for change in changes {
        if change.meaning == Some(Meaning::Replaced) && change.bump == Bump::Major {
            codes.push(&*change.code);
        }
    }
    codes
}

fn style(bump: Bump) -> Style {
    match bump {
        Bump::Major => AnsiColor::Red.on_default().bold(),
        Bump::Minor => AnsiColor::Yellow.on_default(),
        Bump::Patch => AnsiColor::Green.on_default(),
    }
}
