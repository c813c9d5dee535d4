//! Reports with the feature `anstream`: colored and wrapped, as the terminal allows.

use core::fmt::{self, Write};
use std::io::{IsTerminal, stderr, stdout};
use std::string::String;

use anstream::ColorChoice;
use anstyle::{AnsiColor, Style};
use platform_error_syntax::sanitize;
use terminal_size::{Width, terminal_size};

use super::renderer::{Indent, Part, Renderer, Text};
use super::wrap::{self, Widths};

/// What the caller has chosen; the rest is detected when the report is written.
#[derive(Clone, Copy)]
pub(super) struct Options {
    pub(super) color: Option<bool>,
    pub(super) width: Option<usize>,
}

impl Options {
    pub(super) const UNSET: Self = Self {
        color: None,
        width: None,
    };

    pub(super) fn renderer(self) -> Terminal {
        Terminal {
            color: self.color.unwrap_or_else(wants_color),
            columns: self.width.unwrap_or_else(columns),
        }
    }
}

/// Whether both streams show colors. Asking also enables colors on Windows, where they are off.
fn wants_color() -> bool {
    anstream::stdout().current_choice() != ColorChoice::Never
        && anstream::stderr().current_choice() != ColorChoice::Never
}

/// The width of the terminal if both streams go there. Elsewhere lines are not wrapped.
fn columns() -> usize {
    if !stdout().is_terminal() || !stderr().is_terminal() {
        return usize::MAX;
    }
    match terminal_size() {
        Some((Width(columns), _)) => columns.into(),
        None => usize::MAX,
    }
}

/// A terminal.
#[derive(Clone, Copy, Debug)]
pub struct Terminal {
    /// Whether to write colors.
    pub color: bool,
    /// How wide it is.
    pub columns: usize,
}

impl Renderer for Terminal {
    fn columns(&self) -> usize {
        self.columns
    }

    fn begin(&self, part: Part, out: &mut dyn Write) -> fmt::Result {
        if self.color {
            write!(out, "{}", style(part))
        } else {
            Ok(())
        }
    }

    fn end(&self, part: Part, out: &mut dyn Write) -> fmt::Result {
        if self.color {
            write!(out, "{:#}", style(part))
        } else {
            Ok(())
        }
    }

    fn text(&self, text: &Text<'_>, indent: Indent, out: &mut dyn Write) -> fmt::Result {
        let mut sanitized = String::new();
        sanitize::write(text.content, &mut sanitized)?;
        let widths = Widths {
            first: self.columns.saturating_sub(indent.first),
            rest: self.columns.saturating_sub(indent.rest),
        };
        wrap::write(&sanitized, text.format, widths, out)
    }
}

/// The colors are among the sixteen that a user can choose, so they are legible on any background.
fn style(part: Part) -> Style {
    match part {
        Part::Code => AnsiColor::Red.on_default().bold(),
        Part::Message => Style::new().bold(),
        Part::Label => AnsiColor::Cyan.on_default(),
    }
}
