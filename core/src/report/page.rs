//! What a report says, in which order, and where on the page.

use core::error::Error;
use core::fmt::{self, Display, Write};

use super::indented::Indented;
use super::same::same;
use crate::Metadata;
use platform_error_syntax::sanitize;

/// Where a label begins.
const LABEL: usize = 2;
/// Where a text begins: two blanks after the longest label.
const TEXT: usize = LABEL + "explanation".len() + 2;
/// Where the lines after the first begin in the title, and the texts on a page so narrow that they stand below their
/// labels. More than a label's column, so that no line of a text passes for one.
const HANG: usize = 4;
/// A page with fewer columns than this is narrow.
const NARROW: usize = 40;
/// How many sources are followed: more than anybody reads, and an end where a chain has none.
const MOST_SOURCES: usize = 64;

/// What a report is written on. What is provided here writes plain text.
pub(super) trait Paper {
    /// How many columns there are.
    fn columns(&self) -> usize {
        usize::MAX
    }

    /// Written before such a part.
    fn begin(&self, _: Part, _: &mut dyn Write) -> fmt::Result {
        Ok(())
    }

    /// Written after it.
    fn end(&self, _: Part, _: &mut dyn Write) -> fmt::Result {
        Ok(())
    }

    /// Writes a text of anybody, whose first line begins in one column and all other ones in a second.
    fn text(&self, text: &dyn Display, _: (usize, usize), out: &mut Indented<'_>) -> fmt::Result {
        sanitize::write(text, out)
    }
}

/// The parts of a report that stand out.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    Code,
    Message,
    Label,
}

/// Writes the report of an error whose first line begins in that column.
pub(super) fn write(
    out: &mut dyn Write,
    paper: &dyn Paper,
    facts: &Metadata,
    error: &(dyn Error + 'static),
    column: usize,
) -> fmt::Result {
    let mut page = Page { out, paper };
    page.title(facts.code(), error, column)?;
    if !same(error, &facts.explanation()) {
        page.section("explanation", &facts.explanation())?;
    }
    page.section("cause", &facts.cause())?;
    page.section("solution", &facts.solution())?;
    for (label, text) in [
        ("docs", facts.docs()),
        ("since", facts.since()),
        ("deprecated", facts.deprecated()),
    ] {
        if let Some(text) = text {
            page.section(label, &text)?;
        }
    }
    page.section(
        "kind",
        &format_args!("{} (HTTP {})", facts.kind(), facts.kind().http_status()),
    )?;
    page.section("retry", &facts.retry().advice())?;
    page.sources(error)
}

struct Page<'a> {
    out: &'a mut dyn Write,
    paper: &'a dyn Paper,
}

impl Page<'_> {
    /// The code and the message, on the first line.
    fn title(&mut self, code: &str, message: &dyn Display, column: usize) -> fmt::Result {
        self.part(Part::Code, code)?;
        if same(&code, message) {
            return Ok(());
        }
        self.out.write_char(':')?;
        self.paper.begin(Part::Message, self.out)?;
        let first = column + code.len() + ": ".len();
        self.paper.text(
            message,
            (first, HANG),
            &mut Indented::after(self.out, 1, HANG),
        )?;
        self.paper.end(Part::Message, self.out)
    }

    /// A label and its text, on lines of their own.
    fn section(&mut self, label: &str, text: &dyn Display) -> fmt::Result {
        write!(self.out, "\n{:LABEL$}", "")?;
        self.part(Part::Label, label)?;
        if self.paper.columns() < NARROW {
            return self
                .paper
                .text(text, (HANG, HANG), &mut Indented::below(self.out, HANG));
        }
        let blanks = TEXT - LABEL - label.len();
        self.paper.text(
            text,
            (TEXT, TEXT),
            &mut Indented::after(self.out, blanks, TEXT),
        )
    }

    /// What led to the error, each in a section.
    fn sources(&mut self, error: &(dyn Error + 'static)) -> fmt::Result {
        let mut above = error;
        for _ in 0..MOST_SOURCES {
            let Some(source) = above.source() else {
                return Ok(());
            };
            if !same(above, source) {
                self.section("caused by", &source)?;
            }
            above = source;
        }
        if above.source().is_some() {
            self.section(
                "caused by",
                &format_args!("more, after {MOST_SOURCES} sources"),
            )?;
        }
        Ok(())
    }

    fn part(&mut self, part: Part, text: &str) -> fmt::Result {
        self.paper.begin(part, self.out)?;
        self.out.write_str(text)?;
        self.paper.end(part, self.out)
    }
}
