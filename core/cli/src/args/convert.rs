//! The arguments of `convert`.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::{InputFormat, TableArgs};

#[derive(Args, Debug)]
pub(crate) struct ConvertArgs {
    /// The document
    pub(crate) file: PathBuf,
    /// The format to write [default: from the name of the output, or else JSON]
    #[arg(long)]
    pub(crate) format: Option<OutputFormat>,
    /// The format of the document [default: from the file name, or else from the contents]
    #[arg(long, value_name = "FORMAT")]
    pub(crate) from: Option<InputFormat>,
    /// The name of the set that a table becomes [default: from its heading or the file name]
    #[arg(long)]
    pub(crate) name: Option<String>,
    #[command(flatten)]
    pub(crate) table: TableArgs,
    /// Write to this file instead of standard output, completely or not at all
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// The format of a document that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum OutputFormat {
    /// The document, for programs
    Json,
    /// The table that people read and edit
    Markdown,
    /// Records for spreadsheets and other tools
    Csv,
    /// A single page for browsers, which needs no network
    Html,
    /// Types for clients: a union of the errors, told apart by their codes
    #[value(name = "typescript")]
    TypeScript,
}

impl OutputFormat {
    /// The format that the extension of a file name indicates.
    pub(crate) fn of(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        match &*extension {
            "json" => Some(Self::Json),
            "md" | "markdown" => Some(Self::Markdown),
            "csv" => Some(Self::Csv),
            "htm" | "html" => Some(Self::Html),
            "ts" => Some(Self::TypeScript),
            _ => None,
        }
    }
}
