//! `import`: a document that people keep, as Rust.

use super::arguments::{Import, ImportFormat};
use super::failure::Failure;
use super::output::Output;
use super::{Answer, file};
use platform_error_document::import::{self, Format};

pub(super) fn run(arguments: &Import, output: &mut Output) -> Result<Answer, Failure> {
    let (path, name) = (&arguments.file, &arguments.name);
    let format = match arguments.format {
        Some(ImportFormat::Markdown) => Some(Format::Markdown),
        Some(ImportFormat::Csv) => Some(Format::Csv),
        Some(ImportFormat::Json) => Some(Format::Json),
        None => Format::of(path),
    };
    let format = format.ok_or_else(|| Failure::FormatUnknown {
        file: path.display().to_string(),
    })?;
    let document = import::read(&file::read(path)?, format, name)
        .map_err(|mistakes| Failure::mistakes(path, &mistakes))?;
    let rust =
        import::to_rust(&document, name).map_err(|mistakes| Failure::mistakes(path, &mistakes))?;
    match &arguments.output {
        Some(path) => file::write(path, &rust)?,
        None => output.bytes(rust.as_bytes()),
    }
    Ok(Answer::Yes)
}
