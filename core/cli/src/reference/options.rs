//! The options of `reference`: which of them have an effect, and what they set.

use platform_error_document::Reference;

use crate::args::{OutputFormat, ReferenceArgs, WebArgs};
use crate::catalog::CatalogSource;
use crate::error::Error;
use crate::file;

/// Rejects what clap cannot: options that exclude each other or have no effect.
pub(super) fn check(args: &ReferenceArgs, source: &CatalogSource) -> Result<(), Error> {
    if let Some(compared) = &args.check
        && compared.is_some() == args.pages.is_some()
    {
        return Err(Error::NothingToCompare);
    }
    check_stdin(args, source)?;
    for (at, column) in args.columns.iter().enumerate() {
        if args.columns[..at].contains(column) {
            return Err(Error::ColumnTwice { column: *column });
        }
    }
    check_effects(args)
}

/// Standard input can be read only once.
fn check_stdin(args: &ReferenceArgs, source: &CatalogSource) -> Result<(), Error> {
    let compared = args.check.iter().flatten();
    let files = compared.chain(&args.web.intro);
    let stdins = files.filter(|file| file::is_standard_stream(file)).count();
    if stdins + usize::from(source.is_stdin()) > 1 {
        return Err(Error::InputTwice);
    }
    Ok(())
}

fn check_effects(args: &ReferenceArgs) -> Result<(), Error> {
    use OutputFormat::{Csv, Html, Markdown, TypeScript};

    let web = &args.web;
    let options: [(_, _, &[_]); 8] = [
        ("--pages", args.pages.is_some(), &[Markdown, Html]),
        ("--columns", !args.columns.is_empty(), &[Markdown, Csv]),
        (
            "--title",
            args.title.is_some(),
            &[Markdown, Html, TypeScript],
        ),
        ("--lang", web.lang.is_some(), &[Html]),
        ("--intro", web.intro.is_some(), &[Html]),
        ("--release", web.release.is_some(), &[Html]),
        ("--home", web.home.is_some(), &[Html]),
        ("--base-url", web.base_url.is_some(), &[Html]),
    ];
    for (option, is_given, formats) in options {
        if is_given && !formats.contains(&args.format()) {
            let place = match formats {
                [Html] => "without --format html",
                _ => place(args.format()),
            };
            return Err(Error::NoEffect { option, place });
        }
    }
    if web.base_url.is_some() && args.pages.is_none() {
        return Err(Error::NoEffect {
            option: "--base-url",
            place: "without --pages",
        });
    }
    Ok(())
}

/// Where an option has no effect that another format would have.
fn place(format: OutputFormat) -> &'static str {
    match format {
        OutputFormat::Markdown => "on Markdown",
        OutputFormat::Html => "on the page for browsers",
        OutputFormat::Csv => "on CSV",
        OutputFormat::Json => "on JSON",
        OutputFormat::TypeScript => "on TypeScript",
    }
}

/// Sets the title, the columns and what the page for browsers shows.
pub(super) fn apply<'d>(
    args: &ReferenceArgs,
    mut reference: Reference<'d>,
) -> Result<Reference<'d>, Error> {
    if let Some(title) = &args.title {
        reference = reference.title(title);
    }
    if !args.columns.is_empty() {
        reference = reference.columns(args.columns.iter().copied());
    }
    apply_web(&args.web, reference)
}

fn apply_web<'d>(args: &WebArgs, mut reference: Reference<'d>) -> Result<Reference<'d>, Error> {
    if let Some(tag) = &args.lang {
        reference = reference.lang(tag);
    }
    if let Some(path) = &args.intro {
        reference = reference.intro(file::read(path)?);
    }
    if let Some(version) = &args.release {
        reference = reference.release(version);
    }
    if let Some(link) = &args.home {
        reference = reference.home(link);
    }
    if let Some(url) = &args.base_url {
        reference = reference.base_url(url);
    }
    Ok(reference)
}
