//! [`CatalogArgs`], for the commands that work on a catalog.

use std::path::PathBuf;

use clap::Args;

/// The catalog, for the commands that work on one.
#[derive(Args, Debug)]
pub(crate) struct CatalogArgs {
    /// Read the catalog from this file instead of using the one compiled in: JSON, or a table in
    /// Markdown, HTML or CSV
    #[arg(id = "catalog", long = "catalog", value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
}
