//! What the derive requires of the facts of an error, so that every document can be imported.

use platform_error::Retry;
use platform_error_syntax::reason;
use platform_error_syntax::status;
use platform_error_syntax::template::{self, Flaw, Segment};

use crate::error::ErrorKind;
use crate::field::Field;
use crate::model::Entry;

/// What is wrong with the title, the status, the delay and the reason of an entry, and which of
/// them it is. `describe` says where such a field is.
pub(crate) fn check(entry: &Entry, describe: impl Fn(Field) -> String) -> Vec<(Field, ErrorKind)> {
    let mut wrong = Vec::new();
    let mut report = |field, expected| {
        let what = describe(field);
        wrong.push((field, ErrorKind::TypeWrong { what, expected }));
    };
    if entry.title.as_deref().is_some_and(|title| !is_title(title)) {
        report(Field::Title, "a single line without placeholders");
    }
    if entry
        .http_status
        .is_some_and(|status| !status::is_error(status))
    {
        report(Field::HttpStatus, STATUS);
    }
    if entry.retry_after == Some(0) {
        report(Field::RetryAfter, SECONDS);
    }
    if entry.retry_after.is_some() && entry.retry == Retry::Never {
        report(
            Field::RetryAfter,
            "left out, because the retry advice is NEVER",
        );
    }
    if let Some(given) = &entry.reason
        && !is_reason(given)
    {
        report(Field::Reason, REASON);
    }
    wrong
}

/// What a reason must be.
const REASON: &str = "of the form `[A-Z][A-Z0-9_]+[A-Z0-9]`, with at most 63 characters";

/// Whether an error can be found by this reason. Any other is reported with the entry.
pub(crate) fn is_reason(given: &str) -> bool {
    reason::check(given).is_ok()
}

/// What a status must be.
pub(crate) const STATUS: &str = "a number from 400 to 599";

/// What a delay must be.
pub(crate) const SECONDS: &str = "a number of seconds from 1 to 4294967295";

/// Whether this is one line, the same for every value. Braces around anything but a field are text.
fn is_title(title: &str) -> bool {
    if title.contains(['\n', '\r']) {
        return false;
    }
    for segment in template::segments(title) {
        if matches!(segment, Ok(Segment::Placeholder(_)) | Err(Flaw::Unnamed(_))) {
            return false;
        }
    }
    true
}
