//! [`Page`], the layout that a report and the tool's `explain` share.

use core::fmt::{self, Display, Write};

use super::display_eq::display_eq;
use super::indented::Indented;
use super::renderer::{Indent, Part, Renderer, Text};
use super::section::{Facts, Section};

/// The column in which labels begin.
const LABEL: usize = 2;
/// The column in which the text of a section begins: two spaces after the longest label.
const TEXT: usize = LABEL + Section::Explanation.label().len() + 2;
/// The column in which the title continues. On a narrow page, text begins in it, too, on the line
/// below its label. It differs from [`LABEL`], so that no text can pass for a label.
const HANG: usize = 4;
/// A page with fewer columns is narrow.
const NARROW: usize = 40;

/// A page about an error: a title, then sections, each of which has a label and text.
#[allow(missing_debug_implementations, reason = "it is only written to")]
pub struct Page<'a> {
    out: &'a mut dyn Write,
    renderer: &'a dyn Renderer,
}

#[allow(clippy::missing_errors_doc, reason = "every error is the output's")]
impl<'a> Page<'a> {
    /// A page that is written to `out`.
    pub fn new(out: &'a mut dyn Write, renderer: &'a dyn Renderer) -> Self {
        Self { out, renderer }
    }

    /// Writes the title and all facts, leaving out a title or an explanation that repeats the
    /// message.
    ///
    /// The title begins in this column.
    pub fn facts(&mut self, facts: &dyn Facts, column: usize) -> fmt::Result {
        self.title(facts.code(), facts.message(), column)?;
        for section in Section::ALL {
            if !facts.shows(section) {
                continue;
            }
            section.values(facts, &mut |value| {
                let may_repeat = matches!(section, Section::Title | Section::Explanation);
                if may_repeat && display_eq(facts.message(), value) {
                    return Ok(());
                }
                let text = Text {
                    content: value,
                    format: section.format(),
                };
                self.section(section.label(), &text)
            })?;
        }
        Ok(())
    }

    /// Writes the code, and the message unless it repeats the code.
    fn title(&mut self, code: &str, message: &dyn Display, column: usize) -> fmt::Result {
        self.part(Part::Code, code)?;
        if display_eq(&code, message) {
            return Ok(());
        }
        self.out.write_char(':')?;
        self.renderer.begin(Part::Message, self.out)?;
        let indent = Indent {
            first: column + code.len() + ": ".len(),
            rest: HANG,
        };
        let mut indented = Indented::after(self.out, 1, HANG);
        self.renderer
            .text(&Text::plain(message), indent, &mut indented)?;
        self.renderer.end(Part::Message, self.out)
    }

    /// Writes a section.
    pub fn section(&mut self, label: &str, text: &Text<'_>) -> fmt::Result {
        write!(self.out, "\n{:LABEL$}", "")?;
        self.part(Part::Label, label)?;
        let is_narrow = self.renderer.columns() < NARROW;
        let column = if is_narrow { HANG } else { TEXT };
        let indent = Indent {
            first: column,
            rest: column,
        };
        let mut indented = if is_narrow {
            Indented::below(self.out, column)
        } else {
            Indented::after(self.out, TEXT - LABEL - label.len(), column)
        };
        self.renderer.text(text, indent, &mut indented)
    }

    fn part(&mut self, part: Part, text: &str) -> fmt::Result {
        self.renderer.begin(part, self.out)?;
        self.out.write_str(text)?;
        self.renderer.end(part, self.out)
    }
}
