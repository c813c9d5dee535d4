//! [`Error`], the reasons why a command cannot run.

use std::io;
use std::path::Path;

use platform_error::PlatformError;
use platform_error_document::{Errors, Field};

use crate::mistakes::{self, Mistakes};

/// Why a command cannot run, documented like any other error.
#[derive(Debug, PlatformError)]
#[error(domain = "platform-error-tool")]
pub(crate) enum Error {
    /// A file cannot be read.
    #[error(
        code = "FILE_NOT_READABLE",
        message = "{file}: {reason}",
        cause = "The file does not exist, is a folder, or its permissions forbid reading",
        solution = "Check the name of the file and its permissions",
        kind = FailedPrecondition,
    )]
    NotReadable { file: String, reason: io::Error },
    /// A file is not valid UTF-8.
    #[error(
        code = "FILE_NO_TEXT",
        message = "{file}:{line}: this is not UTF-8, but probably {encoding}",
        cause = "The program that wrote the file used a different encoding",
        solution = "Save the file as UTF-8",
        kind = InvalidArgument,
    )]
    NotUtf8 {
        file: String,
        line: usize,
        encoding: &'static str,
        /// What to do about it, with the command that converts the file.
        solution: String,
    },
    /// A file is not text at all.
    #[error(
        code = "FILE_BINARY",
        message = "{file}: this is {what}, not text",
        cause = "The file is in a format of another program",
        solution = "Export it as text: a spreadsheet as CSV in UTF-8, a document as Markdown or \
            HTML",
        kind = InvalidArgument,
    )]
    Binary { file: String, what: &'static str },
    /// A log is compressed.
    #[error(
        code = "LOG_COMPRESSED",
        message = "{file}: this is compressed with {format}, which `{program}` unpacks",
        cause = "Compressed logs are not unpacked, because other programs do that on another core",
        solution = "Pipe what it contains into the command: `zcat LOG | platform-error scan -`",
        kind = InvalidArgument,
    )]
    Compressed {
        file: String,
        format: &'static str,
        program: &'static str,
    },
    /// A log is encoded in UTF-16 or UTF-32.
    #[error(
        code = "LOG_NOT_UTF_8",
        message = "{file}: this is {encoding}; `iconv -f {encoding} -t UTF-8` converts it",
        cause = "Some programs of Windows write it, such as `>` in PowerShell",
        solution = "Pipe what `iconv` writes into the command: `iconv … LOG | platform-error scan -`",
        kind = InvalidArgument,
    )]
    LogNotUtf8 {
        file: String,
        encoding: &'static str,
    },
    /// A file cannot be written. Its old contents are still there.
    #[error(
        code = "FILE_NOT_WRITABLE",
        message = "{file}: {reason}",
        cause = "The folder does not exist, or the permissions forbid writing",
        solution = "Create the folder, make the file writable, or choose another file",
        kind = FailedPrecondition,
    )]
    NotWritable { file: String, reason: io::Error },
    /// The output would replace the document that is read.
    #[error(
        code = "FILE_IS_THE_SOURCE",
        message = "{file}: this is the document that is read, so it is not overwritten",
        cause = "Both names lead to the same file, perhaps through a link",
        solution = "Write to another file",
        kind = InvalidArgument,
    )]
    OverwritesSource { file: String },
    /// A page of the site would replace a page that something else has written.
    #[error(
        code = "PAGE_IS_NOT_OURS",
        message = "{file}: this page was not written by this tool, so it is not overwritten",
        cause = "The folder holds another site",
        solution = "Choose another folder for --pages, or remove the page",
        kind = FailedPrecondition,
    )]
    OverwritesPage { file: String },
    /// The contents of a file are not what the command expects.
    #[error(
        code = "FILE_NO_DOCUMENT",
        message = "{mistakes}",
        cause = "The file has a different format, or was damaged by an edit",
        solution = "Correct the file at these places",
        kind = InvalidArgument,
    )]
    InvalidFile {
        mistakes: Mistakes,
        solutions: Vec<&'static str>,
        /// The command that reads the file, if options are all that it takes.
        remedy: Option<String>,
    },
    /// No error was named, and the list of all errors needs a terminal.
    #[error(
        code = "NOTHING_TO_EXPLAIN",
        message = "explain needs a code, an alias, a message or a part of one",
        cause = "No argument was given, and the list of all errors needs a terminal",
        solution = "Pass it after the command; `explain --help` shows how",
        kind = InvalidArgument,
    )]
    NothingToExplain,
    /// Standard input is longer than what `explain` searches.
    #[error(
        code = "TOO_MUCH_TO_EXPLAIN",
        message = "standard input has more than 1 MiB",
        cause = "A whole log was passed",
        solution = "Pass the lines in question, or run `scan` to find every error in a log",
        kind = InvalidArgument,
    )]
    TooMuchToExplain,
    /// The list of all errors cannot be shown.
    #[error(
        code = "LIST_NOT_SHOWN",
        message = "cannot show the list: {reason}",
        cause = "The terminal is gone, or cannot be written to",
        solution = "Pass the code after the command",
        kind = FailedPrecondition,
    )]
    ListNotShown { reason: String },
    /// The name of a file does not imply its format.
    #[error(
        code = "FILE_FORMAT_UNKNOWN",
        message = "{file}: cannot tell the format from the name or the contents",
        cause = "The name has no known ending, such as .md, .csv or .json, and the contents look \
            like none of these",
        solution = "Name the file after its format, or tell `import` with --format and `convert` \
            with --from; convert any format other than Markdown, HTML, CSV and JSON first: YAML, \
            for example, with `yq -o json`",
        kind = InvalidArgument,
    )]
    FormatUnknown { file: String },
    /// A file is empty.
    #[error(
        code = "FILE_EMPTY",
        message = "{file}: this file is empty",
        cause = "The command that should have written the file failed, or its output went elsewhere",
        solution = "Write the file again",
        kind = InvalidArgument,
    )]
    Empty { file: String },
    /// The name of the output does not imply its format.
    #[error(
        code = "OUTPUT_FORMAT_UNKNOWN",
        message = "{file}: cannot tell the format to write from the name",
        cause = "The name has no known ending: .json, .md, .csv, .html or .ts",
        solution = "Name the format with --format",
        kind = InvalidArgument,
    )]
    OutputFormatUnknown { file: String },
    /// An option has no effect here.
    #[error(
        code = "OPTION_WITHOUT_EFFECT",
        message = "{option} has no effect {place}",
        cause = "Nothing in the output depends on it",
        solution = "Leave out the option",
        kind = InvalidArgument,
    )]
    NoEffect {
        option: &'static str,
        place: &'static str,
    },
    /// A column is named twice.
    #[error(
        code = "COLUMN_TWICE",
        message = "--columns names {column} twice",
        cause = "A table with two columns for the same field cannot be read again",
        solution = "Name each column once",
        kind = InvalidArgument,
    )]
    ColumnTwice { column: Field },
    /// The command line does not say what to compare with.
    #[error(
        code = "NOTHING_TO_COMPARE",
        message = "--check needs either a file or the folder of --pages",
        cause = "Neither was given, or both were",
        solution = "Write `--check FILE`, or `--pages DIR --check`",
        kind = InvalidArgument,
    )]
    NothingToCompare,
    /// Standard input is named for two files.
    #[error(
        code = "STANDARD_INPUT_TWICE",
        message = "`-` is given twice",
        cause = "Standard input can be read only once",
        solution = "Save one of the two to a file, and name that file",
        kind = InvalidArgument,
    )]
    InputTwice,
    /// Sections that are sets of their own share a code.
    #[error(
        code = "CODE_IN_SEVERAL_SETS",
        message = "the code {code:?} is in {one} and in {other}, but a catalog has each code once",
        cause = "The sections of the document number their errors independently",
        solution = "Convert one section at a time with --section, or pass --new-codes in place of \
            --split",
        kind = AlreadyExists,
    )]
    CodeInSeveralSets {
        code: String,
        one: String,
        other: String,
    },
    /// The catalog has no such set.
    #[error(
        code = "SET_UNKNOWN",
        message = "no set is named {name:?}; the sets are {known}",
        cause = "The name is misspelled, or the set belongs to another catalog",
        solution = "Pass the name, the path or the domain of one of the sets",
        kind = NotFound,
    )]
    SetUnknown { name: String, known: String },
    /// Neither catalog has such a code.
    #[error(
        code = "CODE_UNKNOWN",
        message = "no such code {code:?} in either catalog{nearest}",
        cause = "The code is misspelled, or belongs to another catalog",
        solution = "Copy the code from the report",
        kind = NotFound,
    )]
    CodeUnknown {
        code: String,
        /// The most similar codes, if there are any.
        nearest: String,
    },
}

