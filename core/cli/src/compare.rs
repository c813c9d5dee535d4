//! Compares a file with what would be written.

use std::path::Path;

use crate::diff::{self, Named};
use crate::error::Error;
use crate::file;
use crate::outcome::Outcome;
use crate::output::Output;

/// Reports how a file differs from what would be written.
pub(crate) fn file(
    path: &Path,
    expected: &str,
    solution: &str,
    output: &mut Output,
) -> Result<Outcome, Error> {
    let found = file::read(path)?;
    if found == expected {
        return Ok(Outcome::Success);
    }
    let name = path.display().to_string();
    let old = Named {
        name: &name,
        text: &found,
    };
    let new = Named {
        name: "what would be written",
        text: expected,
    };
    output.text(&diff::unified(old, new));
    let message = format!("{name} is not what would be written");
    output.error(&message, &[solution]);
    Ok(Outcome::Failure)
}
