//! What an import reads, which names it generates and what it reports.

mod broken;
mod codes;
mod defaults;
mod files;
mod guesses;
mod marks;
mod meanings;
mod nothing;
mod rows;
mod rust;
mod sections;
mod statuses;
mod titles;

use platform_error_document::Entry;
use platform_error_document::import::{self, Format};

const HEAD: &str = "| Error Message | Explanation | Cause | Solution |\n|---|---|---|---|\n";

fn markdown(text: &str) -> Vec<Entry> {
    entries(text, Format::Markdown)
}

fn entries(text: &str, format: Format) -> Vec<Entry> {
    let document = import::read(text, format, "AnyError").unwrap();
    let [set] = &*document.sets else {
        panic!("{} sets", document.sets.len())
    };
    assert_eq!((&*set.name, &*set.path), ("AnyError", "AnyError"));
    set.entries.clone()
}

fn mistakes(text: &str, format: Format) -> Vec<String> {
    let mistakes = import::read(text, format, "AnyError").unwrap_err();
    mistakes.to_string().lines().map(str::to_owned).collect()
}

/// The code, and the strings that people read.
fn texts(entry: &Entry) -> [&str; 5] {
    [
        &entry.code,
        &entry.message,
        &entry.explanation,
        &entry.cause,
        &entry.solution,
    ]
}
