//! The chain of sources, as one line of a log.

use std::error::Error;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::shown::{Shown, UNREADABLE};

/// A function that returns what to write instead of an error's own text.
pub(super) type Redact = dyn Fn(&(dyn Error + 'static)) -> Option<String> + Send + Sync;

/// How many errors of a chain are written. A chain may be endless.
const MAX_ERRORS: usize = 32;
/// How many bytes of a chain are written, about.
const MAX_BYTES: usize = 8 * 1024;

/// The error and its sources, joined with `: `.
///
/// Many errors end with the text of their source. Such a source is not repeated.
pub(super) fn joined(error: &(dyn Error + 'static), redact: Option<&Redact>) -> String {
    let mut joined = String::new();
    let mut next = Some(error);
    for _ in 0..MAX_ERRORS {
        let Some(error) = next else {
            return joined;
        };
        push(&mut joined, &text(error, redact));
        if joined.len() > MAX_BYTES {
            truncate(&mut joined);
            break;
        }
        next = error.source();
    }
    if next.is_some() {
        joined.push('…');
    }
    joined
}

/// The text of one error. It may be of any crate, so it may fail or panic, and the record must not
/// be lost for that.
fn text(error: &(dyn Error + 'static), redact: Option<&Redact>) -> String {
    let printing = AssertUnwindSafe(|| match redact.and_then(|redact| redact(error)) {
        Some(text) => text,
        None => Shown(error).to_string(),
    });
    catch_unwind(printing).unwrap_or_else(|_| UNREADABLE.to_owned())
}

fn push(joined: &mut String, text: &str) {
    if text.is_empty() || joined.ends_with(text) {
        return;
    }
    if !joined.is_empty() {
        joined.push_str(": ");
    }
    joined.push_str(text);
}

fn truncate(joined: &mut String) {
    let mut end = MAX_BYTES;
    while !joined.is_char_boundary(end) {
        end -= 1;
    }
    joined.truncate(end);
}

#[cfg(test)]
mod tests;
