//! [`Output`], everything a command writes to standard output and standard error.

use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use platform_error_document::import::Imported;

use crate::error::Error;
use crate::file;
use crate::mistakes::{self, Mistakes};
use crate::outcome::UNUSABLE;
use crate::sanitize::sanitized;

const ERROR: Style = AnsiColor::Red.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const NOTE: Style = Style::new().dimmed();
const HELP: Style = AnsiColor::Cyan.on_default().bold();

/// Standard output and standard error. After the first failed write, nothing more is written.
pub(crate) struct Output {
    failed: Option<io::Error>,
    /// Whether to name all mistakes in a file, rather than the first of each kind.
    is_complete: bool,
}

impl Output {
    /// The output of a command that names all mistakes in a file, or the first of each kind.
    pub(crate) fn new(is_complete: bool) -> Self {
        Self {
            failed: None,
            is_complete,
        }
    }

    /// Writes to a file, completely or not at all, or to standard output if none is named.
    pub(crate) fn file(&mut self, path: Option<&Path>, text: &str) -> Result<(), Error> {
        match path {
            Some(path) if !file::is_standard_stream(path) => file::write(path, text),
            _ => {
                self.bytes(text.as_bytes());
                Ok(())
            }
        }
    }

    /// Writes text to standard output, with its colors if they are enabled.
    pub(crate) fn text(&mut self, text: &str) {
        self.write(anstream::stdout().lock(), text.as_bytes());
    }

    /// Whether what is written still arrives. A command that writes for long can stop if not.
    pub(crate) fn is_open(&self) -> bool {
        self.failed.is_none()
    }

    /// Writes data for programs to standard output, byte for byte.
    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        self.write(io::stdout().lock(), bytes);
    }

    fn write(&mut self, mut stream: impl Write, bytes: &[u8]) {
        if self.failed.is_some() {
            return;
        }
        let written = stream.write_all(bytes).and_then(|()| stream.flush());
        self.failed = written.err();
    }

    /// Writes an error to standard error: what is wrong, and what to do about it.
    #[expect(
        clippy::unused_self,
        reason = "everything a command writes goes through its output"
    )]
    pub(crate) fn error(&self, message: &str, solutions: &[&str]) {
        print("error", ERROR, message);
        for solution in solutions {
            print("help", HELP, solution);
        }
    }

    /// Writes a warning to standard error.
    #[expect(
        clippy::unused_self,
        reason = "everything a command writes goes through its output"
    )]
    pub(crate) fn warning(&self, message: &str) {
        print("warning", WARNING, message);
    }

    /// Writes a remark for people to standard error, if that is a terminal.
    #[expect(
        clippy::unused_self,
        reason = "everything a command writes goes through its output"
    )]
    pub(crate) fn note(&self, message: &str) {
        let mut stream = anstream::stderr();
        if stream.is_terminal() {
            let message = sanitized(&message);
            // A failed write is ignored: standard error is where it would be reported.
            let _ = writeln!(stream, "{NOTE}{message}{NOTE:#}");
        }
    }

    /// Warns of what was left out of a file, or changed.
    pub(crate) fn notices(&self, file: &Path, imported: &Imported) {
        let file = file.display().to_string();
        let mut notices = Mistakes::of_notices(&file, imported);
        notices.complete(self.is_complete);
        for line in notices.lines() {
            self.warning(&line);
        }
        if notices.is_cut() {
            print("help", HELP, mistakes::HOW_TO_SEE_ALL);
        }
    }

    /// The exit code: this one, unless standard output could not be written.
    pub(crate) fn finish(self, code: ExitCode) -> ExitCode {
        match &self.failed {
            None => code,
            // The reader has closed the pipe, so it has read enough.
            Some(error) if error.kind() == ErrorKind::BrokenPipe => code,
            Some(error) => {
                let message = format!("standard output: {error}");
                self.error(&message, &["Check where the output goes"]);
                ExitCode::from(UNUSABLE)
            }
        }
    }
}

/// Writes a message to standard error.
fn print(label: &str, style: Style, message: &str) {
    let message = sanitized(&message);
    // A failed write is ignored: standard error is where it would be reported.
    let _ = writeln!(
        anstream::stderr().lock(),
        "{style}{label}:{style:#} {message}"
    );
}
