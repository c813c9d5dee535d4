//! One enum, annotated once; then returned, matched on, printed, and read by code that knows none of its variants.
//!
//! Run it with `cargo run -p quickstart`. First it lists the standard set, which comes with the crate.

use std::num::ParseIntError;

use platform_error::{ErrorSet, PlatformError, RequestError};

/// What can go wrong when a file becomes a table.
///
/// The derive writes `Display`, `Error`, `From` and the two traits `PlatformError` and `ErrorSet`.
#[derive(Debug, PlatformError)]
enum ImportError {
    /// A line of the file does not fit the column.
    #[error(
        code = "LINE_IS_NO_NUMBER",
        message = "Line {line} is no number: {text:?}",
        cause = "The column takes whole numbers",
        solution = "Correct the line and import the file again",
        kind = InvalidArgument,
    )]
    LineIsNoNumber {
        line: usize,
        text: String,
        source: ParseIntError,
    },

    // The request API may refuse the table. Its errors keep their own codes and texts.
    #[error(transparent)]
    Request(#[from] RequestError),
}

fn main() {
    list();
    println!("Three imports\n");
    for file in ["scores\n12\n15", "users\n12\n15", "points\n12\nfifteen"] {
        match import(file) {
            Ok(rows) => println!("{} rows are imported.\n", rows.len()),
            // A caller that can do something about an error matches on it, as on any enum.
            Err(ImportError::Request(RequestError::TableNameAlreadyExist)) => {
                println!("There is such a table already.\n");
            }
            // Any other error is reported, with all that is known about it.
            Err(error) => {
                println!("{}\n", error.report());
                println!("The client gets {}.", answer(&error));
            }
        }
    }
}

/// Lists the standard set. Its facts are static: they are read from the type, without an error at hand.
fn list() {
    let catalog = RequestError::CATALOG;
    println!("The standard set: {} errors\n", catalog.entries().len());
    for facts in catalog.entries() {
        // A code makes a value again, if its error carries no data.
        if let Some(error) = RequestError::from_code(facts.code()) {
            describe(&error);
        }
    }
}

/// Reads an error through the trait. This works for the errors of each set, and of those that nobody has written yet.
fn describe(error: &dyn PlatformError) {
    println!("{}", error.code());
    println!("  message      {error}");
    println!("  explanation  {}", error.explanation());
    println!("  cause        {}", error.cause());
    println!("  solution     {}\n", error.solution());
}

/// What a web handler needs.
fn answer(error: &dyn PlatformError) -> String {
    format!(
        "HTTP status {}, code {}, retry {}",
        error.kind().http_status(),
        error.code(),
        error.retry()
    )
}

/// The first line is the name of the table, each further line a number.
fn import(file: &str) -> Result<Vec<i64>, ImportError> {
    let (name, lines) = file.split_once('\n').unwrap_or((file, ""));
    // `?` makes an `ImportError` of a `RequestError`.
    create_table(name)?;
    let row = |(text, line): (&str, usize)| {
        text.parse().map_err(|source| ImportError::LineIsNoNumber {
            line,
            text: text.to_owned(),
            source,
        })
    };
    lines.lines().zip(2..).map(row).collect()
}

fn create_table(name: &str) -> Result<(), RequestError> {
    match name {
        "users" => Err(RequestError::TableNameAlreadyExist),
        name if name.chars().count() > 62 => Err(RequestError::TableNameTooLong),
        _ => Ok(()),
    }
}
