//! The enums, and the programs that ask them everything that they know.

use std::path::Path;

use crate::rivals::Rival;

/// What is to be said of a variant, whatever says it.
pub(crate) struct Entry {
    pub(crate) row: usize,
    pub(crate) code: String,
    pub(crate) message: String,
    pub(crate) explanation: String,
    pub(crate) cause: String,
    pub(crate) solution: String,
    /// A third of the variants have two fields, which the message shows.
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

pub(crate) fn manifest(rival: &Rival, name: &str, platform_error: &Path) -> String {
    let dependencies = rival.dependencies.replace(
        "PATH",
        &format!("{:?}", platform_error.display().to_string()),
    );
    format!(
        "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\n{dependencies}\n\n[profile.release]\nstrip = true\n"
    )
}

pub(crate) fn library(rival: &Rival, entries: &[Entry]) -> String {
    let variants = entries.iter().map(|entry| {
        let fields = if entry.has_fields {
            " { first: String, second: u32 }"
        } else {
            ""
        };
        format!(
            "{}\nVariant{}{fields},\n",
            (rival.attributes)(entry),
            entry.row
        )
    });
    let variants: String = variants.collect();
    format!(
        "#[derive({})]\npub enum Set {{\n{variants}}}\n{}",
        rival.derives,
        (rival.rest)(entries)
    )
}

/// Takes the number of a variant and a code, so that the compiler can leave nothing out.
pub(crate) fn program(rival: &Rival, library: &str, entries: &[Entry]) -> String {
    let values = entries.iter().map(
        |Entry {
             row, has_fields, ..
         }| {
            let fields = if *has_fields {
                " { first: String::from(\"first\"), second: 2 }"
            } else {
                ""
            };
            format!("{row} => Set::Variant{row}{fields},\n")
        },
    );
    let values: String = values.collect();
    format!(
        "use {library}::*;\n\
         fn value(row: usize) -> Option<Set> {{\nSome(match row {{\n{values}_ => return None,\n}})\n}}\n\
         fn main() {{\n\
         let mut arguments = std::env::args().skip(1);\n\
         let (Some(row), Some(_code)) = (arguments.next(), arguments.next()) else {{ return }};\n\
         let Some(error) = row.parse().ok().and_then(value) else {{ return }};\n\
         println!(\"{{error}} {{error:?}}\");\n{}\n}}\n",
        rival.answers
    )
}
