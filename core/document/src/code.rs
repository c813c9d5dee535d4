//! [`Codes`], which checks that every code is valid and unique.

use std::collections::HashMap;

use platform_error_syntax::code;

use crate::error::ErrorKind;

/// The codes and aliases of a document, each with a description of where it is used.
#[derive(Default)]
pub(crate) struct Codes(HashMap<String, String>);

impl Codes {
    /// Adds a code, or reports why it is invalid or where it is already used.
    pub(crate) fn insert(&mut self, code: &str, place: String) -> Result<(), ErrorKind> {
        if let Err(invalid) = code::check(code) {
            return Err(ErrorKind::InvalidCode {
                code: code.to_owned(),
                why: invalid.to_string(),
            });
        }
        if let Some(by) = self.0.get(code) {
            return Err(ErrorKind::DuplicateCode {
                code: code.to_owned(),
                by: by.clone(),
            });
        }
        self.0.insert(code.to_owned(), place);
        Ok(())
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}
