//! [`Failure`], what keeps a command from an answer.

use std::io;
use std::path::Path;

use platform_error::PlatformError;
use platform_error_document::{Error, Errors};

/// What keeps a command from an answer: documented as any other error is.
#[derive(Debug, PlatformError)]
#[error(domain = "platform-error-tool")]
pub(super) enum Failure {
    /// A file cannot be read.
    #[error(
        code = "FILE_NOT_READABLE",
        message = "{file}: {reason}",
        cause = "The file is not there, is a folder, or may not be read",
        solution = "Check the name of the file and its permissions",
        kind = FailedPrecondition,
    )]
    NotReadable { file: String, reason: io::Error },
    /// A file is no text.
    #[error(
        code = "FILE_NO_TEXT",
        message = "{file}:{line}: this is not valid UTF-8",
        cause = "The file is in another encoding, or no text at all",
        solution = "Write the file in UTF-8",
        kind = InvalidArgument,
    )]
    NoText { file: String, line: usize },
    /// A file cannot be written; what it held before is still there.
    #[error(
        code = "FILE_NOT_WRITABLE",
        message = "{file}: {reason}",
        cause = "Its folder is not there, or it may not be written",
        solution = "Create the folder, allow to write the file, or choose another one",
        kind = FailedPrecondition,
    )]
    NotWritable { file: String, reason: io::Error },
    /// A file has a form that cannot be read.
    #[error(
        code = "FILE_NO_DOCUMENT",
        message = "{all}",
        cause = "The file is of another form, or was damaged by hand",
        solution = "Correct the file at these places",
        kind = InvalidArgument,
    )]
    NoDocument {
        all: String,
        solutions: Vec<&'static str>,
    },
    /// Nobody says what to explain, and nobody can be asked.
    #[error(
        code = "NOTHING_TO_EXPLAIN",
        message = "explain needs a code, an alias, a message or a part of one",
        cause = "There is no argument, and no terminal on which a list could be shown",
        solution = "Write it behind the command; `explain --help` shows how",
        kind = InvalidArgument,
    )]
    NothingToExplain,
    /// The list of all errors cannot be shown.
    #[error(
        code = "LIST_NOT_SHOWN",
        message = "the list cannot be shown: {reason}",
        cause = "The terminal is gone, or cannot be written to",
        solution = "Write the code behind the command",
        kind = FailedPrecondition,
    )]
    NoList { reason: io::Error },
    /// The name of a file does not tell its form.
    #[error(
        code = "FILE_FORMAT_UNKNOWN",
        message = "{file}: the name does not tell the form",
        cause = "It ends with none of .md, .csv, .tsv and .json, or the text comes from standard input",
        solution = "Say it: --format markdown, csv or json",
        kind = InvalidArgument,
    )]
    FormatUnknown { file: String },
    /// An option is given that there is no use for.
    #[error(
        code = "OPTION_WITHOUT_EFFECT",
        message = "{option} has no effect {place}",
        cause = "Nothing in what is written depends on it",
        solution = "Leave the option out",
        kind = InvalidArgument,
    )]
    NoEffect {
        option: &'static str,
        place: &'static str,
    },
    /// It is not said what to compare with.
    #[error(
        code = "NOTHING_TO_COMPARE",
        message = "--check needs a file, or the folder of --pages and no file",
        cause = "There is neither, or both",
        solution = "Write `--check FILE`, or `--pages DIR --check`",
        kind = InvalidArgument,
    )]
    NothingToCompare,
    /// Two files are to be read from standard input.
    #[error(
        code = "STANDARD_INPUT_TWICE",
        message = "`-` is given twice",
        cause = "Standard input can be read once",
        solution = "Write one of the two to a file, and name that",
        kind = InvalidArgument,
    )]
    InputTwice,
    /// A catalogue has no such set.
    #[error(
        code = "SET_UNKNOWN",
        message = "there is no set {name:?}; there are {known}",
        cause = "The name is misspelt, or the set is of another catalogue",
        solution = "Write the name, the path or the domain of one of the sets",
        kind = NotFound,
    )]
    SetUnknown { name: String, known: String },
}

impl Failure {
    pub(super) fn not_readable(file: &Path, reason: io::Error) -> Self {
        Self::NotReadable {
            file: file.display().to_string(),
            reason,
        }
    }

    pub(super) fn not_writable(file: &Path, reason: io::Error) -> Self {
        Self::NotWritable {
            file: file.display().to_string(),
            reason,
        }
    }

    /// Each mistake with the file and the line, in the form that editors jump from.
    pub(super) fn mistakes(file: &Path, errors: &Errors) -> Self {
        let file = file.display();
        let lines = errors.iter().map(|Error { line, kind, .. }| match line {
            Some(line) => format!("{file}:{line}: {kind}"),
            None => format!("{file}: {kind}"),
        });
        let all = lines.collect::<Vec<_>>().join("\n");
        let mut solutions = Vec::new();
        for solution in errors.iter().map(|error| error.kind.solution()) {
            if !solutions.contains(&solution) {
                solutions.push(solution);
            }
        }
        Self::NoDocument { all, solutions }
    }

    /// What to do, each thing once.
    pub(super) fn helps(&self) -> Vec<&str> {
        match self {
            Self::NoDocument { solutions, .. } if !solutions.is_empty() => solutions.clone(),
            _ => Vec::from([PlatformError::solution(self)]),
        }
    }
}
