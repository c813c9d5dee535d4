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
        Self::check(code)?;
        if let Some(by) = self.0.get(code) {
            return Err(ErrorKind::DuplicateCode {
                code: code.to_owned(),
                by: by.clone(),
            });
        }
        self.0.insert(code.to_owned(), place);
        Ok(())
    }

    /// Reports why a code is invalid.
    pub(crate) fn check(code: &str) -> Result<(), ErrorKind> {
        code::check(code).map_err(|invalid| ErrorKind::InvalidCode {
            code: code.to_owned(),
            why: invalid.to_string(),
        })
    }

    pub(crate) fn contains(&self, code: &str) -> bool {
        self.0.contains_key(code)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}
