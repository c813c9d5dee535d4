//! The titles of columns, and those that the user names.

use std::collections::HashSet;

use super::row::dressed;
use crate::error::{Error, ErrorKind};
use crate::field::Field;
use crate::field::synonyms::{self, Meaning};
use crate::import::options::Import;
use crate::import::table::{Syntax, Table, quoted};
use crate::names;

/// A title without markup, on one line.
pub(super) fn plain(title: &str, syntax: Syntax) -> String {
    dressed(title, syntax).text.trim().replace('\n', " ")
}

/// What a title means to us.
pub(super) fn meaning(title: &str) -> Option<Meaning> {
    match Field::from_own_title(title) {
        // The cells and the other columns decide.
        Some(Field::Reason | Field::Retry | Field::Docs | Field::Title) | None => {
            synonyms::meaning(title)
        }
        Some(field) => Some(Meaning::Field(field)),
    }
}

/// Whether the user means this title.
pub(super) fn is_named(title: &str, by: &str) -> bool {
    title == by || names::is_similar(by, title)
}

/// Reports the titles that the user names, but no table has.
pub(in crate::import) fn check(
    tables: &[&Table],
    syntax: Syntax,
    import: &Import,
    errors: &mut Vec<Error>,
) {
    let mut titles: Vec<String> = Vec::new();
    let mut seen = HashSet::new();
    for title in tables.iter().flat_map(|table| &table.titles) {
        let title = plain(title, syntax);
        if seen.insert(title.clone()) {
            titles.push(title);
        }
    }
    // Another mistake says that nothing can be read.
    if titles.is_empty() {
        return;
    }
    for (by, _) in &import.columns {
        if !titles.iter().any(|title| is_named(title, by)) {
            let known: Vec<&str> = titles.iter().map(String::as_str).collect();
            errors.push(Error::from(ErrorKind::TitleUnknown {
                title: by.clone(),
                known: quoted(&known),
            }));
        }
    }
}
