//! `reference`: writes the document in which users look up errors, or compares it.

mod options;

use std::path::Path;

use platform_error_document::{Reference, Removed};

use crate::args::{OutputFormat, ReferenceArgs};
use crate::catalog::CatalogSource;
use crate::compare;
use crate::error::Error;
use crate::file;
use crate::format;
use crate::outcome::Outcome;
use crate::output::Output;
use crate::pages;

/// How to update a file that differs.
const UPDATE_FILE: &str = "Run the same command with --output in place of --check";

pub(crate) fn run(
    args: &ReferenceArgs,
    source: &CatalogSource,
    output: &mut Output,
) -> Result<Outcome, Error> {
    options::check(args, source)?;
    if let (Some(output), Some(catalog)) = (&args.output, &source.file) {
        file::check_is_not_source(output, catalog)?;
    }
    let imported = source.imported(output)?;
    let document = &imported.document;
    let mut reference = options::apply(args, Reference::new(document))?;
    if args.format() == OutputFormat::Markdown
        && let Some(path) = args.file()
        && !file::is_standard_stream(path)
        && let Some(page) = file::read_if_exists(path)?
    {
        return update(args, &reference, path, &page, output);
    }
    // Only now: a page that is there keeps its heading.
    if let (None, Some(title)) = (&args.title, imported.title) {
        reference = reference.title(title);
    }
    if let Some(folder) = &args.pages {
        return write_pages(args, &reference, folder, source, output);
    }
    let text = format::write(&reference, document, args.format());
    if let Some(Some(path)) = &args.check {
        return compare::file(path, &text, UPDATE_FILE, output);
    }
    output.file(args.output.as_deref(), &text)?;
    Ok(Outcome::Success)
}

/// Writes a page for each error, or compares the pages.
fn write_pages(
    args: &ReferenceArgs,
    reference: &Reference<'_>,
    folder: &Path,
    source: &CatalogSource,
    output: &mut Output,
) -> Result<Outcome, Error> {
    let files = match args.format() {
        OutputFormat::Html => reference.to_site(),
        _ => reference.to_book(),
    };
    if args.check.is_some() {
        return pages::compare(&files, folder, output);
    }
    if let Some(catalog) = &source.file {
        for page in &files {
            file::check_is_not_source(&folder.join(&page.path), catalog)?;
        }
    }
    pages::write(&files, folder, output)?;
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
        let rows = if others == 1 { "row" } else { "rows" };
        output.warning(&format!("{file}: and {others} more {rows} like this"));
    }
}
