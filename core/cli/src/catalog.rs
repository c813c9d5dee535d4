//! [`CatalogSource`], the catalog that a command works on.

use std::collections::HashMap;
use std::iter;
use std::path::{Path, PathBuf};

use platform_error::Catalog;
use platform_error_document::import::{self, Format, Import, Imported};
use platform_error_document::{Document, Entry, Set};

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
    pub(crate) fn document_with_warnings(&self, output: &Output) -> Result<Document, Error> {
        match &self.file {
            Some(file) => {
                let imported = read(file)?;
                output.notices(file, &imported);
                Ok(imported.document)
            }
            None => Ok(Document::from(self.catalog)),
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
        match file {
            Some(file) => Loaded::read(file, output),
            None => Ok(Loaded {
                document: Document::from(self.catalog),
                file: None,
                is_table: false,
                lines: HashMap::new(),
            }),
        }
    }
}

/// A document that is compared.
pub(crate) struct Loaded {
    pub(crate) document: Document,
    /// The name of its file, unless it is compiled in or comes from standard input.
    pub(crate) file: Option<String>,
    /// Whether it is a table, which does not say the name and the domain of its set.
    is_table: bool,
    /// The line on which each error begins, by code and alias.
    pub(crate) lines: HashMap<String, usize>,
}

impl Loaded {
    fn read(path: &Path, output: &Output) -> Result<Self, Error> {
        let (imported, format) = read_with_format(path)?;
        output.notices(path, &imported);
        let lines = imported.lines_by_code();
        let is_file = !file::is_standard_stream(path);
        Ok(Self {
            file: is_file.then(|| path.display().to_string()),
            is_table: format != Format::Json,
            lines: lines
                .into_iter()
                .map(|(code, line)| (code.to_owned(), line))
                .collect(),
            document: imported.document,
        })
    }

    /// Takes what a table does not say from the document that it is compared with: the name and the
    /// domain of its set, and the causes and solutions that it lacks.
    pub(crate) fn complete_from(&mut self, other: &Self) {
        if !self.is_table {
            return;
        }
        self.complete_texts(&other.document);
        if let ([own], [set]) = (&mut *self.document.sets, &*other.document.sets) {
            own.name.clone_from(&set.name);
            own.path.clone_from(&set.path);
            own.domain.clone_from(&set.domain);
            own.includes.clone_from(&set.includes);
            if !other.is_table {
                own.reserved.clone_from(&set.reserved);
            }
        }
    }

    /// Fills empty fields from the errors with the same codes.
    fn complete_texts(&mut self, other: &Document) {
        let others = other.entries().map(|(_, entry)| (&*entry.code, entry));
        let others: HashMap<&str, &Entry> = others.collect();
        for set in &mut self.document.sets {
            for entry in &mut set.entries {
                let Some(other) = others.get(&*entry.code) else {
                    continue;
                };
                if entry.cause.is_empty() {
                    entry.cause.clone_from(&other.cause);
                }
                if entry.solution.is_empty() {
                    entry.solution.clone_from(&other.solution);
                }
                // The default texts of a document that was made from the table.
                for (name, value) in &other.labels {
                    let is_default = !other.shown_labels().any(|(shown, _)| shown == name);
                    if is_default && entry.label(name).is_none() {
                        entry.labels.push((name.clone(), value.clone()));
                    }
                }
            }
        }
    }
}

/// Reads a catalog in any format. A table need not have causes and solutions, and keeps columns of
/// its own as labels.
fn read(path: &Path) -> Result<Imported, Error> {
    let (imported, _) = read_with_format(path)?;
    Ok(imported)
}

fn read_with_format(path: &Path) -> Result<(Imported, Format), Error> {
    let text = file::read(path)?;
    let format = format_of(path, &text, None)?;
    let name = import::name_of(path, &text, format);
    let import = Import::new(name).labels(true).incomplete(true);
    match read_sets(&import, &text, format) {
        Ok(imported) => Ok((imported, format)),
        Err(errors) if format == Format::Json => Err(Error::invalid_file(path, &errors)),
        Err(errors) => Err(Error::invalid_file(path, &errors).with_solution(HOW_TO_CONVERT)),
    }
}
