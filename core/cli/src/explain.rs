//! `explain`: everything about an error, for a terminal.

mod page;
mod query;

use std::collections::HashSet;

use platform_error_document::{Document, Entry, Searcher, Set};

use self::page::page;

use crate::args::ExplainArgs;
use crate::catalog::CatalogSource;
use crate::error::Error;
use crate::outcome::Outcome;
use crate::output::Output;
use crate::picker::Picked;
use crate::terminal::Stream;
use crate::{json, list, picker, terminal};

/// More errors than this are a list.
const MAX_PAGES: usize = 5;
/// How much of a query an error message quotes, in characters.
const MAX_QUOTED: usize = 80;

pub(crate) fn run(
    explain: &ExplainArgs,
    source: &CatalogSource,
    output: &mut Output,
) -> Result<Outcome, Error> {
    let arguments = query::arguments(&explain.queries, source)?;
    if arguments.is_empty() {
        return choose(explain.json, source, output);
    }
    let document = source.document_for(&arguments)?;
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    let mut outcome = Outcome::Success;
    let searcher = Searcher::new(&document);
    for text in query::queries(&arguments, &document, &searcher) {
        let matches = searcher.search(&text);
        if matches.is_empty() {
            outcome = Outcome::Failure;
            suggest(&text, &document, &searcher, output);
        }
        for (set, entry) in matches {
            if seen.insert((&*set.path, &*entry.code)) {
                found.push((set, entry));
            }
        }
    }
    if !explain.json && found.len() > MAX_PAGES {
        show_list(&document, &found, output);
    } else {
        show(explain.json, &document, &found, output);
    }
    Ok(outcome)
}

/// Lists errors that are too many to explain.
fn show_list(document: &Document, entries: &[(&Set, &Entry)], output: &mut Output) {
    let table = list::overview(document, entries);
    let count = entries.len();
    output.text(&format!(
        "{table}\n{count} errors match. Add words to find fewer, or pass one of the codes.\n"
    ));
}

/// Explains what the user picks from the list of all errors.
fn choose(as_json: bool, source: &CatalogSource, output: &mut Output) -> Result<Outcome, Error> {
    if !picker::is_possible() {
        return Err(Error::NothingToExplain);
    }
    let document = source.document()?;
    if document.entries().next().is_none() {
        output.error(
            "the catalog has no errors to choose from",
            &["Pass the file of another catalog with --catalog"],
        );
        return Ok(Outcome::Failure);
    }
    Ok(match picker::pick(&document)? {
        Picked::Entry(set, entry) => {
            show(as_json, &document, &[(set, entry)], output);
            Outcome::Success
        }
        Picked::Nothing => Outcome::Failure,
        Picked::Interrupted => Outcome::Interrupted,
    })
}

fn show(as_json: bool, document: &Document, entries: &[(&Set, &Entry)], output: &mut Output) {
    if as_json {
        return output.bytes(json::write(entries).as_bytes());
    }
    // Elsewhere, lines are not wrapped.
    let columns = terminal::columns(Stream::Stdout).unwrap_or(usize::MAX);
    let has_kinds = document.has_kinds();
    let mut pages = Vec::new();
    for (set, entry) in entries {
        pages.push(page(set, entry, has_kinds, columns));
    }
    output.text(&pages.join("\n"));
}

/// Says that a code is retired, or suggests what the user may have meant.
fn suggest(text: &str, document: &Document, searcher: &Searcher<'_>, output: &Output) {
    for set in &document.sets {
        let mut reserved = set.reserved.iter();
        if let Some(code) = reserved.find(|code| mentions(text, code)) {
            let message = format!("{code} is a retired code of {}", set.name);
            return output.error(&message, &["Look it up in an older version of the catalog"]);
        }
    }
    let nearest = searcher.nearest(text);
    let help = match &*nearest {
        [] if document.entries().next().is_none() => "The catalog is empty".to_owned(),
        [] => "Run `list` to see every error".to_owned(),
        [one] => format!("did you mean {one}?"),
        [others @ .., last] => format!("did you mean {} or {last}?", others.join(", ")),
    };
    let message = format!("no error has the code or message {:?}", quoted(text));
    output.error(&message, &[&*help]);
}

/// Whether a code occurs in text, such as a line of a log, and not as a part of a word.
fn mentions(text: &str, code: &str) -> bool {
    let text = text.to_ascii_lowercase();
    let code = code.to_ascii_lowercase();
    let is_of_word = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(&code).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + code.len()..].chars().next();
        !before.is_some_and(is_of_word) && !after.is_some_and(is_of_word)
    })
}

/// The start of a query, for an error message.
fn quoted(text: &str) -> String {
    match text.char_indices().nth(MAX_QUOTED) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
