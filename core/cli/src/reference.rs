//! `reference`: writes the document in which users look up errors, or compares it.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use platform_error_document::Reference;

use crate::args::{ReferenceArgs, ReferenceFormat};
use crate::catalog::CatalogSource;
use crate::diff::{self, Named};
use crate::error::Error;
use crate::file;
use crate::outcome::Outcome;
use crate::output::Output;

/// How to update a file that differs.
const UPDATE_FILE: &str = "Run the same command with --output in place of --check";
/// How to update pages that differ.
const UPDATE_PAGES: &str = "Run the same command without --check";

pub(crate) fn run(
    args: &ReferenceArgs,
    source: &CatalogSource,
    output: &mut Output,
) -> Result<Outcome, Error> {
    check_args(args, source)?;
    if let (Some(output), Some(catalog)) = (&args.output, &source.file) {
        file::check_is_not_source(output, catalog)?;
    }
    let document = source.document_with_warnings(output)?;
    let mut reference = Reference::new(&document);
    if let Some(title) = &args.title {
        reference = reference.title(title);
    }
    if !args.columns.is_empty() {
        reference = reference.columns(args.columns.iter().copied());
    }
    if let Some(folder) = &args.pages {
        if args.check.is_some() {
            return compare_pages(&reference, folder, output);
        }
        write_pages(&reference, folder)?;
        return Ok(Outcome::Success);
    }
    if args.format == ReferenceFormat::Markdown
        && let Some(path) = written_or_compared(args)
        && let Some(page) = file::read_if_exists(path)?
    {
        return update(args, &reference, path, &page, output);
    }
    let text = match args.format {
        ReferenceFormat::Markdown => reference.to_markdown(),
        ReferenceFormat::Html => reference.to_html(),
        ReferenceFormat::Csv => reference.to_csv(),
        ReferenceFormat::Json => document.to_json(),
        ReferenceFormat::TypeScript => reference.to_typescript(),
    };
    if let Some(Some(path)) = &args.check {
        return compare(path, &text, UPDATE_FILE, output);
    }
    output.file(args.output.as_deref(), &text)?;
    Ok(Outcome::Success)
}

/// The file that the reference is a part of, or that it fills.
fn written_or_compared(args: &ReferenceArgs) -> Option<&Path> {
    let compared = args.check.iter().flatten().next();
    let path = args.output.as_ref().or(compared)?;
    (!file::is_standard_stream(path)).then_some(path)
}

/// Updates the reference in a page, or compares it.
fn update(
    args: &ReferenceArgs,
    reference: &Reference<'_>,
    path: &Path,
    page: &str,
    output: &mut Output,
) -> Result<Outcome, Error> {
    let updated = reference
        .update(page)
        .map_err(|errors| Error::invalid_file(path, &errors))?;
    if args.check.is_some() {
        return compare(path, &updated, UPDATE_FILE, output);
    }
    // An unchanged page keeps its modification time.
    if updated != page {
        file::write(path, &updated)?;
    }
    Ok(Outcome::Success)
}

/// Rejects what clap cannot: options that exclude each other or have no effect.
fn check_args(args: &ReferenceArgs, source: &CatalogSource) -> Result<(), Error> {
    if let Some(compared) = &args.check {
        if compared.is_some() == args.pages.is_some() {
            return Err(Error::NothingToCompare);
        }
        if source.is_stdin() && compared.as_deref().is_some_and(file::is_standard_stream) {
            return Err(Error::InputTwice);
        }
    }
    let no_effect = |option, place| Err(Error::NoEffect { option, place });
    match args.format {
        ReferenceFormat::Html if !args.columns.is_empty() => {
            no_effect("--columns", "on the page for browsers")
        }
        ReferenceFormat::Json if !args.columns.is_empty() => no_effect("--columns", "on JSON"),
        ReferenceFormat::Csv if args.title.is_some() => no_effect("--title", "on CSV"),
        ReferenceFormat::Json if args.title.is_some() => no_effect("--title", "on JSON"),
        ReferenceFormat::TypeScript if !args.columns.is_empty() => {
            no_effect("--columns", "on TypeScript")
        }
        _ => Ok(()),
    }
}

/// Writes a page for each error below a folder.
fn write_pages(reference: &Reference<'_>, folder: &Path) -> Result<(), Error> {
    for (path, text) in reference.pages() {
        let path = folder.join(path);
        // An unchanged page keeps its modification time, so that a watcher does not rebuild it.
        if fs::read(&path).is_ok_and(|found| found == text.as_bytes()) {
            continue;
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| Error::not_writable(folder, error))?;
        }
        file::write(&path, &text)?;
    }
    Ok(())
}

/// Reports pages below a folder that differ, are missing, or do not belong to any error.
fn compare_pages(
    reference: &Reference<'_>,
    folder: &Path,
    output: &mut Output,
) -> Result<Outcome, Error> {
    if !folder.is_dir() {
        let reason = ErrorKind::NotADirectory.into();
        return Err(Error::not_readable(folder, reason));
    }
    let mut outcome = Outcome::Success;
    let mut paths = BTreeSet::new();
    let mut folders = BTreeSet::new();
    for (path, text) in reference.pages() {
        let path = folder.join(path);
        if !path.exists() {
            let message = format!("{} is missing", path.display());
            output.error(&message, &[UPDATE_PAGES]);
            outcome = Outcome::Failure;
        } else if compare(&path, &text, UPDATE_PAGES, output)? != Outcome::Success {
            outcome = Outcome::Failure;
        }
        // The folder of the book itself may hold chapters that are not about errors.
        if let Some(parent) = path.parent()
            && parent != folder
        {
            folders.insert(parent.to_owned());
        }
        paths.insert(path);
    }
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        let not_readable = |error| Error::not_readable(folder, error);
        for found in fs::read_dir(folder).map_err(not_readable)? {
            let found = found.map_err(not_readable)?.path();
            let is_page = found.extension().is_some_and(|extension| extension == "md");
            if is_page && !paths.contains(&found) {
                let message = format!("{} belongs to no error", found.display());
                output.error(&message, &["Remove it"]);
                outcome = Outcome::Failure;
            }
        }
    }
    Ok(outcome)
}

/// Reports how a file differs from what would be written.
fn compare(
    path: &Path,
    expected: &str,
    solution: &str,
    output: &mut Output,
) -> Result<Outcome, Error> {
    let found = file::read(path)?;
    if found == expected {
        return Ok(Outcome::Success);
    }
    let name = path.display().to_string();
    let old = Named {
        name: &name,
        text: &found,
    };
    let new = Named {
        name: "what would be written",
        text: expected,
    };
    output.text(&diff::unified(old, new));
    let message = format!("{name} is not what would be written");
    output.error(&message, &[solution]);
    Ok(Outcome::Failure)
}
