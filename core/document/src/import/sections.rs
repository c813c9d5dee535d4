//! Chooses the tables of a section, and names sets after sections.

use std::collections::{HashMap, HashSet};

use heck::ToUpperCamelCase;

use super::options::Import;
use super::params;
use super::table::Table;
use crate::error::{Error, ErrorKind};
use crate::names;
use crate::unique::UniqueNames;

/// The tables below the headings that the user named; all tables if none are named.
pub(super) fn choose<'t>(
    tables: &'t [Table],
    import: &Import,
    errors: &mut Vec<Error>,
) -> Vec<&'t Table> {
    for section in &import.sections {
        let mut headings = tables.iter().flat_map(|table| &table.headings);
        if !headings.any(|heading| names::is_similar(heading, section)) {
            errors.push(Error::from(ErrorKind::SectionUnknown {
                name: section.clone(),
                known: known(tables),
            }));
        }
    }
    let is_chosen =
        |table: &&Table| import.sections.is_empty() || import.is_chosen(&table.headings);
    tables.iter().filter(is_chosen).collect()
}

/// The innermost headings above tables, each once.
fn known(tables: &[Table]) -> String {
    let mut known: Vec<String> = Vec::new();
    let mut seen = HashSet::new();
    for heading in tables.iter().filter_map(|table| table.headings.last()) {
        if seen.insert(heading) {
            known.push(format!("{heading:?}"));
        }
    }
    if known.is_empty() {
        return "none".to_owned();
    }
    known.join(", ")
}

impl Import {
    /// Whether one of the headings is that of a section that the user chose.
    pub(super) fn is_chosen(&self, headings: &[String]) -> bool {
        let mut sections = self.sections.iter();
        sections.any(|section| {
            let mut headings = headings.iter();
            headings.any(|heading| names::is_similar(heading, section))
        })
    }
}

/// Names sets after the headings of their sections.
pub(super) struct SetNames<'n> {
    import: &'n Import,
    names: HashMap<String, String>,
    taken: UniqueNames,
}

/// Words at the end of a heading that the name of a set does not repeat.
const ENDINGS: &[&str] = &[
    "Errors", "Error", "Codes", "Code", "Messages", "List", "Table",
];

impl<'n> SetNames<'n> {
    pub(super) fn new(import: &'n Import) -> Self {
        Self {
            import,
            names: HashMap::new(),
            taken: UniqueNames::default(),
        }
    }

    /// The name of the set of a section. Without a heading, it is that of the import.
    pub(super) fn name(&mut self, heading: &str) -> String {
        if let Some(name) = self.names.get(heading) {
            return name.clone();
        }
        let name = match stem(heading) {
            stem if stem.is_empty() => self.import.name.clone(),
            stem => format!("{stem}Error"),
        };
        let unique = self.taken.take_numbered(&name, "");
        self.names.insert(heading.to_owned(), unique.clone());
        unique
    }
}

/// What a heading is about, as the first part of a name in Rust.
fn stem(heading: &str) -> String {
    let mut stem = deunicode::deunicode(heading).to_upper_camel_case();
    stem.retain(|c| c.is_ascii_alphanumeric());
    while let Some(shorter) = ENDINGS.iter().find_map(|ending| stem.strip_suffix(ending)) {
        stem.truncate(shorter.len());
    }
    if stem.starts_with(|c: char| c.is_ascii_digit()) {
        stem.insert_str(0, "Section");
    }
    if params::ident(&format!("{stem}Error")).is_none() {
        stem.clear();
    }
    stem
}
