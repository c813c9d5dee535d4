//! Names labels after the titles of columns.

use std::collections::HashSet;

use heck::ToSnakeCase;

use super::params;

/// The names of the labels of a table, each once.
#[derive(Default)]
pub(super) struct Names {
    used: HashSet<String>,
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
        let mut unique = name.clone();
        let mut number = 1;
        while !self.used.insert(unique.clone()) {
            number += 1;
            unique = format!("{name}_{number}");
        }
        unique
    }
}
