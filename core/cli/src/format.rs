//! Reads and writes a document in any format.

use std::path::Path;

use platform_error_document::import::{Format, Import, Imported};
use platform_error_document::{Document, ErrorKind, Errors, Reference};

use crate::args::{InputFormat, OutputFormat};
use crate::error::Error;

/// The format that was asked for, or that the name of the file implies, or else its contents.
pub(crate) fn format_of(
    file: &Path,
    text: &str,
    asked: Option<InputFormat>,
) -> Result<Format, Error> {
    let shown = || file.display().to_string();
    if text.trim_start_matches('\u{feff}').trim().is_empty() {
        return Err(Error::Empty { file: shown() });
    }
    if let Some(format) = asked {
        return Ok(format.format());
    }
    let format = Format::of(file).or_else(|| Format::of_contents(text));
    format.ok_or_else(|| Error::FormatUnknown { file: shown() })
}

/// Reads a document with any number of sets. Only an enum is one set, so a column with the names of
/// several is not a mistake here.
pub(crate) fn read_sets(import: &Import, text: &str, format: Format) -> Result<Imported, Errors> {
    let read = import.read(text, format);
    let has_several_sets = |errors: &Errors| {
        let mut kinds = errors.iter().map(|error| &error.kind);
        kinds.any(|kind| matches!(kind, ErrorKind::SeveralSets { .. }))
    };
    match read {
        Err(errors) if has_several_sets(&errors) => import.clone().split(true).read(text, format),
        read => read,
    }
}

/// Rejects an option for tables on a document of our own, which needs none.
pub(crate) fn check_option(
    option: Option<&'static str>,
    text: &str,
    format: Format,
) -> Result<(), Error> {
    match option {
        Some(option) if format == Format::Json && Document::from_json(text).is_ok() => {
            Err(Error::NoEffect {
                option,
                place: "on a document in JSON, which says everything itself",
            })
        }
        _ => Ok(()),
    }
}

/// The reference of a document as text.
pub(crate) fn write(
    reference: &Reference<'_>,
    document: &Document,
    format: OutputFormat,
) -> String {
    match format {
        OutputFormat::Markdown => reference.to_markdown(),
        OutputFormat::Html => reference.to_html(),
        OutputFormat::Csv => reference.to_csv(),
        OutputFormat::Json => document.to_json(),
        OutputFormat::TypeScript => reference.to_typescript(),
    }
}
