//! The arguments of `explain`.

use clap::Args;

use super::CatalogArgs;

#[derive(Args, Debug)]
pub(crate) struct ExplainArgs {
    /// A code, a message, a few words, a status or a line of a log; `-` for standard input.
    /// Without it, a terminal shows a list
    #[arg(value_name = "CODE|MESSAGE")]
    pub(crate) queries: Vec<String>,
    #[command(flatten)]
    pub(crate) catalog: CatalogArgs,
    /// Write JSON: a list of errors
    #[arg(long)]
    pub(crate) json: bool,
}
