//! The report as JSON.

use platform_error_document::Subject;
use serde::Serialize;

use super::input::Input;
use super::summary::{Found, Location, Summary};
use crate::json;

#[derive(Serialize)]
struct Report<'d> {
    lines: u64,
    lines_with_errors: u64,
    errors: Vec<Error<'d>>,
}

/// An error that was found. What it is follows where it is.
#[derive(Serialize)]
struct Error<'d> {
    code: &'d str,
    count: u64,
    first: Place,
    last: Place,
    set: &'d str,
    /// Whether the code is no longer in use, so that nothing else is known of it.
    retired: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    solution: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deprecated: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    docs: Option<&'d str>,
}

#[derive(Serialize)]
struct Place {
    file: String,
    line: u64,
}

/// The report, with a line break at the end.
pub(super) fn write(summary: &Summary<'_>, inputs: &[Input<'_>]) -> String {
    let mut errors = Vec::new();
    for found in &summary.found {
        errors.push(error(found, inputs));
    }
    json::pretty(&Report {
        lines: summary.lines,
        lines_with_errors: summary.lines_with_errors,
        errors,
    })
}

fn error<'d>(found: &Found<'d>, inputs: &[Input<'_>]) -> Error<'d> {
    let place = |location: Location| Place {
        file: inputs
            .get(location.log)
            .map_or_else(String::new, |input| input.name().into_owned()),
        line: location.line,
    };
    let (set, entry) = match found.subject {
        Subject::Entry(set, entry) => (&*set.name, Some(entry)),
        Subject::Retired(set, _) => (&*set.name, None),
        _ => ("", None),
    };
    Error {
        code: found.subject.code(),
        count: found.count,
        first: place(found.first),
        last: place(found.last),
        set,
        retired: entry.is_none(),
        message: entry.map(|entry| &*entry.message),
        cause: entry.map(|entry| &*entry.cause),
        solution: entry.map(|entry| &*entry.solution),
        deprecated: entry.and_then(|entry| entry.deprecated.as_deref()),
        docs: entry.and_then(|entry| entry.docs.as_deref()),
    }
}
