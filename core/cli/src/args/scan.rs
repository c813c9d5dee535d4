//! The arguments of `scan`.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::Args;

use super::CatalogArgs;

#[derive(Args, Debug)]
pub(crate) struct ScanArgs {
    /// Logs: plain, JSON lines, or with colors
    #[arg(value_name = "LOG", required = true)]
    pub(crate) logs: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) catalog: CatalogArgs,
    /// Copy the logs to standard output instead, with each error marked and its code at the end of
    /// the line
    #[arg(long)]
    pub(crate) annotate: bool,
    /// Write JSON: one object; with --annotate, an object for each line
    #[arg(long)]
    pub(crate) json: bool,
    /// How many threads to use [default: as many as there are processors]
    #[arg(long, value_name = "N")]
    pub(crate) threads: Option<NonZeroUsize>,
}
