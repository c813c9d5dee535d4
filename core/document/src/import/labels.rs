//! Names labels after the titles of columns.

use heck::ToSnakeCase;

use super::params;
use crate::unique::UniqueNames;

/// The names of the labels of a table, each once.
#[derive(Default)]
pub(super) struct Names {
    taken: UniqueNames,
}

impl Names {
    /// A name for a column, which is an identifier in Rust.
    pub(super) fn name(&mut self, title: &str) -> String {
        let mut name = deunicode::deunicode(title).to_snake_case();
        name.retain(|c| c.is_ascii_alphanumeric() || c == '_');
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            name.insert_str(0, "column_");
        }
        let mut name = name.trim_end_matches('_').to_owned();
        // A keyword that cannot be raw.
        if params::ident(&name).is_none() {
            name.push_str("_label");
        }
        self.taken.take_numbered(&name, "_")
    }
}
