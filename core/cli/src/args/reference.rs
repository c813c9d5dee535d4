//! The arguments of `reference`.

use std::path::{Path, PathBuf};

use clap::builder::NonEmptyStringValueParser;
use clap::{Args, ValueEnum};
use platform_error_document::Field;

use super::{CatalogArgs, OutputFormat, WebArgs};

#[derive(Args, Debug)]
pub(crate) struct ReferenceArgs {
    #[command(flatten)]
    pub(crate) catalog: CatalogArgs,
    /// The output format [default: from the name of the file, or else Markdown]
    #[arg(long)]
    format: Option<ReferenceFormat>,
    /// Write to this file instead of standard output, completely or not at all; in a Markdown page
    /// that exists, update its table of errors and nothing else
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Compare with this file, or with the pages, and write nothing
    #[arg(long, value_name = "FILE", num_args = 0..=1, conflicts_with = "output")]
    #[expect(
        clippy::option_option,
        reason = "the option may be missing, given alone, or given with a file"
    )]
    pub(crate) check: Option<Option<PathBuf>>,
    /// The title, for a page without prose of its own [default: from the name of the set]
    #[arg(long, value_parser = NonEmptyStringValueParser::new())]
    pub(crate) title: Option<String>,
    /// The columns of the Markdown table or of CSV, in this order, such as
    /// `code,title,http-status,retry-after` [default: those of the table on the page; in new
    /// Markdown, the message, the explanation, the cause and the solution]
    #[arg(long, value_delimiter = ',', value_parser = str::parse::<Field>)]
    pub(crate) columns: Vec<Field>,
    /// Write a page for each error to this folder: the `src` of a book for mdBook, or with
    /// `--format html` a site that needs no server
    #[arg(long, value_name = "DIR", conflicts_with = "output")]
    pub(crate) pages: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) web: WebArgs,
}

impl ReferenceArgs {
    /// The file that is written or compared.
    pub(crate) fn file(&self) -> Option<&Path> {
        let compared = self.check.as_ref().and_then(Option::as_deref);
        self.output.as_deref().or(compared)
    }

    /// The format that was asked for, or that the name of the file implies.
    pub(crate) fn format(&self) -> ReferenceFormat {
        let named = || match OutputFormat::of(self.file()?)? {
            OutputFormat::Json => Some(ReferenceFormat::Json),
            OutputFormat::Markdown => Some(ReferenceFormat::Markdown),
            OutputFormat::Csv => Some(ReferenceFormat::Csv),
            OutputFormat::Html => Some(ReferenceFormat::Html),
            OutputFormat::TypeScript => Some(ReferenceFormat::TypeScript),
        };
        self.format
            .or_else(named)
            .unwrap_or(ReferenceFormat::Markdown)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReferenceFormat {
    /// The table that people read and edit
    Markdown,
    /// A page for browsers, which needs no network; with `--pages`, a site
    Html,
    /// Records for spreadsheets and other tools, with all columns in use unless --columns names
    /// them
    Csv,
    /// The document, for programs
    Json,
    /// Types for clients: a union of the errors, told apart by their codes
    #[value(name = "typescript")]
    TypeScript,
}
