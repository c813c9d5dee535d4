//! The arguments of `import`.

use std::path::PathBuf;

use clap::Args;

use super::{InputFormat, TableArgs};

#[derive(Args, Debug)]
pub(crate) struct ImportArgs {
    /// The document
    pub(crate) file: PathBuf,
    /// The name of the enum
    #[arg(long, value_parser = parse_name)]
    pub(crate) name: String,
    /// The format [default: from the file name, or else from the contents]
    #[arg(long)]
    pub(crate) format: Option<InputFormat>,
    #[command(flatten)]
    pub(crate) table: TableArgs,
    /// Write to this file instead of standard output, completely or not at all
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

/// Parses the name of an enum. A keyword is accepted too and becomes a raw identifier.
fn parse_name(name: &str) -> Result<String, &'static str> {
    let is_identifier = |name: &str| syn::parse_str::<syn::Ident>(name).is_ok();
    if is_identifier(name) || is_identifier(&format!("r#{name}")) {
        Ok(name.to_owned())
    } else {
        Err("this is not a Rust identifier")
    }
}
