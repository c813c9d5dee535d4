//! `explain`: everything about an error, for a terminal.

use std::collections::HashSet;
use std::io::{IsTerminal, stdout};

use anstyle::{AnsiColor, Style};
use terminal_size::{Width, terminal_size_of};

use super::arguments::Explain;
use super::choice::Choice;
use super::failure::Failure;
use super::markdown::{self, Text};
use super::output::Output;
use super::source::Source;
use super::{Answer, choice, told};
use platform_error_document::{Document, Entry, Set};

/// The column in which texts begin: two blanks after the longest label.
const TEXT: usize = "  explanation  ".len();
/// A terminal of fewer columns than this is written to as if it had them.
const NARROWEST: usize = 40;

const CODE: Style = AnsiColor::Red.on_default().bold();
const LABEL: Style = AnsiColor::Cyan.on_default();

pub(super) fn run(
    explain: &Explain,
    source: &Source,
    output: &mut Output,
) -> Result<Answer, Failure> {
    if explain.texts.is_empty() {
        return choose(explain.json, source, output);
    }
    let document = source.explaining(&explain.texts)?;
    let (mut found, mut codes, mut answer) = (Vec::new(), HashSet::new(), Answer::Yes);
    for text in &explain.texts {
        let meant = document.search(text);
        if meant.is_empty() {
            answer = Answer::No;
            unknown(text, &document, output);
        }
        found.extend(
            meant
                .into_iter()
                .filter(|(_, entry)| codes.insert(&*entry.code)),
        );
    }
    show(explain.json, &found, output);
    Ok(answer)
}

/// Explains what is chosen from the list of all.
fn choose(json: bool, source: &Source, output: &mut Output) -> Result<Answer, Failure> {
    if !choice::is_possible() {
        return Err(Failure::NothingToExplain);
    }
    let document = source.document()?;
    if document.entries().next().is_none() {
        output.fault("there is no error to choose", "The catalogue is empty");
        return Ok(Answer::No);
    }
    Ok(match choice::entry(&document)? {
        Choice::Entry(set, entry) => {
            show(json, &[(set, entry)], output);
            Answer::Yes
        }
        Choice::Nothing => Answer::No,
        Choice::Interrupted => Answer::Interrupted,
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
    output.fault(&format!("no error has the code or message {text:?}"), &help);
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
