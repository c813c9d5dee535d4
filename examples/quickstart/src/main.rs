//! An enum that is annotated once, then returned, matched on, printed, and read by code that knows
//! none of its variants.
//!
//! Run it with `cargo run -p quickstart`. It begins with the standard set, which is part of the
//! crate.

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

fn main() {
    list();
    println!("Three imports\n");
    for file in ["scores\n12\n15", "users\n12\n15", "points\n12\nfifteen"] {
        match import(file) {
            Ok(rows) => println!("Imported {} rows.\n", rows.len()),
            // A caller that can handle an error matches on it, as on any enum.
            Err(ImportError::Request(RequestError::TableNameAlreadyExist)) => {
                println!("A table of that name already exists.\n");
            }
            // Any other error is reported with everything that is known about it.
            Err(error) => {
                println!("{}\n", error.report());
                println!("The client receives {}.", response(&error));
            }
        }
    }
}

/// Lists the standard set. Its metadata is static: it is read from the type, without a value.
fn list() {
    let catalog = RequestError::CATALOG;
    println!("The standard set: {} errors\n", catalog.entries().len());
    for entry in catalog.entries() {
        // An error without fields can be made from its code.
        if let Some(error) = RequestError::from_code(entry.code()) {
            describe(&error);
        }
    }
}

/// Reads an error through the trait, which works for every set, including those of other crates.
fn describe(error: &dyn PlatformError) {
    println!("{}", error.code());
    println!("  message      {error}");
    println!("  explanation  {}", error.explanation());
    println!("  cause        {}", error.cause());
    println!("  solution     {}\n", error.solution());
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
