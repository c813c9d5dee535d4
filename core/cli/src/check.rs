//! `check`: what the new catalog breaks for users of the old one.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use platform_error_document::{Bump, Changes, Meaning, check};

use crate::args::{CheckArgs, CheckFormat};
use crate::catalog::{CatalogSource, is_built_in};
use crate::error::Error;
use crate::outcome::Outcome;
use crate::output::Output;
use crate::sanitize::sanitized;

pub(crate) fn run(
    args: &CheckArgs,
    source: &CatalogSource,
    output: &mut Output,
) -> Result<Outcome, Error> {
    if source.reads_stdin(&args.old) && source.reads_stdin(&args.new) {
        return Err(Error::InputTwice);
    }
    let uses_catalog = is_built_in(&args.old) || is_built_in(&args.new);
    if source.is_from_file() && !uses_catalog {
        return Err(Error::NoEffect {
            option: "--catalog",
            place: "when two files are compared",
        });
    }
    let old = source.load(&args.old)?;
    let new = source.load(&args.new)?;
    let mut changes = check(&old, &new);
    for code in &args.allow_reworded {
        if old.find(code).is_none() && new.find(code).is_none() {
            return Err(Error::CodeUnknown {
                code: code.clone(),
                nearest: new.nearest(code).join(", "),
            });
        }
        changes.allow_reworded(code);
    }
    match args.format {
        CheckFormat::Text => output.text(&report(&changes)),
        CheckFormat::Json => output.bytes(changes.to_json().as_bytes()),
        CheckFormat::Markdown => output.bytes(changes.to_markdown().as_bytes()),
    }
    if changes.is_breaking() && args.allow.is_none() {
        Ok(Outcome::Failure)
    } else {
        Ok(Outcome::Success)
    }
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
    for change in changes {
        if change.meaning == Some(Meaning::Replaced) && change.bump == Bump::Major {
            let code = sanitized(&change.code);
            let _ = writeln!(
                report,
                "If {code} still means the same, pass --allow-reworded {code}."
            );
        }
    }
    report
}

fn style(bump: Bump) -> Style {
    match bump {
        Bump::Major => AnsiColor::Red.on_default().bold(),
        Bump::Minor => AnsiColor::Yellow.on_default(),
        Bump::Patch => AnsiColor::Green.on_default(),
    }
}
