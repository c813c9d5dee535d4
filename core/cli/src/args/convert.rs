//! The arguments of `convert`.

use std::path::PathBuf;

use clap::Args;

use super::{InputFormat, OutputFormat, TableArgs};

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
