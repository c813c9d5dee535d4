//! `explain`: everything about an error, for a terminal.

use std::collections::HashSet;
use std::io::{IsTerminal, stdout};

use anstyle::{AnsiColor, Style};
use terminal_size::{Width, terminal_size_of};

use super::args::ExplainArgs;
use super::catalog::CatalogSource;
use super::error::Error;
use super::markdown::{self, Text};
use super::outcome::Outcome;
use super::output::Output;
use super::picker::Picked;
use super::{picker, told};
use platform_error_document::{Document, Entry, Set};

/// The column in which texts begin: two blanks after the longest label.
const TEXT: usize = "  explanation  ".len();
/// A terminal of fewer columns than this is written to as if it had them.
const NARROWEST: usize = 40;

const CODE: Style = AnsiColor::Red.on_default().bold();
const LABEL: Style = AnsiColor::Cyan.on_default();

pub(super) fn run(
    explain: &ExplainArgs,
    source: &CatalogSource,
    output: &mut Output,
) -> Result<Outcome, Error> {
    if explain.queries.is_empty() {
        return choose(explain.json, source, output);
    }
    let document = source.document_for(&explain.queries)?;
    let (mut found, mut codes, mut outcome) = (Vec::new(), HashSet::new(), Outcome::Success);
    for text in &explain.queries {
        let meant = document.explain(text);
        if meant.is_empty() {
            outcome = Outcome::Failure;
            unknown(text, &document, output);
        }
        found.extend(
            meant
                .into_iter()
                .filter(|(_, entry)| codes.insert(&*entry.code)),
        );
    }
    show(explain.json, &found, output);
    Ok(outcome)
}

/// Explains what is chosen from the list of all.
fn choose(json: bool, source: &CatalogSource, output: &mut Output) -> Result<Outcome, Error> {
    if !picker::is_possible() {
        return Err(Error::NothingToExplain);
    }
    let document = source.document()?;
    if document.entries().next().is_none() {
        output.error("there is no error to choose", &["The catalogue is empty"]);
        return Ok(Outcome::Failure);
    }
    Ok(match picker::pick(&document)? {
        Picked::Entry(set, entry) => {
            show(json, &[(set, entry)], output);
            Outcome::Success
        }
        Picked::Nothing => Outcome::Failure,
        Picked::Interrupted => Outcome::Interrupted,
    })
}

fn show(json: bool, entries: &[(&Set, &Entry)], output: &mut Output) {
    if json {
        return output.bytes(told::json(entries).as_bytes());
    }
    let width = columns();
    let pages: Vec<String> = entries
        .iter()
        .map(|(set, entry)| page(set, entry, width))
        .collect();
    output.text(&pages.join("\n"));
}

/// Offers what could have been meant.
fn unknown(text: &str, document: &Document, output: &Output) {
    let nearest = document.nearest(text);
    let help = match &*nearest {
        [] => "The catalogue is empty".to_owned(),
        [one] => format!("did you mean {one}?"),
        [others @ .., last] => format!("did you mean {} or {last}?", others.join(", ")),
    };
    output.error(
        &format!("no error has the code or message {text:?}"),
        &[&*help],
    );
}

/// The width of the terminal that is written to; no limit elsewhere.
fn columns() -> usize {
    let size = if stdout().is_terminal() {
        terminal_size_of(stdout())
    } else {
        None
    };
    size.map_or(usize::MAX, |(Width(columns), _)| {
        usize::from(columns).max(NARROWEST)
    })
}

fn page(set: &Set, entry: &Entry, columns: usize) -> String {
    let mut page = Page {
        text: String::new(),
        columns,
    };
    page.text
        .extend([format!("{CODE}{}{CODE:#}\n", entry.code)]);
    page.section("message", &Text::plain(&entry.message));
    page.section("explanation", &markdown::text(&entry.explanation));
    page.section("cause", &markdown::text(&entry.cause));
    page.section("solution", &markdown::text(&entry.solution));
    if let Some(instead) = &entry.deprecated {
        page.section("deprecated", &Text::plain(instead));
    }
    page.section(
        "kind",
        &Text::plain(&format!("{} (HTTP {})", entry.kind, entry.http_status())),
    );
    page.section("retry", &Text::plain(entry.retry.advice()));
    if let Some(docs) = &entry.docs {
        page.section("docs", &Text::plain(docs));
    }
    if !entry.aliases.is_empty() {
        page.section("also", &Text::plain(&entry.aliases.join(", ")));
    }
    if let Some(since) = &entry.since {
        page.section("since", &Text::plain(since));
    }
    for (name, value) in &entry.labels {
        page.section("label", &Text::plain(&format!("{name}={value}")));
    }
    let domain = if set.domain.is_empty() {
        String::new()
    } else {
        format!(" ({})", set.domain)
    };
    page.section("set", &Text::plain(&format!("{}{domain}", set.name)));
    page.text
}

struct Page {
    text: String,
    columns: usize,
}

impl Page {
    /// A label, and its text beside it.
    fn section(&mut self, label: &str, text: &Text) {
        let blanks = TEXT.saturating_sub("  ".len() + label.len());
        self.text
            .extend([format!("  {LABEL}{label}{LABEL:#}"), " ".repeat(blanks)]);
        for (number, line) in text
            .lines(self.columns.saturating_sub(TEXT))
            .iter()
            .enumerate()
        {
            if number > 0 {
                self.text.push('\n');
                if !line.is_empty() {
                    self.text.push_str(&" ".repeat(TEXT));
                }
            }
            self.text.push_str(line);
        }
        self.text.push('\n');
    }
}