impl Error {
    pub(crate) fn not_readable(file: &Path, reason: io::Error) -> Self {
        Self::NotReadable {
            file: file.display().to_string(),
            reason,
        }
    }

    pub(crate) fn not_writable(file: &Path, reason: io::Error) -> Self {
        Self::NotWritable {
            file: file.display().to_string(),
            reason,
        }
    }

    /// Everything wrong with a file, each with its line in the form that editors jump to.
    pub(crate) fn invalid_file(file: &Path, errors: &Errors) -> Self {
        let mut solutions = Vec::new();
        for error in errors {
            let solution = error.kind.solution();
            if !solutions.contains(&solution) {
                solutions.push(solution);
            }
        }
        Self::InvalidFile {
            mistakes: Mistakes::of_errors(&file.display().to_string(), errors),
            solutions,
            remedy: None,
        }
    }

    /// The same error, with the command that does what this one could not.
    #[must_use]
    pub(crate) fn with_remedy(mut self, command: Option<String>) -> Self {
        if let Self::InvalidFile { remedy, .. } = &mut self {
            *remedy = command;
        }
        self
    }

    /// The same error, with one more thing to do about it.
    #[must_use]
    pub(crate) fn with_solution(mut self, solution: &'static str) -> Self {
        if let Self::InvalidFile { solutions, .. } = &mut self {
            solutions.push(solution);
        }
        self
    }

    /// Names all mistakes in a file, if that is asked for, rather than the first of each kind.
    #[must_use]
    pub(crate) fn complete(mut self, is_complete: bool) -> Self {
        if let Self::InvalidFile { mistakes, .. } = &mut self {
            mistakes.complete(is_complete);
        }
        self
    }

    /// What to do about it, each solution once.
    pub(crate) fn solutions(&self) -> Vec<&str> {
        match self {
            Self::InvalidFile {
                mistakes,
                solutions,
                remedy,
            } => {
                let mut all: Vec<&str> = solutions.clone();
                if mistakes.is_cut() {
                    all.push(mistakes::HOW_TO_SEE_ALL);
                }
                all.extend(remedy.as_deref());
                all
            }
            Self::NotUtf8 { solution, .. } => vec![solution],
            _ => vec![PlatformError::solution(self)],
        }
    }
}
