//! [`Import`], how a document is to be understood.

use std::collections::HashMap;

use super::notice::Notice;
use crate::error;
use crate::field::Field;
use crate::model::Document;

/// An import: the name of the set, and how to understand tables that do not say it themselves.
///
/// ```
/// use platform_error_document::Field;
/// use platform_error_document::import::{Format, Import};
///
/// let table = "code,what,cause,solution\nA1,No such seat,A typo,Correct it\n";
/// let imported = Import::new("SeatError")
///     .column("what", Field::Message)
///     .read(table, Format::Csv)?;
/// let (_, entry) = imported.document.find("A1").unwrap();
/// assert_eq!(entry.message, "No such seat");
/// # Ok::<(), platform_error_document::Errors>(())
/// ```
#[derive(Clone, Debug)]
pub struct Import {
    pub(super) name: String,
    pub(super) columns: Vec<(String, Field)>,
    pub(super) default_texts: Vec<(Field, String)>,
    pub(super) sections: Vec<String>,
    pub(super) labels: bool,
    pub(super) incomplete: bool,
}

/// A document that was imported, and what its reader should know about it.
///
/// ```
/// use platform_error_document::import::{Format, Import};
///
/// let table = "code,message,cause,solution\nA1,No such seat,A typo,Correct it\n";
/// let imported = Import::new("SeatError").read(table, Format::Csv)?;
/// assert_eq!(imported.document.entries().count(), 1);
/// assert!(imported.notices.is_empty());
/// # Ok::<(), platform_error_document::Errors>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Imported {
    /// The document.
    pub document: Document,
    /// What was left out or changed, in the order of its lines.
    pub notices: Vec<Notice>,
    /// The line on which each error begins, counted from 1, in the order of
    /// [`Document::entries`].
    pub lines: Vec<usize>,
}

impl Imported {
    /// The notices that say the same about different places, together, in the order of the first
    /// line of each group.
    ///
    /// ```
    /// use platform_error_document::import::{Format, Import};
    ///
    /// let table = "code,message,cause,solution,team,area\nA1,No such seat,A typo,Correct it,,\n";
    /// let imported = Import::new("SeatError").read(table, Format::Csv)?;
    /// let groups = imported.notice_groups();
    /// assert_eq!(groups.len(), 1);
    /// assert_eq!(groups[0].len(), 2);
    /// # Ok::<(), platform_error_document::Errors>(())
    /// ```
    pub fn notice_groups(&self) -> Vec<Vec<&Notice>> {
        error::groups(&self.notices, |notice| notice.kind.to_string())
    }

    /// The line on which each error begins, by its code, aliases and reason.
    ///
    /// ```
    /// use platform_error_document::import::{Format, Import};
    ///
    /// let table = "code,message,cause,solution\nA1,No such seat,A typo,Correct it\n";
    /// let imported = Import::new("SeatError").read(table, Format::Csv)?;
    /// assert_eq!(imported.lines_by_code()["A1"], 2);
    /// # Ok::<(), platform_error_document::Errors>(())
    /// ```
    pub fn lines_by_code(&self) -> HashMap<&str, usize> {
        let mut lines = HashMap::new();
        for ((_, entry), &line) in self.document.entries().zip(&self.lines) {
            for code in entry.codes() {
                lines.entry(&**code).or_insert(line);
            }
        }
        lines
    }
}

impl Import {
    /// An import into a set with this name.
    ///
    /// ```
    /// use platform_error_document::import::{Format, Import};
    ///
    /// let table = "code,message,cause,solution\nA1,No such seat,A typo,Correct it\n";
    /// let imported = Import::new("SeatError").read(table, Format::Csv)?;
    /// assert_eq!(imported.document.sets[0].name, "SeatError");
    /// # Ok::<(), platform_error_document::Errors>(())
    /// ```
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            columns: Vec::new(),
            default_texts: Vec::new(),
            sections: Vec::new(),
            labels: false,
            incomplete: false,
        }
    }

    /// Reads columns with this title, in any spelling, as a field.
    #[must_use]
    pub fn column(mut self, title: impl Into<String>, field: Field) -> Self {
        self.columns.push((title.into(), field));
        self
    }

    /// Gives every error that lacks a field this text.
    #[must_use]
    pub fn default_text(mut self, field: Field, text: impl Into<String>) -> Self {
        self.default_texts.push((field, text.into()));
        self
    }

    /// Reads only tables below a heading with this text. Can be called for several headings.
    #[must_use]
    pub fn section(mut self, heading: impl Into<String>) -> Self {
        self.sections.push(heading.into());
        self
    }

    /// Whether columns that are not those of a field become labels. By default, they are left out
    /// with a notice.
    #[must_use]
    pub fn labels(mut self, labels: bool) -> Self {
        self.labels = labels;
        self
    }

    /// Whether errors may lack a cause and a solution, which are then empty. By default, that is an
    /// error. Such a document can be searched, compared and written as a page or a table, but not
    /// as JSON or Rust.
    ///
    /// ```
    /// use platform_error_document::import::{Format, Import};
    ///
    /// let table = "code,message,explanation\nA1,No such seat,It was never built\n";
    /// let import = Import::new("SeatError").incomplete(true);
    /// let imported = import.read(table, Format::Csv)?;
    /// assert_eq!(imported.document.sets[0].entries[0].cause, "");
    /// # Ok::<(), platform_error_document::Errors>(())
    /// ```
    #[must_use]
    pub fn incomplete(mut self, incomplete: bool) -> Self {
        self.incomplete = incomplete;
        self
    }

    /// Whether an error may be without this text.
    pub(super) fn may_lack(&self, field: Field) -> bool {
        match field {
            // Without an explanation, the message is it.
            Field::Explanation => true,
            Field::Cause | Field::Solution => self.incomplete,
            _ => false,
        }
    }
}
