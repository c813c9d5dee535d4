//! The tables in the README of this package.

use std::error::Error;
use std::fs;
use std::path::Path;

/// Replaces the table of a file of results, between the comments that surround it.
pub(crate) fn replace_table(file: &str, bench: &str, table: &str) -> Result<(), Box<dyn Error>> {
    let begin =
        format!("<!-- The table of {file}, written by `cargo bench -p run-time{bench}`. -->\n\n");
    let end = "\n<!-- End of the table. -->";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path)?;
    let (before, rest) = readme
        .split_once(&begin)
        .ok_or("README.md does not say where the table begins")?;
    let (_, after) = rest
        .split_once(end)
        .ok_or("README.md does not say where the table ends")?;
    fs::write(path, [before, &begin, table, end, after].concat())?;
    Ok(())
}
