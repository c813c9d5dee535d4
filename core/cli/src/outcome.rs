//! [`Outcome`], the result of a command, and the exit codes.

use std::process::ExitCode;

/// The exit code of a command that could not run.
pub(crate) const UNUSABLE: u8 = 2;
/// The exit code of an interrupted command, as in shells: 128 and the number of the signal.
const INTERRUPTED: u8 = 128 + 2;

/// The result of a command that ran.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The command did what was asked, and every check passed.
    Success,
    /// A check failed, or there is no such error.
    Failure,
    /// The user interrupted the command.
    Interrupted,
}

impl Outcome {
    pub(crate) fn exit_code(self) -> ExitCode {
        match self {
            Self::Success => ExitCode::SUCCESS,
            Self::Failure => ExitCode::FAILURE,
            Self::Interrupted => ExitCode::from(INTERRUPTED),
        }
    }
}
