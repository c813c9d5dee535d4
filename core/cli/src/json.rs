//! Errors as JSON, for `explain --json` and `list --json`.

use platform_error_document::{Entry, Set};
use serde::Serialize;

/// Every field of an error, including those derived from others.
#[derive(Serialize)]
struct Explanation<'d> {
    #[serde(flatten)]
    entry: Entry,
    advice: &'static str,
    set: &'d str,
    domain: &'d str,
}

/// A list of errors, with a line break at the end.
pub(crate) fn write(entries: &[(&Set, &Entry)]) -> String {
    let mut explanations = Vec::new();
    for (set, entry) in entries {
        let mut whole = Entry::clone(entry);
        whole.title = Some(entry.title().to_owned());
        whole.http_status = Some(entry.http_status());
        explanations.push(Explanation {
            entry: whole,
            advice: entry.retry.advice(),
            set: &set.name,
            domain: &set.domain,
        });
    }
    // Strings and numbers, written to memory: nothing can fail.
    let mut json = serde_json::to_string_pretty(&explanations).unwrap_or_default();
    json.push('\n');
    json
}
