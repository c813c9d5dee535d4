//! [`Told`], an error as JSON of `explain` and `list`.

use serde::Serialize;

use platform_error_document::{Entry, Set};

/// Every fact of an entry, those that follow from others too, and its set.
#[derive(Serialize)]
pub(super) struct Told<'d> {
    #[serde(flatten)]
    entry: &'d Entry,
    http_status: u16,
    advice: &'static str,
    set: &'d str,
    domain: &'d str,
}

/// A list of errors as JSON.
pub(super) fn json(entries: &[(&Set, &Entry)]) -> String {
    let told: Vec<Told<'_>> = entries
        .iter()
        .map(|(set, entry)| told(set, entry))
        .collect();
    // Texts and numbers, written to memory: nothing in them can fail.
    let mut json = serde_json::to_string_pretty(&told).unwrap_or_default();
    json.push('\n');
    json
}

fn told<'d>(set: &'d Set, entry: &'d Entry) -> Told<'d> {
    let (http_status, advice) = (entry.http_status(), entry.retry.advice());
    Told {
        entry,
        http_status,
        advice,
        set: &set.name,
        domain: &set.domain,
    }
}
