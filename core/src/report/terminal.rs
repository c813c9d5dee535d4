//! Colour and width, as the terminal and its user want them.

use core::fmt::{self, Display, Write};
use std::io::{IsTerminal, stderr, stdout};
use std::string::String;

use anstream::ColorChoice;
use anstyle::{AnsiColor, Style};
use terminal_size::{Width, terminal_size};

use super::indented::Indented;
use super::page::{Paper, Part};
use super::wrap;
use platform_error_syntax::sanitize;

/// What the caller has said; the rest is found out when the report is written.
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

    /// What the report is written on.
    pub(super) fn paper(self) -> Terminal {
        Terminal {
            color: self.color.unwrap_or_else(wants_color),
            columns: self.width.unwrap_or_else(columns),
        }
    }
}

/// Whether both streams show colours. To ask also switches colours on where Windows has them off.
fn wants_color() -> bool {
    [
        anstream::stdout().current_choice(),
        anstream::stderr().current_choice(),
    ]
    .iter()
    .all(|choice| *choice != ColorChoice::Never)
}

/// The width of the terminal if both streams go there; else a reader wants lines whole.
fn columns() -> usize {
    let terminal = stdout().is_terminal() && stderr().is_terminal();
    terminal
        .then(terminal_size)
        .flatten()
        .map_or(usize::MAX, |(Width(columns), _)| columns.into())
}

/// A terminal.
pub(super) struct Terminal {
    color: bool,
    columns: usize,
}

impl Paper for Terminal {
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

    fn text(
        &self,
        text: &dyn Display,
        (first, rest): (usize, usize),
        out: &mut Indented<'_>,
    ) -> fmt::Result {
        let mut harmless = String::new();
        sanitize::write(text, &mut harmless)?;
        wrap::wrap(
            &harmless,
            self.columns.saturating_sub(first),
            self.columns.saturating_sub(rest),
            out,
        )
    }
}

/// The sixteen colours of a terminal are its user's: they are legible on any background.
fn style(part: Part) -> Style {
    match part {
        Part::Code => AnsiColor::Red.on_default().bold(),
        Part::Message => Style::new().bold(),
        Part::Label => AnsiColor::Cyan.on_default(),
    }
}
