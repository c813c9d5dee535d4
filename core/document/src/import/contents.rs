//! Tells the format of a file from what is in it.

use super::Format;

/// The format that a text looks like.
pub(super) fn format(text: &str) -> Option<Format> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if is_json(text) {
        return Some(Format::Json);
    }
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let first = lines.next()?;
    let is_heading =
        |line: &str| line.starts_with('#') && line.trim_start_matches('#').starts_with(' ');
    if text
        .lines()
        .any(|line| is_heading(line) || is_below_titles(line))
    {
        return Some(Format::Markdown);
    }
    if first.contains([',', ';', '\t']) {
        return Some(Format::Csv);
    }
    None
}

/// Whether a text begins like JSON. A link in Markdown begins with a bracket too.
fn is_json(text: &str) -> bool {
    let text = text.trim_start();
    match text.strip_prefix('[') {
        Some(rest) => rest.trim_start().starts_with(['{', '[', '"', ']']),
        None => text.starts_with('{'),
    }
}

/// Whether a line is that of dashes below the titles of a Markdown table.
fn is_below_titles(line: &str) -> bool {
    let is_part = |c: char| matches!(c, '|' | '-' | ':' | ' ' | '>' | '\t');
    line.contains("--") && line.contains('|') && line.chars().all(is_part)
}
