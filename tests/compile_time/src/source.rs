//! The source of the enums, and of binaries that read everything from them.

use std::fmt::Write as _;
use std::path::Path;

use crate::peers::Peer;

/// What an enum declares about a variant, with any crate.
pub(crate) struct Entry {
    pub(crate) row: usize,
    pub(crate) code: String,
    pub(crate) message: String,
    pub(crate) explanation: String,
    pub(crate) cause: String,
    pub(crate) solution: String,
    /// A third of the variants have two fields, which are part of the message.
    pub(crate) has_fields: bool,
}

impl Entry {
    fn new(row: usize) -> Self {
        let has_fields = row.is_multiple_of(3);
        let message = if has_fields {
            format!("Value {{first}} is not within {{second}} of case {row}")
        } else {
            format!("What went wrong in case {row}")
        };
        Self {
            row,
            code: format!("VARIANT_{row}_OF_SET"),
            message,
            explanation: format!("The request {row} could not be answered because of its state"),
            cause: format!("The state {row} of the table was changed by someone else"),
            solution: format!("Refresh the page {row} and retry the request after a while"),
            has_fields,
        }
    }
}

pub(crate) fn entries(count: usize) -> Vec<Entry> {
    (0..count).map(Entry::new).collect()
}

pub(crate) fn manifest(peer: &Peer, name: &str, platform_error: &Path) -> String {
    let path = format!("{:?}", platform_error.display().to_string());
    let dependencies = peer.dependencies.replace("PATH", &path);
    format!(
        r#"[package]
name = {name:?}
version = "0.0.0"
edition = "2024"

[workspace]

[dependencies]
{dependencies}

[profile.release]
strip = true
"#
    )
}

pub(crate) fn library(peer: &Peer, entries: &[Entry]) -> String {
    let mut variants = String::new();
    for entry in entries {
        let fields = if entry.has_fields {
            " { first: String, second: u32 }"
        } else {
            ""
        };
        let attributes = (peer.attributes)(entry);
        let _ = writeln!(variants, "{attributes}\nVariant{}{fields},", entry.row);
    }
    let derives = peer.derives;
    let items = (peer.items)(entries);
    format!("#[derive({derives})]\npub enum Set {{\n{variants}}}\n{items}")
}

/// A binary that takes the number of a variant and a code, so the compiler cannot omit any variant.
pub(crate) fn binary(peer: &Peer, library: &str, entries: &[Entry]) -> String {
    let mut values = String::new();
    for entry in entries {
        let fields = if entry.has_fields {
            " { first: String::from(\"first\"), second: 2 }"
        } else {
            ""
        };
        let row = entry.row;
        let _ = writeln!(values, "{row} => Set::Variant{row}{fields},");
    }
    let reads = peer.reads;
    format!(
        r#"use {library}::*;
fn value(row: usize) -> Option<Set> {{
    Some(match row {{
        {values}
        _ => return None,
    }})
}}
fn main() {{
    let mut arguments = std::env::args().skip(1);
    let (Some(row), Some(_code)) = (arguments.next(), arguments.next()) else {{ return }};
    let Some(error) = row.parse().ok().and_then(value) else {{ return }};
    println!("{{error}} {{error:?}}");
    {reads}
}}
"#
    )
}
