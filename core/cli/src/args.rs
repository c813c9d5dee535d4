//! The command line, declared for clap.

mod catalog;
mod check;
mod convert;
mod explain;
mod format;
mod import;
mod list;
mod man;
mod reference;
mod scan;
mod table;
mod web;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

pub(crate) use self::catalog::CatalogArgs;
pub(crate) use self::check::{CheckArgs, CheckFormat};
pub(crate) use self::convert::ConvertArgs;
pub(crate) use self::explain::ExplainArgs;
pub(crate) use self::format::OutputFormat;
pub(crate) use self::import::ImportArgs;
pub(crate) use self::list::ListArgs;
pub(crate) use self::man::ManArgs;
pub(crate) use self::reference::ReferenceArgs;
pub(crate) use self::scan::ScanArgs;
pub(crate) use self::table::{IGNORE, InputFormat, TableArgs};
pub(crate) use self::web::WebArgs;

/// Explain the errors of a platform, write their reference, and check new versions
#[derive(Debug, Parser)]
#[command(name = "platform-error", version, propagate_version = true)]
pub(crate) struct Cli {
    /// When to use colors
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        default_value = "auto",
        display_order = 900
    )]
    pub(crate) color: Color,
    /// Show everything that is wrong with a file, not only the first of many mistakes of a kind
    #[arg(long, global = true, display_order = 901)]
    pub(crate) all_errors: bool,
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
    /// Write the reference: Markdown, a page for browsers, JSON, CSV, or types for TypeScript
    Reference(ReferenceArgs),
    /// Write Rust from a document that people maintain: a table in Markdown, HTML or CSV, or JSON
    Import(ImportArgs),
    /// Write a document that people maintain in another format: JSON, a table, a page, TypeScript
    Convert(ConvertArgs),
    /// Report what the new catalog breaks for users of the old one
    Check(CheckArgs),
    /// Report which errors are in logs, how often, and what to do about them
    Scan(ScanArgs),
    /// Write the completion script for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Write the manual page of the tool, or of one of its commands, or all pages
    Man(ManArgs),
}

impl Command {
    pub(crate) fn name(&self) -> CommandName {
        match self {
            Self::Explain(_) => CommandName::Explain,
            Self::List(_) => CommandName::List,
            Self::Reference(_) => CommandName::Reference,
            Self::Import(_) => CommandName::Import,
            Self::Convert(_) => CommandName::Convert,
            Self::Check(_) => CommandName::Check,
            Self::Scan(_) => CommandName::Scan,
            Self::Completions { .. } => CommandName::Completions,
            Self::Man(_) => CommandName::Man,
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
    Convert,
    Check,
    Scan,
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
            Self::Explain | Self::List | Self::Reference | Self::Check | Self::Scan => true,
            Self::Import | Self::Convert | Self::Completions | Self::Man => false,
        }
    }
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
