//! An annotated enum that is returned, matched on, printed, and read by code that does not know its
//! variants.
//!
//! Run it with `cargo run -p quickstart`. It first lists the crate's standard set.

use std::num::ParseIntError;

use platform_error::{ErrorSet, PlatformError, RequestError};

/// What can go wrong when a file is imported as a table.
///
/// The derive implements `Display`, `Error`, `From`, `PlatformError` and `ErrorSet`.
#[derive(Debug, PlatformError)]
enum ImportError {
    /// A line of the file does not fit the column.
    #[error(
        code = "LINE_NOT_A_NUMBER",
        message = "Line {line} is not a number: {text:?}",
        cause = "The column takes whole numbers",
        solution = "Correct the line and import the file again",
        kind = InvalidArgument,
    )]
    LineNotANumber {
        line: usize,
        text: String,
        source: ParseIntError,
    },

    // The request API may refuse the table. Its errors keep their codes and all other facts.
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
                println!("The table exists already.\n");
            }
            // Any other error is reported with all its facts.
            Err(error) => {
                println!("{}\n", error.report());
                println!("The client gets {}.", answer(&error));
            }
        }
    }
}

/// Lists the standard set. Its facts are static, so no error value is needed.
fn list() {
    let catalog = RequestError::CATALOG;
    println!("The standard set: {} errors\n", catalog.entries().len());
    for facts in catalog.entries() {
        // A code becomes a value again if its error carries no data.
        if let Some(error) = RequestError::from_code(facts.code()) {
            describe(&error);
        }
    }
}

/// Reads an error through the trait. This works for every set, even for those yet to be written.
fn describe(error: &dyn PlatformError) {
    println!("{}", error.code());
    println!("  message      {error}");
    println!("  explanation  {}", error.explanation());
    println!("  cause        {}", error.cause());
    println!("  solution     {}\n", error.solution());
}

/// What a web handler responds with.
fn answer(error: &dyn PlatformError) -> String {
    format!(
        "HTTP status {}, code {}, retry {}",
        error.kind().http_status(),
        error.code(),
        error.retry()
    )
}

/// Imports a file whose first line is the name of the table, and each further line a number.
fn import(file: &str) -> Result<Vec<i64>, ImportError> {
    let (name, lines) = file.split_once('\n').unwrap_or((file, ""));
    // `?` converts a `RequestError` into an `ImportError`.
    create_table(name)?;
    let mut rows = Vec::new();
    for (text, line) in lines.lines().zip(2..) {
        let row = text.parse().map_err(|source| ImportError::LineNotANumber {
            line,
            text: text.to_owned(),
            source,
        })?;
        rows.push(row);
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
