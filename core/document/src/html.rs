//! The reference as a page for browsers: one file, which loads nothing.

mod anchor;
mod markdown;

use std::collections::BTreeSet;

use askama::Template;

use self::anchor::{Anchors, fragment};
use self::markdown::rendered;
use super::{Entry, Reference, Set};
use platform_error::Kind;

impl Reference<'_> {
    /// The reference as one page for browsers, which needs no network and can be read without its script.
    ///
    /// Each error has an anchor, its code, and one for each alias. All texts are escaped. Explanation, cause and solution are
    /// rendered as Markdown, in which HTML stays text and a link leads to `http`, `https` or `mailto` only.
    ///
    /// ```
    /// use platform_error_document::{Document, Reference};
    /// use platform_error::{ErrorSet, RequestError};
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// let page = Reference::new(&document).to_html();
    /// assert!(page.contains("<h1>Request Error Reference</h1>"));
    /// assert!(page.contains("id=\"TABLE_NAME_TOO_LONG\""));
    /// ```
    pub fn to_html(&self) -> String {
        let document = self.document;
        let title = self.title_text();
        let kinds: BTreeSet<Kind> = document.entries().map(|(_, entry)| entry.kind).collect();
        let kinds = kinds.into_iter().map(Kind::as_str).collect();
        let sets = document
            .sets
            .iter()
            .filter(|set| !set.entries.is_empty())
            .collect();
        let mut anchors = Anchors::default();
        // An alias that is the code of another error leads to that one: codes come first.
        let ids: Vec<String> = document
            .entries()
            .map(|(_, entry)| anchors.code(&entry.code))
            .collect();
        let rows = document
            .entries()
            .zip(ids)
            .map(|((set, entry), id)| Row::of(set, entry, id, &mut anchors))
            .collect();
        // It is written to memory and calls nothing that fails.
        Page {
            title,
            kinds,
            sets,
            rows,
        }
        .render()
        .unwrap_or_default()
    }
}

#[derive(Template)]
#[template(path = "reference.html")]
struct Page<'d> {
    title: String,
    kinds: Vec<&'static str>,
    sets: Vec<&'d Set>,
    rows: Vec<Row<'d>>,
}

/// An entry, with its texts as HTML.
struct Row<'d> {
    set: &'d Set,
    entry: &'d Entry,
    id: String,
    /// The part of a link behind `#`.
    anchor: String,
    /// Each alias with its id; without one, if that leads to another error.
    aliases: Vec<(Option<String>, &'d str)>,
    explanation: String,
    cause: String,
    solution: String,
    /// The link to more, where a browser may follow it.
    docs: Option<&'d str>,
}

impl<'d> Row<'d> {
    fn of(set: &'d Set, entry: &'d Entry, id: String, anchors: &mut Anchors) -> Self {
        Self {
            set,
            entry,
            anchor: fragment(&id),
            id,
            aliases: entry
                .aliases
                .iter()
                .map(|alias| (anchors.alias(alias), &**alias))
                .collect(),
            explanation: rendered(&entry.explanation),
            cause: rendered(&entry.cause),
            solution: rendered(&entry.solution),
            docs: entry
                .docs
                .as_deref()
                .filter(|link| markdown::may_lead(link)),
        }
    }
}
