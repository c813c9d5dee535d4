//! [`assert_committed`], the test that a document in a repository is up to date.

use std::path::Path;
use std::{env, fs, io};

use crate::bump::Bump;
use crate::check::{Change, Changes, Meaning, check};
use crate::model::Document;

/// The environment variable that says what may be written.
const VARIABLE: &str = "UPDATE_ERRORS";

/// Compares a document with the file in the repository that holds its published version.
///
/// Call it in a test. The file is JSON, as [`Document::to_json`] writes it:
///
/// ```no_run
/// use platform_error::{ErrorSet, RequestError};
/// use platform_error_document::assert_committed;
///
/// // #[test]
/// fn errors_json_is_up_to_date() {
///     let file = concat!(env!("CARGO_MANIFEST_DIR"), "/errors.json");
///     assert_committed(file, RequestError::CATALOG);
/// }
/// ```
///
/// `UPDATE_ERRORS=1 cargo test` writes the file, the first time and whenever the catalog has
/// changed. It does not write a change that breaks programs, as [`check`] defines it. Undo such a
/// change, or confirm it with `UPDATE_ERRORS=breaking cargo test`: for a new major version, or if
/// an error was only reworded, but in all its strings.
///
/// # Panics
///
/// Panics with a message that says what to do if
///
/// - there is no such file, or it is not a document
/// - a change breaks programs that rely on the file
/// - anything else differs, such as a code that is not in the file yet
#[track_caller]
pub fn assert_committed(file: impl AsRef<Path>, document: impl Into<Document>) {
    let update = env::var(VARIABLE).unwrap_or_default();
    let result =
        Update::parse(&update).and_then(|update| compare(file.as_ref(), &document.into(), update));
    if let Err(reason) = result {
        panic!("{reason}");
    }
}

/// What may be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Update {
    Nothing,
    Compatible,
    Anything,
}

impl Update {
    fn parse(value: &str) -> Result<Self, String> {
        match value {
            "" | "0" => Ok(Self::Nothing),
            "1" => Ok(Self::Compatible),
            "breaking" => Ok(Self::Anything),
            _ => Err(format!(
                "{VARIABLE} is {value:?}; set it to `1`, or to `breaking` for a new major version"
            )),
        }
    }
}

/// Compares the document with the file, or updates the file. An error says what to do.
fn compare(file: &Path, document: &Document, update: Update) -> Result<(), String> {
    if update == Update::Anything {
        return write(file, document);
    }
    let name = file.display();
    let Some(committed) = read(file)? else {
        if update == Update::Compatible {
            return write(file, document);
        }
        return Err(format!(
            "{name} does not exist; write it with `{VARIABLE}=1 cargo test` and commit it"
        ));
    };
    let changes = check(&committed, document);
    if changes.is_breaking() {
        let condition = confirmation(&changes);
        return Err(format!(
            "programs that rely on {name} break:\n\n{changes}\n\
             undo this or, {condition}, run `{VARIABLE}=breaking cargo test`"
        ));
    }
    if committed == *document {
        return Ok(());
    }
    if update == Update::Compatible {
        return write(file, document);
    }
    let difference = if changes.iter().len() > 0 {
        format!(":\n\n{changes}")
    } else {
        " in details that no program relies on, such as the order of the errors".to_owned()
    };
    Err(format!(
        "{name} is out of date{difference}\n\
         update it with `{VARIABLE}=1 cargo test` and commit it"
    ))
}

/// The document in a file; `None` if there is no such file.
fn read(file: &Path) -> Result<Option<Document>, String> {
    let name = file.display();
    let json = match fs::read_to_string(file) {
        Ok(json) => json,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(format!("{name} cannot be read: {error}")),
    };
    let document = Document::from_json(&json).map_err(|errors| {
        format!(
            "{name} is not a document:\n{errors}\n\
             correct it, or write it again with `{VARIABLE}=breaking cargo test`"
        )
    })?;
    Ok(Some(document))
}

/// When changes that break programs may be written anyway.
fn confirmation(changes: &Changes) -> &'static str {
    let is_reworded = |change: &Change| change.meaning == Some(Meaning::Replaced);
    let mut breaking = changes.iter().filter(|change| change.bump == Bump::Major);
    if breaking.all(is_reworded) {
        "if the code still means the same"
    } else {
        "for a new major version"
    }
}

fn write(file: &Path, document: &Document) -> Result<(), String> {
    let name = file.display();
    fs::write(file, document.to_json())
        .map_err(|error| format!("{name} cannot be written: {error}"))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]
mod tests {
    use std::process;

    use super::*;
    use crate::model::{Entry, Set};

    use Update::{Anything, Compatible, Nothing};

    /// A file in a new folder, removed at the end.
    struct File(std::path::PathBuf);

    impl File {
        fn new(test: &str) -> Self {
            let folder = env::temp_dir().join(format!("committed-{test}-{}", process::id()));
            fs::create_dir_all(&folder).unwrap();
            Self(folder.join("errors.json"))
        }

