//! The arguments of `reference`.

use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::NonEmptyStringValueParser;
use platform_error_document::Field;

use super::{CatalogArgs, OutputFormat, WebArgs};

#[derive(Args, Debug)]
pub(crate) struct ReferenceArgs {
    #[command(flatten)]
    pub(crate) catalog: CatalogArgs,
    /// The output format [default: from the name of the file, or else Markdown]
    #[arg(long)]
    format: Option<OutputFormat>,
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
    /// The title, for a page without prose of its own [default: the heading of the catalog if it is
    /// a page, or else from the name of the set]
    #[arg(long, value_parser = NonEmptyStringValueParser::new())]
    pub(crate) title: Option<String>,
    /// The columns of the Markdown table or of CSV, in this order, such as
    /// `code,title,http-status,retry-after` [default: those of the table on the page; in new
    /// Markdown, the message, the explanation, the cause and the solution; in CSV, all in use]
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
    pub(crate) fn format(&self) -> OutputFormat {
        let named = || OutputFormat::of(self.file()?);
        self.format.or_else(named).unwrap_or(OutputFormat::Markdown)
    }
}
