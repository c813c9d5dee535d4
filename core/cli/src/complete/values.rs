//! [`Values`], what an argument can be.

use clap::Arg;

/// What an argument can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Values {
    /// Words that the help lists.
    Listed,
    /// The code of an error, or an alias.
    Code,
    /// The name of a set.
    Set,
    /// The name of a label, or a label with its value.
    Label,
    /// A column of the reference.
    Column,
    /// A title of a table, `=` and a column of the reference.
    TitleAndColumn,
    /// A column of the reference, `=` and its text.
    ColumnAndText,
    /// A file with one of these endings, if there is one, else any file.
    File(&'static [&'static str]),
    /// A document, or `built-in`.
    Document,
    /// A folder.
    Folder,
    /// Whatever the user likes.
    Free,
}

/// The endings of the files that catalogs are read from.
pub(crate) const CATALOG: &[&str] = &["json", "md", "markdown", "csv", "tsv", "html", "htm"];

/// What `scan` reads.
const LOG: &[&str] = &["log", "jsonl", "ndjson", "txt", "out", "err"];

impl Values {
    /// What an argument can be, according to the name that the help gives its value.
    ///
    /// `None` if the name is not known here. A test makes sure that all are.
    pub(crate) fn of(argument: &Arg) -> Option<Self> {
        if !argument.get_possible_values().is_empty() {
            return Some(Self::Listed);
        }
        let name = argument.get_value_names()?.first()?;
        Some(match name.as_str() {
            "CODE" | "CODE|MESSAGE" => Self::Code,
            "SET" => Self::Set,
            "LABEL[=VALUE]" => Self::Label,
            "COLUMNS" => Self::Column,
            "TITLE=FIELD" => Self::TitleAndColumn,
            "FIELD=TEXT" => Self::ColumnAndText,
            "FILE" if reads_catalog(argument) => Self::File(CATALOG),
            "FILE" => Self::File(&[]),
            "LOG" => Self::File(LOG),
            "OLD" | "NEW" => Self::Document,
            "DIR" => Self::Folder,
            "N" | "NAME" | "TITLE" | "HEADING" | "TAG" | "TEXT" | "URL" | "VERSION" => Self::Free,
            _ => return None,
        })
    }

    /// What ends an item, if the value has several and each is completed by itself.
    pub(crate) fn delimiter(argument: &Arg) -> Option<char> {
        match Self::of(argument) {
            Some(Self::TitleAndColumn) => Some('='),
            _ => argument.get_value_delimiter(),
        }
    }
}

/// Whether the file that an argument names is a catalog.
fn reads_catalog(argument: &Arg) -> bool {
    argument.is_positional() || argument.get_id() == "catalog"
}

#[cfg(test)]
mod tests {
    use crate::command::command;

    use super::*;

    #[test]
    fn each_value_can_be_completed() {
        let mut tool = command(clap::ColorChoice::Never);
        tool.build();
        for command in tool.get_subcommands() {
            for argument in command.get_arguments() {
                let takes_value = argument
                    .get_num_args()
                    .is_some_and(|range| range.takes_values());
                assert!(
                    !takes_value || Values::of(argument).is_some(),
                    "{}: what can {argument} be? Add the name of its value to `Values::of`",
                    command.get_name(),
                );
            }
        }
    }
}
