//! `convert`: writes a document that people maintain in another format.

use std::collections::HashMap;
use std::iter;

use platform_error_document::import::{self, Import, Imported};
use platform_error_document::{Document, Field, Reference};

use crate::args::{ConvertArgs, OutputFormat};
use crate::error::Error;
use crate::file;
use crate::format::{check_option, format_of, read_sets, write};
use crate::outcome::Outcome;
use crate::output::Output;
use crate::remedy;

pub(crate) fn run(args: &ConvertArgs, output: &mut Output) -> Result<Outcome, Error> {
    let format = output_format(args)?;
    if let Some(path) = &args.output {
        file::check_is_not_source(path, &args.file)?;
    }
    let imported = read(args, format)?;
    let document = &imported.document;
    check_codes(document)?;
    // A table has all that it can hold.
    let mut reference = Reference::new(document).columns(document.columns());
    // A name that was chosen counts for more.
    if let Some(title) = imported.title.as_ref().filter(|_| args.name.is_none()) {
        reference = reference.title(title);
    }
    let text = write(&reference, document, format);
    output.file(args.output.as_deref(), &text)?;
    output.notices(&args.file, &imported);
    for warning in losses(document, format) {
        output.warning(&warning);
    }
    Ok(Outcome::Success)
}

/// Rejects codes that several sections share, which `--split` keeps apart: one catalog cannot have
/// them, whatever its format.
fn check_codes(document: &Document) -> Result<(), Error> {
    let mut sets: HashMap<&str, &str> = HashMap::new();
    for (set, entry) in document.entries() {
        for code in iter::once(&entry.code).chain(&entry.aliases) {
            if let Some(other) = sets.insert(code, &set.name)
                && other != set.name
            {
                return Err(Error::CodeInSeveralSets {
                    code: code.clone(),
                    one: other.to_owned(),
                    other: set.name.clone(),
                });
            }
        }
    }
    Ok(())
}

/// The format that was asked for, or that the name of the output implies.
fn output_format(args: &ConvertArgs) -> Result<OutputFormat, Error> {
    let named = args
        .output
        .as_deref()
        .filter(|path| !file::is_standard_stream(path));
    match (args.format, named) {
        (Some(format), _) => Ok(format),
        (None, None) => Ok(OutputFormat::Json),
        (None, Some(path)) => OutputFormat::of(path).ok_or_else(|| Error::OutputFormatUnknown {
            file: path.display().to_string(),
        }),
    }
}

/// Reads the document. JSON must be complete, because it is the form that everything can read.
fn read(args: &ConvertArgs, format: OutputFormat) -> Result<Imported, Error> {
    let text = file::read(&args.file)?;
    let found = format_of(&args.file, &text, args.from)?;
    let name = args.name.as_ref().map(|_| "--name");
    check_option(name.or(args.table.first_option()), &text, found)?;
    let name = match &args.name {
        Some(name) => name.clone(),
        None => import::name_of(&args.file, &text, found),
    };
    let import = args
        .table
        .import(&name)
        .incomplete(format != OutputFormat::Json);
    let imported = read_sets(&import, &text, found);
    imported.map_err(|errors| {
        let read = |import: &Import| read_sets(import, &text, found);
        let remedy = remedy::command(&args.file, &import, &errors, read);
        Error::invalid_file(&args.file, &errors).with_remedy(remedy)
    })
}

/// What a table does not hold, and what a spreadsheet makes of it.
fn losses(document: &Document, format: OutputFormat) -> Vec<String> {
    let mut losses = Vec::new();
    if !matches!(format, OutputFormat::Csv | OutputFormat::Markdown) {
        return losses;
    }
    for set in &document.sets {
        let name = &set.name;
        if !set.domain.is_empty() {
            let domain = &set.domain;
            losses.push(format!(
                "a table cannot hold the domain {domain:?} of {name}"
            ));
        }
        if !set.reserved.is_empty() {
            let codes = set.reserved.join(", ");
            losses.push(format!(
                "a table cannot hold the reserved codes of {name}: {codes}"
            ));
        }
    }
    if format == OutputFormat::Csv {
        let reference = Reference::new(document);
        if let Some(cells) = cells(&reference.formulas()) {
            losses.push(format!("a spreadsheet takes {cells} for a formula"));
        }
        if let Some(cells) = cells(&reference.rewritten()) {
            losses.push(format!(
                "a spreadsheet saves {cells} in another form, unless the column is imported as text"
            ));
        }
    }
    losses
}

/// The first of these cells, and how many others there are.
fn cells(cells: &[(&str, Field)]) -> Option<String> {
    let (code, column) = cells.first()?;
    let first = format!("the {column} of {code}");
    Some(match cells.len() - 1 {
        0 => first,
        1 => format!("{first}, and 1 more cell,"),
        more => format!("{first}, and {more} more cells,"),
    })
}
