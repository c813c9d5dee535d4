//! [`command`], the command line that reads a table which cannot be read as it is.

use std::env;
use std::path::Path;

use platform_error_document::import::{Import, Imported, NoticeKind};
use platform_error_document::{ErrorKind, Errors, Field};

use crate::file;
use crate::shell::quoted;

/// The text that is proposed for what nobody has written yet.
const DEFAULT: &str = "Not documented yet";

/// Each round shows mistakes that those before it hid.
const ROUNDS: usize = 4;

/// What to do about a table: this command with more options, if they are all that it takes.
pub(crate) fn command(
    file: &Path,
    import: &Import,
    errors: &Errors,
    read: impl Fn(&Import) -> Result<Imported, Errors>,
) -> Option<String> {
    let mut words = Vec::new();
    for argument in env::args_os() {
        words.push(argument.into_string().ok()?);
    }
    // What follows two dashes is not an option, and what is piped is not there again.
    if words.iter().any(|word| word == "--") || file::is_standard_stream(file) {
        return None;
    }
    let mut remedy = Remedy {
        import: import.clone(),
        options: Vec::new(),
    };
    let imported = remedy.find(errors, read)?;
    let count = imported.document.entries().count();
    words.append(&mut remedy.options);
    let words: Vec<String> = words.iter().map(|word| quoted(word)).collect();
    let errors = if count == 1 { "error" } else { "errors" };
    Some(format!(
        "This command imports {count} {errors}:\n{}",
        words.join(" ")
    ))
}

/// The options that were found so far.
struct Remedy {
    import: Import,
    options: Vec<String>,
}

impl Remedy {
    /// Adds options until the table can be read and no column is left out.
    fn find(
        &mut self,
        errors: &Errors,
        read: impl Fn(&Import) -> Result<Imported, Errors>,
    ) -> Option<Imported> {
        let mut is_mended = self.mend(errors);
        for _ in 0..ROUNDS {
            if !is_mended {
                return None;
            }
            match read(&self.import) {
                Ok(imported) => {
                    self.keep_columns(&imported);
                    return Some(imported);
                }
                Err(errors) => is_mended = self.mend(&errors),
            }
        }
        None
    }

    /// Adds an option for each mistake. Without one for all of them, none is of use.
    fn mend(&mut self, errors: &Errors) -> bool {
        let known = self.options.len();
        for error in errors {
            match &error.kind {
                ErrorKind::ColumnsMissing { missing, .. } => self.give_texts(missing),
                ErrorKind::CellBlank { field, .. } => self.give_texts(&field.to_lowercase()),
                ErrorKind::InvalidCode { .. }
                | ErrorKind::DuplicateCode { .. }
                | ErrorKind::CodeInSections { .. } => self.make_codes(),
                _ => return false,
            }
        }
        self.options.len() > known
    }

    fn give_texts(&mut self, missing: &str) {
        for field in [Field::Cause, Field::Solution] {
            let name = field.name();
            let option = format!("{name}={DEFAULT}");
            if missing.contains(name) && !self.options.contains(&option) {
                self.import = self.import.clone().default_text(field, DEFAULT);
                self.options.extend(["--default".to_owned(), option]);
            }
        }
    }

    fn make_codes(&mut self) {
        let option = "--new-codes".to_owned();
        if !self.options.contains(&option) {
            self.import = self.import.clone().new_codes(true);
            self.options.push(option);
        }
    }

    fn keep_columns(&mut self, imported: &Imported) {
        let mut notices = imported.notices.iter();
        if notices.any(|notice| matches!(notice.kind, NoticeKind::ColumnIgnored { .. })) {
            self.options.push("--labels".to_owned());
        }
    }
}
