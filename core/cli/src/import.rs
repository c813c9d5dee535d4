//! `import`: turns a document that people maintain into Rust.

use platform_error_document::import::{self, Format};

use crate::args::{ImportArgs, ImportFormat};
use crate::error::Error;
use crate::file;
use crate::outcome::Outcome;
use crate::output::Output;

pub(crate) fn run(args: &ImportArgs, output: &mut Output) -> Result<Outcome, Error> {
    let format = format(args)?;
    let text = file::read(&args.file)?;
    let document = import::read(&text, format, &args.name)
        .map_err(|errors| Error::invalid_file(&args.file, &errors))?;
    let rust = import::to_rust(&document, &args.name)
        .map_err(|errors| Error::invalid_file(&args.file, &errors))?;
    match &args.output {
        Some(path) if !file::is_standard_stream(path) => file::write(path, &rust)?,
        _ => output.bytes(rust.as_bytes()),
    }
    Ok(Outcome::Success)
}

/// The format of the document: the one asked for, or the one that the name of the file implies.
fn format(args: &ImportArgs) -> Result<Format, Error> {
    match args.format {
        Some(ImportFormat::Markdown) => Ok(Format::Markdown),
        Some(ImportFormat::Csv) => Ok(Format::Csv),
        Some(ImportFormat::Json) => Ok(Format::Json),
        None => Format::of(&args.file).ok_or_else(|| Error::FormatUnknown {
            file: args.file.display().to_string(),
        }),
    }
}
