//! The page about an error, for a terminal.

use std::borrow::Cow;
use std::fmt::{self, Display, Write};
use std::time::Duration;

use platform_error::__layout::{
    Facts, Format, Indent, Page, Part, Renderer, Section, Show, Terminal, Text,
};
use platform_error::{Kind, Retry};
use platform_error_document::{Entry, Field, Set};

use crate::markdown;

/// The page about an entry, as a string that ends with a line break.
pub(super) fn page(set: &Set, entry: &Entry, has_kinds: bool, columns: usize) -> String {
    // `Output` drops the colors if it does not write to a terminal.
    let renderer = MarkdownRenderer(Terminal {
        color: true,
        columns,
    });
    let facts = EntryFacts {
        set,
        entry,
        message: entry.shown_message(),
        has_kinds,
    };
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = write_page(&mut Page::new(&mut text, &renderer), &facts);
    text.push('\n');
    text
}

fn write_page(page: &mut Page<'_>, facts: &EntryFacts<'_>) -> fmt::Result {
    let EntryFacts { set, entry, .. } = facts;
    page.facts(facts, 0)?;
    if !entry.params.is_empty() {
        let params: Vec<String> = entry.params.iter().map(ToString::to_string).collect();
        page.section("params", &Text::plain(&params.join(", ")))?;
    }
    if set.domain.is_empty() {
        page.section("set", &Text::plain(&set.name))
    } else {
        let set = format_args!("{} ({})", set.name, set.domain);
        page.section("set", &Text::plain(&set))
    }
}

/// An entry of a document, for the layout of a report.
struct EntryFacts<'d> {
    set: &'d Set,
    entry: &'d Entry,
    message: Cow<'d, str>,
    /// Whether the errors of the document have kinds.
    has_kinds: bool,
}

impl Facts for EntryFacts<'_> {
    fn code(&self) -> &str {
        &self.entry.code
    }

    fn message(&self) -> &dyn Display {
        &self.message
    }

    fn shows(&self, section: Section) -> bool {
        self.has_kinds || !matches!(section, Section::Kind | Section::Retry)
    }

    fn kind(&self) -> Kind {
        self.entry.kind
    }

    fn http_status(&self) -> u16 {
        self.entry.http_status()
    }

    fn retry(&self) -> Retry {
        self.entry.retry
    }

    fn retry_after(&self) -> Option<Duration> {
        let seconds = self.entry.retry_after?;
        Some(Duration::from_secs(seconds.into()))
    }

    fn alias(&self, at: usize) -> Option<&str> {
        self.entry.aliases.get(at).map(String::as_str)
    }

    fn label(&self, at: usize) -> Option<(&str, &str)> {
        self.entry.shown_labels().nth(at)
    }

    fn string(&self, section: Section, show: Show<'_>) -> fmt::Result {
        if section == Section::Title {
            // Any other is that of the message or of the explanation.
            return self.entry.title.iter().try_for_each(|title| show(title));
        }
        for field in Field::ALL {
            // The label of a section of strings is the name of the field.
            if field.name() == section.label() {
                let text = field.text(self.set, self.entry);
                // A fact that an entry has is not empty.
                return if text.is_empty() { Ok(()) } else { show(&text) };
            }
        }
        Ok(())
    }
}

/// A terminal that renders Markdown: emphasis as text effects, lists and code on separate lines.
struct MarkdownRenderer(Terminal);

impl Renderer for MarkdownRenderer {
    fn columns(&self) -> usize {
        self.0.columns()
    }

    fn begin(&self, part: Part, out: &mut dyn Write) -> fmt::Result {
        self.0.begin(part, out)
    }

    fn end(&self, part: Part, out: &mut dyn Write) -> fmt::Result {
        self.0.end(part, out)
    }

    fn text(&self, text: &Text<'_>, indent: Indent, out: &mut dyn Write) -> fmt::Result {
        match text.format {
            Format::Plain => self.0.text(text, indent, out),
            Format::Markdown => {
                let markdown = text.content.to_string();
                let width = self.columns().saturating_sub(indent.rest);
                markdown::write(&markdown, width, out)
            }
        }
    }
}
