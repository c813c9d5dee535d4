//! The reference as a page for browsers: one file, which loads nothing.

mod markdown;

use std::collections::BTreeSet;
use std::format;
use std::prelude::rust_2024::*;

use askama::Template;

use self::markdown::rendered;
use super::reference::title_of;
use super::{Entry, Reference, Set};
use crate::Kind;

impl Reference<'_> {
    /// The reference as one page for browsers, which needs no network and can be read without its script.
    ///
    /// All texts are escaped. Explanation, cause and solution are rendered as Markdown, in which HTML stays text and a link
    /// leads to `http`, `https` or `mailto` only.
    ///
    /// ```
    /// use platform_error::document::{Document, Reference};
    /// use platform_error::{ErrorSet, RequestError};
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// let page = Reference::new(&document).to_html();
    /// assert!(page.contains("<h1>Request Error Reference</h1>"));
    /// assert!(page.contains("id=\"TABLE_NAME_TOO_LONG\""));
    /// ```
    pub fn to_html(&self) -> String {
        let document = self.document;
        let first = document.sets.first().map_or("", |set| &set.name);
        let title = self.title.clone().unwrap_or_else(|| title_of(first));
        let kinds: BTreeSet<Kind> = document.entries().map(|(_, entry)| entry.kind).collect();
        let kinds = kinds.into_iter().map(Kind::as_str).collect();
        let sets = document.sets.iter().filter(|set| !set.entries.is_empty()).collect();
        let rows = document.entries().map(|(set, entry)| Row::of(set, entry)).collect();
        // It is written to memory and calls nothing that fails.
        Page { title, kinds, sets, rows }.render().unwrap_or_default()
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
    /// The part of a link behind `#`.
    anchor: String,
    explanation: String,
    cause: String,
    solution: String,
    /// The link to more, where a browser may follow it.
    docs: Option<&'d str>,
}

impl<'d> Row<'d> {
    fn of(set: &'d Set, entry: &'d Entry) -> Self {
        Self {
            set,
            entry,
            anchor: fragment(&entry.code),
            explanation: rendered(&entry.explanation),
            cause: rendered(&entry.cause),
            solution: rendered(&entry.solution),
            docs: entry.docs.as_deref().filter(|link| markdown::may_lead(link)),
        }
    }
}

/// A code as the part of a link behind `#`: what has a meaning there is written as its number.
fn fragment(code: &str) -> String {
    let mut fragment = String::new();
    for char in code.chars() {
        if char.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@/?".contains(char) {
            fragment.push(char);
        } else {
            fragment.extend(char.encode_utf8(&mut [0; 4]).bytes().map(|byte| format!("%{byte:02X}")));
        }
    }
    fragment
}
