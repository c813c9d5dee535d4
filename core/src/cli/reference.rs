//! `reference`: the document that people look errors up in, written or compared.

use std::path::Path;
use std::prelude::rust_2024::*;
use std::{format, fs};

use anstyle::AnsiColor;
use similar::TextDiff;

use super::arguments::{self, ReferenceFormat};
use super::failure::Failure;
use super::output::Output;
use super::source::Source;
use super::{Answer, file};
use crate::document::Reference;
use crate::report::write_harmless;

pub(super) fn run(arguments: &arguments::Reference, source: &Source, output: &mut Output) -> Result<Answer, Failure> {
    let document = source.document()?;
    let mut reference = Reference::new(&document);
    if let Some(title) = &arguments.title {
        reference = reference.title(title);
    }
    if !arguments.columns.is_empty() {
        reference = reference.columns(arguments.columns.iter().copied());
    }
    if let Some(folder) = &arguments.pages {
        return pages(&reference, folder);
    }
    let text = match arguments.format {
        ReferenceFormat::Markdown => reference.to_markdown(),
        ReferenceFormat::Html => reference.to_html(),
        ReferenceFormat::Json => document.to_json(),
    };
    match (&arguments.check, &arguments.output) {
        (Some(path), _) => compare(path, &text, output),
        (None, Some(path)) => file::write(path, &text).map(|()| Answer::Yes),
        (None, None) => {
            output.bytes(text.as_bytes());
            Ok(Answer::Yes)
        }
    }
}

/// A page for each error, below a folder.
fn pages(reference: &Reference<'_>, folder: &Path) -> Result<Answer, Failure> {
    for (path, text) in reference.pages() {
        let path = folder.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| Failure::not_writable(folder, error))?;
        }
        file::write(&path, &text)?;
    }
    Ok(Answer::Yes)
}

/// Says where a file differs from what would be written.
fn compare(path: &Path, expected: &str, output: &mut Output) -> Result<Answer, Failure> {
    let found = file::read(path)?;
    if found == expected {
        return Ok(Answer::Yes);
    }
    let name = path.display().to_string();
    let diff = TextDiff::from_lines(&*found, expected);
    let diff = diff.unified_diff().header(&name, "what would be written").to_string();
    let mut shown = String::new();
    for line in diff.lines() {
        let style = match line.as_bytes().first() {
            Some(b'-') => AnsiColor::Red.on_default(),
            Some(b'+') => AnsiColor::Green.on_default(),
            _ => anstyle::Style::new(),
        };
        let mut harmless = String::new();
        // To write to memory does not fail.
        let _ = write_harmless(&line, &mut harmless);
        shown.extend([format!("{style}{harmless}{style:#}\n")]);
    }
    output.text(&shown);
    output
        .fault(&format!("{name} is not what would be written"), "Write it anew, with --output in the place of --check");
    Ok(Answer::No)
}
