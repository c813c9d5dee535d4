//! The reference as a book with a page for each error.

// Writing to a string does not fail.
use std::fmt::Write;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use platform_error_syntax::link::Destination;

use crate::cell::{self, Mode};
use crate::field::Field;
use crate::file_name::FileNames;
use crate::generated_file::GeneratedFile;
use crate::list;
use crate::markdown;
use crate::model::{Entry, Set};
use crate::reference::Reference;
use crate::table;

/// The folder of the pages, so that no code clashes with a file of the book.
const FOLDER: &str = "errors/";

/// An error, and the path of its page.
struct Page<'d> {
    set: &'d Set,
    entry: &'d Entry,
    path: String,
}

impl Reference<'_> {
    /// The reference as a book: a page for each error, an index of them, and the `SUMMARY.md` that
    /// mdBook requires. The paths are below the book's `src` folder.
    ///
    /// ```
    /// use platform_error::{ErrorSet, RequestError};
    /// use platform_error_document::{Document, Reference};
    ///
    /// let document = Document::from(RequestError::CATALOG);
    /// let pages = Reference::new(&document).to_book();
    /// assert_eq!(pages[0].path, "SUMMARY.md");
    /// assert_eq!(pages[1].path, "index.md");
    /// assert_eq!(pages[2].path, "errors/PERMISSION_CHECK_FAILED.md");
    /// assert!(pages[2].content.starts_with("# Permission check failed\n"));
    /// ```
    pub fn to_book(&self) -> Vec<GeneratedFile> {
        let mut names = FileNames::default();
        let mut pages = Vec::new();
        for (set, entry) in self.document.entries() {
            let path = format!("{FOLDER}{}.md", names.insert(&entry.code));
            pages.push(Page { set, entry, path });
        }
        let mut files = vec![
            GeneratedFile::new("SUMMARY.md", summary(self, &pages)),
            GeneratedFile::new("index.md", index(self, &pages)),
        ];
        let has_kinds = self.document.has_kinds();
        for page in pages {
            let content = page.write(has_kinds);
            files.push(GeneratedFile::new(page.path, content));
        }
        files
    }
}

fn summary(reference: &Reference<'_>, pages: &[Page<'_>]) -> String {
    let title = link(&reference.title_text(), "index.md");
    let mut text = format!("# Summary\n\n- {title}\n");
    for page in pages {
        let _ = writeln!(text, "  - {}", link(&page.entry.code, &page.path));
    }
    text
}

/// The table of the reference, in which each code links to its page.
fn index(reference: &Reference<'_>, pages: &[Page<'_>]) -> String {
    let mut columns = reference.columns_or_default().to_vec();
    columns.retain(|column| *column != Field::Code);
    let mut header = vec![Field::Code.title().to_owned()];
    header.extend(columns.iter().map(|column| column.title().to_owned()));
    let mut rows = Vec::new();
    for page in pages {
        let mut row = vec![link(&page.entry.code, &page.path)];
        row.extend(
            columns
                .iter()
                .map(|column| column.cell(page.set, page.entry)),
        );
        rows.push(row);
    }
    let heading = reference.heading();
    format!("# {heading}\n\n{}", table::write(&header, &rows))
}

fn link(text: &str, path: &str) -> String {
    format!("[{}]({path})", cell::words(text))
}

impl Page<'_> {
    fn write(&self, has_kinds: bool) -> String {
        let message = cell::line(&self.entry.message, Mode::Plain);
        let mut text = format!("# {message}\n");
        if let Some(instead) = &self.entry.deprecated {
            let instead = cell::line(instead, Mode::Plain);
            let _ = writeln!(text, "\n> **Deprecated:** {instead}");
        }
        text.push('\n');
        for field in Field::COLUMNS {
            let is_of_kind = matches!(field, Field::Kind | Field::HttpStatus | Field::Retry);
            let fact = self.fact(*field);
            if !fact.is_empty() && (has_kinds || !is_of_kind) {
                let _ = writeln!(text, "- **{field}:** {fact}");
            }
        }
        for field in Field::COLUMNS.iter().filter(|field| field.is_markdown()) {
            let section = section(&field.text(self.set, self.entry));
            let _ = writeln!(text, "\n## {field}\n\n{section}");
        }
        text
    }

    /// A field as a list item; empty if it is missing or shown elsewhere.
    fn fact(&self, field: Field) -> String {
        let text = field.text(self.set, self.entry);
        match field {
            // Above the list.
            Field::Message | Field::Deprecated => String::new(),
            // Sections below the list.
            _ if field.is_markdown() => String::new(),
            Field::Title if self.entry.title.is_none() => String::new(),
            Field::Retry => format!("{}: {}", cell::words(&text), self.entry.advice()),
            // Part of the advice.
            Field::RetryAfter => String::new(),
            Field::Docs => docs(&text),
            Field::Labels => {
                let labels = list::write_labels(self.entry.shown_labels());
                cell::line(&labels, Mode::Plain)
            }
            _ => cell::line(&text, Mode::Plain),
        }
    }
}

/// The link to more information, clickable if it is the address of a page.
fn docs(link: &str) -> String {
    let is_whole = |c: char| c.is_ascii_graphic() && !"<>\\`{".contains(c);
    if Destination::of(link) == Destination::Web && link.chars().all(is_whole) {
        format!("<{link}>")
    } else {
        cell::line(link, Mode::Plain)
    }
}

/// The content of a section: the Markdown unchanged, if it stays within the section and executes
/// nothing; otherwise on one line, as in a cell; otherwise as words.
fn section(text: &str) -> String {
    let text = text.trim();
    if is_contained(text, &[]) {
        return text.to_owned();
    }
    let line = cell::line(text, Mode::Markdown);
    if is_contained(&line, &markdown::HTML) {
        line
    } else {
        cell::words(text)
    }
}

/// Whether Markdown stays within its section and contains no HTML other than `html`.
fn is_contained(text: &str, html: &[&str]) -> bool {
    const NEXT: &str = "next";
    let page = format!("{text}\n\n{NEXT}");
    let parser = Parser::new_ext(&page, markdown::OPTIONS);
    if parser.reference_definitions().iter().next().is_some() || !cell::is_harmless(text) {
        return false;
    }
    let mut depth = 0_usize;
    // The events of the last block at the outermost level.
    let mut last = Vec::new();
    for event in parser {
        match &event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. })
                if !Destination::of(dest_url).is_safe() =>
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
    // What follows the section must still be a separate paragraph.
    match &*last {
        [
            Event::Start(Tag::Paragraph),
            Event::Text(next),
            Event::End(TagEnd::Paragraph),
        ] => **next == *NEXT,
        _ => false,
    }
}
