//! `import`: turns a document that people maintain into Rust.

use platform_error_document::import;

use crate::args::ImportArgs;
use crate::error::Error;
use crate::file;
use crate::format::{check_option, format_of};
use crate::outcome::Outcome;
use crate::output::Output;

pub(crate) fn run(args: &ImportArgs, output: &mut Output) -> Result<Outcome, Error> {
    if let Some(path) = &args.output {
        file::check_is_not_source(path, &args.file)?;
    }
    let text = file::read(&args.file)?;
    let format = format_of(&args.file, &text, args.format)?;
    check_option(args.table.first_option(), &text, format)?;
    let invalid = |errors| Error::invalid_file(&args.file, &errors);
    let import = args.table.import(&args.name);
    let imported = import.read(&text, format).map_err(invalid)?;
    let rust = if args.table.split {
        import::to_rust_by_set(&imported.document)
    } else {
        import::to_rust(&imported.document, &args.name)
    };
    let rust = rust.map_err(invalid)?;
    output.file(args.output.as_deref(), &rust)?;
    output.notices(&args.file, &imported);
    Ok(Outcome::Success)
}
