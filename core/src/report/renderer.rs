//! [`Renderer`], how the parts of a page are written.

use core::fmt::{self, Display, Write};

use platform_error_syntax::sanitize;

/// How the parts of a page are written: its width, its colours and its lines.
///
/// What is provided writes plain text, in lines as long as the text has them.
pub trait Renderer {
    /// The width of the page.
    fn columns(&self) -> usize {
        usize::MAX
    }

    /// Writes what comes before a part, such as the start of its colour.
    ///
    /// # Errors
    ///
    /// Those of `out`.
    fn begin(&self, _part: Part, _out: &mut dyn Write) -> fmt::Result {
        Ok(())
    }

    /// Writes what comes after a part.
    ///
    /// # Errors
    ///
    /// Those of `out`.
    fn end(&self, _part: Part, _out: &mut dyn Write) -> fmt::Result {
        Ok(())
    }

    /// Writes foreign text. `out` indents each line after the first.
    ///
    /// # Errors
    ///
    /// Those of `out`.
    fn text(&self, text: &Text<'_>, _indent: Indent, out: &mut dyn Write) -> fmt::Result {
        sanitize::write(text.content, out)
    }
}

/// The parts of a page that stand out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The code of the error.
    Code,
    /// Its message.
    Message,
    /// The label of a section.
    Label,
}

/// Text that a page shows.
#[derive(Clone, Copy)]
#[allow(missing_debug_implementations, reason = "it has only a `Display`")]
pub struct Text<'a> {
    /// The text.
    pub content: &'a dyn Display,
    /// What it is written in.
    pub format: Format,
}

impl<'a> Text<'a> {
    /// Text that is not Markdown.
    pub fn plain(content: &'a dyn Display) -> Self {
        Self {
            content,
            format: Format::Plain,
        }
    }
}

/// What a text is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Characters that mean themselves.
    Plain,
    /// Markdown.
    Markdown,
}

/// The columns in which the lines of a text begin.
#[derive(Clone, Copy, Debug)]
pub struct Indent {
    /// The first line.
    pub first: usize,
    /// All other lines.
    pub rest: usize,
}
