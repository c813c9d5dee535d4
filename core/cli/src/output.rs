//! [`Output`], what goes to standard output and standard error.

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};

use super::failure::Failure;
use platform_error_syntax::sanitize::write as write_harmless;

const ERROR: Style = AnsiColor::Red.on_default().bold();
const HELP: Style = AnsiColor::Cyan.on_default().bold();

/// What a command writes. The first failure to do so ends it.
#[derive(Default)]
pub(super) struct Output {
    broken: Option<io::Error>,
}

impl Output {
    /// Writes to standard output. Colours in the text are left out where that shows none.
    pub(super) fn text(&mut self, text: &str) {
        if self.broken.is_none() {
            let mut stream = anstream::stdout().lock();
            self.broken = stream
                .write_all(text.as_bytes())
                .and_then(|()| stream.flush())
                .err();
        }
    }

    /// Writes to standard output what is for programs, byte for byte.
    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        if self.broken.is_none() {
            let mut stream = io::stdout().lock();
            self.broken = stream.write_all(bytes).and_then(|()| stream.flush()).err();
        }
    }

    /// Says on standard error what is wrong, and what to do.
    pub(super) fn fault(&self, fault: &str, help: &str) {
        self.faults(fault, &[help]);
    }

    #[expect(
        clippy::unused_self,
        reason = "what a command says goes through its output"
    )]
    fn faults(&self, fault: &str, helps: &[&str]) {
        let mut shown = String::new();
        // Texts of others, on a terminal. To write to memory does not fail.
        let _ = write_harmless(&fault, &mut shown);
        let mut stream = anstream::stderr().lock();
        // Where nobody listens, nothing can be said.
        let _ = writeln!(stream, "{ERROR}error:{ERROR:#} {shown}");
        for help in helps {
            shown.clear();
            let _ = write_harmless(help, &mut shown);
            let _ = writeln!(stream, "{HELP}help:{HELP:#} {shown}");
        }
    }

    pub(super) fn fail(&self, failure: &Failure) {
        self.faults(&failure.to_string(), &failure.helps());
    }

    /// The exit code, if everything was written. Whoever closes a pipe has read enough.
    pub(super) fn finish(self, code: ExitCode) -> ExitCode {
        match self.broken {
            Some(ref error) if error.kind() != ErrorKind::BrokenPipe => {
                self.fault(
                    &format!("standard output: {error}"),
                    "Check where the output goes",
                );
                ExitCode::from(2)
            }
            _ => code,
        }
    }
}

/// Shows the help, or what is wrong with the command line.
pub(super) fn usage(error: &clap::Error) -> ExitCode {
    // Where nobody listens, nothing can be said.
    let _ = error.print();
    ExitCode::from(if error.use_stderr() { 2 } else { 0 })
}
