//! [`Output`], everything a command writes to standard output and standard error.

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};

use crate::outcome::UNUSABLE;
use crate::sanitize::sanitized;

const ERROR: Style = AnsiColor::Red.on_default().bold();
const HELP: Style = AnsiColor::Cyan.on_default().bold();

/// Standard output and standard error. After the first failed write, nothing more is written.
#[derive(Default)]
pub(crate) struct Output {
    failed: Option<io::Error>,
}

impl Output {
    /// Writes text to standard output, with its colors if they are enabled.
    pub(crate) fn text(&mut self, text: &str) {
        self.write(anstream::stdout().lock(), text.as_bytes());
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
        let mut stream = anstream::stderr().lock();
        let message = sanitized(&message);
        // If standard error is closed, there is no reader to inform.
        let _ = writeln!(stream, "{ERROR}error:{ERROR:#} {message}");
        for solution in solutions {
            let solution = sanitized(solution);
            let _ = writeln!(stream, "{HELP}help:{HELP:#} {solution}");
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
