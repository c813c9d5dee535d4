//! The arguments of `man`.

use std::path::PathBuf;

use clap::Args;

use super::CommandName;

#[derive(Args, Debug)]
pub(crate) struct ManArgs {
    /// The command
    pub(crate) command: Option<CommandName>,
    /// Write all pages to this folder, instead of one to standard output
    #[arg(long, short, value_name = "DIR", conflicts_with = "command")]
    pub(crate) output: Option<PathBuf>,
}
