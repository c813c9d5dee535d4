//! `reference`: writes the document in which users look up errors, or compares it.

use std::path::Path;

use platform_error_document::{Reference, Removed};

use crate::args::{ReferenceArgs, ReferenceFormat};
use crate::catalog::CatalogSource;
use crate::compare;
use crate::error::Error;
use crate::file;
use crate::outcome::Outcome;
use crate::output::Output;
use crate::pages;
use crate::web;

/// How to update a file that differs.
const UPDATE_FILE: &str = "Run the same command with --output in place of --check";

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
    reference = web::apply(&args.web, reference)?;
    if let Some(folder) = &args.pages {
        let files = match args.format() {
            ReferenceFormat::Html => reference.site(),
            _ => reference.pages(),
        };
        if args.check.is_some() {
            return pages::compare(&files, folder, output);
        }
        if let Some(catalog) = &source.file {
            for (path, _) in &files {
                file::check_is_not_source(&folder.join(path), catalog)?;
            }
        }
        pages::write(&files, folder, output)?;
        return Ok(Outcome::Success);
    }
    if args.format() == ReferenceFormat::Markdown
        && let Some(path) = args.file()
        && !file::is_standard_stream(path)
        && let Some(page) = file::read_if_exists(path)?
    {
        return update(args, &reference, path, &page, output);
    }
    let text = match args.format() {
        ReferenceFormat::Markdown => reference.to_markdown(),
        ReferenceFormat::Html => reference.to_html(),
        ReferenceFormat::Csv => reference.to_csv(),
        ReferenceFormat::Json => document.to_json(),
        ReferenceFormat::TypeScript => reference.to_typescript(),
    };
    if let Some(Some(path)) = &args.check {
        return compare::file(path, &text, UPDATE_FILE, output);
    }
    output.file(args.output.as_deref(), &text)?;
    Ok(Outcome::Success)
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
        return compare::file(path, &updated, UPDATE_FILE, output);
    }
    // An unchanged page keeps its modification time.
    if updated != page {
        let removed = reference
            .removed(page)
            .map_err(|errors| Error::invalid_file(path, &errors))?;
        file::write(path, &updated)?;
        warn_of_removed(path, &removed, output);
    }
    Ok(Outcome::Success)
}

/// Warns about what was removed from a page. It names the first few and counts the others.
fn warn_of_removed(path: &Path, removed: &[Removed], output: &Output) {
    const SHOWN: usize = 3;
    let file = path.display();
    for removed in removed.iter().take(SHOWN) {
        output.warning(&format!("{file}:{}: {removed}", removed.line));
    }
    let others = removed.len().saturating_sub(SHOWN);
    if others > 0 {
        output.warning(&format!("{file}: and {others} more rows like this"));
    }
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
    web::check(args, source)?;
    for (at, column) in args.columns.iter().enumerate() {
        if args.columns[..at].contains(column) {
            return Err(Error::ColumnTwice { column: *column });
        }
    }
    let no_effect = |option, place| Err(Error::NoEffect { option, place });
    match args.format() {
        ReferenceFormat::Json if args.pages.is_some() => no_effect("--pages", "on JSON"),
        ReferenceFormat::TypeScript if args.pages.is_some() => {
            no_effect("--pages", "on TypeScript")
        }
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
