//! The command line, declared for clap.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use platform_error::Kind;
use platform_error_document::Field;

/// Explain the errors of a platform, write their reference, and check new versions
#[derive(Debug, Parser)]
#[command(name = "platform-error", version, propagate_version = true)]
pub(crate) struct Cli {
    /// When to use colors
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,
    /// The same as after the command, which is where the help shows it.
    #[arg(long, value_name = "FILE", hide = true)]
    pub(crate) catalog: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Explain an error, found by its code, an alias, its message or a part of one
    Explain(ExplainArgs),
    /// List the errors in a table
    List(ListArgs),
    /// Write the reference: Markdown, a page for browsers, JSON, or types for TypeScript
    Reference(ReferenceArgs),
    /// Write Rust from a document that people maintain: a Markdown table, CSV or JSON
    Import(ImportArgs),
    /// Report what the new catalog breaks for users of the old one
    Check(CheckArgs),
    /// Write the completion script for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Write the manual page of the tool, or of one of its commands
    Man {
        /// The command
        command: Option<CommandName>,
    },
}

impl Command {
    pub(crate) fn name(&self) -> CommandName {
        match self {
            Self::Explain(_) => CommandName::Explain,
            Self::List(_) => CommandName::List,
            Self::Reference(_) => CommandName::Reference,
            Self::Import(_) => CommandName::Import,
            Self::Check(_) => CommandName::Check,
            Self::Completions { .. } => CommandName::Completions,
            Self::Man { .. } => CommandName::Man,
        }
    }
}

// Comments on the variants would be part of the help of `man`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum CommandName {
    Explain,
    List,
    Reference,
    Import,
    Check,
    Completions,
    Man,
}

impl CommandName {
    /// The name as it is written on the command line.
    pub(crate) fn to_arg(self) -> String {
        match self.to_possible_value() {
            Some(value) => value.get_name().to_owned(),
            None => String::new(),
        }
    }

    /// Whether the command works on a catalog.
    pub(crate) fn has_catalog(self) -> bool {
        match self {
            Self::Explain | Self::List | Self::Reference | Self::Check => true,
            Self::Import | Self::Completions | Self::Man => false,
        }
    }
}

/// The catalog, for the commands that work on one.
#[derive(Args, Debug)]
pub(crate) struct CatalogArgs {
    /// Read the catalog from this JSON file instead of using the one compiled in
    #[arg(id = "catalog", long = "catalog", value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct ExplainArgs {
    /// A code, an alias, a message or a part of one; without it, a terminal shows a list
    #[arg(value_name = "CODE|MESSAGE")]
    pub(crate) queries: Vec<String>,
    #[command(flatten)]
    pub(crate) catalog: CatalogArgs,
    /// Write JSON: a list of errors
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args, Debug)]
pub(crate) struct ListArgs {
    #[command(flatten)]
    pub(crate) catalog: CatalogArgs,
    /// Only errors of this kind
    #[arg(long, value_parser = kind_parser(), ignore_case = true)]
    pub(crate) kind: Vec<Kind>,
    /// Only errors of the set with this name, path or domain
    #[arg(long, value_name = "NAME")]
    pub(crate) set: Vec<String>,
    /// Only errors with this label, or with this value of the label
    #[arg(long, value_name = "NAME[=VALUE]")]
    pub(crate) label: Vec<String>,
    /// Write JSON: a list of errors
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args, Debug)]
pub(crate) struct ReferenceArgs {
    #[command(flatten)]
    pub(crate) catalog: CatalogArgs,
    /// The output format
    #[arg(long, default_value = "markdown")]
    pub(crate) format: ReferenceFormat,
    /// Write to this file instead of standard output, completely or not at all
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Compare with this file, or with the pages, and write nothing
    #[arg(long, value_name = "FILE", num_args = 0..=1, conflicts_with = "output")]
    #[expect(
        clippy::option_option,
        reason = "the option may be missing, given alone, or given with a file"
    )]
    pub(crate) check: Option<Option<PathBuf>>,
    /// The title [default: from the name of the set]
    #[arg(long)]
    pub(crate) title: Option<String>,
    /// The columns of the Markdown table, in this order, such as
    /// `code,title,http-status,retry-after`
    #[arg(long, value_delimiter = ',', value_parser = str::parse::<Field>)]
    pub(crate) columns: Vec<Field>,
    /// Write a page for each error to this folder, the `src` of a book for mdBook
    #[arg(long, value_name = "DIR", conflicts_with_all = ["output", "format"])]
    pub(crate) pages: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct ImportArgs {
    /// The document
    pub(crate) file: PathBuf,
    /// The name of the enum
    #[arg(long, value_parser = parse_name)]
    pub(crate) name: String,
    /// The format [default: from the file name]
    #[arg(long)]
    pub(crate) format: Option<ImportFormat>,
    /// Write to this file instead of standard output, completely or not at all
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct CheckArgs {
    /// The published document, as JSON; `built-in` is the catalog compiled in, or that of
    /// `--catalog`
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

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReferenceFormat {
    /// The table that people read and edit
    Markdown,
    /// A single page for browsers, which needs no network
    Html,
    /// The document, for programs
    Json,
    /// Types for clients: a union of the errors, told apart by their codes
    #[value(name = "typescript")]
    TypeScript,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ImportFormat {
    /// A page with a table
    Markdown,
    /// Cells separated by commas, semicolons or tabs
    Csv,
    /// The document, as `reference --format json` writes it
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum CheckFormat {
    /// For a terminal
    Text,
    /// For programs
    Json,
    /// For a review
    Markdown,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Allow {
    /// Changes that break programs
    Breaking,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Color {
    /// If the output is a terminal that supports them
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl Color {
    pub(crate) fn choice(self) -> anstream::ColorChoice {
        match self {
            Self::Auto => anstream::ColorChoice::Auto,
            Self::Always => anstream::ColorChoice::Always,
            Self::Never => anstream::ColorChoice::Never,
        }
    }
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

/// Parses the name of an enum. A keyword is accepted too and becomes a raw identifier.
fn parse_name(name: &str) -> Result<String, &'static str> {
    let is_identifier = |name: &str| syn::parse_str::<syn::Ident>(name).is_ok();
    if is_identifier(name) || is_identifier(&format!("r#{name}")) {
        Ok(name.to_owned())
    } else {
        Err("this is not a Rust identifier")
    }
}

/// Whether the help may use colors.
///
/// clap writes the help while it parses the command line, so `--color` is searched for beforehand.
pub(crate) fn help_color(args: impl Iterator<Item = OsString>) -> clap::ColorChoice {
    let mut choice = clap::ColorChoice::Auto;
    let mut args = args.skip(1);
    while let Some(arg) = args.next() {
        let arg = arg.to_string_lossy();
        let value = match arg.strip_prefix("--color") {
            Some("") => args.next().unwrap_or_default().into_string().ok(),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => None,
        };
        match value.as_deref() {
            Some("always") => choice = clap::ColorChoice::Always,
            Some("never") => choice = clap::ColorChoice::Never,
            _ => {}
        }
    }
    choice
}
