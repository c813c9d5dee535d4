//! The data of the site's search, as a script: a page that is opened from a folder may not read
//! JSON.

use std::borrow::Cow;

use serde::Serialize;

use super::article::{Article, Part};

/// The name of the variable that the script declares.
const VARIABLE: &str = "SEARCH_INDEX";

/// What the search knows of an error: the same as the script reads from the single page.
#[derive(Serialize)]
struct Record<'a> {
    code: &'a str,
    /// Aliases and the reason.
    names: Vec<&'a str>,
    set: &'a str,
    variant: Cow<'a, str>,
    title: &'a str,
    message: Vec<Segment<'a>>,
    kind: &'a str,
    status: u16,
    texts: Vec<Cow<'a, str>>,
}

/// A part of a message: text, or the name and the type of a parameter.
#[derive(Serialize)]
#[serde(untagged)]
enum Segment<'a> {
    Text(&'a str),
    Param([&'a str; 2]),
}

/// Writes the data of all errors, in the order of the index.
pub(super) fn write(articles: &[Article<'_>]) -> String {
    let records: Vec<Record<'_>> = articles.iter().map(record).collect();
    // Strings and numbers can always be serialized.
    let json = serde_json::to_string(&records).unwrap_or_default();
    format!("const {VARIABLE} = {json};\n")
}

fn record<'a>(article: &'a Article<'_>) -> Record<'a> {
    let entry = article.entry;
    let mut message = Vec::new();
    for part in &article.message {
        message.push(match part {
            Part::Text(text) => Segment::Text(text),
            Part::Param(name, ty) => Segment::Param([name, ty]),
        });
    }
    let mut texts: Vec<Cow<'_, str>> = Vec::new();
    for text in [&entry.explanation, &entry.cause, &entry.solution] {
        texts.push(text.into());
    }
    for text in [&entry.deprecated, &entry.since, &entry.docs] {
        texts.extend(text.iter().map(Cow::from));
    }
    for (name, value) in entry.shown_labels() {
        texts.push(format!("{name}={value}").into());
    }
    Record {
        code: &entry.code,
        names: entry.codes().skip(1).map(String::as_str).collect(),
        set: &article.set.name,
        variant: article.variant(),
        title: entry.title.as_deref().unwrap_or_default(),
        message,
        kind: entry.kind.as_str(),
        status: entry.http_status(),
        texts,
    }
}
