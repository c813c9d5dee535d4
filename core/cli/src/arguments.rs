//! The command line, as its help describes it.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use platform_error::Kind;
use platform_error_document::Field;

/// Explains the errors of a platform, writes their reference, and keeps both from drifting apart.
#[derive(Debug, Parser)]
#[command(
    name = "platform-error",
    version,
    propagate_version = true,
    after_help = "\
Exit codes:
  0  done; nothing breaks, nothing differs
  1  a check failed: an unknown code, a file that differs, a breaking change
  2  the command could not run: the command line or a file cannot be used

Where a FILE is read, `-` is standard input."
)]
pub(super) struct Arguments {
    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(super) color: Color,
    /// As behind the command, where the help of the commands has it.
    #[arg(long, value_name = "FILE", hide = true)]
    pub(super) catalog: Option<PathBuf>,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Say everything about an error, by its code, an alias, its message or a part of one
    Explain(Explain),
    /// List the errors as a table
    List(List),
    /// Write the reference: Markdown, a page for browsers, or JSON
    Reference(Reference),
    /// Write Rust from a document that people keep: a Markdown table, CSV or JSON
    Import(Import),
    /// Say what a new catalogue breaks for those who rely on the old one
    Check(Check),
    /// Write completions for a shell
    #[command(
        after_help = "Example:\n  platform-error completions bash > ~/.local/share/bash-completion/completions/platform-error"
    )]
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Write the manual page of the tool, or of one of its commands
    #[command(after_help = "\
Examples:
  platform-error man > ~/.local/share/man/man1/platform-error.1
  platform-error man explain | man -l -")]
    Man {
        /// The command
        #[arg(value_parser = ["explain", "list", "reference", "import", "check", "completions", "man"])]
        command: Option<String>,
    },
}

/// The catalogue, of those commands that work on one.
#[derive(Args, Debug)]
pub(super) struct From {
    /// Read the catalogue from this file, the JSON form of a document, instead of the one compiled in
    #[arg(long, value_name = "FILE")]
    pub(super) catalog: Option<PathBuf>,
}

#[derive(Args, Debug)]
#[command(after_help = "\
Upper and lower case make no difference. Where no error is meant, the nearest three codes are offered, with exit code 1.

Examples:
  platform-error explain TABLE_NAME_TOO_LONG
  platform-error explain 'another app'
  platform-error explain --json DUPLICATE_KEY | jq -r .[].solution")]
pub(super) struct Explain {
    /// A code, an alias, a message, or a part of one; on a terminal, a list opens without it
    #[arg(value_name = "CODE|MESSAGE")]
    pub(super) texts: Vec<String>,
    #[command(flatten)]
    pub(super) from: From,
    /// Write JSON: a list of errors
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Args, Debug)]
#[command(after_help = "\
Each filter can be given several times: an error is listed if it matches one of the values of each filter.

Examples:
  platform-error list --kind ABORTED --kind UNAVAILABLE
  platform-error list --set BillingError --label owner=billing
  platform-error list --json | jq -r '.[] | select(.http_status == 409) | .code'")]
pub(super) struct List {
    #[command(flatten)]
    pub(super) from: From,
    /// Only errors of this kind
    #[arg(long, value_parser = kinds(), ignore_case = true)]
    pub(super) kind: Vec<Kind>,
    /// Only errors of the set with this name, path or domain
    #[arg(long, value_name = "NAME")]
    pub(super) set: Vec<String>,
    /// Only errors with this label, or with this label of this value
    #[arg(long, value_name = "NAME[=VALUE]")]
    pub(super) label: Vec<String>,
    /// Write JSON: a list of errors
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Args, Debug)]
#[command(after_help = "\
With --check nothing is written: exit code 1 and a diff say that the file, or a page, is not what would be written.

Examples:
  platform-error reference --output docs/errors.md
  platform-error reference --check docs/errors.md
  platform-error reference --format html --output site/errors.html
  platform-error reference --format json --output errors.json
  platform-error reference --pages book/src
  platform-error reference --pages book/src --check")]
pub(super) struct Reference {
    #[command(flatten)]
    pub(super) from: From,
    /// The output format
    #[arg(long, default_value = "markdown")]
    pub(super) format: ReferenceFormat,
    /// Write to this file, whole or not at all, instead of standard output
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Compare with this file, or with the pages, and write nothing
    #[arg(long, value_name = "FILE", num_args = 0..=1, conflicts_with = "output")]
    #[expect(
        clippy::option_option,
        reason = "it is there or not, with a file or without"
    )]
    pub(super) check: Option<Option<PathBuf>>,
    /// The title [default: from the name of the set]
    #[arg(long)]
    pub(super) title: Option<String>,
    /// The columns of the Markdown, in this order, such as `code,message,http-status`
    #[arg(long, value_delimiter = ',', value_parser = str::parse::<Field>)]
    pub(super) columns: Vec<Field>,
    /// Write a page for each error to this folder, the `src` of a book for mdBook
    #[arg(long, value_name = "DIR", conflicts_with_all = ["output", "format"])]
    pub(super) pages: Option<PathBuf>,
}

