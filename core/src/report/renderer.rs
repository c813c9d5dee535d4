//! [`Renderer`], how the parts of a page are written.

use core::fmt::{self, Display, Write};

use platform_error_syntax::sanitize;

/// How the parts of a page are written: its width, its colors and its lines.
///
/// The provided methods write plain text and do not wrap lines.
pub trait Renderer {
    /// The width of the page.
    fn columns(&self) -> usize {
        usize::MAX
    }

    /// Writes what comes before a part, such as the start of its color.
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

    /// Writes untrusted text. `out` indents each line after the first.
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

/// Text on a page.
#[derive(Clone, Copy)]
#[allow(
    missing_debug_implementations,
    reason = "its content only has `Display`"
)]
pub struct Text<'a> {
    /// What it says.
    pub content: &'a dyn Display,
    /// The markup it uses.
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

/// The markup that text uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// None.
    Plain,
    /// Markdown.
    Markdown,
}

/// The columns in which lines begin.
#[derive(Clone, Copy, Debug)]
pub struct Indent {
    /// The first line.
    pub first: usize,
    /// All other lines.
    pub rest: usize,
}
