//! What `explain` looks up: its arguments, and standard input.

use std::io::{IsTerminal, Read, stdin};
use std::path::Path;

use platform_error_document::{Document, Searcher};

use crate::catalog::CatalogSource;
use crate::error::Error;
use crate::file;

/// The bytes of standard input that are searched; longer logs are for `scan`.
const MAX_INPUT: u64 = 1 << 20;

/// The arguments, with standard input in place of `-`. Without arguments, standard input is read if
/// it is not a terminal; none are returned if the user is to choose from a list.
pub(super) fn arguments(given: &[String], source: &CatalogSource) -> Result<Vec<String>, Error> {
    let mut arguments = given.to_vec();
    if arguments.is_empty() && !stdin().is_terminal() && !source.is_stdin() {
        arguments.push("-".to_owned());
    }
    let mut is_read = source.is_stdin();
    for argument in &mut arguments {
        if !file::is_standard_stream(Path::new(argument)) {
            continue;
        }
        if is_read {
            return Err(Error::InputTwice);
        }
        is_read = true;
        *argument = standard_input()?;
        if argument.trim().is_empty() {
            return Err(Error::NothingToExplain);
        }
    }
    Ok(arguments)
}

/// The text of standard input. A log may have bytes that are not UTF-8.
fn standard_input() -> Result<String, Error> {
    let mut bytes = Vec::new();
    let mut input = stdin().lock().take(MAX_INPUT + 1);
    input
        .read_to_end(&mut bytes)
        .map_err(|error| Error::not_readable(Path::new("-"), error))?;
    if bytes.len() as u64 > MAX_INPUT {
        return Err(Error::TooMuchToExplain);
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// What to search for: each argument on its own, or all of them as one text.
///
/// Several words without quotes are a message: `explain table name too long`. Several codes are
/// several queries, even if some of them are unknown, and so are arguments that have spaces: the
/// user has quoted them.
pub(super) fn queries(
    arguments: &[String],
    document: &Document,
    searcher: &Searcher<'_>,
) -> Vec<String> {
    if let [only] = arguments {
        return vec![only.clone()];
    }
    let is_known = |argument: &String| document.find(argument).is_some();
    let is_quoted = |argument: &String| argument.contains(char::is_whitespace);
    let look_like_codes = arguments
        .iter()
        .all(|argument| is_known(argument) || has_parts(argument) || is_capitals(argument));
    let are_several = arguments.iter().any(is_quoted)
        || look_like_codes && arguments.iter().any(is_known)
        || arguments.iter().all(|argument| searcher.has_name(argument));
    let joined = arguments.join(" ");
    // Unknown codes are several as well, unless together they mean something, as `HTTP/2 503` does.
    let are_unknown = || {
        arguments.iter().all(|argument| has_parts(argument)) && searcher.search(&joined).is_empty()
    };
    if are_several || are_unknown() {
        arguments.to_vec()
    } else {
        vec![joined]
    }
}

/// Whether a string looks like a code in any text: `CARD_DECLINED`, `billing::limit`, `E0308`, 409.
fn has_parts(text: &str) -> bool {
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    let mut parts = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty());
    has_digit || parts.nth(1).is_some()
}

/// Whether a string looks like a code beside others.
fn is_capitals(text: &str) -> bool {
    text.len() > 1 && text.chars().all(|c| c.is_ascii_uppercase())
}
