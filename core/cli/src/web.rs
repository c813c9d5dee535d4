//! The options of the page and the site for browsers.

use platform_error_document::Reference;

use crate::args::{ReferenceArgs, ReferenceFormat, WebArgs};
use crate::catalog::CatalogSource;
use crate::error::Error;
use crate::file;

/// Rejects options without effect, and standard input for two files.
pub(crate) fn check(args: &ReferenceArgs, source: &CatalogSource) -> Result<(), Error> {
    let web = &args.web;
    let given = [
        ("--lang", web.lang.is_some()),
        ("--intro", web.intro.is_some()),
        ("--release", web.release.is_some()),
        ("--home", web.home.is_some()),
        ("--base-url", web.base_url.is_some()),
    ];
    for (option, is_given) in given {
        let place = if args.format() != ReferenceFormat::Html {
            "without --format html"
        } else if option == "--base-url" && args.pages.is_none() {
            "without --pages"
        } else {
            continue;
        };
        if is_given {
            return Err(Error::NoEffect { option, place });
        }
    }
    let is_stdin = web.intro.as_deref().is_some_and(file::is_standard_stream);
    let is_compared = args.check.iter().flatten().next();
    if is_stdin
        && (source.is_stdin() || is_compared.is_some_and(|file| file::is_standard_stream(file)))
    {
        return Err(Error::InputTwice);
    }
    Ok(())
}

/// Sets the options.
pub(crate) fn apply<'d>(args: &WebArgs, reference: Reference<'d>) -> Result<Reference<'d>, Error> {
    let mut reference = reference;
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
