//! `explain`: everything about an error, for a terminal.

use std::collections::HashSet;
use std::fmt::{self, Display, Write};
use std::time::Duration;

use platform_error::__layout::{
    Facts, Format, Indent, Page, Part, Renderer, Section, Show, Terminal, Text,
};
use platform_error::{Kind, Retry};
use platform_error_document::{Document, Entry, Field, Set};

use crate::args::ExplainArgs;
use crate::catalog::CatalogSource;
use crate::error::Error;
use crate::outcome::Outcome;
use crate::output::Output;
use crate::picker::Picked;
use crate::terminal::Stream;
use crate::{json, markdown, picker, terminal};

pub(crate) fn run(
    explain: &ExplainArgs,
    source: &CatalogSource,
    output: &mut Output,
) -> Result<Outcome, Error> {
    if explain.queries.is_empty() {
        return choose(explain.json, source, output);
    }
    let document = source.document_for(&explain.queries)?;
    let mut found = Vec::new();
    let mut codes = HashSet::new();
    let mut outcome = Outcome::Success;
    for text in &explain.queries {
        let matches = document.search(text);
        if matches.is_empty() {
            outcome = Outcome::Failure;
            suggest(text, &document, output);
        }
        for (set, entry) in matches {
            if codes.insert(&*entry.code) {
                found.push((set, entry));
            }
        }
    }
    show(explain.json, &found, output);
    Ok(outcome)
}

/// Explains what the user picks from the list of all errors.
fn choose(as_json: bool, source: &CatalogSource, output: &mut Output) -> Result<Outcome, Error> {
    if !picker::is_possible() {
        return Err(Error::NothingToExplain);
    }
    let document = source.document()?;
    if document.entries().next().is_none() {
        output.error(
            "there are no errors to choose from",
            &["The catalog is empty"],
        );
        return Ok(Outcome::Failure);
    }
    Ok(match picker::pick(&document)? {
        Picked::Entry(set, entry) => {
            show(as_json, &[(set, entry)], output);
            Outcome::Success
        }
        Picked::Nothing => Outcome::Failure,
        Picked::Interrupted => Outcome::Interrupted,
    })
}

fn show(as_json: bool, entries: &[(&Set, &Entry)], output: &mut Output) {
    if as_json {
        return output.bytes(json::write(entries).as_bytes());
    }
    // Elsewhere, lines are not wrapped.
    let columns = terminal::columns(Stream::Stdout).unwrap_or(usize::MAX);
    let mut pages = Vec::new();
    for (set, entry) in entries {
        pages.push(page(set, entry, columns));
    }
    output.text(&pages.join("\n"));
}

/// Says that a code is retired, or suggests what the user may have meant.
fn suggest(text: &str, document: &Document, output: &Output) {
    for set in &document.sets {
        let mut reserved = set.reserved.iter();
        if let Some(code) = reserved.find(|code| mentions(text, code)) {
            let message = format!("{code} is a retired code of {}", set.name);
            return output.error(&message, &["Look it up in an older version of the catalog"]);
        }
    }
    let nearest = document.nearest(text);
    let help = match &*nearest {
        [] => "Run `list` to see every error".to_owned(),
        [one] => format!("did you mean {one}?"),
        [others @ .., last] => format!("did you mean {} or {last}?", others.join(", ")),
    };
    let message = format!("no error has the code or message {text:?}");
    output.error(&message, &[&*help]);
}

/// Whether a code is in a text, such as a line of a log, and not as a part of a word.
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

/// The page about an entry, as a string that ends with a line break.
fn page(set: &Set, entry: &Entry, columns: usize) -> String {
    // `Output` drops the colors if it does not write to a terminal.
    let renderer = MarkdownRenderer(Terminal {
        color: true,
        columns,
    });
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = write_page(&mut Page::new(&mut text, &renderer), set, entry);
    text.push('\n');
    text
}

fn write_page(page: &mut Page<'_>, set: &Set, entry: &Entry) -> fmt::Result {
    page.facts(&EntryFacts { set, entry }, 0)?;
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
}

impl Facts for EntryFacts<'_> {
    fn code(&self) -> &str {
        &self.entry.code
    }

    fn message(&self) -> &dyn Display {
        &self.entry.message
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
        let (name, value) = self.entry.labels.get(at)?;
        Some((name, value))
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
