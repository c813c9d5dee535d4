//! An enum that is annotated once, then returned, matched on, printed, and read by code that knows
//! none of its variants.
//!
//! Run it with `cargo run -p quickstart`. It begins with the standard set, which is part of the
//! crate.

use std::io::{self, ErrorKind, Write};
use std::num::ParseIntError;

use platform_error::{ErrorSet, PlatformError, RequestError};

/// What can go wrong when a file is imported as a table.
///
/// The derive implements `Display`, `Error`, `From`, and the traits `PlatformError` and `ErrorSet`.
#[derive(Debug, PlatformError)]
enum ImportError {
    /// A value in the file does not match the type of its column.
    #[error(
        code = "NOT_A_NUMBER",
        message = "Line {line} is not a number: {text:?}",
        cause = "The column only accepts whole numbers",
        solution = "Correct the line and import the file again",
        kind = InvalidArgument,
    )]
    NotANumber {
        line: usize,
        text: String,
        source: ParseIntError,
    },

    // The request API may reject the table. Its errors keep their own codes and messages.
    #[error(transparent)]
    Request(#[from] RequestError),
}

fn main() -> io::Result<()> {
    match run(&mut io::stdout().lock()) {
        // The reader, such as `head`, has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

fn run(out: &mut impl Write) -> io::Result<()> {
    list(out)?;
    writeln!(out, "Three imports\n")?;
    for file in ["scores\n12\n15", "users\n12\n15", "points\n12\nfifteen"] {
        match import(file) {
            Ok(rows) => writeln!(out, "Imported {} rows.\n", rows.len())?,
            // A caller that can handle an error matches on it, as on any enum.
            Err(ImportError::Request(RequestError::TableNameAlreadyExist)) => {
                writeln!(out, "A table of that name already exists.\n")?;
            }
            // Any other error is reported with everything that is known about it.
            Err(error) => {
                writeln!(out, "{}\n", error.report())?;
                writeln!(out, "The client receives {}.", response(&error))?;
            }
        }
    }
    Ok(())
}

/// Lists the standard set. Its metadata is static: it is read from the type, without a value.
fn list(out: &mut impl Write) -> io::Result<()> {
    let catalog = RequestError::CATALOG;
    let count = catalog.entries().len();
    writeln!(out, "The standard set: {count} errors\n")?;
    for entry in catalog.entries() {
        // An error without fields can be made from its code.
        if let Some(error) = RequestError::from_code(entry.code()) {
            describe(&error, out)?;
        }
    }
    Ok(())
}

/// Reads an error through the trait, which works for every set, including those of other crates.
fn describe(error: &dyn PlatformError, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}", error.code())?;
    writeln!(out, "  message      {error}")?;
    writeln!(out, "  explanation  {}", error.explanation())?;
    writeln!(out, "  cause        {}", error.cause())?;
    writeln!(out, "  solution     {}\n", error.solution())
}

/// What a web handler would send.
fn response(error: &dyn PlatformError) -> String {
    format!(
        "HTTP status {}, code {}, retry {}",
        error.http_status(),
        error.code(),
        error.retry()
    )
}

/// The first line is the name of the table; every other line is a number.
fn import(file: &str) -> Result<Vec<i64>, ImportError> {
    let (name, lines) = file.split_once('\n').unwrap_or((file, ""));
    // `?` converts a `RequestError` into an `ImportError`.
    create_table(name)?;
    let mut rows = Vec::new();
    for (line, text) in (2..).zip(lines.lines()) {
        match text.parse() {
            Ok(number) => rows.push(number),
            Err(source) => {
                return Err(ImportError::NotANumber {
                    line,
                    text: text.to_owned(),
                    source,
                });
            }
        }
    }
    Ok(rows)
}

fn create_table(name: &str) -> Result<(), RequestError> {
    match name {
        "users" => Err(RequestError::TableNameAlreadyExist),
        name if name.chars().count() > 62 => Err(RequestError::TableNameTooLong),
        _ => Ok(()),
    }
}
