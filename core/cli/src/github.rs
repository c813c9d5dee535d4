//! [`annotations`], the changes as commands of a GitHub workflow, which shows each at its line.

use std::collections::HashMap;
use std::fmt::Write;

use platform_error_document::{Bump, Change, Changes, Field};

use crate::catalog::Loaded;
use crate::mistakes::Mistakes;
use crate::sanitize::sanitized;

/// The number of annotations that GitHub shows of each level, for each step.
const MAX_ANNOTATIONS: usize = 10;

/// An annotation for each change, then the summary, which stays in the log.
///
/// GitHub shows at most ten annotations of each level per step. Changes that break programs are
/// errors, or warnings if they are allowed; all others are notices.
pub(crate) fn annotations(changes: &Changes, new: &Loaded, is_allowed: bool) -> String {
    let mut annotations = String::new();
    let lines = new.imported.lines_by_code();
    for change in changes {
        let level = match change.bump {
            Bump::Major if is_allowed => "warning",
            Bump::Major => "error",
            _ => "notice",
        };
        let properties = properties(change, new.file.as_deref(), &lines);
        let message = data(&format!("{}: {change}", change.code));
        // Writing to a string does not fail.
        let _ = writeln!(annotations, "::{level} {properties}::{message}");
    }
    annotations.push_str(&changes.summary());
    annotations.push('\n');
    annotations
}

/// An annotation for each mistake in a file: the first ten, which are all that GitHub shows.
pub(crate) fn mistakes(mistakes: &Mistakes) -> String {
    let mut annotations = String::new();
    for (line, message) in mistakes.places().take(MAX_ANNOTATIONS) {
        let file = property(mistakes.file());
        let _ = write!(annotations, "::error file={file}");
        if let Some(line) = line {
            let _ = write!(annotations, ",line={line}");
        }
        let _ = writeln!(annotations, "::{}", data(message));
    }
    annotations
}

/// Where the change is, as far as that is known, and what it requires.
fn properties(change: &Change, file: Option<&str>, lines: &HashMap<&str, usize>) -> String {
    let mut properties = String::new();
    if let Some(file) = file {
        let _ = write!(properties, "file={},", property(file));
        if let Some(line) = line(change, lines) {
            let _ = write!(properties, "line={line},");
        }
    }
    let title = format!("{} ({})", change.code, change.bump);
    let _ = write!(properties, "title={}", property(&title));
    properties
}

/// The line of the error in the new file. A code may be renamed, or may lead to another error.
fn line(change: &Change, lines: &HashMap<&str, usize>) -> Option<usize> {
    let renamed = match change.field {
        Field::Code | Field::Reserved => change.new.as_ref(),
        _ => None,
    };
    let codes = [Some(&change.code), renamed];
    let mut codes = codes.into_iter().flatten();
    codes.find_map(|code| lines.get(&**code)).copied()
}

/// A message, escaped as the toolkit of GitHub Actions does.
fn data(text: &str) -> String {
    let text = sanitized(&text);
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The value of a property, which ends at a comma or a colon.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_command_is_escaped() {
        assert_eq!(data("50 %\nx: a, b::c"), "50 %25%0Ax: a, b::c");
        assert_eq!(property("a::b, 5 %\n"), "a%3A%3Ab%2C 5 %25%0A");
    }
}
