//! `import`: turns a document that people maintain into Rust.

use platform_error_document::import::{self, Imported};

use crate::args::ImportArgs;
use crate::error::Error;
use crate::file;
use crate::format::{check_option, format_of};
use crate::outcome::Outcome;
use crate::output::Output;
use crate::remedy;

pub(crate) fn run(args: &ImportArgs, output: &mut Output) -> Result<Outcome, Error> {
    if let Some(path) = &args.output {
        file::check_is_not_source(path, &args.file)?;
    }
    let text = file::read(&args.file)?;
    let format = format_of(&args.file, &text, args.format)?;
    check_option(args.table.first_option(), &text, format)?;
    let to_rust = |imported: &Imported| {
        if args.table.split {
            import::to_rust_by_set(&imported.document)
        } else {
            import::to_rust(&imported.document, &args.name)
        }
    };
    let import = args.table.import(&args.name);
    let read = import.read(&text, format);
    let imported = read.map_err(|errors| {
        let remedy = remedy::command(&args.file, &import, &errors, |import| {
            let imported = import.read(&text, format)?;
            to_rust(&imported)?;
            Ok(imported)
        });
        Error::invalid_file(&args.file, &errors).with_remedy(remedy)
    })?;
    let rust = to_rust(&imported);
    let rust = rust.map_err(|errors| Error::invalid_file(&args.file, &errors))?;
    output.file(args.output.as_deref(), &rust)?;
    output.notices(&args.file, &imported);
    Ok(Outcome::Success)
}
