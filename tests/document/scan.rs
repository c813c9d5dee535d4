//! Which errors are in a log, and in which lines.

mod blocks;
mod codes;
mod messages;

use platform_error_document::{Document, Entry, Param, Scanner, Set};

/// An entry without parameters.
fn entry(code: &str, message: &str) -> Entry {
    let mut entry = Entry::new(code);
    message.clone_into(&mut entry.message);
    entry
}

/// An entry with these parameters, of unknown types.
fn template(code: &str, message: &str, params: &[&str]) -> Entry {
    let mut entry = entry(code, message);
    entry.params = params.iter().copied().map(Param::from).collect();
    entry
}

fn document(entries: impl IntoIterator<Item = Entry>) -> Document {
    let mut set = Set::new("SeatError");
    set.entries = entries.into_iter().collect();
    let mut document = Document::default();
    document.sets.push(set);
    document
}

/// The codes of the errors in a line, in the order of their places.
fn codes(document: &Document, line: impl AsRef<[u8]>) -> Vec<String> {
    let scanner = Scanner::new(document);
    let found = scanner.find(line.as_ref());
    let codes = found
        .iter()
        .map(|found| scanner.subjects()[found.subject].code().to_owned());
    codes.collect()
}

/// Whether a line has an error with this code, whose message says nothing.
fn has_code(code: &str, line: impl AsRef<[u8]>) -> bool {
    !codes(&document([entry(code, "")]), line).is_empty()
}

/// Whether a line has an error with this message and these parameters.
fn has_message(message: &str, params: &[&str], line: impl AsRef<[u8]>) -> bool {
    !codes(&document([template("!0!", message, params)]), line).is_empty()
}
