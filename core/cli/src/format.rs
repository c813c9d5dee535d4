//! [`format_of`], the format of a document that is read.

use std::path::Path;

use platform_error_document::import::Format;

use crate::args::InputFormat;
use crate::error::Error;

/// The format that was asked for, or that the name of the file implies, or else its contents.
pub(crate) fn format_of(
    file: &Path,
    text: &str,
    asked: Option<InputFormat>,
) -> Result<Format, Error> {
    if let Some(format) = asked {
        return Ok(format.format());
    }
    let format = Format::of(file).or_else(|| Format::of_contents(text));
    format.ok_or_else(|| Error::FormatUnknown {
        file: file.display().to_string(),
    })
}