        fn compare(&self, document: &Document, update: Update) -> Result<(), String> {
            compare(&self.0, document, update)
        }

        /// The reason for a failure, without the path.
        fn reason(&self, document: &Document, update: Update) -> String {
            let reason = self.compare(document, update).unwrap_err();
            reason.replace(&*self.0.to_string_lossy(), "errors.json")
        }
    }

    impl Drop for File {
        fn drop(&mut self) {
            let folder = self.0.parent().unwrap();
            let _ = fs::remove_dir_all(folder);
        }
    }

    fn document(codes: &[&str]) -> Document {
        let mut set = Set::new("E");
        for code in codes {
            let mut entry = Entry::new(*code);
            entry.message = format!("message of {code}");
            entry.explanation = format!("explanation of {code}");
            entry.cause = format!("cause of {code}");
            entry.solution = format!("solution of {code}");
            set.entries.push(entry);
        }
        let mut document = Document::default();
        document.sets.push(set);
        document
    }

    #[test]
    fn a_missing_file_is_written_on_request() {
        let file = File::new("missing");
        let now = document(&["A"]);
        assert_eq!(
            file.reason(&now, Nothing),
            "errors.json does not exist; write it with `UPDATE_ERRORS=1 cargo test` and commit it"
        );
        assert_eq!(file.compare(&now, Compatible), Ok(()));
        assert_eq!(fs::read_to_string(&file.0).unwrap(), now.to_json());
        assert_eq!(file.compare(&now, Nothing), Ok(()));
    }

    #[test]
    fn a_new_code_must_be_added_to_the_file() {
        let file = File::new("new");
        file.compare(&document(&["A"]), Compatible).unwrap();
        let now = document(&["A", "B"]);
        let reason = file.reason(&now, Nothing);
        assert!(
            reason.starts_with("errors.json is out of date:\n\nminor  B: a new code\n"),
            "{reason}"
        );
        assert!(
            reason.ends_with("update it with `UPDATE_ERRORS=1 cargo test` and commit it"),
            "{reason}"
        );
        assert_eq!(file.compare(&now, Compatible), Ok(()));
        assert_eq!(file.compare(&now, Nothing), Ok(()));
        // An order that nothing relies on differs too: the next update would change the file.
        let reason = file.reason(&document(&["B", "A"]), Nothing);
        let start = "errors.json is out of date in details that no program relies on, such as the \
                     order of the errors\nupdate it with ";
        assert!(reason.starts_with(start), "{reason}");
    }

    #[test]
    fn a_breaking_change_must_be_confirmed() {
        let file = File::new("breaking");
        file.compare(&document(&["A", "B"]), Compatible).unwrap();
        let now = document(&["A"]);
        for update in [Nothing, Compatible] {
            let reason = file.reason(&now, update);
            assert!(
                reason.starts_with("programs that rely on errors.json break:\n\nmajor  B: "),
                "{reason}"
            );
            assert!(
                reason
                    .ends_with("for a new major version, run `UPDATE_ERRORS=breaking cargo test`"),
                "{reason}"
            );
        }
        assert_eq!(file.compare(&now, Anything), Ok(()));
        assert_eq!(file.compare(&now, Nothing), Ok(()));
    }

    #[test]
    fn a_rewording_must_be_confirmed() {
        let file = File::new("reworded");
        let mut now = document(&["A", "B"]);
        file.compare(&now, Compatible).unwrap();
        let entry = &mut now.sets[0].entries[0];
        entry.message = "the account is closed".to_owned();
        entry.explanation = "It takes no transfers".to_owned();
        entry.cause = "Its owner left".to_owned();
        entry.solution = "Use another one".to_owned();
        let reason = file.reason(&now, Compatible);
        let advice = "undo this or, if the code still means the same, run \
                      `UPDATE_ERRORS=breaking cargo test`";
        assert!(reason.ends_with(advice), "{reason}");
        assert_eq!(file.compare(&now, Anything), Ok(()));
    }

    #[test]
    fn a_damaged_file_is_not_overwritten() {
        let file = File::new("damaged");
        let now = document(&["A"]);
        fs::write(&file.0, "<<<<<<< HEAD").unwrap();
        for update in [Nothing, Compatible] {
            let reason = file.reason(&now, update);
            assert!(
                reason.starts_with("errors.json is not a document:\n"),
                "{reason}"
            );
        }
        assert_eq!(file.compare(&now, Anything), Ok(()));
        assert_eq!(file.compare(&now, Nothing), Ok(()));
    }

    #[test]
    fn the_variable_has_three_values() {
        assert_eq!(Update::parse(""), Ok(Nothing));
        assert_eq!(Update::parse("1"), Ok(Compatible));
        assert_eq!(Update::parse("breaking"), Ok(Anything));
        let reason = Update::parse("yes").unwrap_err();
        assert!(
            reason.starts_with("UPDATE_ERRORS is \"yes\"; set it to `1`"),
            "{reason}"
        );
    }
}
