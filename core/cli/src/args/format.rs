//! [`OutputFormat`], for the commands that write a document.

use std::path::Path;

use clap::ValueEnum;

/// The format of a document that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum OutputFormat {
    /// The table that people read and edit
    Markdown,
    /// A page for browsers, which needs no network
    Html,
    /// Records for spreadsheets and other tools
    Csv,
    /// The document, for programs
    Json,
    /// Types for clients: a union of the errors, told apart by their codes
    #[value(name = "typescript")]
    TypeScript,
}

impl OutputFormat {
    /// The format that the extension of a file name indicates.
    pub(crate) fn of(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        match &*extension {
            "md" | "markdown" => Some(Self::Markdown),
            "htm" | "html" => Some(Self::Html),
            "csv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            "ts" => Some(Self::TypeScript),
            _ => None,
        }
    }
}
