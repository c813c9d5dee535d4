//! Writes JSON: the errors of `explain --json` and `list --json`, and any other value.

use platform_error_document::{Entry, Field, Set};
use serde::Serialize;

use crate::default_texts::default_texts;

/// Every field of an error, including those derived from others.
#[derive(Serialize)]
struct Explanation<'d> {
    #[serde(flatten)]
    entry: Entry,
    advice: &'static str,
    set: &'d str,
    domain: &'d str,
    /// The fields that remain to be written, if that was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    default_texts: Option<Vec<&'static str>>,
}

/// A list of errors, with a line break at the end.
pub(crate) fn write(entries: &[(&Set, &Entry)]) -> String {
    list(entries, |_| None)
}

/// The same list, with the fields that remain to be written.
pub(crate) fn write_with_default_texts(entries: &[(&Set, &Entry)]) -> String {
    list(entries, |entry| {
        let fields = default_texts(entry).into_iter();
        Some(fields.map(Field::name).collect())
    })
}

fn list(
    entries: &[(&Set, &Entry)],
    default_texts: impl Fn(&Entry) -> Option<Vec<&'static str>>,
) -> String {
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
            default_texts: default_texts(entry),
        });
    }
    pretty(&explanations)
}

/// Indented JSON, with a line break at the end.
pub(crate) fn pretty(value: &impl Serialize) -> String {
    // Strings and numbers, written to memory: nothing can fail.
    let mut json = serde_json::to_string_pretty(value).unwrap_or_default();
    json.push('\n');
    json
}
