//! [`Source`], the catalogue that a command works on.

use std::iter;
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::file;
use platform_error::Catalog;
use platform_error_document::{Document, Entry, Set};

/// The name of the catalogue that is compiled in, where a file could be named.
const BUILT_IN: &str = "built-in";

/// The catalogue that is compiled in, unless a file takes its place.
pub(super) struct Source {
    pub(super) catalog: &'static Catalog,
    pub(super) file: Option<PathBuf>,
}

impl Source {
    /// All of it.
    pub(super) fn document(&self) -> Result<Document, Failure> {
        match &self.file {
            Some(file) => read(file),
            None => Ok(Document::from(self.catalog)),
        }
    }

    /// What has to be known of it to explain these texts: where each is a code of the catalogue that is compiled in, their
    /// entries alone.
    pub(super) fn explaining(&self, texts: &[String]) -> Result<Document, Failure> {
        let found: Option<Vec<Set>> = texts.iter().map(|text| self.found(text)).collect();
        let Some(sets) = found else {
            return self.document();
        };
        let mut document = Document::default();
        document.sets = sets;
        Ok(document)
    }

    /// A set with that entry alone, found without a search.
    fn found(&self, code: &str) -> Option<Set> {
        if self.file.is_some() {
            return None;
        }
        let mut sets = iter::once(self.catalog).chain(self.catalog.sets().iter().copied());
        let (catalog, row) = sets.find_map(|set| Some((set, set.row(code)?)))?;
        let mut set = Set::new(catalog.name());
        catalog.path().clone_into(&mut set.path);
        catalog.domain().clone_into(&mut set.domain);
        set.entries = vec![Entry::from(&catalog.entries()[row])];
        Some(set)
    }

    /// Whether the catalogue is read from standard input.
    pub(super) fn is_input(&self) -> bool {
        self.file.as_deref().is_some_and(file::is_input)
    }

    /// Whether a document that an argument names is read from standard input.
    pub(super) fn reads_input(&self, name: &Path) -> bool {
        if name == Path::new(BUILT_IN) {
            self.is_input()
        } else {
            file::is_input(name)
        }
    }

    /// Whether `--catalog`, if it is given, has to do with a document that an argument names.
    pub(super) fn is_used(&self, name: &Path) -> bool {
        self.file.is_none() || name == Path::new(BUILT_IN)
    }

    /// A document that an argument names.
    pub(super) fn named(&self, name: &Path) -> Result<Document, Failure> {
        if name == Path::new(BUILT_IN) {
            self.document()
        } else {
            read(name)
        }
    }
}

fn read(path: &Path) -> Result<Document, Failure> {
    let text = file::read(path)?;
    Document::from_json(&text).map_err(|mistakes| Failure::mistakes(path, &mistakes))
}
