//! `reference`: the document that people look errors up in, written or compared.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anstyle::AnsiColor;
use similar::TextDiff;

use super::arguments::{self, ReferenceFormat};
use super::failure::Failure;
use super::output::Output;
use super::source::Source;
use super::{Answer, file};
use platform_error_document::Reference;
use platform_error_syntax::sanitize::write as write_harmless;

/// How a folder of pages is brought up to date.
const AGAIN: &str = "Run the same command without --check";

pub(super) fn run(
    arguments: &arguments::Reference,
    source: &Source,
    output: &mut Output,
) -> Result<Answer, Failure> {
    let is_check = arguments.check.is_some();
    let compared = arguments.check.as_ref().and_then(Option::as_deref);
    if is_check && compared.is_some() == arguments.pages.is_some() {
        return Err(Failure::NothingToCompare);
    }
    if source.is_input() && compared.is_some_and(file::is_input) {
        return Err(Failure::InputTwice);
    }
    has_effect(arguments)?;
    let document = source.document()?;
    let mut reference = Reference::new(&document);
    if let Some(title) = &arguments.title {
        reference = reference.title(title);
    }
    if !arguments.columns.is_empty() {
        reference = reference.columns(arguments.columns.iter().copied());
    }
    if let Some(folder) = &arguments.pages {
        return if is_check {
            compare_pages(&reference, folder, output)
        } else {
            pages(&reference, folder)
        };
    }
    let text = match arguments.format {
        ReferenceFormat::Markdown => reference.to_markdown(),
        ReferenceFormat::Html => reference.to_html(),
        ReferenceFormat::Json => document.to_json(),
    };
    match (compared, &arguments.output) {
        (Some(path), _) => compare(
            path,
            &text,
            "Run the same command with --output in place of --check",
            output,
        ),
        (None, Some(path)) => file::write(path, &text).map(|()| Answer::Yes),
        (None, None) => {
            output.bytes(text.as_bytes());
            Ok(Answer::Yes)
        }
    }
}

/// Whether the form has a use for each option. What is ignored would be looked for in what is written.
fn has_effect(arguments: &arguments::Reference) -> Result<(), Failure> {
    let fault = |option, place| Err(Failure::NoEffect { option, place });
    match arguments.format {
        ReferenceFormat::Html if !arguments.columns.is_empty() => {
            fault("--columns", "on the page for browsers")
        }
        ReferenceFormat::Json if !arguments.columns.is_empty() => fault("--columns", "on JSON"),
        ReferenceFormat::Json if arguments.title.is_some() => fault("--title", "on JSON"),
        _ => Ok(()),
    }
}

/// A page for each error, below a folder.
fn pages(reference: &Reference<'_>, folder: &Path) -> Result<Answer, Failure> {
    let mut made = None;
    for (path, text) in reference.pages() {
        let path = folder.join(path);
        let folder = path.parent().map(Path::to_owned);
        if let Some(folder) = folder.filter(|folder| made.as_ref() != Some(folder)) {
            fs::create_dir_all(&folder).map_err(|error| Failure::not_writable(&folder, error))?;
            made = Some(folder);
        }
        // A page that stays as it is keeps its time: who watches the book builds nothing anew.
        if fs::read(&path).is_ok_and(|found| found == text.as_bytes()) {
            continue;
        }
        file::write(&path, &text)?;
    }
    Ok(Answer::Yes)
}

/// Says where the pages below a folder differ from what would be written, and which would not be written any more.
fn compare_pages(
    reference: &Reference<'_>,
    folder: &Path,
    output: &mut Output,
) -> Result<Answer, Failure> {
    if !folder.is_dir() {
        return Err(Failure::not_readable(
            folder,
            ErrorKind::NotADirectory.into(),
        ));
    }
    let (mut answer, mut paths, mut folders) = (Answer::Yes, BTreeSet::new(), BTreeSet::new());
    for (path, text) in reference.pages() {
        let path = folder.join(path);
        if path.exists() {
            answer = answer.and(compare(&path, &text, AGAIN, output)?);
        } else {
            answer = Answer::No;
            output.fault(&format!("{} is missing", path.display()), AGAIN);
        }
        // The folder of the book itself has pages of other origin.
        folders.extend(
            path.parent()
                .filter(|parent| *parent != folder)
                .map(Path::to_owned),
        );
        paths.insert(path);
    }
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        let failure = |error| Failure::not_readable(folder, error);
        for found in fs::read_dir(folder).map_err(failure)? {
            let found = found.map_err(failure)?.path();
            if found.extension().is_some_and(|extension| extension == "md")
                && !paths.contains(&found)
            {
                answer = Answer::No;
                output.fault(
                    &format!("{} belongs to no error", found.display()),
                    "Remove it",
                );
            }
        }
    }
    Ok(answer)
}

/// Says where a file differs from what would be written.
fn compare(
    path: &Path,
    expected: &str,
    help: &str,
    output: &mut Output,
) -> Result<Answer, Failure> {
    let found = file::read(path)?;
    if found == expected {
        return Ok(Answer::Yes);
    }
    let name = path.display().to_string();
    let diff = TextDiff::from_lines(&*found, expected);
    let diff = diff
        .unified_diff()
        .header(&name, "what would be written")
        .to_string();
    let mut shown = String::new();
    // Not `lines`, which would hide that it is the line breaks that differ.
    for line in diff.split_terminator('\n') {
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
    output.fault(&format!("{name} is not what would be written"), help);
    Ok(Answer::No)
}
