//! The arguments of `check`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::CatalogArgs;

#[derive(Args, Debug)]
pub(crate) struct CheckArgs {
    /// The published document: JSON, or a table in Markdown, HTML or CSV; `built-in` is the catalog
    /// compiled in, or that of `--catalog`
    pub(crate) old: PathBuf,
    /// The document that will replace it
    #[arg(default_value = "built-in")]
    pub(crate) new: PathBuf,
    #[command(flatten)]
    pub(crate) catalog: CatalogArgs,
    /// The format of the report
    #[arg(long, default_value = "text")]
    pub(crate) format: CheckFormat,
    /// Exit with 0 even if there are changes of this kind
    #[arg(long, value_name = "WHAT")]
    pub(crate) allow: Option<Allow>,
    /// This code still means the same, although its message, explanation, cause and solution are
    /// reworded; can be repeated
    #[arg(long, value_name = "CODE")]
    pub(crate) allow_reworded: Vec<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum CheckFormat {
    /// For a terminal
    Text,
    /// For programs
    Json,
    /// For a review, such as a comment on a pull request
    Markdown,
    /// For a workflow of GitHub Actions: annotations of the lines that changed
    #[value(name = "github")]
    GitHub,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Allow {
    /// Changes that break programs
    Breaking,
}
