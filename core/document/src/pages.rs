//! The reference as a book with a page for each error.

use std::collections::HashSet;
// To a text, writing does not fail.
use std::fmt::Write;
use std::iter;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use super::cell::{self, Mode};
use super::{Column, Entry, Reference, Set, inline, reference};

/// The folder of the pages, so that no code clashes with a file of the book.
const FOLDER: &str = "errors/";

/// Names that are no files on Windows, and one that mdBook takes for the index of its folder.
const RESERVED: [&str; 5] = ["CON", "PRN", "AUX", "NUL", "README"];

pub(super) fn write(reference: &Reference<'_>) -> Vec<(String, String)> {
    let entries: Vec<(&Set, &Entry)> = reference.document.entries().collect();
    let mut taken = HashSet::new();
    let paths: Vec<String> = entries
        .iter()
        .map(|(_, entry)| path(&entry.code, &mut taken))
        .collect();
    let mut pages = vec![
        (
            "SUMMARY.md".to_owned(),
            summary(reference, &entries, &paths),
        ),
        ("index.md".to_owned(), index(reference, &entries, &paths)),
    ];
    pages.extend(
        entries
            .iter()
            .zip(&paths)
            .map(|((set, entry), path)| (path.clone(), page(set, entry))),
    );
    pages
}

/// A path for a code: the code, where it can be the name of a file everywhere.
fn path(code: &str, taken: &mut HashSet<String>) -> String {
    let is_safe = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let name: String = code
        .chars()
        .map(|c| if is_safe(c) { c } else { '-' })
        .collect();
    let is_reserved = RESERVED
        .iter()
        .any(|reserved| reserved.eq_ignore_ascii_case(&name))
        || (name.len() == 4
            && name.get(..3).is_some_and(|start| {
                ["COM", "LPT"]
                    .iter()
                    .any(|reserved| reserved.eq_ignore_ascii_case(start))
            }));
    let name = if is_reserved || name.is_empty() {
        format!("{name}-")
    } else {
        name
    };
    let names = iter::once(name.clone()).chain((2..).map(|number| format!("{name}-{number}")));
    // Some file systems do not tell `a` from `A`.
    let free = names
        .into_iter()
        .find(|name| taken.insert(name.to_ascii_lowercase()));
    format!("{FOLDER}{}.md", free.unwrap_or(name))
}

fn summary(reference: &Reference<'_>, entries: &[(&Set, &Entry)], paths: &[String]) -> String {
    let mut text = format!(
        "# Summary\n\n- {}\n",
        link(&reference.title_text(), "index.md")
    );
    for ((_, entry), path) in entries.iter().zip(paths) {
        let _ = writeln!(text, "  - {}", link(&entry.code, path));
    }
    text
}

/// The table of the reference, where each code leads to its page.
fn index(reference: &Reference<'_>, entries: &[(&Set, &Entry)], paths: &[String]) -> String {
    let columns: Vec<Column> = reference
        .columns
        .iter()
        .copied()
        .filter(|&column| column != Column::Code)
        .collect();
    let titles = iter::once(Column::Code)
        .chain(columns.iter().copied())
        .map(|column| column.title().to_owned());
    let rows = entries.iter().zip(paths).map(|((set, entry), path)| {
        let code = link(&entry.code, path);
        iter::once(code)
            .chain(columns.iter().map(|column| column.cell(set, entry)))
            .collect()
    });
    format!(
        "# {}\n\n{}",
        reference.heading(),
        reference::table(&iter::once(titles.collect()).chain(rows).collect::<Vec<_>>())
    )
}

fn link(text: &str, path: &str) -> String {
    format!("[{}]({path})", cell::words(text))
}

fn page(set: &Set, entry: &Entry) -> String {
    let mut text = format!("# {}\n", cell::line(&entry.message, Mode::Plain));
    if let Some(instead) = &entry.deprecated {
        let _ = writeln!(
            text,
            "\n> **Deprecated:** {}",
            cell::line(instead, Mode::Plain)
        );
    }
    text.push('\n');
    for column in Column::ALL {
        let fact = match column {
            Column::Message
            | Column::Explanation
            | Column::Cause
            | Column::Solution
            | Column::Deprecated => continue,
            Column::Retry => format!(
                "{}: {}",
                cell::words(entry.retry.as_str()),
                entry.retry.advice()
            ),
            Column::Docs => docs(entry.docs.as_deref().unwrap_or_default()),
            column => cell::line(&column.text(set, entry), Mode::Plain),
        };
        if !fact.is_empty() {
            let _ = writeln!(text, "- **{column}:** {fact}");
        }
    }
    for column in [Column::Explanation, Column::Cause, Column::Solution] {
        let _ = writeln!(text, "\n## {column}\n\n{}", block(&column.text(set, entry)));
    }
    text
}

/// A link to more: one to follow, where it has the form of an address.
fn docs(link: &str) -> String {
    let is_address = ["http://", "https://"]
        .iter()
        .any(|start| link.starts_with(start))
        && link
            .chars()
            .all(|c| c.is_ascii_graphic() && !"<>\\`{".contains(c));
    if is_address {
        format!("<{link}>")
    } else {
        cell::line(link, Mode::Plain)
    }
}

/// A text as a part of a page: as the Markdown that it is, if that stays within its part and runs nothing; else in one
/// line, as in a cell; else as words.
fn block(text: &str) -> String {
    let text = text.trim();
    if is_tame(text, &[]) {
        return text.to_owned();
    }
    let line = cell::line(text, Mode::Markdown);
    if is_tame(&line, &["<br>"]) {
        line
    } else {
        cell::words(text)
    }
}

/// Whether a text is Markdown that stays within its part of a page, and has no HTML but this.
fn is_tame(text: &str, html: &[&str]) -> bool {
    const NEXT: &str = "next";
    let page = format!("{text}\n\n{NEXT}");
    let parser = Parser::new_ext(&page, inline::OPTIONS);
    if parser.reference_definitions().iter().next().is_some() || !cell::is_harmless(text) {
        return false;
    }
    // The last three events of the parts that stand side by side, at the outermost level.
    let (mut depth, mut last) = (0usize, Vec::new());
    for event in parser {
        match &event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. })
                if !inline::is_harmless(dest_url) =>
            {
                return false;
            }
            Event::InlineHtml(found) if html.contains(&&**found) => {}
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::Start(Tag::Heading {
                level: HeadingLevel::H1 | HeadingLevel::H2,
                ..
            }) => return false,
            Event::Start(_) => {
                if depth == 0 {
                    last.clear();
                }
                depth += 1;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        last.push(event);
    }
    matches!(&*last, [Event::Start(Tag::Paragraph), Event::Text(text), Event::End(TagEnd::Paragraph)] if **text == *NEXT)
}
