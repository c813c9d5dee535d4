//! [`CatalogSource`], the catalog that a command works on.

use std::iter;
use std::path::{Path, PathBuf};

use platform_error::Catalog;
use platform_error_document::import::{self, Format, Import, Imported};
use platform_error_document::{Document, Set};

use crate::error::Error;
use crate::file;
use crate::format::{format_of, read_sets};
use crate::output::Output;

/// The argument that means the catalog of the command instead of a file.
pub(crate) const BUILT_IN: &str = "built-in";

/// What to do about a table that cannot be read without options.
const HOW_TO_CONVERT: &str = "If the table needs an option such as --column, write it as JSON \
    first, with `convert TABLE --output errors.json`, and use that file";

/// Whether an argument means the catalog of the command rather than a file.
pub(crate) fn is_built_in(argument: &Path) -> bool {
    argument == Path::new(BUILT_IN)
}

/// Where the catalog comes from: it is compiled in, unless `--catalog` names a file.
pub(crate) struct CatalogSource {
    pub(crate) catalog: &'static Catalog,
    pub(crate) file: Option<PathBuf>,
}

impl CatalogSource {
    /// The whole catalog.
    pub(crate) fn document(&self) -> Result<Document, Error> {
        match &self.file {
            Some(file) => Ok(read(file)?.document),
            None => Ok(Document::from(self.catalog)),
        }
    }

    /// The whole catalog, with warnings of what was left out of its file.
    pub(crate) fn imported(&self, output: &Output) -> Result<Imported, Error> {
        match &self.file {
            Some(file) => {
                let imported = read(file)?;
                output.notices(file, &imported);
                Ok(imported)
            }
            None => Ok(Imported::from(Document::from(self.catalog))),
        }
    }

    /// As much of the catalog as is needed to explain these queries.
    ///
    /// If all of them are codes that are compiled in, the document has only their entries:
    /// converting a large catalog takes longer than everything else that `explain` does.
    pub(crate) fn document_for(&self, queries: &[String]) -> Result<Document, Error> {
        if self.file.is_some() {
            return self.document();
        }
        let mut document = Document::default();
        for query in queries {
            match self.set_of(query) {
                Some(set) => document.sets.push(set),
                None => return self.document(),
            }
        }
        Ok(document)
    }

    /// The set that has this code, reduced to that entry.
    fn set_of(&self, code: &str) -> Option<Set> {
        let mut catalogs = iter::once(self.catalog).chain(self.catalog.sets().iter().copied());
        let (catalog, row) =
            catalogs.find_map(|catalog| Some((catalog, catalog.rows().row(code)?)))?;
        let entry = catalog.entries().get(row..=row)?;
        Some(Set::with_entries(catalog, entry))
    }

    /// Whether the catalog is read from standard input.
    pub(crate) fn is_stdin(&self) -> bool {
        self.file.as_deref().is_some_and(file::is_standard_stream)
    }

    /// Whether the document that an argument names is read from standard input.
    pub(crate) fn reads_stdin(&self, argument: &Path) -> bool {
        if is_built_in(argument) {
            self.is_stdin()
        } else {
            file::is_standard_stream(argument)
        }
    }

    /// The document that an argument names, for a comparison.
    pub(crate) fn load(&self, argument: &Path, output: &Output) -> Result<Loaded, Error> {
        let file = if is_built_in(argument) {
            self.file.as_deref()
        } else {
            Some(argument)
        };
        let Some(file) = file else {
            return Ok(Loaded {
                imported: Imported::from(Document::from(self.catalog)),
                file: None,
            });
        };
        let imported = read(file)?;
        output.notices(file, &imported);
        let is_file = !file::is_standard_stream(file);
        Ok(Loaded {
            imported,
            file: is_file.then(|| file.display().to_string()),
        })
    }
}

/// A document that is compared.
pub(crate) struct Loaded {
    pub(crate) imported: Imported,
    /// The name of its file, unless it is compiled in or comes from standard input.
    pub(crate) file: Option<String>,
}

/// Reads a catalog in any format. A table need not have causes and solutions, and keeps columns of
/// its own as labels.
fn read(path: &Path) -> Result<Imported, Error> {
    let text = file::read(path)?;
    let format = format_of(path, &text, None)?;
    let name = import::name_of(path, &text, format);
    let import = Import::new(name).labels(true).incomplete(true);
    read_sets(&import, &text, format).map_err(|errors| {
        let error = Error::invalid_file(path, &errors);
        if format == Format::Json {
            error
        } else {
            error.with_solution(HOW_TO_CONVERT)
        }
    })
}
