//! Tells the format of a file from what is in it.

use super::{Format, foreign};

/// The format that the contents look like.
pub(super) fn format(text: &str) -> Option<Format> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if is_json(text) {
        return Some(Format::Json);
    }
    if is_page(text) {
        return Some(Format::Html);
    }
    if text.lines().any(is_below_titles) {
        return Some(Format::Markdown);
    }
    // Reading it says what it is.
    if foreign::is_foreign(text) || text.lines().any(is_heading) {
        return Some(Format::Markdown);
    }
    if text.contains("<table") {
        return Some(Format::Html);
    }
    let mut lines = text.lines();
    let first = lines.find(|line| !line.trim().is_empty())?;
    first.contains([',', ';', '\t']).then_some(Format::Csv)
}

/// Whether the contents begin like a page in HTML.
fn is_page(text: &str) -> bool {
    let text = text.trim_start();
    ["<!doctype html", "<html"].iter().any(|start| {
        let begins = text.get(..start.len());
        begins.is_some_and(|begins| begins.eq_ignore_ascii_case(start))
    })
}

/// Whether a line is a heading of Markdown.
fn is_heading(line: &str) -> bool {
    line.starts_with('#') && line.trim_start_matches('#').starts_with(' ')
}

/// Whether the contents begin like JSON. A link in Markdown begins with a bracket too.
fn is_json(text: &str) -> bool {
    let text = text.trim_start();
    if let Some(rest) = text.strip_prefix('[') {
        // `[[error]]` is TOML.
        let rest = rest.trim_start_matches(['[', ' ', '\t', '\r', '\n']);
        return rest.starts_with(['{', '"', ']']);
    }
    let rest = text.strip_prefix('{').map(str::trim_start);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['"', '}', '/']))
}

/// Whether a line is that of dashes below the titles of a Markdown table.
fn is_below_titles(line: &str) -> bool {
    let is_part = |c: char| matches!(c, '|' | '-' | ':' | ' ' | '>' | '\t');
    line.contains('-') && line.contains('|') && line.chars().all(is_part)
}