#[derive(Args, Debug)]
#[command(after_help = "\
The table needs the columns Error Message, Explanation, Cause and Solution, in any order; Code, Kind and others are read where
they are there. A row that cannot be read is reported with its line, and nothing is written then.

Examples:
  platform-error import docs/errors.md --name RequestError --output src/error.rs
  platform-error import errors.csv --name BillingError
  platform-error import - --format markdown --name BillingError < errors.md")]
pub(super) struct Import {
    /// The document
    pub(super) file: PathBuf,
    /// The name of the enum
    #[arg(long, value_parser = name)]
    pub(super) name: String,
    /// The format [default: from the file name]
    #[arg(long)]
    pub(super) format: Option<ImportFormat>,
    /// Write to this file, whole or not at all, instead of standard output
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Args, Debug)]
#[command(after_help = "\
Breaking: a code or alias that leads nowhere now, a code of another domain, another kind, HTTP status or advice to retry, a
parameter that is gone or renamed. Minor: a new code, alias or parameter, a deprecation. Patch: wording.

Exit code 0 where nothing breaks, 1 where something does, 2 where a file cannot be used.

Examples:
  platform-error check errors.json
  platform-error check v1.json v2.json --format markdown
  git show v1.0:errors.json | platform-error check -
  platform-error check errors.json --allow breaking")]
pub(super) struct Check {
    /// The document that was published, as JSON; `built-in` is the catalogue compiled in, or the one of `--catalog`
    pub(super) old: PathBuf,
    /// The document that is to take its place; the catalogue, if it is left out
    #[arg(default_value = "built-in")]
    pub(super) new: PathBuf,
    #[command(flatten)]
    pub(super) from: From,
    /// The format of the report
    #[arg(long, default_value = "text")]
    pub(super) format: CheckFormat,
    /// End with exit code 0 all the same
    #[arg(long, value_name = "WHAT")]
    pub(super) allow: Option<Allow>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ReferenceFormat {
    /// The table that people read and edit
    Markdown,
    /// One page for browsers, without a network
    Html,
    /// The document, for programs
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum ImportFormat {
    /// A page with a table
    Markdown,
    /// Cells between commas, semicolons or tabs
    Csv,
    /// The document, as `reference --format json` writes it
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum CheckFormat {
    /// For a terminal
    Text,
    /// For programs
    Json,
    /// For a review
    Markdown,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Allow {
    /// Changes that break programs
    Breaking,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Color {
    /// Where the output is a terminal that wants them
    Auto,
    /// Everywhere
    Always,
    /// Nowhere
    Never,
}

impl Color {
    pub(super) fn choice(self) -> anstream::ColorChoice {
        match self {
            Self::Auto => anstream::ColorChoice::Auto,
            Self::Always => anstream::ColorChoice::Always,
            Self::Never => anstream::ColorChoice::Never,
        }
    }
}

/// A kind, by its name.
fn kinds() -> impl TypedValueParser<Value = Kind> {
    let names = PossibleValuesParser::new(Kind::ALL.iter().map(|kind| kind.as_str()));
    names.map(|name| {
        Kind::ALL
            .iter()
            .copied()
            .find(|kind| kind.as_str().eq_ignore_ascii_case(&name))
            .unwrap_or(Kind::Unknown)
    })
}

/// A name that an enum may have in Rust. A word of the language is written raw.
fn name(text: &str) -> Result<String, &'static str> {
    let is_name = |text: &str| syn::parse_str::<syn::Ident>(text).is_ok();
    if is_name(text) || is_name(&format!("r#{text}")) {
        Ok(text.to_owned())
    } else {
        Err("it is no name in Rust")
    }
}

/// What the command line says about the colours of its own help, which is written before it is read as a whole.
pub(super) fn color_of_help(arguments: impl Iterator<Item = OsString>) -> clap::ColorChoice {
    let mut arguments = arguments.skip(1);
    let mut choice = clap::ColorChoice::Auto;
    while let Some(argument) = arguments.next() {
        let given = match argument.to_str() {
            Some("--color") => arguments.next().and_then(|value| value.into_string().ok()),
            Some(text) => text.strip_prefix("--color=").map(str::to_owned),
            None => None,
        };
        match given.as_deref() {
            Some("always") => choice = clap::ColorChoice::Always,
            Some("never") => choice = clap::ColorChoice::Never,
            _ => {}
        }
    }
    choice
}
