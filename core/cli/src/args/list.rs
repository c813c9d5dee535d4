//! The arguments of `list`.

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use platform_error::Kind;

use super::CatalogArgs;

#[derive(Args, Debug)]
pub(crate) struct ListArgs {
    #[command(flatten)]
    pub(crate) catalog: CatalogArgs,
    /// Only errors of this kind
    #[arg(long, value_parser = kind_parser(), ignore_case = true)]
    pub(crate) kind: Vec<Kind>,
    /// Only errors of the set with this name, path or domain
    #[arg(long, value_name = "SET")]
    pub(crate) set: Vec<String>,
    /// Only errors with this label, or with this value of the label
    #[arg(long, value_name = "LABEL[=VALUE]")]
    pub(crate) label: Vec<String>,
    /// Only errors that are not fully written yet: a field is empty, or still has the text that
    /// `--default` gave it when the table was imported
    #[arg(long)]
    pub(crate) default_texts: bool,
    /// Write JSON: a list of errors
    #[arg(long)]
    pub(crate) json: bool,
}

/// Parses the name of a kind, ignoring its case. The help lists all of them.
fn kind_parser() -> impl TypedValueParser<Value = Kind> {
    let names = PossibleValuesParser::new(Kind::ALL.iter().map(|kind| kind.as_str()));
    names.try_map(|name| parse_kind(&name))
}

fn parse_kind(name: &str) -> Result<Kind, &'static str> {
    for kind in Kind::ALL {
        if kind.as_str().eq_ignore_ascii_case(name) {
            return Ok(*kind);
        }
    }
    Err("this is not a kind")
}
